import {drawn} from '../../content/draw.ts';
import type {Response} from '../../score/response.ts';
import {goneOn, missedAfter, newRound, solved, taskAt, type Round, type Solved} from '../practice/round.ts';

/** The exercises in talking, in the order in which they are offered; each has a bank of its name. */
export const drills = ['question-type', 'rewrite', 'openings', 'interpreter', 'separation'] as const;
export type DrillName = (typeof drills)[number];

/** How many tasks a round of each has, and the minutes it takes. */
export const sizes: Readonly<Record<DrillName, {readonly tasks: number; readonly minutes: number}>> = {
  'question-type': {tasks: 10, minutes: 5},
  rewrite: {tasks: 6, minutes: 5},
  openings: {tasks: 1, minutes: 5},
  interpreter: {tasks: 6, minutes: 6},
  separation: {tasks: 6, minutes: 6},
};

/** One task that was answered, with how much of it was right. */
export interface Done extends Solved {
  readonly response: Response;
  readonly earned: number;
  readonly possible: number;
}

/** How much was right, of how much. */
export interface Reached {
  readonly right: number;
  readonly all: number;
}

/** What is kept of one exercise. */
export interface DrillKept {
  /** The round that is under way, or over and still looked at. */
  readonly round?: Round<Done> | undefined;
  /** How many rounds were begun. */
  readonly begun: number;
  /** Ids of the tasks that were missed the last time they were asked. */
  readonly missed: readonly string[];
  /** In the last round that was done to its end. */
  readonly last?: Reached | undefined;
}

/** All that is kept of practice in talking; nothing of it is in the record of the course. */
export interface TalkPractice {
  /** The exercise on the screen; the choice where there is none. */
  readonly open?: DrillName | undefined;
  readonly drills: Partial<Readonly<Record<DrillName, DrillKept>>>;
}

/** What happens in practice. */
export type TalkAct =
  | {readonly type: 'open'; readonly drill: DrillName}
  | {readonly type: 'draft'; readonly response: Response}
  | {readonly type: 'solve'; readonly done: Done}
  | {readonly type: 'go-on' | 'again'}
  | {readonly type: 'leave'};

/** Practice of which nothing is known yet. */
export const newTalk: TalkPractice = {drills: {}};

/** Whether all tasks of a round are answered and looked at. */
export const isOver = (drill: DrillName, round: Round<Done>): boolean => taskAt(round) >= sizes[drill].tasks;

/** How much of a round was right. */
export const reachedIn = ({solved: all}: Pick<Round<Done>, 'solved'>): Reached => ({
  right: all.reduce((sum, {earned}) => sum + earned, 0),
  all: all.reduce((sum, {possible}) => sum + possible, 0),
});

/** Practice after one more thing has happened; what cannot happen now changes nothing. */
export function talked(before: TalkPractice, act: TalkAct): TalkPractice {
  if (act.type === 'leave') return {drills: before.drills};
  const drill = act.type === 'open' ? act.drill : before.open;
  if (!drill) return before;
  const kept = before.drills[drill] ?? {begun: 0, missed: []};
  return {open: drill, drills: {...before.drills, [drill]: drilled(kept, act, drill)}};
}

function drilled(kept: DrillKept, act: Exclude<TalkAct, {type: 'leave'}>, drill: DrillName): DrillKept {
  const {round, begun, missed} = kept;
  const isAsking = round && !round.isChecked && !isOver(drill, round);
  switch (act.type) {
    case 'open':
    case 'again':
      return round && !isOver(drill, round)
        ? kept
        : {...kept, begun: begun + 1, round: newRound(begun + 1, missed)};
    case 'draft':
      return isAsking ? {...kept, round: {...round, response: act.response}} : kept;
    case 'solve':
      return isAsking
        ? {...kept, missed: missedAfter(missed, act.done), round: solved(round, act.done)}
        : kept;
    case 'go-on': {
      const next = round && goneOn(round);
      return {...kept, round: next, ...(next && isOver(drill, next) ? {last: reachedIn(next)} : {})};
    }
  }
}

/** Of ten tasks, at most so many come back because they were missed. */
const mostAgain = 4;

/**
 * The tasks of a round, by id: what was missed comes back, the latest first, and of the others nothing is asked twice
 * before all was asked once. The same round of the same attempt has the same tasks.
 */
export function tasksOf(
  drill: DrillName,
  {number, missed}: Pick<Round, 'number' | 'missed'>,
  ids: readonly string[],
  attempt: string,
): readonly string[] {
  const count = sizes[drill].tasks;
  const again = [...missed].reverse().slice(0, Math.floor((count * mostAgain) / 10));
  const line = {bank: drill, items: ids, count};
  const held = again.map(item => ({bank: drill, item}));
  return drawn({id: drill, draw: [line]}, attempt, number, held).map(({item}) => item);
}

/** Two kinds of which one was taken for the other, and how often; the pair that was confused most. */
export interface Confused {
  readonly pair: readonly [string, string];
  readonly times: number;
}

/** The two kinds that were confused most in a round; undefined where nothing was. `kind` says what a task was. */
export function confusedIn(
  all: readonly (Done & {readonly kind: string | undefined})[],
): Confused | undefined {
  const pairs = all.flatMap(({kind, response: [given], isRight}): readonly (readonly [string, string])[] => {
    if (isRight || given === undefined || kind === undefined) return [];
    return [given < kind ? [given, kind] : [kind, given]];
  });
  const timesOf = ([one, other]: readonly [string, string]) =>
    pairs.filter(([a, b]) => a === one && b === other).length;
  const [first, ...others] = pairs;
  if (!first) return undefined;
  const pair = others.reduce((most, next) => (timesOf(next) > timesOf(most) ? next : most), first);
  return {pair, times: timesOf(pair)};
}
