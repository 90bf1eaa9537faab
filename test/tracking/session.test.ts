import {describe, expect, test} from 'vitest';
import type {LaunchMode} from '../../src/tracking/port.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {LearnerWorld, wrongAnswer} from '../doubles/course-visit.ts';
import {NaiveClient} from '../doubles/naive-client.ts';
import type {Faults} from '../doubles/strict-scorm12.ts';

/**
 * Faults that occur in the middle of a visit. `isReached` is true if the network still works during the
 * fault.
 */
const faults: readonly (readonly [title: string, faults: Faults, isReached: boolean])[] = [
  ['the network is down and the LMS answers "true"', {offline: true}, false],
  ['every call throws', {throws: true}, true],
  ['the session has expired', {refuses: true}, true],
  ['the LMS truncates the state', {truncates: 20}, true],
];

/** Ways in which a visit ends. */
const ends = ['closes', 'crashes', 'leaves'] as const;

describe('answers during a fault', () => {
  test.each(faults.flatMap(fault => ends.map(end => [...fault, end] as const)))(
    'no answer is lost or falsely shown as saved when %s; the learner %4$s',
    async (_, wrong, isReached, end) => {
      const world = new LearnerWorld();
      const store = await world.visit();
      await world.answers(store, 2);
      await world.clock.pass(15_000);
      expect(store.saving.view.kind).toBe('saved');

      world.lms.faults = wrong;
      world.isReached = isReached;
      await world.answers(store, 3, 2);
      await world.clock.pass(60_000);
      expect(store.saving.view).toMatchObject({kind: 'device'});

      if (end === 'closes') store.saving.close();
      if (end === 'leaves')
        expect((await Promise.all([store.saving.leave(), world.clock.pass(1_000)]))[0].kind).toBe('device');
      expect(await world.comesBack()).toBe(5);
    },
  );

  test.each(faults)(
    'when %s and the device storage is blocked, the learner is told and the work is sent later',
    async (_, wrong, isReached) => {
      const world = new LearnerWorld();
      world.storage.isBlocked = true;
      const store = await world.visit();
      world.lms.faults = wrong;
      world.isReached = isReached;
      await world.answers(store, 3);
      await world.clock.pass(60_000);
      expect(store.saving.view).toMatchObject({kind: 'unsaved'});
      world.lms.faults = {};
      world.isReached = true;
      await world.clock.pass(300_000);
      expect(store.saving.view.kind).toBe('saved');
      expect(await world.comesBack()).toBe(3);
    },
  );

  test.each(faults.slice(0, 1).concat(faults.slice(2)))(
    'positive control: a naive client loses work when %s',
    (_, wrong) => {
      const {lms} = new LearnerWorld();
      const naive = new NaiveClient(lms.launch());
      naive.answer('q1');
      naive.answer('q2');
      lms.faults = wrong;
      ['q3-with-a-long-name', 'q4-with-a-long-name', 'q5-with-a-long-name'].map(id => naive.answer(id));
      lms.faults = {};
      expect(new NaiveClient(lms.launch()).count).toBeLessThan(5);
    },
  );

  test('positive control: a naive client crashes with an LMS that throws', () => {
    const {lms} = new LearnerWorld();
    const naive = new NaiveClient(lms.launch());
    lms.faults = {throws: true};
    expect(() => naive.answer('q1')).toThrow(SyntaxError);
  });

  test('positive control: a naive client is told "true" while the network is down', () => {
    const {lms} = new LearnerWorld();
    const naive = new NaiveClient(lms.launch());
    lms.faults = {offline: true};
    expect(naive.answer('q1')).toBe(true);
  });
});

describe('an LMS after a fault', () => {
  test.each(faults)('the LMS gets everything again after a fault: %s', async (_, wrong, isReached) => {
    const world = new LearnerWorld();
    const store = await world.visit();
    world.lms.faults = wrong;
    world.isReached = isReached;
    await world.completes(store);
    await world.clock.pass(20_000);
    world.lms.faults = {};
    world.isReached = true;
    await world.clock.pass(180_000);
    expect(store.saving.view.kind).toBe('saved');
    expect(world.lms.storedValues.get('cmi.core.lesson_status')).toBe('passed');
    expect(world.lms.storedValues.get('cmi.core.score.raw')).toBe('100');
  });

  test('a repeated save has a new revision, because some LMSes send only values that differ', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await world.answers(store, 1);
    await world.clock.pass(15_000);
    world.isReached = false;
    await world.answers(store, 1, 1);
    await world.clock.pass(15_000);
    world.isReached = true;
    await world.clock.pass(60_000);
    const states = world.lms.log
      .filter(c => c.name === 'LMSSetValue' && c.element === 'cmi.suspend_data')
      .map(c => c.value);
    expect(new Set(states).size).toBe(states.length);
  });
});

