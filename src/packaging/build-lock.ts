import {mkdirSync, rmSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** Longer than any build takes: an older lock was left by a process that died. */
const abandonedAfter = 120_000;
const pollEvery = 100;

/** Runs `work` while no other process does the same under `lock`, a folder that exists meanwhile. */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lock), {recursive: true});
  while (!taken(lock)) await wait(pollEvery);
  try {
    return await work();
  } finally {
    rmSync(lock, {recursive: true, force: true});
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if ((statSync(lock, {throwIfNoEntry: false})?.mtimeMs ?? Date.now()) < Date.now() - abandonedAfter)
      rmSync(lock, {recursive: true, force: true});
    return false;
  }
}
