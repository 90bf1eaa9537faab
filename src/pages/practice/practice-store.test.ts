import {expect, test} from 'vitest';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {practiceStore} from './practice-store.ts';
import {falseIn, newPractice, practised, requestInShift, type Practice, type PracticeAct} from './shift.ts';

const nonce = 'Ab3dE6gH';
const none = {
  ...{counterfeit: 0, 'altered-data': 0, photo: 0, page: 0, impostor: 0},
  ...{morph: 0, obtained: 0, pseudo: 0, 'stolen-blank': 0, visa: 0},
};
const acts: readonly PracticeAct[] = [
  {type: 'begin', length: 20},
  {type: 'draft', response: ['refer', 'sure', 'the-document', 'expiry', 'altered', 'uv']},
  {type: 'decide', ruling: 'held', fraud: undefined},
  {type: 'draft', response: ['clear']},
];
const busy = acts.reduce(practised, newPractice(nonce));

const drilled = ([{type: 'drill'}, {type: 'draft', response: ['7']}] satisfies PracticeAct[]).reduce(
  practised,
  busy,
);

/**
 * Stores practice data and then replaces the stored text with the result of `change`. Returns the storage.
 */
function storageWith(change: (saved: string) => string, practice: Practice = busy): MemoryStorage {
  const storage = new MemoryStorage();
  practiceStore(storage, '1.0.0', nonce).write(practice);
  const [key = ''] = Array.from({length: storage.length}, (_, i) => storage.key(i));
  storage.setItem(key ?? '', change(storage.getItem(key ?? '') ?? ''));
  return storage;
}

test.each([
  ['a shift', busy],
  ['one document', practised(busy, {type: 'open', level: 3})],
  ['the choice of an exercise', practised(busy, {type: 'leave'})],
  ['a task', drilled],
  ['an answered task', practised(drilled, {type: 'solve', solved: {topic: 'page', isRight: false}})],
])(
  'practice data with %s are restored exactly in their own attempt, and not in another attempt',
  (_, practice) => {
    const storage = storageWith(saved => saved, practice);
    expect(practiceStore(storage, '1.0.0', nonce).read()).toEqual(practice);
    expect(practiceStore(storage, '1.0.0', 'other123').read()).toEqual(newPractice('other123'));
  },
);

test('a new release keeps the counts of shifts, but drops the exercise in progress, whose documents may differ', () => {
  const {now, counts} = practiceStore(
    storageWith(saved => saved),
    '1.0.1',
    nonce,
  ).read();
  expect(now).toEqual({kind: 'choice'});
  expect(counts).toEqual(busy.counts);
});

test.each<[title: string, change: (saved: string) => string]>([
  ['cut short', saved => saved.slice(0, 60)],
  ['empty', () => ''],
  ['null', () => 'null'],
  ['a list', () => '[1, 2]'],
  ['without practice data', () => '{"release":"1.0.0"}'],
  ['with a negative count', saved => saved.replace('"held":1', '"held":-1')],
  ['with a count that is a string', saved => saved.replace('"held":1', '"held":"1"')],
  ['with a damaged calibration', saved => saved.replace('"sure":{"right":0', '"sure":{"right":-1')],
  ['with a missing count', saved => saved.replace('"passed":0', '"passt":0')],
  ['with a shift of an unknown length', saved => saved.replace('"length":20', '"length":7')],
  ['with an unknown ruling', saved => saved.replace('"ruling":"held"', '"ruling":"kept"')],
  ['with a response that is not a list', saved => saved.replace('["clear"]', '"clear"')],
  ['without a first document', saved => saved.replace('"first":1', '"first":null')],
  ['with an unknown kind of exercise', saved => saved.replace('"kind":"shift"', '"kind":"holiday"')],
  ['with a number in place of the nonce', saved => saved.replace(`"nonce":"${nonce}"`, '"nonce":7')],
])('damaged practice data are dropped silently: %s', (_, change) => {
  const storage = storageWith(change);
  const own = `tamga-practice-${nonce}`;
  expect(storage.getItem(own)).not.toBe(storageWith(saved => saved).getItem(own));
  expect(practiceStore(storage, '1.0.0', nonce).read()).toEqual(newPractice(nonce));
});

test.each<[title: string, change: (saved: string) => string]>([
  ['a response that is not a list', saved => saved.replace('["7"]', '"7"')],
  ['a task without a topic', saved => saved.replace('"topic":"page"', '"topic":7')],
  ['tasks that are not a list', saved => saved.replace('"solved":[', '"solved":["x",')],
])('practice data with a damaged round are dropped as a whole: %s', (_, change) => {
  const answered = practised(drilled, {type: 'solve', solved: {topic: 'page', isRight: true}});
  expect(practiceStore(storageWith(change, answered), '1.0.0', nonce).read()).toEqual(newPractice(nonce));
});

test.each([
  ['tasks', '"missedTasks":[],'],
  ['confidence in shifts', `"calibration":${JSON.stringify(busy.calibration)},`],
])('practice data of an earlier release without %s are restored with an empty value', (_, part) => {
  const unsaid = practised(newPractice(nonce), {type: 'begin', length: 20});
  const storage = storageWith(
    saved =>
      saved.replace(part.replace(JSON.stringify(busy.calibration), JSON.stringify(unsaid.calibration)), ''),
    unsaid,
  );
  expect(practiceStore(storage, '1.0.0', nonce).read()).toEqual(unsaid);
});

test('a shift ignores missed kinds that an earlier release has stored and this release does not know', () => {
  const old = {...practised(newPractice(nonce), {type: 'begin', length: 20}), missed: ['sheet', 'expiry']};
  const {missed} = practiceStore(
    storageWith(saved => saved, old),
    '1.0.1',
    nonce,
  ).read();
  const next = practised({...newPractice(nonce), missed}, {type: 'begin', length: 20});
  if (next.now.kind !== 'shift') throw new Error('no shift');
  const {now} = next;
  const shares = {...none, visa: 100};
  const kinds = falseIn(nonce, 1, 20).map(at => requestInShift(nonce, now, at, shares).kind);
  expect([...new Set(kinds)]).toEqual(['visa']);
});

test('a shift is over when each traveller has a decision, even if its stored flag `isOver` is false', () => {
  const whole = Array.from({length: 20}).reduce<Practice>(
    practice => practised(practice, {type: 'decide', ruling: 'passed', fraud: undefined}),
    busy,
  );
  const storage = storageWith(saved => saved.replace('"isOver":true', '"isOver":false'), whole);
  expect(practiceStore(storage, '1.0.0', nonce).read().now).toMatchObject({isOver: true});
});

test('practice data are lost without an error if the storage is missing, blocked or full', () => {
  for (const storage of [
    undefined,
    Object.assign(new MemoryStorage(), {isBlocked: true}),
    Object.assign(new MemoryStorage(), {isFull: true}),
  ]) {
    const keep = practiceStore(storage, '1.0.0', nonce);
    keep.write(busy);
    expect(keep.read()).toEqual(newPractice(nonce));
  }
});
