import {describe, expect, test} from 'vitest';
import {LearnerWorld} from '../../test/doubles/course-visit.ts';

/** Creates a learner who has answered a question and then left the course. */
async function afterLeaving(faults: ConstructorParameters<typeof LearnerWorld>[0]) {
  const world = new LearnerWorld(faults);
  const store = await world.visit();
  await world.answers(store, 1);
  const left = store.saving.leave();
  await world.clock.pass(1_000);
  expect((await left).kind).toBe('closed');
  return {world, store};
}

describe('a learner who comes back after leaving', () => {
  test('a learner who comes back continues in an LMS that opens the session again, and all answers reach the LMS', async () => {
    const {world, store} = await afterLeaving({reopens: true});
    store.saving.comeBack();
    await world.clock.pass(1_000);
    expect(store.saving.view.kind).toBe('saved');
    await world.answers(store, 1, 1);
    await world.clock.pass(20_000);
    expect(store.saving.view.kind).toBe('saved');
    world.storage.clear();
    expect(await world.comesBack()).toBe(2);
  });

  test('a learner who comes back can leave a second time', async () => {
    const {world, store} = await afterLeaving({reopens: true});
    store.saving.comeBack();
    await world.clock.pass(1_000);
    const left = store.saving.leave();
    await world.clock.pass(1_000);
    expect((await left).kind).toBe('closed');
    expect(world.lms.log.filter(call => call.name === 'LMSFinish')).toHaveLength(2);
  });

  test('a learner who comes back keeps new answers on the device if the LMS refuses a second session, and the next visit sends them', async () => {
    const {world, store} = await afterLeaving({});
    store.saving.comeBack();
    await world.clock.pass(1_000);
    await world.answers(store, 1, 1);
    await world.clock.pass(20_000);
    expect(['device', 'ended']).toContain(store.saving.view.kind);
    store.saving.close();
    expect(await world.comesBack()).toBe(2);
  });

  test('a learner who comes back does not overwrite what another device has saved in the meantime', async () => {
    const {world, store} = await afterLeaving({reopens: true});
    const other = new LearnerWorld();
    const elsewhere = await other.visit();
    await other.answers(elsewhere, 3);
    await other.clock.pass(20_000);
    const newer = other.lms.storedValues.get('cmi.suspend_data') ?? '';
    world.lms.storedValues.set('cmi.suspend_data', newer);
    store.saving.comeBack();
    await world.clock.pass(20_000);
    expect(store.saving.view.kind).toBe('ended');
    expect(world.lms.storedValues.get('cmi.suspend_data')).toBe(newer);
  });
});
