import {describe, expect, test} from 'vitest';
import {questionsOf} from '../../src/record/questions.ts';
import type {Store} from '../../src/session/store.ts';
import type {Fetch} from '../../src/tracking/cmi5/xapi.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {all, nonces, openCourse, rightAnswer} from '../doubles/course-visit.ts';
import {FakeClock} from '../doubles/fake-clock.ts';
import {at, verbOf} from '../doubles/lrs/rules.ts';
import {Cmi5World} from '../doubles/lrs/world.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import type {Faults, StrictLms} from '../doubles/strict-scorm.ts';
import {editions, page} from './contract/editions.ts';

const questions = all['module-1']?.parts.flatMap(questionsOf) ?? [];

/** Returns the index of the question to which the answer with this id belongs. */
const numberOf = (id: string): number => questions.findIndex(question => id.endsWith(`.${question.id}.t1`));

/** A device of a learner. Each visit is a page of its own. */
class OneDevice {
  readonly clock: FakeClock;
  readonly storage = new MemoryStorage();
  readonly #nonce = nonces();
  /** False while the server of the course does not answer. */
  isAnswered = true;

  constructor(clock = new FakeClock()) {
    this.clock = clock;
  }

  async opens(port: TrackingPort): Promise<Store> {
    const {clock, storage} = this;
    clock.forget();
    const probe = () => new Promise<boolean>(resolve => this.isAnswered && resolve(true));
    const store = openCourse({port, storage, clock, probe, line: undefined, nonce: this.#nonce});
    await clock.pass(10_000);
    return store;
  }

  /** Answers this many questions, starting at `from`. */
  async answers(store: Store, count: number, from = 0): Promise<void> {
    await store.openModule('module-1');
    for (const {id, type} of questions.slice(from, from + count))
      await store.answers.give('module-1', id, rightAnswer(type));
  }
}

/** Returns the indexes of the questions whose answers the LMS has stored, in the order in which the LMS stored them. */
const rowsOf = ({storedValues}: StrictLms): readonly number[] =>
  [...storedValues]
    .filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element))
    .map(([, id]) => numberOf(id));

describe.each(editions)('answers of an earlier visit in $name', edition => {
  async function firstVisit(faults: Faults = {}) {
    const lms = edition.newLms(faults);
    const device = new OneDevice();
    const store = await device.opens(page(edition, lms));
    await device.answers(store, 1);
    await device.clock.pass(15_000);
    return {lms, device, store};
  }

  test('answers reach the LMS if the page crashes after it commits the state and before it commits the answers', async () => {
    const {lms, device, store} = await firstVisit();
    await device.answers(store, 1, 1);
    await device.clock.pass(1_000);
    // From now on, the LMS does not respond to any request. The next save comes some seconds later, so its state also
    // contains the next answer.
    device.isAnswered = false;
    await device.answers(store, 1, 2);
    await device.clock.pass(12_000);
    expect(rowsOf(lms)).toEqual([0, 1]);
    device.isAnswered = true;
    await device.opens(page(edition, lms));
    await device.clock.pass(15_000);
    expect(rowsOf(lms)).toEqual([0, 1, 2]);
    expect(lms.refusals).toEqual([]);
  });

  test.each([{}, {countless: true}])(
    'a later visit neither repeats nor overwrites the unconfirmed answers that a closing window has sent (%o)',
    async faults => {
      const {lms, device, store} = await firstVisit(faults);
      await device.answers(store, 2, 1);
      store.saving.close();
      const again = await device.opens(page(edition, lms));
      await device.answers(again, 1, 3);
      await device.clock.pass(15_000);
      expect(rowsOf(lms)).toEqual([0, 1, 2, 3]);
      expect(lms.refusals.filter(({name}) => name === edition.calls.set)).toEqual([]);
    },
  );

  test('after a crash, the course does not repeat answers that the LMS has although their save failed', async () => {
    const {lms, device, store} = await firstVisit();
    await device.answers(store, 1, 1);
    device.isAnswered = false;
    await device.clock.pass(12_000);
    await device.answers(store, 1, 2);
    device.isAnswered = true;
    await device.clock.pass(1);
    lms.faults = {refuses: true};
    await device.clock.pass(30_000);
    lms.faults = {};
    await device.opens(page(edition, lms));
    await device.clock.pass(15_000);
    expect(rowsOf(lms)).toEqual([0, 1, 2]);
  });

  test('an LMS that drops all answers at each launch, and accepts no gap in indexes, gets the new answers', async () => {
    const {lms, device, store} = await firstVisit();
    await Promise.all([store.saving.leave(), device.clock.pass(1_000)]);
    for (const element of lms.storedValues.keys())
      if (/interactions\.\d/.test(element)) lms.storedValues.delete(element);
    const again = await device.opens(page(edition, lms));
    await device.answers(again, 2, 1);
    await device.clock.pass(15_000);
    expect(rowsOf(lms)).toEqual([1, 2]);
  });
});

