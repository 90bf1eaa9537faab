import type {RoomAnswer, Exercise, Phase, AnswerCount} from './protocol.ts';

/**
 * One exercise of a room, from its opening to its end. An answer belongs to a seat. A seat is a phone, not a person.
 */
export interface Run {
  readonly exercise: Exercise;
  readonly round: string;
  readonly phase: Phase;
  readonly path: RoomAnswer;
  readonly answers: ReadonlyMap<string, RoomAnswer>;
}

/**
 * One step of a run. In `again` and `decide`, `round` is the id of the next vote. In `answer`, `round` is the id of
 * the vote that the phone answers.
 */
export type RunStep =
  | {readonly type: 'start' | 'reveal' | 'close'}
  | {readonly type: 'again'; readonly round: string}
  | {readonly type: 'decide'; readonly choice: string; readonly round: string}
  | {readonly type: 'answer'; readonly seat: string; readonly round: string; readonly answer: RoomAnswer};

/** Opens an exercise. `round` is the id of its first vote. */
export const openRun = (exercise: Exercise, round: string): Run => ({
  ...{exercise, round, phase: 'opened', path: [], answers: new Map()},
});

/** The phases in which each type of `RunStep` is possible. */
const possible: Readonly<Record<RunStep['type'], readonly Phase[]>> = {
  start: ['opened'],
  answer: ['answering'],
  reveal: ['answering'],
  again: ['revealed'],
  decide: ['revealed'],
  close: ['opened', 'answering', 'revealed'],
};

/**
 * Returns the run after a step. Returns undefined if this step is not possible in the current phase. A phone may
 * answer again, and the new answer replaces the old one.
 */
export function after(run: Run, step: RunStep): Run | undefined {
  if (!possible[step.type].includes(run.phase)) return undefined;
  const none: Run['answers'] = new Map();
  switch (step.type) {
    case 'start':
      return {...run, phase: 'answering'};
    case 'answer':
      return step.round === run.round
        ? {...run, answers: new Map([...run.answers, [step.seat, step.answer]])}
        : undefined;
    case 'reveal':
      return {...run, phase: 'revealed'};
    case 'again':
      return {...run, phase: 'answering', round: step.round, answers: none};
    case 'decide':
      return {...run, phase: 'opened', round: step.round, answers: none, path: [...run.path, step.choice]};
    case 'close':
      return {...run, phase: 'closed'};
  }
}

/** Counts equal answers, the most frequent first. Equal counts stay in the order in which the answers came. */
export function talliesOf({answers}: Run): readonly AnswerCount[] {
  const counts = new Map<string, {answer: RoomAnswer; count: number}>();
  for (const answer of answers.values()) {
    const key = JSON.stringify(answer);
    const {count} = counts.get(key) ?? {count: 0};
    counts.set(key, {answer, count: count + 1});
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
