import {chanceFrom} from '../../documents/generate/random.ts';
import type {Wish} from '../../documents/generate/generate.ts';
import type {Ruling} from '../../documents/generate/ruling.ts';
import type {Response} from '../../score/response.ts';
import {isAsking, newDrill, type Drill} from './practice-drill.ts';
import {goneOn, missedAfter, solved, type Solved} from './round.ts';

/** How hard a document is; the higher, the fewer lights show what is wrong. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** How many travellers a shift may have. */
export const lengths = [20, 30, 40] as const;
export type Length = (typeof lengths)[number];

/** How many came to each end. */
export type Counts = Readonly<Record<Ruling, number>>;

/** One traveller of a shift who has gone on. */
export interface Decided {
  readonly response: Response;
  readonly ruling: Ruling;
}

/** One document, judged at once; `number` names it, and `missed` is what it was made with. */
export interface OneDocument {
  readonly kind: 'one';
  readonly level: Level;
  readonly number: number;
  readonly missed: readonly string[];
  readonly response: Response;
  readonly isChecked: boolean;
}

/** A row of travellers, judged at the end; `first` names the first document. */
export interface Shift {
  readonly kind: 'shift';
  readonly length: Length;
  readonly first: number;
  readonly missed: readonly string[];
  readonly decided: readonly Decided[];
  /** Of the traveller at the counter, unfinished. */
  readonly response: Response;
  readonly isOver: boolean;
}

/** All that is kept of practice; nothing of it is in the record of the course. */
export interface Practice {
  /** Documents are made from it and from their numbers, so that they come out alike after a reload. */
  readonly nonce: string;
  /** The number of the next document. */
  readonly next: number;
  /** Kinds of defect that were missed the last time they were there. */
  readonly missed: readonly string[];
  /** Topics of tasks that were missed the last time they were asked. */
  readonly missedTasks: readonly string[];
  /** Of all shifts. */
  readonly counts: Counts;
  readonly now: {readonly kind: 'choice'} | OneDocument | Shift | Drill;
}

/** What happens in practice. */
export type PracticeAct =
  | {readonly type: 'open'; readonly level: Level}
  | {readonly type: 'begin'; readonly length: Length}
  | {readonly type: 'draft'; readonly response: Response}
  /** `defect` is what was wrong, undefined where nothing was. */
  | {readonly type: 'decide'; readonly ruling: Ruling; readonly defect: string | undefined}
  | {readonly type: 'solve'; readonly solved: Solved}
  | {readonly type: 'drill' | 'go-on' | 'stop' | 'leave' | 'forget'};

const noCounts: Counts = {found: 0, missed: 0, held: 0, passed: 0};

/** Practice of which nothing is known yet. */
export const newPractice = (nonce: string): Practice => ({
  nonce,
  next: 1,
  missed: [],
  missedTasks: [],
  counts: noCounts,
  now: {kind: 'choice'},
});

/** Practice after one more thing has happened; what cannot happen now changes nothing. */
export function practised(before: Practice, act: PracticeAct): Practice {
  const {now, next, missed, missedTasks} = before;
  switch (act.type) {
    case 'open':
      return {
        ...before,
        next: next + 1,
        now: {kind: 'one', level: act.level, number: next, missed, response: [], isChecked: false},
      };
    case 'begin':
      return {
        ...before,
        next: next + act.length,
        now: {
          kind: 'shift',
          length: act.length,
          first: next,
          missed,
          decided: [],
          response: [],
          isOver: false,
        },
      };
    case 'drill':
      return {...before, next: next + 1, now: newDrill(next, missedTasks)};
    case 'solve':
      return now.kind === 'drill' && isAsking(now)
        ? {...before, missedTasks: missedAfter(missedTasks, act.solved), now: solved(now, act.solved)}
        : before;
    case 'go-on':
      return now.kind === 'drill' ? {...before, now: goneOn(now)} : before;
    case 'draft':
      if (now.kind === 'drill' && isAsking(now)) return {...before, now: {...now, response: act.response}};
      return isOpen(now) ? {...before, now: {...now, response: act.response}} : before;
    case 'decide':
      return isOpen(now) ? decide(before, now, act) : before;
    case 'stop':
      return now.kind === 'shift' ? {...before, now: {...now, response: [], isOver: true}} : before;
    case 'leave':
      return {...before, now: {kind: 'choice'}};
    case 'forget':
      return {...before, missed: [], counts: noCounts};
  }
}

/** Whether somebody stands at the counter. */
const isOpen = (now: Practice['now']): now is OneDocument | Shift =>
  (now.kind === 'one' && !now.isChecked) || (now.kind === 'shift' && !now.isOver);

function decide(
  before: Practice,
  now: OneDocument | Shift,
  {ruling, defect}: Extract<PracticeAct, {type: 'decide'}>,
): Practice {
  const others = before.missed.filter(kind => kind !== defect);
  const missed = ruling === 'missed' && defect !== undefined ? [...others, defect] : others;
  if (now.kind === 'one') return {...before, missed, now: {...now, isChecked: true}};
  const decided = [...now.decided, {response: now.response, ruling}];
  const {counts} = before;
  return {
    ...before,
    missed,
    counts: {...counts, [ruling]: counts[ruling] + 1},
    now: {...now, decided, response: [], isOver: decided.length === now.length},
  };
}

/** What came of the travellers of one shift. */
export const countsOf = ({decided}: Pick<Shift, 'decided'>): Counts =>
  decided.reduce((counts, {ruling}) => ({...counts, [ruling]: counts[ruling] + 1}), noCounts);

/** How many travellers were decided on. */
export const travellersIn = ({found, missed, held, passed}: Counts): number => found + missed + held + passed;

/** So many false ones must have been decided before a share says anything. */
const enough = 10;

/** What was found of all false ones and held of all genuine ones, in whole per cent; undefined while there are too few. */
export function ratesOf({found, missed, held, passed}: Counts): {found: number; held: number} | undefined {
  if (found + missed < enough) return undefined;
  const percent = (part: number, all: number) => (all === 0 ? 0 : Math.round((100 * part) / all));
  return {found: percent(found, found + missed), held: percent(held, held + passed)};
}

const seedOf = (nonce: string, number: number): number => chanceFrom(number, nonce).whole(2 ** 31);

/** What to make for the document that is judged at once: every other one is false. */
export const wishOfOne = (nonce: string, {number, level, missed}: OneDocument): Wish => ({
  ...{seed: seedOf(nonce, number), level, missed},
  share: 0.5,
});

/**
 * What to make for one traveller of a shift. How many are false, 5 to 20 in 100, and which ones, is drawn from the
 * shift's own chance; nothing on the screen tells it.
 */
export function wishInShift(nonce: string, {first, length, missed}: Shift, at: number): Wish {
  const seed = seedOf(nonce, first + at);
  return {
    seed,
    level: levels[seed % levels.length] ?? 2,
    missed,
    share: falseIn(nonce, first, length).has(at) ? 1 : 0,
  };
}

/** The places of false documents in a shift. */
export function falseIn(nonce: string, first: number, length: number): ReadonlySet<number> {
  const chance = chanceFrom(first, `shift ${nonce}`);
  const [least, most] = [Math.ceil(length / 20), Math.floor(length / 5)];
  const count = least + chance.whole(most - least + 1);
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(chance.whole(length));
  return drawn;
}
