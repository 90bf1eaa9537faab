import {describe, expect, test} from 'vitest';
import {fraudKinds, type FraudShares} from '../../documents/model/fraud.ts';
import {
  countsOf,
  falseIn,
  lengths,
  newPractice,
  practised,
  requestInShift,
  requestOfOne,
  type Practice,
  type PracticeAct,
} from './shift.ts';

const shares: FraudShares = {
  ...{counterfeit: 15, 'altered-data': 16, photo: 9, page: 10, impostor: 14},
  ...{morph: 7, obtained: 6, pseudo: 6, 'stolen-blank': 6, visa: 11},
};
const start = newPractice('Ab3dE6gH');
const after = (...acts: readonly PracticeAct[]): Practice => acts.reduce(practised, start);

const open: PracticeAct = {type: 'open', level: 2};
const begin: PracticeAct = {type: 'begin', length: 20};
const draft: PracticeAct = {type: 'draft', response: ['clear', 'sure']};
const missed: PracticeAct = {type: 'decide', ruling: 'missed', fraud: {kind: 'page', hard: 2}};
const foundAct: PracticeAct = {type: 'decide', ruling: 'found', fraud: {kind: 'page', hard: 2}};
const heldAct: PracticeAct = {type: 'decide', ruling: 'held', fraud: undefined};
const passedAct: PracticeAct = {type: 'decide', ruling: 'passed', fraud: undefined};
const stop: PracticeAct = {type: 'stop'};

