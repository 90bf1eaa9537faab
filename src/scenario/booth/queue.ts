import {ordered} from '../../content/order.ts';
import {isWorthAsking, rightEnd, type Encounter, type End} from './encounter.ts';

/** Possible lengths of a queue, in travellers. */
export const lengths = [10, 20] as const;
export type BoothQueueLength = (typeof lengths)[number];

/** One turn: how the learner decided on a traveller, and whether the learner asked the question. */
export interface BoothTurn {
  readonly end: End;
  readonly asked: boolean;
}

/** A series of travellers. The booth explains nothing about any traveller before the queue is over. */
export interface BoothQueue {
  /** The number of the queue. With the learner's seed, it decides the order of travellers. */
  readonly number: number;
  readonly length: BoothQueueLength;
  readonly turns: readonly BoothTurn[];
  /** True if the learner has put the question to the traveller who is at the counter now. */
  readonly asked: boolean;
  readonly isOver: boolean;
}

/** The state of the booth in device storage. The record of the course contains nothing about the booth. */
export interface Booth {
  /** The number of the next queue. */
  readonly next: number;
  /** Whether the learner wants to see a clock. */
  readonly hasClock: boolean;
  readonly queue?: BoothQueue | undefined;
}

/** Acts that are possible while the counter is open. */
type ActWithin =
  | {readonly type: 'decide'; readonly end: End}
  | {readonly type: 'ask'}
  | {readonly type: 'undo'}
  | {readonly type: 'stop'};

/** All acts at the booth. */
export type Act =
  | ActWithin
  | {readonly type: 'begin'; readonly length: BoothQueueLength; readonly hasClock: boolean}
  | {readonly type: 'leave'};

/** The initial state of the booth, before the first queue. */
export const newBooth: Booth = {next: 0, hasClock: false};

/** Returns the booth after one act. An act that is not possible now changes nothing. */
export function acted(booth: Booth, act: Act): Booth {
  const {queue, next} = booth;
  if (act.type === 'begin') {
    const {length, hasClock} = act;
    return {
      ...{next: next + 1, hasClock},
      queue: {number: next, length, turns: [], asked: false, isOver: false},
    };
  }
  if (act.type === 'leave') return {...booth, queue: undefined};
  return queue && !queue.isOver ? {...booth, queue: within(queue, act)} : booth;
}

function within(queue: BoothQueue, act: ActWithin): BoothQueue {
  switch (act.type) {
    case 'ask':
      return {...queue, asked: true};
    case 'undo': {
      const last = queue.turns.at(-1);
      return last ? {...queue, turns: queue.turns.slice(0, -1), asked: last.asked} : queue;
    }
    case 'stop':
      return {...queue, asked: false, isOver: true};
    case 'decide': {
      const turns = [...queue.turns, {end: act.end, asked: queue.asked}];
      return {...queue, turns, asked: false, isOver: turns.length >= queue.length};
    }
  }
}

/** Returns the given items in an order that depends on the seed. */
const shuffle = <T extends {readonly id: string}>(some: readonly T[], seed: string): readonly T[] =>
  ordered(
    some.map(({id}) => id),
    seed,
  ).flatMap(id => some.filter(one => one.id === id));

/**
 * Returns the travellers of a long queue. One to three of them need a referral. From queue to queue, all encounters
 * with a referral come in turn. No two encounters of a queue have the same appearance.
 */
function longQueue(all: readonly Encounter[], number: number, seed: string): readonly Encounter[] {
  const isOrdinary = (one: Encounter) => rightEnd(one) === 'go';
  const inNeed = shuffle(
    all.filter(one => !isOrdinary(one)),
    `${seed}/booth`,
  );
  const [most = '1'] = ordered(['1', '2', '3'], `${seed}/booth/${number}`);
  const needing = Array.from({length: Number(most)}, (_, n) => (3 * number + n) % inNeed.length).flatMap(
    at => inNeed[at] ?? [],
  );
  const usedAppearances = needing.map(({appearance}) => appearance);
  const ordinary = shuffle(
    all.filter(one => isOrdinary(one) && !usedAppearances.includes(one.appearance)),
    `${seed}/booth/${number}`,
  ).filter(({appearance}, at, list) => list.findIndex(other => other.appearance === appearance) === at);
  return [...needing, ...ordinary.slice(0, 20 - needing.length)];
}

