import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {loadScoring} from '../../src/questions/scoring.ts';
import {questionsOf} from '../../src/record/questions.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {LearnerWorld, nonces, openCourse, rightAnswer} from '../doubles/course-visit.ts';

describe('an LMS that appears late or never', () => {
  test('an LMS that appears within five seconds is found', async () => {
    const world = new LearnerWorld({absent: true});
    const store = await world.visit();
    expect(store.saving.view.kind).toBe('opening');
    await world.clock.pass(3_000);
    world.lms.faults = {};
    await world.clock.pass(1_000);
    expect(store.saving.view.kind).toBe('saved');
  });

  test('a missing LMS is reported after five seconds, and a later retry saves the work done meanwhile', async () => {
    const world = new LearnerWorld({absent: true});
    const store = await world.visit();
    await world.answers(store, 2);
    await world.clock.pass(5_000);
    expect(store.saving.view).toEqual({kind: 'no-lms'});
    expect(store.ready).toBe(false);
    world.lms.faults = {};
    store.saving.retry();
    await world.clock.pass(15_000);
    expect(store.saving.view.kind).toBe('saved');
    expect(await world.comesBack()).toBe(2);
  });

  test('leaving without an LMS reports that there is no LMS', async () => {
    const world = new LearnerWorld({absent: true});
    const store = await world.visit();
    await world.clock.pass(6_000);
    expect(await store.saving.leave()).toEqual({kind: 'no-lms'});
  });
});

describe('the times of a save', () => {
  const commits = (world: LearnerWorld) => world.lms.log.filter(c => c.name === 'LMSCommit').length;

  test('the first launch saves at once, with at most 20 calls of the LMS', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    expect(store.saving.view.kind).toBe('saved');
    expect(commits(world)).toBe(1);
    expect(world.lms.log.length).toBeLessThanOrEqual(20);
  });

  test('a later launch saves at once, with at most 20 calls of the LMS even after a long course', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await world.completes(store);
    store.saving.close();
    const before = world.lms.log.length;
    expect((await world.visit()).saving.view.kind).toBe('saved');
    expect(world.lms.log.length - before).toBeLessThanOrEqual(20);
  });

  test('while the learner works, the course saves at most once in ten seconds', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await store.openModule('module-1');
    for (let second = 0; second < 60; second++) {
      store.dispatch({kind: 'went', place: second % 2 === 0 ? 'contents' : 'support'});
      await world.clock.pass(1_000);
    }
    expect(commits(world)).toBeLessThanOrEqual(1 + 7);
    expect(commits(world)).toBeGreaterThanOrEqual(6);
  });

  test('the course saves at once when the learner has completed it', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await world.completes(store);
    await world.clock.pass(1);
    expect(world.lms.storedValues.get('cmi.core.lesson_status')).toBe('passed');
  });

  test('when the page is hidden, the course saves synchronously, but only if something has changed', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    store.dispatch({kind: 'went', place: 'contents'});
    store.saving.hide();
    expect(world.lms.storedValues.get('cmi.core.lesson_location')).toBe('contents');
    await world.clock.pass(100);
    const before = commits(world);
    store.saving.hide();
    expect(commits(world)).toBe(before);
  });

  test('the course saves synchronously when the page closes, and ends the session once', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    store.dispatch({kind: 'went', place: 'contents'});
    store.saving.close();
    store.saving.hide();
    store.saving.close();
    expect(world.lms.storedValues.get('cmi.core.lesson_location')).toBe('contents');
    expect(world.lms.log.filter(c => c.name === 'LMSFinish').length).toBe(1);
  });

  test('while the learner reads for a long time, the course saves at intervals, but stops after some time', async () => {
    const world = new LearnerWorld();
    await world.visit();
    await world.clock.pass(600_000);
    expect(commits(world)).toBe(3);
    await world.clock.pass(36_000_000);
    expect(commits(world)).toBeLessThanOrEqual(7);
  });

  test('the course retries a save at growing intervals while the LMS refuses it, and at once on request', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    world.lms.faults = {refuses: true};
    await world.answers(store, 1);
    await world.clock.pass(600_000);
    const refused = commits(world);
    expect(refused).toBeLessThanOrEqual(14);
    store.saving.retry();
    expect(commits(world)).toBe(refused + 1);
  });
});

test('the save state is "saved" only if the LMS has the work and its server responds', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  await world.answers(store, 1);
  world.isReached = false;
  await world.clock.pass(15_000);
  expect(store.saving.view.kind).toBe('device');
  world.isReached = true;
  await world.clock.pass(30_000);
  expect(store.saving.view).toMatchObject({kind: 'saved'});
});

test('a lost result is sent when the page closes, although the LMS believes that its server has the result', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  world.lms.faults = {offline: true};
  world.isReached = false;
  await world.completes(store);
  await world.clock.pass(20_000);
  world.lms.faults = {};
  store.saving.close();
  expect(world.lms.storedValues.get('cmi.core.lesson_status')).toBe('passed');
  expect(world.lms.storedValues.get('cmi.core.score.raw')).toBe('100');
  expect(await world.comesBack()).toBeGreaterThan(0);
});

