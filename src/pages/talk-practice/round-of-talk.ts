import {talkDrills} from '../../content/practice-banks.ts';
import {drawItems} from '../../content/draw.ts';
import type {Response} from '../../score/response.ts';
import {goneOn, missedAfter, newRound, solved, taskAt, type Round, type Solved} from '../practice/round.ts';

/** The interview exercises in their order on the page. */
export const drills = talkDrills;
export type DrillName = (typeof drills)[number];

/** For each exercise, the number of tasks in a round and the duration of a round in minutes. */
export const sizes: Readonly<Record<DrillName, {readonly tasks: number; readonly minutes: number}>> = {
  'question-type': {tasks: 10, minutes: 5},
  rewrite: {tasks: 6, minutes: 5},
  openings: {tasks: 1, minutes: 5},
  interpreter: {tasks: 6, minutes: 6},
  separation: {tasks: 6, minutes: 6},
};

/** An answered task with its score. */
export interface AnsweredTask extends Solved {
  readonly response: Response;
  readonly earned: number;
  readonly possible: number;
}

/** The points of a round: earned (`right`) and possible (`all`). */
export interface RoundPoints {
  readonly right: number;
  readonly all: number;
}

/** The stored data of one exercise. */
export interface StoredDrill {
  /** The round in progress, or the finished round that is still shown. */
  readonly round?: Round<AnsweredTask> | undefined;
  /** Number of rounds that were begun. */
  readonly begun: number;
  /** Ids of the tasks that the learner got wrong the last time. */
  readonly missed: readonly string[];
  /** The result of the last finished round. */
  readonly last?: RoundPoints | undefined;
}

/** All data of interview practice. Only the device stores them; the record of the course contains none of them. */
export interface TalkPractice {
  readonly drills: Partial<Readonly<Record<DrillName, StoredDrill>>>;
}

/**
 * An act of the learner in an exercise. `open` resumes the round in progress. If there is no such round, `open`
 * begins one.
 */
export type TalkAct =
  | {readonly type: 'open' | 'go-on'}
  | {readonly type: 'draft'; readonly response: Response}
  | {readonly type: 'solve'; readonly done: AnsweredTask};

/** Interview practice without any history. */
export const newTalk: TalkPractice = {drills: {}};

/**
 * Returns true if the learner has answered all tasks of a round and has left the feedback of the last task.
 */
export const isOver = (drill: DrillName, round: Round<AnsweredTask>): boolean =>
  taskAt(round) >= sizes[drill].tasks;

/** Returns the earned and the possible points of a round. */
export const reachedIn = ({solved: all}: Pick<Round<AnsweredTask>, 'solved'>): RoundPoints => ({
  right: all.reduce((sum, {earned}) => sum + earned, 0),
  all: all.reduce((sum, {possible}) => sum + possible, 0),
});

/**
 * Returns the data of interview practice after an act in an exercise. Ignores an act that is not possible in the
 * current state.
 */
export function talked({drills: all}: TalkPractice, drill: DrillName, act: TalkAct): TalkPractice {
  const storedDrill = all[drill] ?? {begun: 0, missed: []};
  return {drills: {...all, [drill]: drilled(storedDrill, act, drill)}};
}

function drilled(storedDrill: StoredDrill, act: TalkAct, drill: DrillName): StoredDrill {
  const {round, begun, missed} = storedDrill;
  const isAsking = round && !round.isChecked && !isOver(drill, round);
  switch (act.type) {
    case 'open':
      return round && !isOver(drill, round)
        ? storedDrill
        : {...storedDrill, begun: begun + 1, round: newRound(begun + 1, missed)};
    case 'draft':
      return isAsking ? {...storedDrill, round: {...round, response: act.response}} : storedDrill;
    case 'solve':
      return isAsking
        ? {...storedDrill, missed: missedAfter(missed, act.done), round: solved(round, act.done)}
        : storedDrill;
    case 'go-on': {
      const next = round && goneOn(round);
      return {...storedDrill, round: next, ...(next && isOver(drill, next) ? {last: reachedIn(next)} : {})};
    }
  }
}

/** Maximum number of missed tasks that a round of ten tasks asks again. */
const mostAgain = 4;

/**
 * Returns the ids of the tasks in a round. The round first asks missed tasks again, the most recent first. Other
 * tasks come again only after all tasks were asked. The same round of the same attempt always has the same tasks.
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
  const missedItems = again.map(item => ({bank: drill, item}));
  return drawItems({id: drill, draw: [line]}, attempt, number, missedItems).map(({item}) => item);
}

/** The two kinds of question that the learner confused most often, with the number of confusions. */
export interface Confused {
  readonly pair: readonly [string, string];
  readonly times: number;
}

/**
 * Returns the two kinds of question that the learner confused most often in a round, or undefined if there were no
 * errors. The `kind` of a task in `all` is the right kind.
 */
export function confusedIn(
  all: readonly (AnsweredTask & {readonly kind: string | undefined})[],
): Confused | undefined {
  const pairs = all.flatMap(
    ({kind, response: [chosenKind], isRight}): readonly (readonly [string, string])[] => {
      if (isRight || chosenKind === undefined || kind === undefined) return [];
      return [chosenKind < kind ? [chosenKind, kind] : [kind, chosenKind]];
    },
  );
  const timesOf = ([one, other]: readonly [string, string]) =>
    pairs.filter(([a, b]) => a === one && b === other).length;
  const [first, ...others] = pairs;
  if (!first) return undefined;
  const pair = others.reduce((most, next) => (timesOf(next) > timesOf(most) ? next : most), first);
  return {pair, times: timesOf(pair)};
}
