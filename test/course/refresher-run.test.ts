import {beforeAll, describe, expect, test} from 'vitest';
import {z} from 'zod';
import type {Bank, ModuleData, ModuleRubrics, QuestionBlock} from '../../src/content/course.ts';
import {courseInPackage} from '../../src/content/package-filter.ts';
import type {Package} from '../../src/packaging/pack.ts';
import {modulesIn, readRefresher} from '../../src/packaging/refresher.ts';
import {readRefresherCode} from '../../src/record/codes/refresher-code.ts';
import type {RefresherAnswers, Store} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {thisCourse} from '../content/this-course.ts';
import {FakeClock} from '../doubles/fake-clock.ts';
import {at, verbOf, xapiFaults} from '../doubles/lrs/rules.ts';
import {Cmi5World} from '../doubles/lrs/world.ts';
import {packCourse, textIn, version} from '../packaging/course.ts';
import {root} from '../packaging/fixture.ts';
import {right, wrong} from '../tracking/right-and-wrong.ts';
import {editions, page, setsOf} from '../tracking/contract/editions.ts';
import {openThisCourse} from '../tracking/whole-course.ts';
import {code, items, months} from './refresher-of-course.ts';
import {patience} from '../../tools/suite/machine.mjs';

/*
 * Plays the package of one refresher, with the data files of that package, in a strict LMS of each standard. Every second
 * answer is wrong.
 */

let refresherPackage: Package;
beforeAll(async () => {
  refresherPackage = await packCourse('--refresher', code);
}, patience(600));

/**
 * Reads a data file of the package. The compiler has already checked the form of these data. Rejects if the package
 * has no such file.
 */
async function dataIn<T>(name: string): Promise<T> {
  const text = textIn(refresherPackage.files, `v${version}/${name}.js`);
  if (text === '') throw new Error(`the package has no ${name}`);
  return z.custom<T>().parse(JSON.parse(text.replace(/^export default /, '').replace(/;\s*$/, '')));
}

/** Opens the package in a page whose LMS is behind the port. */
async function openStore(port: TrackingPort, clock: FakeClock): Promise<Store> {
  clock.forget();
  const modules = modulesIn(readRefresher(root, code));
  const store = openThisCourse({
    ...{port, clock, isRefresher: true},
    course: courseInPackage(thisCourse().course.index, modules),
    loadModule: id => dataIn<ModuleData>(`data/${id}`),
    loadBank: id => dataIn<Bank>(`data/${id}`),
    loadRubrics: id => dataIn<ModuleRubrics>(`rubric/${id}`),
  });
  await clock.pass(1_000);
  return store;
}

/**
 * Answers all items of the refresher and leaves. Every second answer is wrong. Resolves to a list that tells, for
 * each answer, whether the course was done after it.
 */
async function playRefresher(store: Store, clock: FakeClock): Promise<readonly boolean[]> {
  const keep: RefresherAnswers = {read: () => [], write: () => {}};
  const read = readRefresherCode(code);
  const refresher = read.kind === 'refresher' ? await store.openRefresher(read.refresher, keep) : undefined;
  if (!refresher) throw new Error('the package does not open its refresher');
  const done: boolean[] = [];
  for (const {number, bank, block} of refresher.items) {
    const question: QuestionBlock = block;
    const rubric = (await dataIn<ModuleRubrics>(`rubric/${bank}`))[question.id];
    const response = (number % 2 === 0 ? wrong : right)(question, rubric);
    refresher.note(number, {response, sure: 3, startedAt: clock.now()});
    await clock.pass(15_000);
    expect((await refresher.check(number)).score.kind).toBe('scored');
    await clock.pass(15_000);
    done.push(store.progress.done);
  }
  const [left] = await Promise.all([store.saving.leave(), clock.pass(5_000)]);
  expect(left).toEqual({kind: 'closed'});
  return done;
}

const ids = items.map(({id}) => `${id}.m${months}.t1`);
const doneAtLast = [...items.slice(1).map(() => false), true];

describe.each(editions)('the package of a refresher in a strict $name LMS', edition => {
  test('a refresher reports ten answers with its months and the confidence, ends as completed, and the LMS refuses nothing', async () => {
    const clock = new FakeClock();
    const lms = edition.newLms();
    const store = await openStore(page(edition, lms, undefined, {scheme: 'completed-incomplete'}), clock);
    expect(await playRefresher(store, clock)).toEqual(doneAtLast);
    expect(lms.refusals).toEqual([]);
    const valuesOf = (name: string) =>
      setsOf(lms).flatMap(([element, value]) =>
        new RegExp(`^cmi\\.interactions\\.\\d+\\.${name}$`).test(element)
          ? [value.replace(/^urn:tamga:/, '')]
          : [],
      );
    expect(valuesOf('id')).toEqual(ids.map(id => `${id}.c3`));
    expect(valuesOf('result').map(result => /^(?:correct|1)/.test(result))).toEqual(
      items.map((_, n) => n % 2 === 0),
    );
    expect(lms.storedValues.get(edition.elements.status)).toBe('completed');
    expect(lms.storedValues.get(`${edition.elements.score}.raw`) ?? '').toBe('');
  });
});

test('a strict LRS refuses no statement, gets ten answers, and learns that the refresher is completed, not passed', async () => {
  const world = new Cmi5World();
  const store = await openStore(world.page({}, 'completed-incomplete'), world.clock);
  expect(await playRefresher(store, world.clock)).toEqual(doneAtLast);
  const {refusals, statements} = world.lrs;
  expect(refusals).toEqual([]);
  expect(statements.flatMap(xapiFaults)).toEqual([]);
  const answers = statements.filter(statement => verbOf(statement) === 'answered');
  expect(answers.map(answer => String(at(answer, 'object', 'id')).replace(/^.*\//, ''))).toEqual(ids);
  const confidence = 'urn:tamga:extension:confidence';
  expect(answers.map(answer => at(answer, 'result', 'extensions', confidence))).toEqual(items.map(() => 3));
  expect(answers.map(answer => at(answer, 'result', 'success'))).toEqual(items.map((_, n) => n % 2 === 0));
  const verbs = statements.map(verbOf).filter(verb => verb !== 'answered' && verb !== 'progressed');
  expect(verbs).toEqual(['initialized', 'completed', 'terminated']);
});