test('a result that the LMS has lost is repaired at the next launch', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  await world.completes(store);
  await world.clock.pass(15_000);
  world.lms.storedValues.set('cmi.core.lesson_status', 'incomplete').set('cmi.core.score.raw', '');
  await world.visit();
  expect(world.lms.storedValues.get('cmi.core.lesson_status')).toBe('passed');
  expect(world.lms.storedValues.get('cmi.core.score.raw')).toBe('100');
});

test('no source file of the course listens to `unload`, which LMSes and browsers forbid', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const sources = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(
    file => /\.(ts|js|mjs|html)$/.test(file) && !file.endsWith('.test.ts'),
  );
  expect(sources.length).toBeGreaterThan(200);
  const listens = /(['"])unload\1|\bonunload\b/;
  expect(sources.filter(file => listens.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('leaving saves and ends the session', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  await world.answers(store, 2);
  expect((await Promise.all([store.saving.leave(), world.clock.pass(1_000)]))[0]).toEqual({kind: 'closed'});
  expect(world.lms.storedValues.get('cmi.core.exit')).toBe('suspend');
  expect(world.lms.refusals).toEqual([]);
});

test('events that happen while the learner leaves are saved too', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  const leaving = store.saving.leave();
  store.dispatch({kind: 'went', place: 'contents'});
  await world.clock.pass(1_000);
  expect(await leaving).toEqual({kind: 'closed'});
  expect(world.lms.storedValues.get('cmi.core.lesson_location')).toBe('contents');
});

test('leaving waits for an answer that is being judged', async () => {
  const world = new LearnerWorld();
  const {storage, clock} = world;
  const store = openCourse({
    port: scorm12(world.lms.launch()),
    storage,
    clock,
    probe: async () => true,
    nonce: nonces(),
    loadScoring: async type => {
      await new Promise<void>(resolve => clock.after(2_000, resolve));
      return loadScoring(type);
    },
  });
  await clock.pass(1_000);
  const data = await store.openModule('module-1');
  const [question] = data.parts.flatMap(questionsOf);
  if (!question) throw new Error('the module has no question');
  void store.answers.give('module-1', question.id, rightAnswer(question.type));
  const leaving = store.saving.leave();
  for (let second = 0; second < 10; second++) {
    await new Promise(resolve => setImmediate(resolve));
    await clock.pass(1_000);
  }
  expect(await leaving).toEqual({kind: 'closed'});
  expect(world.lms.storedValues.get('cmi.interactions.0.id')).toContain(question.id);
});

test('the session ends after the running save, and nothing follows the end', async () => {
  const world = new LearnerWorld();
  let answer: (isReached: boolean) => void = () => undefined;
  const {storage, clock} = world;
  const store = openCourse({
    port: scorm12(world.lms.launch()),
    storage,
    clock,
    probe: () => new Promise(resolve => (answer = resolve)),
    nonce: nonces(),
  });
  await clock.pass(100);
  const leaving = store.saving.leave();
  await clock.pass(1_000);
  // The session is still open, because the first save waits for the network.
  expect(world.lms.log.filter(call => call.name === 'LMSFinish')).toEqual([]);
  answer(true);
  await clock.pass(1_000);
  expect(await leaving).toEqual({kind: 'closed'});
  expect(world.lms.log.at(-1)?.name).toBe('LMSFinish');
  expect(world.lms.log.filter(call => call.name === 'LMSFinish')).toHaveLength(1);
});

test('after a failed attempt to leave, the course stays usable and the learner can try again to leave', async () => {
  const world = new LearnerWorld();
  const store = await world.visit();
  world.lms.faults = {refuses: true};
  await world.answers(store, 2);
  expect((await Promise.all([store.saving.leave(), world.clock.pass(1_000)]))[0].kind).toBe('device');
  await world.answers(store, 1, 2);
  world.lms.faults = {};
  expect((await Promise.all([store.saving.leave(), world.clock.pass(1_000)]))[0]).toEqual({kind: 'closed'});
  expect(await world.comesBack()).toBe(3);
});

test('a state that cannot be read is not overwritten before the learner agrees', async () => {
  const world = new LearnerWorld();
  world.lms.storedValues.set('cmi.suspend_data', '2.from.a.later.release');
  const store = await world.visit();
  await world.clock.pass(60_000);
  expect(store.saving.loss).toEqual({fault: 'version', dropped: 0});
  await world.answers(store, 1);
  await world.clock.pass(60_000);
  expect(world.lms.storedValues.get('cmi.suspend_data')).toBe('2.from.a.later.release');
  store.saving.question?.resolve('continue');
  await world.clock.pass(15_000);
  expect(await world.comesBack()).toBe(1);
});
