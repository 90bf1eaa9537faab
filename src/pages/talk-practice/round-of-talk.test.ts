import {describe, expect, test} from 'vitest';
import {
  confusedIn,
  isOver,
  newTalk,
  reachedIn,
  sizes,
  talked,
  tasksOf,
  type AnsweredTask,
  type DrillName,
  type TalkAct,
  type TalkPractice,
} from './round-of-talk.ts';

const taskDone = (topic: string, isRight: boolean, ...response: readonly string[]): AnsweredTask => ({
  ...{topic, isRight, response},
  ...{earned: isRight ? 1 : 0, possible: 1},
});
const right: TalkAct = {type: 'solve', done: taskDone('a', true)};
const wrong: TalkAct = {type: 'solve', done: taskDone('b', false)};
const open: TalkAct = {type: 'open'};
const goOn: TalkAct = {type: 'go-on'};

const after = (drill: DrillName, before: TalkPractice, acts: readonly TalkAct[]): TalkPractice =>
  acts.reduce((practice, act) => talked(practice, drill, act), before);
const rewrite = (...acts: readonly TalkAct[]) => after('rewrite', newTalk, acts).drills.rewrite;
const whole = Array.from({length: sizes.rewrite.tasks}, () => [wrong, goOn]).flat();

describe('a round of interview practice', () => {
  test.each<[string, readonly TalkAct[], object]>([
    ['begins when its exercise opens', [open], {begun: 1, missed: [], round: {number: 1, solved: []}}],
    ['stores an unchecked response', [open, {type: 'draft', response: ['x']}], {round: {response: ['x']}}],
    [
      'keeps the current task until the learner has read its feedback',
      [open, right],
      {round: {isChecked: true, solved: [{topic: 'a'}]}},
    ],
    [
      'ignores a response to a checked task',
      [open, right, {type: 'draft', response: ['x']}],
      {round: {response: []}},
    ],
    ['takes only one answer to a task', [open, right, wrong], {round: {solved: [{topic: 'a'}]}, missed: []}],
    ['remembers a missed task', [open, wrong], {missed: ['b']}],
    [
      'forgets a missed task that is now right',
      [open, wrong, goOn, {type: 'solve', done: taskDone('b', true)}],
      {missed: []},
    ],
    [
      'resumes when its exercise opens again',
      [open, right, goOn, open],
      {begun: 1, round: {solved: [{topic: 'a'}]}},
    ],
    ['stores its result when it is over', [open, ...whole], {last: {right: 0, all: 6}}],
    [
      'begins anew after it is over, with the missed tasks',
      [open, ...whole, open],
      {begun: 2, round: {number: 2, missed: ['b'], solved: []}},
    ],
    ['keeps the last result when it begins anew', [open, ...whole, open], {last: {right: 0, all: 6}}],
  ])('a round %s', (_, acts, expected) => {
    expect(rewrite(...acts)).toMatchObject(expected);
  });

  test('a round is over after the learner has read the feedback on its last task', () => {
    const ended = [whole.slice(0, -1), whole].map(acts => rewrite(open, ...acts)?.round);
    expect(ended.map(round => round && isOver('rewrite', round))).toEqual([false, true]);
  });

  test('an act in one exercise does not change the round of another exercise', () => {
    const one = after('rewrite', newTalk, [open, right]);
    expect(after('openings', one, [open, wrong])).toMatchObject({
      drills: {rewrite: {missed: [], round: {solved: [{topic: 'a'}]}}, openings: {missed: ['b']}},
    });
  });

  test('a round does not exist before its exercise opens, so acts other than opening change nothing', () => {
    expect(rewrite(right, goOn)).toMatchObject({begun: 0, round: undefined});
  });
});

describe('the tasks of a round', () => {
  const ids = Array.from({length: 40}, (_, n) => `t${n}`);
  const round = (number: number, missed: readonly string[] = []) =>
    tasksOf('question-type', {number, missed}, ids, 'Ab3dE6gH');

  test('the tasks are equal for the same round, and differ for another attempt', () => {
    expect(round(1)).toEqual(round(1));
    expect(tasksOf('question-type', {number: 1, missed: []}, ids, 'another1')).not.toEqual(round(1));
  });

  test('the tasks differ from round to round until every task of the exercise was asked once', () => {
    expect(new Set([1, 2, 3, 4].flatMap(number => round(number))).size).toBe(40);
  });

  test('a round includes at most four missed tasks, the most recent ones', () => {
    const missed = round(1).slice(0, 6);
    expect(missed.filter(id => round(2, missed).includes(id))).toEqual(missed.slice(2));
    expect(round(2, missed)).toHaveLength(10);
  });

  test('a round excludes missed tasks that this release does not contain', () => {
    expect(round(2, ['gone'])).toHaveLength(10);
    expect(round(2, ['gone'])).not.toContain('gone');
  });

  test('the two tasks of an exercise alternate if each round has only one task', () => {
    const one = (number: number) => tasksOf('openings', {number, missed: ['x']}, ['x', 'y'], 'n');
    expect([one(1), one(2)].flat().sort()).toEqual(['x', 'y']);
  });
});

test('the result of a round is the sum over all its tasks', () => {
  const solved = [{...taskDone('a', false), earned: 3, possible: 8}, taskDone('b', true)];
  expect(reachedIn({solved})).toEqual({right: 4, all: 9});
});

test.each([
  ['undefined if all answers are right', [['open', 'open']], undefined],
  [
    'counted in both directions',
    [
      ['open', 'probing'],
      ['probing', 'open'],
      ['leading', 'closed'],
    ],
    {pair: ['open', 'probing'], times: 2},
  ],
  [
    'the first of equally frequent pairs',
    [
      ['leading', 'closed'],
      ['open', 'probing'],
    ],
    {pair: ['closed', 'leading'], times: 1},
  ],
] as const)('the pair of question kinds that a learner confuses most is %s', (_, all, expected) => {
  const named = all.map(([kind, given]) => ({...taskDone('x', kind === given, given), kind}));
  expect(confusedIn(named)).toEqual(expected);
});