/**
 * Returns the travellers of a queue in their order. The order is always the same for the same learner and queue
 * number. Two short queues in a row share the travellers of one long queue, if the first of them has an even number.
 */
export function travellers(
  all: readonly Encounter[],
  {number, length}: Pick<BoothQueue, 'number' | 'length'>,
  seed: string,
): readonly Encounter[] {
  const half = number % 2;
  const some =
    length === 20
      ? longQueue(all, number, seed)
      : longQueue(all, number - half, seed).filter((_, at) => at % 2 === half);
  return shuffle(some, `${seed}/booth/${number}`);
}

/**
 * Returns the ids of two names for the people in one encounter. `at` is the index of the encounter in the queue. The
 * same learner and queue always give the same names. If there are enough names, no two travellers of a queue share a
 * name.
 */
export function namesAt(
  names: readonly string[],
  {number}: Pick<BoothQueue, 'number'>,
  at: number,
  seed: string,
): readonly string[] {
  const shuffledNames = ordered(names, `${seed}/booth/${number}`);
  return [at, at + Math.floor(shuffledNames.length / 2)].flatMap(
    place => shuffledNames[place % shuffledNames.length] ?? [],
  );
}

/**
 * Rulings on a traveller. `found`: the traveller needed a referral and got it. `late`: a traveller in danger
 * needed help at once, but was sent to wait for the second line. `missed`: the traveller needed a referral
 * but was let go. `held`: the traveller needed no referral but was referred. `unclear`: the learner asked, the answer
 * settled nothing, and the traveller was let go. `passed`: the traveller needed no referral and was let go.
 */
export const rulings = ['found', 'late', 'missed', 'held', 'unclear', 'passed'] as const;
export type BoothRuling = (typeof rulings)[number];

/** True if the ruling means that the decision of the learner was right. */
export const isWell = (ruling: BoothRuling): boolean =>
  ruling === 'found' || ruling === 'unclear' || ruling === 'passed';

/** Returns the ruling on a traveller that follows from the learner's decision. */
export function rulingOf(encounter: Encounter, {end, asked}: BoothTurn): BoothRuling {
  const right = rightEnd(encounter);
  if (right === 'go') return end !== 'go' ? 'held' : encounter.isUnclear && asked ? 'unclear' : 'passed';
  if (end === 'go') return 'missed';
  return right === 'urgent' && end === 'second' ? 'late' : 'found';
}

/**
 * Counts how the question was used. `helped`: the learner asked it and learned something. `needless`: the
 * learner asked it and learned nothing. `leftOut`: the learner did not ask it but would have learned
 * something.
 */
export interface QuestionUse {
  readonly helped: number;
  readonly needless: number;
  readonly leftOut: number;
}

/** Counts each ruling so far. Also counts the questions that helped, that were needless and that were left out. */
export function countsOf(
  row: readonly Encounter[],
  turns: readonly BoothTurn[],
): {readonly rulings: Readonly<Record<BoothRuling, number>>; readonly questionUse: QuestionUse} {
  const ruledTurns = turns.flatMap((turn, at) => {
    const encounter = row[at];
    return encounter ? [{turn, ruling: rulingOf(encounter, turn), isWorth: isWorthAsking(encounter)}] : [];
  });
  const count = (is: (one: (typeof ruledTurns)[number]) => boolean) => ruledTurns.filter(is).length;
  const of = (name: BoothRuling) => count(({ruling}) => ruling === name);
  return {
    rulings: {
      ...{found: of('found'), late: of('late'), missed: of('missed')},
      ...{held: of('held'), unclear: of('unclear'), passed: of('passed')},
    },
    questionUse: {
      helped: count(({turn, isWorth}) => turn.asked && isWorth),
      needless: count(({turn, isWorth}) => turn.asked && !isWorth),
      leftOut: count(({turn, isWorth}) => !turn.asked && isWorth),
    },
  };
}
