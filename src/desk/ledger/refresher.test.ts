import {describe, expect, test} from 'vitest';
import {refresherLength} from '../../record/codes/refresher-code.ts';
import {answerAt} from '../../../test/desk/commits.ts';
import {readAnswerId} from './answer-id.ts';
import {monthsAfter} from './local-time.ts';
import {nothingReadable, readableSchema} from './readable.ts';
import {
  chooseItems,
  givenIn,
  missesOf,
  refresherItems,
  retainedBy,
  type GivenAnswer,
  type GroupMisses,
} from './refresher.ts';

/** A course with a pre-test of 16 items, four for each objective. A test that counts has one more item. */
const items = Array.from({length: 16}, (_, n) => ({
  id: `fraud.pre.item-${n}`,
  objective: `fraud.aim-${Math.floor(n / 4)}`,
  item: {module: 1, paper: 2, item: n + 1},
}));
const question = {stem: '', type: 'single-choice', options: [], labels: {}};
const readable = readableSchema.parse({
  parts: {},
  questions: {
    ...Object.fromEntries(
      items.map(({id, objective, item}) => [id, {...question, item, objectives: [objective]}]),
    ),
    'fraud.test.counted': {...question, objectives: ['fraud.aim-2']},
    'fraud.other.item-0': {
      ...question,
      objectives: ['fraud.aim-0'],
      item: {module: 1, paper: 3, item: 1},
    },
  },
});
const all = refresherItems(readable);

const answerTo = (id: string, isWrong: boolean, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  ...{question: id, months: 0, attempt: 1, isWrong, sure: undefined},
  ...more,
});
const nobody: GroupMisses = {questions: [], objectives: []};
const itemsFor = (own: readonly GivenAnswer[], group = nobody, order = (id: string) => id) =>
  chooseItems(all, own, group, readable, order).map(({id}) => id);

describe('the items of a refresher', () => {
  test('refreshers ask no items of tests that count, and an item that two papers ask counts once', () => {
    expect(all.map(({id}) => id)).toEqual(items.map(({id}) => id));
    expect(refresherItems(nothingReadable)).toEqual([]);
  });

  test('a refresher first asks items that the learner got wrong and was certain of, then other wrong ones, then those that the group got wrong', () => {
    const own = [
      answerTo('fraud.pre.item-9', true, {sure: 1}),
      answerTo('fraud.pre.item-13', true, {sure: 3}),
      answerTo('fraud.pre.item-2', false, {sure: 3}),
    ];
    const group = {questions: ['fraud.pre.item-6', 'fraud.pre.item-1'], objectives: []};
    const order = itemsFor(own, group);
    expect(order).toHaveLength(refresherLength);
    expect([order[0], order.indexOf('fraud.pre.item-9')]).toEqual(['fraud.pre.item-13', 3]);
    expect(order.slice(6, 8)).toEqual(['fraud.pre.item-6', 'fraud.pre.item-1']);
  });

  test('a wrong answer in a test that counts makes the refresher ask items of the same objective', () => {
    const order = itemsFor([answerTo('fraud.test.counted', true, {sure: 3})]);
    expect(order.slice(0, 3)).toEqual(['fraud.pre.item-10', 'fraud.pre.item-11', 'fraud.pre.item-8']);
    expect(order[3]).not.toBe('fraud.pre.item-9');
  });

  test('a question counts as missed if the last answer to it is wrong, in the course or in an earlier refresher', () => {
    const learnt = [
      answerTo('fraud.pre.item-5', true, {sure: 3}),
      answerTo('fraud.pre.item-5', false, {attempt: 2}),
      answerTo('fraud.pre.item-14', false, {attempt: 4}),
      answerTo('fraud.pre.item-14', true, {months: 1, sure: 3}),
    ];
    expect(itemsFor(learnt)[0]).toBe('fraud.pre.item-14');
    expect(itemsFor(learnt).slice(0, 3)).not.toContain('fraud.pre.item-5');
  });

  test('a refresher has the same items for the same answers, and other items for another `order`', () => {
    expect(itemsFor([])).toEqual(itemsFor([]));
    expect(itemsFor([], nobody, id => [...id].reverse().join(''))).not.toEqual(itemsFor([]));
  });

  test('missesOf puts the hardest questions of a group first, and leaves out questions that everybody got right', () => {
    const one = [answerTo('fraud.pre.item-0', true, {sure: 3}), answerTo('fraud.pre.item-4', false)];
    const other = [answerTo('fraud.pre.item-0', true, {sure: 3}), answerTo('fraud.pre.item-8', true)];
    expect(missesOf([one, other], readable)).toEqual({
      questions: ['fraud.pre.item-0', 'fraud.pre.item-8'],
      objectives: ['fraud.aim-0', 'fraud.aim-2'],
    });
  });
});

describe('what was retained', () => {
  const learner = (before: boolean, after: boolean) => ({
    due: [1 as const],
    answers: [
      answerTo('fraud.pre.item-0', !before, {attempt: 2}),
      answerTo('fraud.pre.item-0', before),
      answerTo('fraud.pre.item-0', !after, {months: 1}),
      answerTo('fraud.pre.item-0', after, {months: 1, attempt: 2}),
      answerTo('fraud.pre.item-7', false, {months: 1}),
    ],
  });

  test('the first answer in a refresher is compared with the last answer before the refresher; questions without such an answer do not count', () => {
    const [first, second] = retainedBy(
      [learner(true, true), learner(true, false), {due: [1], answers: [answerTo('fraud.pre.item-0', false)]}],
      readable,
    );
    const retained = {learners: 2, answers: 2, before: 2, after: 1};
    expect(first).toEqual({
      ...{months: 1, due: 3, returned: 2, all: retained},
      objectives: [{id: 'fraud.aim-0', ...retained}],
    });
    expect(second).toMatchObject({months: 3, due: 0, returned: 0, objectives: []});
  });
});

describe('a stored answer', () => {
  test.each([
    ['fraud.pre.item-0.m3.t1.c3', {question: 'fraud.pre.item-0', months: 3, attempt: 1, sure: 3}],
    ['urn:tamga:fraud.filler.t12', {question: 'fraud.filler', months: undefined, attempt: 12}],
    ['talk.cafe.t1.01-door.c1', {question: 'talk.cafe', turn: '01', sure: 1}],
    ['made-by-others', {question: 'made-by-others', attempt: 1}],
  ])('readAnswerId splits the id %s into question, attempt and other facts', (id, parts) => {
    expect(readAnswerId(id)).toMatchObject(parts);
  });

  test.each([
    ['wrong', '1', true],
    ['incorrect', '1', true],
    ['correct', '1', false],
    ['0.4', '5', true],
    ['3', '5', false],
  ])('`givenIn` reads the result %s as wrong if the weighting is %s: %s', (result, weighting, isWrong) => {
    expect(givenIn(answerAt(0, {result, weighting}))?.isWrong).toBe(isWrong);
  });

  test.each(['neutral', '', 'Infinity'])('`givenIn` ignores a stored answer with the result "%s"', result => {
    expect(givenIn(answerAt(0, {result}))).toBeUndefined();
  });
});

test.each([
  ['2026-12-04', 1, '2027-01-04'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
])('`monthsAfter` returns for %s and %s months the day %s', (day, months, after) => {
  expect(monthsAfter(day, months)).toBe(after);
});
