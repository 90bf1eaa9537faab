import {describe, expect, test} from 'vitest';
import {
  countsOf,
  falseIn,
  lengths,
  newPractice,
  practised,
  ratesOf,
  requestInShift,
  requestOfOne,
  type Practice,
  type PracticeAct,
} from './shift.ts';

const start = newPractice('Ab3dE6gH');
const after = (...acts: readonly PracticeAct[]): Practice => acts.reduce(practised, start);

const open: PracticeAct = {type: 'open', level: 2};
const begin: PracticeAct = {type: 'begin', length: 20};
const draft: PracticeAct = {type: 'draft', response: ['clear', 'sure']};
const missed: PracticeAct = {type: 'decide', ruling: 'missed', defect: 'sheet'};
const found: PracticeAct = {type: 'decide', ruling: 'found', defect: 'sheet'};
const held: PracticeAct = {type: 'decide', ruling: 'held', defect: undefined};
const passed: PracticeAct = {type: 'decide', ruling: 'passed', defect: undefined};
const stop: PracticeAct = {type: 'stop'};

describe('practice with one document', () => {
  test.each<[title: string, acts: readonly PracticeAct[], now: object]>([
    [
      'begins with an empty response',
      [open],
      {kind: 'one', level: 2, number: 1, response: [], isChecked: false},
    ],
    ['stores an unfinished response', [open, draft], {response: ['clear', 'sure'], isChecked: false}],
    ['keeps the judged response', [open, draft, passed], {response: ['clear', 'sure'], isChecked: true}],
    [
      'ignores a response after the decision',
      [open, draft, passed, {...draft, response: []}],
      {response: ['clear', 'sure']},
    ],
    [
      'continues with another document',
      [open, draft, passed, open],
      {number: 2, response: [], isChecked: false},
    ],
    ['is left', [open, draft, {type: 'leave'}], {kind: 'choice'}],
    ['cannot be stopped', [open, stop], {kind: 'one'}],
  ])('an exercise with one document %s', (_, acts, now) => {
    expect(after(...acts).now).toMatchObject(now);
  });

  test('a defect that the learner misses in one document affects only the documents after it', () => {
    const {now, missed: again} = after(open, missed);
    expect(now).toMatchObject({missed: []});
    expect(again).toEqual(['sheet']);
  });

  test('an exercise with one document does not change the counts of shifts', () => {
    expect(after(open, missed).counts).toEqual(start.counts);
  });
});

describe('practice with a round of tasks', () => {
  const drill: PracticeAct = {type: 'drill'};
  const draft: PracticeAct = {type: 'draft', response: ['7']};
  const solve = (topic: string, isRight: boolean): PracticeAct => ({type: 'solve', solved: {topic, isRight}});
  const goOn: PracticeAct = {type: 'go-on'};
  const ten = Array.from({length: 10}, () => [solve('page', true), goOn]).flat();

  test.each<[title: string, acts: readonly PracticeAct[], now: object]>([
    ['begins with its first task', [drill], {kind: 'drill', number: 1, solved: [], isChecked: false}],
    ['stores an unfinished response', [drill, draft], {response: ['7'], solved: []}],
    ['keeps the judged response', [drill, draft, solve('page', true)], {response: ['7'], isChecked: true}],
    ['ignores a response after the task is solved', [drill, solve('page', true), draft], {response: []}],
    [
      'judges a task only once',
      [drill, solve('page', true), solve('page', false)],
      {solved: [{topic: 'page', isRight: true}]},
    ],
    [
      'continues with an empty response',
      [drill, draft, solve('page', true), goOn],
      {response: [], isChecked: false},
    ],
    ['continues only after the task is answered', [drill, draft, goOn], {response: ['7']}],
    [
      'ends after ten tasks',
      [drill, ...ten, draft, solve('page', false)],
      {solved: {length: 10}, response: []},
    ],
    ['returns to the choice screen when the learner leaves', [drill, {type: 'leave'}], {kind: 'choice'}],
  ])('a round of tasks %s', (_, acts, now) => {
    expect(after(...acts).now).toMatchObject(now);
  });

  test('practice remembers missed tasks until they are solved, and puts them into the next round', () => {
    const missed = after(drill, solve('code.xxa', false), goOn, solve('page', false), goOn);
    expect(missed.missedTasks).toEqual(['code.xxa', 'page']);
    expect(practised(missed, solve('code.xxa', true)).missedTasks).toEqual(['page']);
    expect(practised(missed, drill).now).toMatchObject({number: 2, missed: ['code.xxa', 'page']});
  });
});