describe('an LMS that is empty while the device has work', () => {
  async function withUnsentWork() {
    const world = new LearnerWorld();
    const store = await world.visit();
    world.lms.faults = {refuses: true};
    await world.answers(store, 3);
    await world.clock.pass(20_000);
    world.lms.faults = {};
    world.lms.reset();
    return {world, at: world.clock.now(), again: await world.visit()};
  }

  test('the learner is asked about the work on the device, and nothing is written before the answer', async () => {
    const {world, again} = await withUnsentWork();
    expect(again.saving.question).toMatchObject({about: 'unsent', answers: 3});
    expect(again.ready).toBe(false);
    const sets = () => world.lms.log.filter(c => c.name === 'LMSSetValue').length;
    const before = sets();
    await world.answers(again, 1);
    await world.clock.pass(60_000);
    expect(sets()).toBe(before);
  });

  test('an empty LMS gets the work if the learner continues with it', async () => {
    const {world, again} = await withUnsentWork();
    again.saving.question?.resolve('continue');
    await world.clock.pass(15_000);
    expect(again.saving.question).toBeUndefined();
    expect(again.saving.view.kind).toBe('saved');
    expect(await world.comesBack()).toBe(3);
  });

  test('an empty LMS stays empty if the learner starts afresh, and the question is not asked again', async () => {
    const {world, again} = await withUnsentWork();
    again.saving.question?.resolve('fresh');
    await world.clock.pass(15_000);
    expect(await world.count(again)).toBe(0);
    await world.answers(again, 1);
    await world.clock.pass(15_000);
    const third = await world.visit();
    expect(third.saving.question).toBeUndefined();
    expect(await world.count(third)).toBe(1);
  });

  test('the learner is also asked about confirmed work, because some LMSes lose what they have confirmed', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await world.answers(store, 3);
    expect((await Promise.all([store.saving.leave(), world.clock.pass(1_000)]))[0]).toEqual({kind: 'closed'});
    world.lms.faults = {blank: true};
    const again = await world.visit();
    await world.clock.pass(5_000);
    expect(again.saving.question).toMatchObject({about: 'confirmed', answers: 3});
    again.saving.question?.resolve('continue');
    await world.clock.pass(15_000);
    expect(await world.count(again)).toBe(3);
  });

  test('if the LMS is empty, the learner is not asked about work that an earlier visit got back from the LMS, nor about work that is a month old', async () => {
    for (const [isGivenBack, wait] of [
      [true, 0],
      [false, 31 * 24 * 3_600_000],
    ] as const) {
      const world = new LearnerWorld();
      const store = await world.visit();
      await world.answers(store, 3);
      await Promise.all([store.saving.leave(), world.clock.pass(1_000)]);
      if (isGivenBack) (await world.visit()).saving.close();
      await world.clock.pass(wait);
      world.lms.reset();
      expect((await world.visit()).saving.question).toBeUndefined();
    }
  });

  test('positive control: a naive client starts afresh without asking', () => {
    const {lms} = new LearnerWorld();
    new NaiveClient(lms.launch()).answer('q1');
    lms.faults = {blank: true};
    expect(new NaiveClient(lms.launch()).count).toBe(0);
  });
});

test('two devices that went on from the same saved state merge their work when the first one is online again', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  await world.answers(store, 1);
  await world.clock.pass(15_000);
  world.lms.faults = {refuses: true};
  await world.answers(store, 2, 1);
  await world.clock.pass(15_000);
  store.saving.close();

  const other = new LearnerWorld();
  other.lms.storedValues = world.lms.storedValues;
  const second = await other.visit();
  await other.answers(second, 2, 4);
  await other.clock.pass(15_000);

  world.lms.storedValues = other.lms.storedValues;
  expect(await world.comesBack()).toBe(5);
});

