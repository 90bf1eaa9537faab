import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {World} from '../doubles/course-visit.ts';

describe('an LMS that comes late or not at all', () => {
  test('is found within five seconds', async () => {
    const world = new World({absent: true});
    const store = await world.visit();
    expect(store.view.kind).toBe('opening');
    await world.clock.pass(3_000);
    world.lms.faults = {};
    await world.clock.pass(1_000);
    expect(store.view.kind).toBe('saved');
  });

  test('is missed loudly after that, and work done meanwhile goes to it when it is found by another try', async () => {
    const world = new World({absent: true});
    const store = await world.visit();
    await world.answers(store, 2);
    await world.clock.pass(5_000);
    expect(store.view).toEqual({kind: 'no-lms'});
    expect(store.ready).toBe(false);
    world.lms.faults = {};
    store.retry();
    await world.clock.pass(15_000);
    expect(store.view.kind).toBe('saved');
    expect(await world.comesBack()).toBe(2);
  });

  test('cannot be left, and leaving says so', async () => {
    const world = new World({absent: true});
    const store = await world.visit();
    await world.clock.pass(6_000);
    expect(await store.leave()).toEqual({kind: 'no-lms'});
  });
});

describe('a save is made', () => {
  const commits = (world: World) => world.lms.log.filter(c => c.name === 'LMSCommit').length;

  test('at once at the first launch, within 20 calls', async () => {
    const world = new World();
    const store = await world.visit();
    expect(store.view.kind).toBe('saved');
    expect(commits(world)).toBe(1);
    expect(world.lms.log.length).toBeLessThanOrEqual(20);
  });

  test('at once at a later launch, within 20 calls too, however much was done', async () => {
    const world = new World();
    const store = await world.visit();
    await world.completes(store);
    store.close();
    const before = world.lms.log.length;
    expect((await world.visit()).view.kind).toBe('saved');
    expect(world.lms.log.length - before).toBeLessThanOrEqual(20);
  });

  test('at most every ten seconds while the learner works', async () => {
    const world = new World();
    const store = await world.visit();
    await store.openModule('module-1');
    for (let second = 0; second < 60; second++) {
      store.dispatch({kind: 'went', place: second % 2 === 0 ? 'contents' : 'support'});
      await world.clock.pass(1_000);
    }
    expect(commits(world)).toBeLessThanOrEqual(1 + 7);
    expect(commits(world)).toBeGreaterThanOrEqual(6);
  });

  test('at once when the course is done', async () => {
    const world = new World();
    const store = await world.visit();
    await world.completes(store);
    await world.clock.pass(1);
    expect(world.lms.kept.get('cmi.core.lesson_status')).toBe('passed');
  });

  test('at once, before the call returns, when the page is hidden, and not again when nothing is new', async () => {
    const world = new World();
    const store = await world.visit();
    store.dispatch({kind: 'went', place: 'contents'});
    store.hide();
    expect(world.lms.kept.get('cmi.core.lesson_location')).toBe('contents');
    await world.clock.pass(100);
    const before = commits(world);
    store.hide();
    expect(commits(world)).toBe(before);
  });

  test('before the call returns when the page goes, and the session ends once', async () => {
    const world = new World();
    const store = await world.visit();
    store.dispatch({kind: 'went', place: 'contents'});
    store.close();
    store.hide();
    store.close();
    expect(world.lms.kept.get('cmi.core.lesson_location')).toBe('contents');
    expect(world.lms.log.filter(c => c.name === 'LMSFinish').length).toBe(1);
  });

  test('now and then while the learner reads for long, but not for ever', async () => {
    const world = new World();
    await world.visit();
    await world.clock.pass(600_000);
    expect(commits(world)).toBe(3);
    await world.clock.pass(36_000_000);
    expect(commits(world)).toBeLessThanOrEqual(7);
  });

  test('more and more seldom while the LMS refuses, and at once when the learner asks', async () => {
    const world = new World();
    const store = await world.visit();
    world.lms.faults = {refuses: true};
    await world.answers(store, 1);
    await world.clock.pass(600_000);
    const refused = commits(world);
    expect(refused).toBeLessThanOrEqual(14);
    store.retry();
    expect(commits(world)).toBe(refused + 1);
  });
});