describe('practice with a shift', () => {
  const all = (length: number, act: PracticeAct) => Array.from({length}, () => act);

  test.each<[title: string, acts: readonly PracticeAct[], now: object]>([
    ['begins with the first traveller', [begin], {kind: 'shift', first: 1, decided: [], isOver: false}],
    [
      'stores each decision and continues with an empty response',
      [begin, draft, held],
      {decided: [{response: ['clear', 'sure'], ruling: 'held'}], response: []},
    ],
    ['continues until the last traveller', [begin, ...all(19, passed)], {isOver: false}],
    ['ends with the last traveller', [begin, ...all(20, passed)], {isOver: true}],
    ['ignores decisions after the last traveller', [begin, ...all(25, passed)], {decided: {length: 20}}],
    [
      'can be stopped at any time and drops the response to the current traveller',
      [begin, passed, draft, stop],
      {isOver: true, response: []},
    ],
    [
      'returns to the choice screen when the learner leaves',
      [begin, stop, {type: 'leave'}],
      {kind: 'choice'},
    ],
  ])('a shift %s', (_, acts, now) => {
    expect(after(...acts).now).toMatchObject(now);
  });

  test('the rulings of a shift are counted for this shift alone, and for all shifts together', () => {
    const practice = after(begin, found, missed, passed, stop, begin, held, passed, stop);
    expect(practice.counts).toEqual({found: 1, missed: 1, held: 1, passed: 2});
    expect(practice.now.kind === 'shift' && countsOf(practice.now)).toEqual({
      found: 0,
      missed: 0,
      held: 1,
      passed: 1,
    });
  });

  test('no later exercise uses a document of a shift again, even if the learner stopped the shift', () => {
    expect(after(begin, stop, begin).now).toMatchObject({first: 21});
    expect(after(begin, stop, open).now).toMatchObject({number: 21});
  });
});

test('practice remembers a missed defect once, until the learner finds it', () => {
  expect(after(begin, missed, missed).missed).toEqual(['sheet']);
  expect(after(begin, missed, passed, found).missed).toEqual([]);
  expect(after(begin, missed, {type: 'decide', ruling: 'found', defect: 'birth'}).missed).toEqual(['sheet']);
});

test('the learner can reset the counts of shifts without losing the exercise in progress', () => {
  const practice = after(begin, missed, {type: 'forget'});
  expect(practice).toMatchObject({counts: start.counts, missed: [], now: {kind: 'shift'}});
});

test.each([
  [{found: 0, missed: 0, held: 0, passed: 0}, undefined],
  [{found: 5, missed: 4, held: 30, passed: 0}, undefined],
  [
    {found: 8, missed: 2, held: 3, passed: 87},
    {found: 80, held: 3},
  ],
  [
    {found: 10, missed: 0, held: 0, passed: 0},
    {found: 100, held: 0},
  ],
])('for the counts %j, ratesOf returns %j', (counts, rates) => {
  expect(ratesOf(counts)).toEqual(rates);
});

test('5 to 20 % of the documents of a shift are false; many shifts have every such number and every position', () => {
  for (const length of lengths) {
    const shifts = Array.from({length: 300}, (_, n) => falseIn('Ab3dE6gH', 1 + n * length, length));
    const counts = shifts.map(({size}) => size).sort((a, b) => a - b);
    expect([counts[0], counts.at(-1)]).toEqual(
      [length / 20, length / 5].map((n, i) => (i ? Math.floor(n) : Math.ceil(n))),
    );
    expect(new Set(counts).size).toBe(Math.floor(length / 5) - Math.ceil(length / 20) + 1);
    expect(new Set(shifts.flatMap(places => [...places])).size).toBe(length);
  }
});

test('a shift requests false documents exactly at the positions that falseIn returns, and all its seeds differ', () => {
  const {nonce, now} = after(begin);
  if (now.kind !== 'shift') throw new Error('no shift');
  const wishes = Array.from({length: 20}, (_, at) => requestInShift(nonce, now, at));
  expect(wishes.flatMap(({share}, at) => (share === 1 ? [at] : []))).toEqual(
    [...falseIn(nonce, 1, 20)].sort((a, b) => a - b),
  );
  expect(wishes.filter(({share}) => share !== 0 && share !== 1)).toEqual([]);
  expect(new Set(wishes.map(({seed}) => seed)).size).toBe(20);
});

test('an exercise with one document requests a false document with probability 0.5, at the chosen level', () => {
  const {nonce, now} = after(open);
  if (now.kind !== 'one') throw new Error('no document');
  expect(requestOfOne(nonce, now)).toMatchObject({share: 0.5, level: 2, missed: []});
  expect(requestOfOne('other123', now).seed).not.toBe(requestOfOne(nonce, now).seed);
});