describe('a device that several learners share', () => {
  test('a shared device keeps nothing that the LMS has confirmed', async () => {
    const world = new LearnerWorld();
    world.sharedDevices = true;
    const store = await world.visit();
    await world.answers(store, 3);
    expect(world.storage.length).toBe(1);
    await world.clock.pass(15_000);
    expect(store.saving.view.kind).toBe('saved');
    expect(world.storage.length).toBe(0);
  });

  test('a shared device keeps work that the LMS has not confirmed and restores it', async () => {
    const world = new LearnerWorld();
    world.sharedDevices = true;
    const store = await world.visit();
    world.lms.faults = {refuses: true};
    await world.answers(store, 3);
    await world.clock.pass(15_000);
    expect(store.saving.view.kind).toBe('device');
    expect(await world.comesBack()).toBe(3);
  });
});

test('work that a full device cannot store is not shown as stored', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  world.lms.faults = {refuses: true};
  await world.answers(store, 1);
  world.storage.isFull = true;
  await world.answers(store, 1, 1);
  await world.clock.pass(15_000);
  expect(store.saving.view.kind).toBe('unsaved');
  world.storage.isFull = false;
  await world.answers(store, 1, 2);
  expect(store.saving.view.kind).toBe('device');
  expect(await world.comesBack()).toBe(3);
});

test('the course never reports a failure, so that the learner can still pass in the same cmi5 session', async () => {
  const world = new LearnerWorld();
  const port = scorm12(world.lms.launch());
  const save = port.save.bind(port);
  const passedValues: unknown[] = [];
  port.save = (state, progress, ...others) => {
    passedValues.push(progress.passed);
    return save(state, progress, ...others);
  };
  const store = await world.visit(port);
  await world.completes(store, wrongAnswer);
  await world.clock.pass(15_000);
  await world.completes(store);
  await world.clock.pass(15_000);
  expect(new Set(passedValues)).toEqual(new Set([undefined, true]));
});

describe('a pass in an earlier session', () => {
  test.each<[string, Faults]>([
    ['the LMS opens the attempt for review', {mode: 'review', credit: 'no-credit'}],
    ['the LMS has lost the state', {blank: true}],
  ])('a pass is never taken back when %s', async (_, faults) => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await world.completes(store);
    await world.clock.pass(15_000);
    expect((await Promise.all([store.saving.leave(), world.clock.pass(1_000)]))[0]).toEqual({kind: 'closed'});
    world.lms.faults = faults;
    const again = await world.visit();
    again.saving.question?.resolve('fresh');
    await world.clock.pass(1_000);
    await world.answers(again, 1);
    await world.clock.pass(30_000);
    again.saving.close();
    expect(world.lms.storedValues.get('cmi.core.lesson_status')).toBe('passed');
    expect(world.lms.storedValues.get('cmi.core.score.raw')).toBe('100');
  });

  test('positive control: a naive client takes a pass back on re-entry', () => {
    const {lms} = new LearnerWorld();
    new NaiveClient(lms.launch()).finish('passed', 90);
    lms.faults = {mode: 'review', credit: 'no-credit'};
    new NaiveClient(lms.launch()).finish('incomplete', 10);
    expect(lms.storedValues.get('cmi.core.lesson_status')).toBe('incomplete');
  });
});

test.each<[LaunchMode, Faults]>([
  ['review', {mode: 'review'}],
  ['browse', {mode: 'browse'}],
  ['no-credit', {credit: 'no-credit'}],
])(
  'in the mode %s nothing is recorded in LMS or device, and the learner is told so',
  async (mode, faults) => {
    const world = new LearnerWorld(faults);
    const store = await world.visit();
    await world.completes(store);
    store.saving.hide();
    await world.clock.pass(600_000);
    expect(store.saving.view).toEqual({kind: 'not-recorded', mode});
    expect((await Promise.all([store.saving.leave(), world.clock.pass(1_000)]))[0]).toEqual({
      kind: 'closed-not-recorded',
    });
    const set = world.lms.log.filter(c => c.name === 'LMSSetValue').map(({element}) => element);
    expect(new Set(set)).toEqual(new Set(['cmi.core.lesson_status', 'cmi.core.exit']));
    expect(world.lms.storedValues.get('cmi.core.lesson_status')).toBe(
      mode === 'browse' ? 'browsed' : 'incomplete',
    );
    expect(world.storage.length).toBe(0);
  },
);
