import {expect, it} from 'vitest';
import {memoryFolder, patience, slowness, workersFor} from './machine.mjs';

it('a slow machine gets proportionally longer time limits', () => {
  expect(slowness).toBeGreaterThanOrEqual(1);
  expect(patience(60)).toBeGreaterThanOrEqual(60_000);
  expect(patience(120)).toBeGreaterThan(patience(60));
});

it('the test runners of one run share one measurement of the speed of the machine', () => {
  expect(process.env['TAMGA_SLOWNESS']).toBe(String(slowness));
});

it.each([
  ['two cores', {cores: 2, free: 16}, 3],
  ['many cores', {cores: 16, free: 64}, 24],
  ['many cores with little memory', {cores: 16, free: 6}, 6],
  ['one core with little memory', {cores: 1, free: 0.5}, 2],
])('the number of workers depends on the cores and the memory: %s', (_, {cores, free}, workers) => {
  expect(workersFor({perCore: 1.5, gigabytes: 1}, {cores, free: free * 2 ** 30})).toBe(workers);
});

it('temporary files go into memory only if there is enough room', () => {
  expect([0, 64 * 2 ** 20, 2 * 2 ** 30].map(free => memoryFolder(free))).toEqual([
    undefined,
    undefined,
    '/dev/shm',
  ]);
});