describe('practice with one document', () => {
  test.each<[title: string, acts: readonly PracticeAct[], now: object]>([
    [
      'begins with an empty response',
      [open],
      {kind: 'one', level: 2, number: 1, response: [], isChecked: false},
    ],
    ['stores an unfinished response', [open, draft], {response: ['clear', 'sure'], isChecked: false}],
    ['keeps the judged response', [open, draft, passedAct], {response: ['clear', 'sure'], isChecked: true}],
    [
      'ignores a response after the decision',
      [open, draft, passedAct, {...draft, response: []}],
      {response: ['clear', 'sure']},
    ],
    [
      'continues with another document',
      [open, draft, passedAct, open],
      {number: 2, response: [], isChecked: false},
    ],
    ['is left', [open, draft, {type: 'leave'}], {kind: 'choice'}],
    ['cannot be stopped', [open, stop], {kind: 'one'}],
  ])('an exercise with one document %s', (_, acts, now) => {
    expect(after(...acts).now).toMatchObject(now);
  });

  test('a kind of fraud that the learner misses in one document affects only the documents after it', () => {
    const {now, missed: again} = after(open, missed);
    expect(now).toMatchObject({missed: []});
    expect(again).toEqual(['page', 'page']);
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
      [begin, draft, heldAct],
      {decided: [{response: ['clear', 'sure'], ruling: 'held'}], response: []},
    ],
    ['continues until the last traveller', [begin, ...all(19, passedAct)], {isOver: false}],
    ['ends with the last traveller', [begin, ...all(20, passedAct)], {isOver: true}],
    ['ignores decisions after the last traveller', [begin, ...all(25, passedAct)], {decided: {length: 20}}],
    [
      'can be stopped at any time and drops the response to the current traveller',
      [begin, passedAct, draft, stop],
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
    const practice = after(begin, foundAct, missed, passedAct, stop, begin, heldAct, passedAct, stop);
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

test('practice remembers a missed kind of fraud until the learner has found it as many times as `hard` says', () => {
  expect(after(begin, missed, missed).missed).toEqual(['page', 'page']);
  expect(after(begin, missed, foundAct).missed).toEqual(['page']);
  expect(after(begin, missed, foundAct, missed).missed).toEqual(['page', 'page']);
  expect(after(begin, missed, passedAct, foundAct, foundAct, foundAct).missed).toEqual([]);
  const other: PracticeAct = {type: 'decide', ruling: 'found', fraud: {kind: 'visa', hard: 2}};
  expect(after(begin, missed, other).missed).toEqual(['page', 'page']);
});

test('practice counts how often the learner was right for each degree of confidence in shifts', () => {
  const say = (...response: readonly string[]): PracticeAct => ({type: 'draft', response});
  const {calibration} = after(
    begin,
    ...[
      say('clear', 'sure'),
      passedAct,
      say('clear', 'sure'),
      missed,
      say('refer', 'unsure'),
      foundAct,
      passedAct,
    ],
  );
  expect(calibration).toEqual({
    sure: {right: 1, all: 2},
    'fairly-sure': {right: 0, all: 0},
    unsure: {right: 1, all: 1},
  });
  expect(after(open, say('clear', 'sure'), passedAct).calibration).toEqual(start.calibration);
});

test('the learner can reset the counts of shifts without losing the exercise in progress', () => {
  const practice = after(begin, draft, missed, {type: 'forget'});
  expect(practice).toMatchObject({
    ...{counts: start.counts, calibration: start.calibration, missed: []},
    now: {kind: 'shift'},
  });
});

test('10 to 20 % of the documents of a shift are false, and over many shifts every such number and every position occurs', () => {
  for (const length of lengths) {
    const shifts = Array.from({length: 300}, (_, n) => falseIn('Ab3dE6gH', 1 + n * length, length));
    const counts = new Set(shifts.map(places => places.length));
    const [least, most] = [length / 10, length / 5];
    expect([...counts].sort((x, y) => x - y)).toEqual(
      Array.from({length: most - least + 1}, (_, n) => least + n),
    );
    expect(new Set(shifts.flat()).size).toBe(length);
  }
});

/** Returns the kinds of fraud in a shift that begins in this state of practice. */
function kindsIn(practice: Practice): readonly string[] {
  const {nonce, now} = practised(practice, begin);
  if (now.kind !== 'shift') throw new Error('no shift');
  return falseIn(nonce, now.first, 20).flatMap(at => requestInShift(nonce, now, at, shares).kind ?? []);
}

test('every shift has at least two kinds of fraud, and over many shifts the kinds occur in their set shares', () => {
  const shifts = Array.from({length: 1500}, (_, n) => kindsIn({...start, next: 1 + 20 * n}));
  expect(shifts.filter(kinds => new Set(kinds).size < 2)).toEqual([]);
  const all = shifts.flat();
  for (const kind of fraudKinds) {
    const share = all.filter(one => one === kind).length / all.length;
    // Four standard errors of the share, computed as if the draws were independent. The draws of a shift vary less
    // than independent draws.
    const error = 4 * Math.sqrt((shares[kind] / 100) * (1 - shares[kind] / 100) * (1 / all.length));
    expect(Math.abs(share - shares[kind] / 100), kind).toBeLessThan(error);
  }
});

test('a missed kind of fraud comes back in each later shift until the learner finds it, and leaves room for other kinds', () => {
  const missed = ['morph', 'morph', 'morph'];
  const shifts = Array.from({length: 200}, (_, n) => kindsIn({...start, missed, next: 1 + 20 * n}));
  expect(shifts.filter(kinds => !kinds.includes('morph'))).toEqual([]);
  expect(shifts.filter(kinds => kinds.every(kind => kind === 'morph'))).toEqual([]);
});

test('a shift requests false documents only at the positions from falseIn, and a different seed at each position', () => {
  const {nonce, now} = after(begin);
  if (now.kind !== 'shift') throw new Error('no shift');
  const wishes = Array.from({length: 20}, (_, at) => requestInShift(nonce, now, at, shares));
  expect(wishes.flatMap(({share}, at) => (share === 1 ? [at] : []))).toEqual(falseIn(nonce, 1, 20));
  expect(wishes.flatMap(({kind}, at) => (kind ? [at] : []))).toEqual(falseIn(nonce, 1, 20));
  expect(wishes.filter(({share}) => share !== 0 && share !== 1)).toEqual([]);
  expect(new Set(wishes.map(({seed}) => seed)).size).toBe(20);
  expect(wishes.map(({story}) => story)).toEqual(Array.from({length: 20}, (_, at) => now.first + at));
});

test('an exercise with one document requests a false document with probability 0.5, at the chosen level', () => {
  const {nonce, now} = after(open);
  if (now.kind !== 'one') throw new Error('no document');
  expect(requestOfOne(nonce, now)).toMatchObject({share: 0.5, level: 2, missed: []});
  expect(requestOfOne('other123', now).seed).not.toBe(requestOfOne(nonce, now).seed);
});
