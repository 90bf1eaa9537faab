import {beforeEach, describe, expect, test} from 'vitest';
import {rightAnswer, wrongAnswer} from '../../test/doubles/course-visit.ts';
import {FakeClock} from '../../test/doubles/fake-clock.ts';
import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';
import {syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import {single} from '../../test/doubles/synthetic-kinds.ts';
import {moduleOfBank} from '../content/course.ts';
import {loadScoring} from '../questions/scoring.ts';
import {readRefresherCode, readRefresherResult, refresherCode} from '../record/codes/refresher-code.ts';
import {scorm12} from '../tracking/scorm12/scorm12.ts';
import type {RefresherAnswer, RefresherAnswers, OpenRefresher} from './contract.ts';
import {createStore, type Store} from './store.ts';

const {course, all, banks} = syntheticCourse({
  ...{modules: 2, lessons: 1, sections: 1, questions: 1, interviews: 0},
  papers: {
    items: {check: 3, 'module-test': 4},
    mix: [single],
    each: [
      {role: 'opener', use: 'check', of: 'others', lines: 1, count: 1},
      {role: 'module-test', use: 'module-test', of: 'own', lines: 1, count: 2},
    ],
    apart: [],
  },
});

/** The first two items of the module test of the second module, with their numbers in the synthetic course. */
const items = course.modules
  .filter(({id}) => id === 'module-2')
  .flatMap(({id, number}) => {
    const data = all[id];
    const paper = data?.parts.find(part => part.kind === 'paper' && part.role === 'module-test');
    if (!data || paper?.kind !== 'paper') return [];
    return paper.draw.flatMap(({bank, items: names}) =>
      names.slice(0, 2).map(name => ({
        ...{module: number, paper: data.numbers[paper.id] ?? 0},
        ...{item: data.numbers[`${paper.id}/${bank}/${name}`] ?? 0, id: `${id}.${paper.id}.${name}`},
      })),
    );
  });
const codeFor = (ids = items.map(({id}) => id)) => {
  const named = items.map((item, at) => ({...item, id: ids[at] ?? ''}));
  const read = readRefresherCode(refresherCode({months: 3, version: '1.0.0', at: 0, items: named}));
  if (read.kind !== 'refresher') throw new Error(read.kind);
  return read.refresher;
};

let clock: FakeClock;
let lms: StrictScorm12;
let answersKept: readonly RefresherAnswer[];
const keep: RefresherAnswers = {
  read: () => answersKept,
  write(answers) {
    answersKept = answers;
  },
};
beforeEach(() => {
  clock = new FakeClock();
  lms = new StrictScorm12();
  answersKept = [];
});

const fileOf = <T>(file: T | undefined): T => {
  if (file === undefined) throw new Error('no file');
  return file;
};

async function visit(modules: readonly string[] = Object.keys(all), isRefresher = false): Promise<Store> {
  clock.forget();
  const store = createStore({
    course: {...course, modules: course.modules.filter(({id}) => modules.includes(id))},
    isRefresher,
    ...{packageId: 'refresher', language: 'en', passMark: 80, report: 'outcome', storage: undefined},
    port: scorm12(lms.launch()),
    askedOf: (_, {id}) => ({language: 'en', text: id}),
    loadModule: async id => fileOf(all[id]),
    loadBank: async id => fileOf(banks.find(bank => bank.id === id && modules.includes(moduleOfBank(id)))),
    loadRubrics: async id =>
      Object.fromEntries(
        banks
          .filter(bank => bank.id === id)
          .flatMap(bank => bank.items)
          .map(({block}) => [
            block.id,
            {options: ['option-1', 'option-2', 'option-3', 'option-4'], correct: 'option-1'},
          ]),
      ),
    loadScoring,
    probe: async () => true,
    clock,
    nonce: () => 'Ab3dE6gH',
  });
  await clock.pass(1_000);
  return store;
}

async function openRefresher(): Promise<readonly [OpenRefresher, Store]> {
  const store = await visit();
  return [fileOf(await store.openRefresher(codeFor(), keep)), store];
}

const interactionValues = () =>
  lms.log
    .filter(({element, error}) => error === '0' && /^cmi\.interactions\.\d+\.(id|result)$/.test(element))
    .map(({value}) => value);

describe('a refresher', () => {
  test('a refresher code opens the items that it names, in the order of the code, numbered from 1', async () => {
    const [refresher] = await openRefresher();
    expect([refresher.months, refresher.items.map(({number}) => number)]).toEqual([3, [1, 2]]);
    expect(refresher.items.map(({block}) => block.id)).toEqual(
      items.map(({id}) => id.slice(id.lastIndexOf('.') + 1)),
    );
  });

  test('an answer in a refresher reaches the LMS with the months and the confidence, and changes no result', async () => {
    const [refresher, store] = await openRefresher();
    const before = JSON.stringify([store.progress, store.record.modules]);
    refresher.note(1, {response: wrongAnswer('single-choice'), sure: 3, startedAt: 0});
    await refresher.check(1);
    await clock.pass(60_000);
    expect(interactionValues()).toEqual([`${items[0]?.id ?? ''}.m3.t1.c3`, 'wrong']);
    expect(JSON.stringify([store.progress, store.record.modules])).toBe(before);
  });

  test('an item of a refresher without a response is not reported', async () => {
    const [refresher] = await openRefresher();
    const {score} = await refresher.check(1);
    await clock.pass(60_000);
    expect([score.kind, interactionValues()]).toEqual(['incomplete', []]);
  });

  test('the code for the trainer tells which items of the refresher were right', async () => {
    const [refresher] = await openRefresher();
    for (const [number, answer] of [
      [1, wrongAnswer('single-choice')],
      [2, rightAnswer('single-choice')],
    ] as const) {
      refresher.note(number, {response: answer, sure: 0, startedAt: 0});
      await refresher.check(number);
    }
    const read = readRefresherResult(refresher.answerCode);
    expect(read).toMatchObject({answers: {months: 3, check: codeFor().check}});
    expect(read.kind === 'answers' ? read.answers.right.slice(0, 3) : read).toEqual([false, true, false]);
  });

  test('a learner who opens a refresher again finds the judged answers', async () => {
    const [refresher] = await openRefresher();
    refresher.note(2, {response: rightAnswer('single-choice'), sure: 1, startedAt: 0});
    await refresher.check(2);
    const [again] = await openRefresher();
    expect(again.items.map(({score}) => score.kind)).toEqual(['incomplete', 'scored']);
  });

  test.each([
    [false, 'incomplete'],
    [true, 'completed'],
  ])(
    'after all items of a refresher are answered, the status has no score; for a package of only this refresher (%s) it is %s',
    async (isRefresher, status) => {
      const store = await visit(undefined, isRefresher);
      const refresher = fileOf(await store.openRefresher(codeFor(), keep));
      for (const {number} of refresher.items) {
        expect(store.progress.done).toBe(false);
        refresher.note(number, {response: wrongAnswer('single-choice'), sure: 0, startedAt: 0});
        await refresher.check(number);
      }
      await clock.pass(60_000);
      const last = (element: string) => lms.log.filter(call => call.element === element).at(-1)?.value;
      expect([last('cmi.core.lesson_status'), last('cmi.core.score.raw')]).toEqual([status, undefined]);
    },
  );

  test('a refresher code opens nothing in a package without the module of its items', async () => {
    const store = await visit(['module-1']);
    expect(await store.openRefresher(codeFor(), keep)).toBeUndefined();
  });

  test('a refresher code of another course opens nothing, although this course has items with the same numbers', async () => {
    const store = await visit();
    expect(await store.openRefresher(codeFor(['other.test.one', 'other.test.two']), keep)).toBeUndefined();
  });
});
