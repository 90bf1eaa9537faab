import {expect, test} from 'vitest';
// This import loads the module in advance. Otherwise, the test would have to wait in real time until the module is
// loaded.
import '../../src/tracking/standalone/runtime.ts';
import {standalone} from '../../src/tracking/standalone/standalone.ts';
import {LearnerWorld} from '../doubles/course-visit.ts';

test('without an LMS, each answer is saved at once, even if no server can be reached', async () => {
  const world = new LearnerWorld();
  world.isReached = false;
  const port = standalone(world.storage, 'tamga');
  const opening = world.visit(port);
  await new Promise(resolve => setImmediate(resolve));
  const store = await opening;
  await world.clock.pass(1_000);
  for (let n = 0; n < 3; n++) {
    await world.answers(store, 1, n);
    await world.clock.pass(1);
    expect(store.saving.view.kind).toBe('saved');
  }
  // Nobody closes the first page; it just disappears. Then the next visit begins.
  const again = world.visit(standalone(world.storage, 'tamga'));
  await new Promise(resolve => setImmediate(resolve));
  const next = await again;
  await world.clock.pass(1_000);
  expect(await world.count(next)).toBe(3);
});