describe('answers of an earlier visit in cmi5', () => {
  const answered = ({lrs}: Cmi5World) => lrs.statements.filter(st => verbOf(st) === 'answered');

  async function interrupted(isCutBefore: boolean) {
    const world = new Cmi5World();
    const device = new OneDevice(world.clock);
    const store = await device.opens(world.page());
    await device.clock.pass(15_000);
    await device.answers(store, 1);
    await device.clock.pass(1_000);
    if (isCutBefore) world.lrs.faults = {offline: true};
    const answeredAt = device.clock.now();
    // The course sends the statement at once, and the state only some seconds later. So the network fails between the
    // two requests.
    await device.answers(store, 1, 1);
    await device.clock.pass(100);
    world.lrs.faults = {offline: true};
    await device.answers(store, 1, 2);
    await device.clock.pass(15_000);
    world.lrs.faults = {};
    await device.opens(world.page());
    await device.clock.pass(15_000);
    return {world, answeredAt};
  }

  test.each([true, false])(
    'each answer becomes exactly one statement, although the network fails (before the second answer: %s)',
    async isCutBefore => {
      const {world} = await interrupted(isCutBefore);
      expect(answered(world).map(st => numberOf(String(at(st, 'object', 'id'))))).toEqual([0, 1, 2]);
      expect(world.lrs.refusals).toEqual([]);
    },
  );

  test.each([true, false])(
    'an answer that two visits send at the same time becomes one statement (the statement of the earlier visit arrives first: %s)',
    async isFirst => {
      const world = new Cmi5World();
      const device = new OneDevice(world.clock);
      const isAnswer = ({body}: RequestInit) => typeof body === 'string' && body.includes('/answered');
      let isHeld = false;
      let arrive: () => unknown = () => undefined;
      const held: Fetch = (url, init) =>
        isHeld && isAnswer(init)
          ? new Promise(resolve => {
              arrive = () => world.lrs.fetch(url, init).then(resolve);
            })
          : world.lrs.fetch(url, init);
      const store = await device.opens(world.page({fetch: held}));
      await device.clock.pass(15_000);
      await device.answers(store, 1);
      await device.clock.pass(15_000);
      isHeld = true;
      await device.answers(store, 1, 1);
      const later: Fetch = async (url, init) => {
        if (isFirst && isAnswer(init)) await arrive();
        return world.lrs.fetch(url, init);
      };
      const again = await device.opens(world.page({fetch: later}));
      await device.answers(again, 1, 2);
      await device.clock.pass(15_000);
      if (!isFirst) await arrive();
      expect(answered(world).map(st => numberOf(String(at(st, 'object', 'id'))))).toEqual([0, 1, 2]);
      expect(again.saving.view.kind).toBe('saved');
      await Promise.all([again.saving.leave(), device.clock.pass(1_000)]);
      expect(verbOf(world.lrs.statements.at(-1) ?? {})).toBe('terminated');
    },
  );

  test('if an LRS shows no statements to the course, the LRS still gets each answer of an earlier visit once', async () => {
    const world = new Cmi5World({}, {secretive: true});
    const device = new OneDevice(world.clock);
    const store = await device.opens(world.page());
    await device.clock.pass(15_000);
    await device.answers(store, 1);
    await device.clock.pass(1);
    // The next answer arrives, but its confirmation does not. Then the window closes without a connection.
    world.lrs.faults = {silent: true, secretive: true};
    await device.answers(store, 1, 1);
    await device.clock.pass(1);
    world.lrs.faults = {offline: true};
    await device.answers(store, 1, 2);
    store.saving.close();
    world.lrs.faults = {secretive: true};
    await device.opens(world.page());
    await device.clock.pass(15_000);
    expect(answered(world).map(st => numberOf(String(at(st, 'object', 'id'))))).toEqual([0, 1, 2]);
  });

  test('the statement of an earlier answer has the time of the answer, but no timestamp before the start of the session', async () => {
    const {world, answeredAt} = await interrupted(true);
    const [, statement] = answered(world);
    expect(at(statement, 'context', 'extensions', 'urn:tamga:extension:answered-at')).toBe(
      new Date(answeredAt).toISOString(),
    );
    const begun = world.lrs.statements.findLast(st => verbOf(st) === 'initialized');
    expect(String(statement?.['timestamp']) >= String(begun?.['timestamp'])).toBe(true);
  });
});
