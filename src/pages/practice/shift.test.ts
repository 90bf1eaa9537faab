import {describe, expect, test} from 'vitest';
import {
  countsOf,
  falseIn,
  lengths,
  newPractice,
  practised,
  ratesOf,
  wishInShift,
  wishOfOne,
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

describe('one document', () => {
  test.each<[title: string, acts: readonly PracticeAct[], now: object]>([
    [
      'begins with an empty answer',
      [open],
      {kind: 'one', level: 2, number: 1, response: [], isChecked: false},
    ],
    ['keeps what is not finished', [open, draft], {response: ['clear', 'sure'], isChecked: false}],
    ['stands as it was judged', [open, draft, passed], {response: ['clear', 'sure'], isChecked: true}],
    [
      'takes no answer once it is judged',
      [open, draft, passed, {...draft, response: []}],
      {response: ['clear', 'sure']},
    ],
    ['is followed by another one', [open, draft, passed, open], {number: 2, response: [], isChecked: false}],
    ['is left', [open, draft, {type: 'leave'}], {kind: 'choice'}],
    ['cannot be stopped as a shift is', [open, stop], {kind: 'one'}],
  ])('%s', (_, acts, now) => {
    expect(after(...acts).now).toMatchObject(now);
  });

  test('is made with what was missed before it, although it was missed itself', () => {
    const {now, missed: again} = after(open, missed);
    expect(now).toMatchObject({missed: []});
    expect(again).toEqual(['sheet']);
  });

  test('counts in no shift', () => {
    expect(after(open, missed).counts).toEqual(start.counts);
  });
});

describe('a round of tasks', () => {
  const drill: PracticeAct = {type: 'drill'};
  const draft: PracticeAct = {type: 'draft', response: ['7']};
  const solve = (topic: string, isRight: boolean): PracticeAct => ({type: 'solve', solved: {topic, isRight}});
  const goOn: PracticeAct = {type: 'go-on'};
  const ten = Array.from({length: 10}, () => [solve('page', true), goOn]).flat();

  test.each<[title: string, acts: readonly PracticeAct[], now: object]>([
    ['begins with its first task', [drill], {kind: 'drill', number: 1, solved: [], isChecked: false}],
    ['keeps what is not finished', [drill, draft], {response: ['7'], solved: []}],
    ['stands as it was judged', [drill, draft, solve('page', true)], {response: ['7'], isChecked: true}],
    ['takes no answer once it is judged', [drill, solve('page', true), draft], {response: []}],
    [
      'judges a task once',
      [drill, solve('page', true), solve('page', false)],
      {solved: [{topic: 'page', isRight: true}]},
    ],
    [
      'goes on with an empty answer',
      [drill, draft, solve('page', true), goOn],
      {response: [], isChecked: false},
    ],
    ['goes on only from a task that was answered', [drill, draft, goOn], {response: ['7']}],
    [
      'ends after ten tasks',
      [drill, ...ten, draft, solve('page', false)],
      {solved: {length: 10}, response: []},
    ],
    ['is left for the choice', [drill, {type: 'leave'}], {kind: 'choice'}],
  ])('%s', (_, acts, now) => {
    expect(after(...acts).now).toMatchObject(now);
  });

  test('remembers what was missed until it is solved, and makes the next round with it', () => {
    const missed = after(drill, solve('code.xxa', false), goOn, solve('page', false), goOn);
    expect(missed.missedTasks).toEqual(['code.xxa', 'page']);
    expect(practised(missed, solve('code.xxa', true)).missedTasks).toEqual(['page']);
    expect(practised(missed, drill).now).toMatchObject({number: 2, missed: ['code.xxa', 'page']});
  });
});

describe('a shift', () => {
  const all = (length: number, act: PracticeAct) => Array.from({length}, () => act);

  test.each<[title: string, acts: readonly PracticeAct[], now: object]>([
    ['begins with the first traveller', [begin], {kind: 'shift', first: 1, decided: [], isOver: false}],
    [
      'keeps each decision, and begins the next answer empty',
      [begin, draft, held],
      {decided: [{response: ['clear', 'sure'], ruling: 'held'}], response: []},
    ],
    ['goes on until the last traveller', [begin, ...all(19, passed)], {isOver: false}],
    ['ends with the last traveller', [begin, ...all(20, passed)], {isOver: true}],
    ['counts nobody after the last traveller', [begin, ...all(25, passed)], {decided: {length: 20}}],
    [
      'is stopped at any time, without the traveller who stands there',
      [begin, passed, draft, stop],
      {isOver: true, response: []},
    ],
    ['is left for the choice', [begin, stop, {type: 'leave'}], {kind: 'choice'}],
  ])('%s', (_, acts, now) => {
    expect(after(...acts).now).toMatchObject(now);
  });

  test('is counted by what became of each traveller, alone and with the shifts before it', () => {
    const practice = after(begin, found, missed, passed, stop, begin, held, passed, stop);
    expect(practice.counts).toEqual({found: 1, missed: 1, held: 1, passed: 2});
    expect(practice.now.kind === 'shift' && countsOf(practice.now)).toEqual({
      found: 0,
      missed: 0,
      held: 1,
      passed: 1,
    });
  });

  test('has documents of its own', () => {
    expect(after(begin, stop, begin).now).toMatchObject({first: 21});
    expect(after(begin, stop, open).now).toMatchObject({number: 21});
  });
});

test('a defect that was missed is remembered once, until it is found', () => {
  expect(after(begin, missed, missed).missed).toEqual(['sheet']);
  expect(after(begin, missed, passed, found).missed).toEqual([]);
  expect(after(begin, missed, {type: 'decide', ruling: 'found', defect: 'birth'}).missed).toEqual(['sheet']);
});

test('counts are forgotten, and what is under way stays', () => {
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
])('of %j the shares are %j', (counts, rates) => {
  expect(ratesOf(counts)).toEqual(rates);
});

test('of every shift 5 to 20 in 100 are false, each number of them comes about, and at other places each time', () => {
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

test('a shift wishes for false documents at their places and for genuine ones elsewhere, each from another seed', () => {
  const {nonce, now} = after(begin);
  if (now.kind !== 'shift') throw new Error('no shift');
  const wishes = Array.from({length: 20}, (_, at) => wishInShift(nonce, now, at));
  expect(wishes.flatMap(({share}, at) => (share === 1 ? [at] : []))).toEqual(
    [...falseIn(nonce, 1, 20)].sort((a, b) => a - b),
  );
  expect(wishes.filter(({share}) => share !== 0 && share !== 1)).toEqual([]);
  expect(new Set(wishes.map(({seed}) => seed)).size).toBe(20);
});

test('every other document that is judged at once is false, in the level that was chosen', () => {
  const {nonce, now} = after(open);
  if (now.kind !== 'one') throw new Error('no document');
  expect(wishOfOne(nonce, now)).toMatchObject({share: 0.5, level: 2, missed: []});
  expect(wishOfOne('other123', now).seed).not.toBe(wishOfOne(nonce, now).seed);
});