test('"saved" is said of a moment at which the LMS had it and its server answered', async () => {
  const world = new World();
  const store = await world.visit();
  await world.answers(store, 1);
  world.isReached = false;
  await world.clock.pass(15_000);
  expect(store.view.kind).toBe('device');
  world.isReached = true;
  await world.clock.pass(30_000);
  expect(store.view).toMatchObject({kind: 'saved'});
});

test('a result that was lost on the way is sent when the page goes, though the LMS believes that it has it', async () => {
  const world = new World();
  const store = await world.visit();
  world.lms.faults = {offline: true};
  world.isReached = false;
  await world.completes(store);
  await world.clock.pass(20_000);
  world.lms.faults = {};
  store.close();
  expect(world.lms.kept.get('cmi.core.lesson_status')).toBe('passed');
  expect(world.lms.kept.get('cmi.core.score.raw')).toBe('100');
  expect(await world.comesBack()).toBeGreaterThan(0);
});

test('a result that was lost for good is set right at the next launch', async () => {
  const world = new World();
  const store = await world.visit();
  await world.completes(store);
  await world.clock.pass(15_000);
  world.lms.kept.set('cmi.core.lesson_status', 'incomplete').set('cmi.core.score.raw', '');
  await world.visit();
  expect(world.lms.kept.get('cmi.core.lesson_status')).toBe('passed');
  expect(world.lms.kept.get('cmi.core.score.raw')).toBe('100');
});

test('no source of the course listens to `unload`, which LMSes and browsers forbid', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const sources = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(
    file => /\.(ts|js|mjs|html)$/.test(file) && !file.endsWith('.test.ts'),
  );
  expect(sources.length).toBeGreaterThan(200);
  const listens = /(['"])unload\1|\bonunload\b/;
  expect(sources.filter(file => listens.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('leaving saves and ends the session', async () => {
  const world = new World();
  const store = await world.visit();
  await world.answers(store, 2);
  expect((await Promise.all([store.leave(), world.clock.pass(1_000)]))[0]).toEqual({kind: 'closed'});
  expect(world.lms.kept.get('cmi.core.exit')).toBe('suspend');
  expect(world.lms.refusals).toEqual([]);
});

test('leaving takes with it what happens while it is under way', async () => {
  const world = new World();
  const store = await world.visit();
  const leaving = store.leave();
  store.dispatch({kind: 'went', place: 'contents'});
  await world.clock.pass(1_000);
  expect(await leaving).toEqual({kind: 'closed'});
  expect(world.lms.kept.get('cmi.core.lesson_location')).toBe('contents');
});

test('leaving that fails leaves the course usable, and may be tried again', async () => {
  const world = new World();
  const store = await world.visit();
  world.lms.faults = {refuses: true};
  await world.answers(store, 2);
  expect((await Promise.all([store.leave(), world.clock.pass(1_000)]))[0].kind).toBe('device');
  await world.answers(store, 1, 2);
  world.lms.faults = {};
  expect((await Promise.all([store.leave(), world.clock.pass(1_000)]))[0]).toEqual({kind: 'closed'});
  expect(await world.comesBack()).toBe(3);
});

test('a state that cannot be read is not written over before something happens', async () => {
  const world = new World();
  world.lms.kept.set('cmi.suspend_data', '2.from.a.later.release');
  const store = await world.visit();
  await world.clock.pass(60_000);
  expect(store.loss).toEqual({fault: 'version', dropped: 0});
  expect(world.lms.kept.get('cmi.suspend_data')).toBe('2.from.a.later.release');
  await world.answers(store, 1);
  await world.clock.pass(15_000);
  expect(await world.comesBack()).toBe(1);
});
