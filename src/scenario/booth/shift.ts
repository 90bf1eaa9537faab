import {ordered} from '../../content/order.ts';
import {ends, isWorthAsking, rightEnd, type Encounter, type End} from './encounter.ts';

/** How many travellers a shift may have. */
export const lengths = [10, 20] as const;
export type Length = (typeof lengths)[number];

/** What was done with one traveller. */
export interface Turn {
  readonly end: End;
  readonly asked: boolean;
}

/** A row of travellers; nothing is told of any of them before it is over. */
export interface Shift {
  /** From it, and from the learner's seed, the order is drawn. */
  readonly number: number;
  readonly length: Length;
  readonly turns: readonly Turn[];
  /** Whether the traveller at the counter was asked the question. */
  readonly asked: boolean;
  readonly isOver: boolean;
}

/** All that is kept of the booth; nothing of it is in the record of the course. */
export interface Booth {
  /** The number of the next shift. */
  readonly next: number;
  /** Whether the learner wants to see a clock. */
  readonly hasClock: boolean;
  readonly shift?: Shift | undefined;
}

/** What happens while the counter is open. */
type ActWithin =
  {readonly type: 'decide'; readonly end: End} | {readonly type: 'ask'} | {readonly type: 'stop'};

/** What happens at the booth. */
export type Act =
  | ActWithin
  | {readonly type: 'begin'; readonly length: Length; readonly hasClock: boolean}
  | {readonly type: 'leave'};

/** A booth at which nobody has stood yet. */
export const newBooth: Booth = {next: 0, hasClock: false};

/** The booth after one more thing has happened; what cannot happen now changes nothing. */
export function acted(booth: Booth, act: Act): Booth {
  const {shift, next} = booth;
  if (act.type === 'begin') {
    const {length, hasClock} = act;
    return {
      ...{next: next + 1, hasClock},
      shift: {number: next, length, turns: [], asked: false, isOver: false},
    };
  }
  if (act.type === 'leave') return {...booth, shift: undefined};
  return shift && !shift.isOver ? {...booth, shift: within(shift, act)} : booth;
}

function within(shift: Shift, act: ActWithin): Shift {
  switch (act.type) {
    case 'ask':
      return {...shift, asked: true};
    case 'stop':
      return {...shift, asked: false, isOver: true};
    case 'decide': {
      const turns = [...shift.turns, {end: act.end, asked: shift.asked}];
      return {...shift, turns, asked: false, isOver: turns.length >= shift.length};
    }
  }
}

/**
 * The travellers of a shift in the order in which they come, the same for the same learner and number. A short shift has
 * half of each kind, and the one after it has the other half.
 */
export function travellers(
  all: readonly Encounter[],
  {number, length}: Pick<Shift, 'number' | 'length'>,
  seed: string,
): readonly Encounter[] {
  const drawn = (some: readonly Encounter[], by: string): readonly Encounter[] =>
    ordered(
      some.map(({id}) => id),
      by,
    ).flatMap(id => some.filter(one => one.id === id));
  const kinds = ends.flatMap(end =>
    drawn(
      all.filter(one => rightEnd(one) === end),
      `${seed}/booth`,
    ),
  );
  const some = length < kinds.length ? kinds.filter((_, at) => at % 2 === number % 2) : kinds;
  return drawn(some, `${seed}/booth/${number}`).slice(0, length);
}

/**
 * The ids of two names for the people at one place in the row, the same for the same learner and shift. As long as there
 * are enough, nobody in a shift is called like another traveller.
 */
export function namesAt(
  names: readonly string[],
  {number}: Pick<Shift, 'number'>,
  at: number,
  seed: string,
): readonly string[] {
  const drawn = ordered(names, `${seed}/booth/${number}`);
  return [at, at + Math.floor(drawn.length / 2)].flatMap(place => drawn[place % drawn.length] ?? []);
}

/** What became of a traveller; `late` is somebody in danger now who was sent to wait. */
export const rulings = ['found', 'late', 'missed', 'held', 'passed'] as const;
export type Ruling = (typeof rulings)[number];

/** What became of a traveller by what was decided. */
export function rulingOf(encounter: Encounter, {end}: Turn): Ruling {
  const right = rightEnd(encounter);
  if (right === 'go') return end === 'go' ? 'passed' : 'held';
  if (end === 'go') return 'missed';
  return right === 'urgent' && end === 'second' ? 'late' : 'found';
}

/** How questions were used: where they told something, where they did not, and where one was left out that would have. */
export interface Asked {
  readonly helped: number;
  readonly needless: number;
  readonly leftOut: number;
}

/** What came of the travellers of a shift so far, and of the questions. */
export function countsOf(
  row: readonly Encounter[],
  turns: readonly Turn[],
): {readonly rulings: Readonly<Record<Ruling, number>>; readonly asked: Asked} {
  const met = turns.flatMap((turn, at) => {
    const encounter = row[at];
    return encounter ? [{turn, ruling: rulingOf(encounter, turn), isWorth: isWorthAsking(encounter)}] : [];
  });
  const count = (is: (one: (typeof met)[number]) => boolean) => met.filter(is).length;
  const [found, late, missed, held, passed] = rulings.map(ruling => count(one => one.ruling === ruling));
  return {
    rulings: {found: found ?? 0, late: late ?? 0, missed: missed ?? 0, held: held ?? 0, passed: passed ?? 0},
    asked: {
      helped: count(({turn, isWorth}) => turn.asked && isWorth),
      needless: count(({turn, isWorth}) => turn.asked && !isWorth),
      leftOut: count(({turn, isWorth}) => !turn.asked && isWorth),
    },
  };
}
