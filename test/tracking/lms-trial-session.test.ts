import {expect, test} from 'vitest';
import type {Store} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {scorm2004} from '../../src/tracking/scorm2004/scorm2004.ts';
import {standalone} from '../../src/tracking/standalone/standalone.ts';
import {LearnerWorld} from '../doubles/course-visit.ts';
import {Cmi5World} from '../doubles/lrs/world.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import type {Faults} from '../doubles/strict-scorm.ts';
import {StrictScorm12} from '../doubles/strict-scorm12.ts';
import {StrictScorm2004} from '../doubles/strict-scorm2004.ts';

/**
 * The systems to test. Each one has a name and a function that creates a new LMS. This function returns a second
 * function, which opens a page in the LMS and returns the port of the page.
 */
const systems: readonly (readonly [string, (world: LearnerWorld) => () => TrackingPort])[] = [
  [
    'SCORM 1.2',
    () => {
      const lms = new StrictScorm12();
      return () => scorm12(lms.launch());
    },
  ],
  [
    'SCORM 2004',
    () => {
      const lms = new StrictScorm2004();
      return () => scorm2004(lms.launch());
    },
  ],
  [
    'cmi5',
    ({clock}) => {
      const lms = new Cmi5World();
      return () => lms.page({clock});
    },
  ],
  [
    'standalone',
    () => {
      const device = new MemoryStorage();
      return () => standalone(device, 'tamga');
    },
  ],
];

// Load these modules now. Importing them later then takes only a few turns of the event loop.
await Promise.all([
  import('../../src/tracking/standalone/runtime.ts'),
  import('../../src/tracking/cmi5/lms-trial.ts'),
  import('../../src/tracking/scorm12/lms-trial.ts'),
  import('../../src/tracking/scorm2004/lms-trial.ts'),
]);

/**
 * Waits for dynamic imports to finish. The imports do not depend on the fake clock, so the fake clock stays where it
 * is.
 */
async function fetched(world: LearnerWorld): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    await new Promise(resolve => setImmediate(resolve));
    await world.clock.pass(0);
  }
}

async function openStore(world: LearnerWorld, port: TrackingPort): Promise<Store> {
  const store = await world.visit(port);
  await fetched(world);
  await world.clock.pass(1_000);
  return store;
}

async function tried(world: LearnerWorld, store: Store) {
  const [lmsTrial] = await Promise.all([store.saving.testLms(), fetched(world)]);
  return lmsTrial;
}

const withoutRevision = ({record}: Store) => ({...record, revision: 0});

test.each(systems)(
  '%s: a self-test leaves the learner’s work unchanged, saves it again and keeps it for the next visit',
  async (_, system) => {
    const world = new LearnerWorld();
    const page = system(world);
    const store = await openStore(world, page());
    await world.completes(store);
    await world.clock.pass(20_000);
    const [record, progress] = [withoutRevision(store), store.progress];
    const {revision} = store.record;
    const lmsTrial = await tried(world, store);
    expect(lmsTrial.findings.length).toBeGreaterThan(8);
    expect(lmsTrial.isReached).toBe(true);
    await world.clock.pass(20_000);
    expect(store.saving.view).toMatchObject({kind: 'saved'});
    expect(store.record.revision).toBeGreaterThan(revision);
    expect([withoutRevision(store), store.progress]).toEqual([record, progress]);
    store.saving.close();
    const again = await world.visit(page());
    await world.clock.pass(1_000);
    for (const id of Object.keys(record.modules)) await again.openModule(id);
    expect(again.record.modules).toEqual(record.modules);
    expect((await tried(world, again)).cameBack).toBeGreaterThan(0);
  },
);

test.each(systems)('%s: the report of a self-test does not identify the learner', async (_, system) => {
  const world = new LearnerWorld();
  const store = await openStore(world, system(world)());
  const lmsTrial = JSON.stringify(await tried(world, store));
  expect(lmsTrial.toLowerCase()).not.toMatch(/bat|dorj/);
});

test.each<readonly [string, Faults]>([
  ['truncates the state', {truncates: 60}],
  ['answers "true" while offline', {offline: true}],
  ['has ended the session', {refuses: true}],
  ['throws at every call', {throws: true}],
])('saved work survives a self-test in an LMS that %s and comes back after the fault', async (_, faults) => {
  const world = new LearnerWorld();
  const store = await world.visit();
  await world.answers(store, 3);
  await world.clock.pass(20_000);
  world.lms.faults = faults;
  world.isReached = !faults.offline;
  await tried(world, store);
  await world.clock.pass(20_000);
  store.saving.close();
  expect(await world.comesBack()).toBe(3);
});

test('the self-test reports a server that does not respond', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  world.isReached = false;
  expect((await tried(world, store)).isReached).toBe(false);
});

test('the self-test tries nothing and saves nothing in review mode', async () => {
  const world = new LearnerWorld({mode: 'review'});
  const store = await world.visit();
  const calls = world.lms.log.length;
  expect((await tried(world, store)).findings).toEqual([]);
  await world.clock.pass(20_000);
  expect(world.lms.log.slice(calls)).toEqual([]);
});
