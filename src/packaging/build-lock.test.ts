import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {afterEach, expect, test} from 'vitest';
import {alone} from './build-lock.ts';
import {patience} from '../../tools/suite/machine.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tamga-lock-'));
const lock = join(folder, 'dist', 'lock');
afterEach(() => {
  rmSync(lock, {recursive: true, force: true});
});

test('two builds into one folder run one after the other', async () => {
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await wait(250);
    steps.push(`${name} ends`);
  };
  await Promise.all([alone(lock, work('one')), alone(lock, work('two'))]);
  expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('a long build refreshes its lock, so that no other build considers the lock abandoned', async () => {
  const long = async () => {
    utimesSync(lock, new Date(0), new Date(0));
    await expect.poll(() => statSync(lock).mtimeMs, {timeout: patience(10)}).toBeGreaterThan(0);
  };
  await alone(lock, long, 20);
});

test('a failed build releases the lock', async () => {
  await expect(alone(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});

/** Creates the lock of a process that died long ago. The folder of the lock contains these files. */
function abandon(...files: readonly string[]): void {
  mkdirSync(lock, {recursive: true});
  for (const name of files) writeFileSync(join(lock, name), '');
  utimesSync(lock, new Date(0), new Date(0));
}

test('a waiting build takes over an abandoned lock, and the lock is never free in between', async () => {
  // The second file shows that the folder of the lock stays. A folder that is deleted and created again does not
  // contain this file.
  abandon('dead', 'another');
  expect(await alone(lock, () => Promise.resolve(readdirSync(lock)))).toHaveLength(2);
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that died before it wrote its name does not block a build', async () => {
  abandon();
  expect(await alone(lock, () => Promise.resolve('built'))).toBe('built');
});
