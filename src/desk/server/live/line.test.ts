import {expect, test} from 'vitest';
import {LiveLine} from './line.ts';

const long = 60_000;

test('a slow page of a live room gets only the latest of the states that the desk sent meanwhile', async () => {
  const line = new LiveLine();
  for (const state of ['first', 'second', 'third']) line.send(state);
  expect(await line.next(long)).toBe('third');
  expect(await line.next(1)).toBeUndefined();
});

test('a waiting page of a live room gets the next state at once', async () => {
  const line = new LiveLine();
  const next = line.next(long);
  line.send('now');
  expect(await next).toBe('now');
});

test('ending a `LiveLine` ends a pending `next` at once, and a state sent afterwards still arrives', async () => {
  const line = new LiveLine();
  const next = line.next(long);
  line.end();
  expect([await next, line.isOpen]).toEqual([undefined, false]);
  line.send('over');
  expect(await line.next(long)).toBe('over');
});
