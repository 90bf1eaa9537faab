import {mkdirSync, rmSync, statSync} from 'node:fs';
import {utimes} from 'node:fs/promises';
import {dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/**
 * Age in milliseconds at which a lock counts as abandoned. A running process refreshes its lock far more
 * often, so the process that held this lock must have died.
 */
const abandonedAfter = 120_000;
const pollEvery = 100;

/**
 * Runs `work` while it holds a lock, and waits while another process holds it. `lock` is the path of a folder
 * that exists while the lock is held. `refreshEvery` is in milliseconds.
 */
export async function alone<T>(lock: string, work: () => Promise<T>, refreshEvery = 5000): Promise<T> {
  mkdirSync(dirname(lock), {recursive: true});
  while (!taken(lock)) await wait(pollEvery);
  const refresh = setInterval(() => {
    // Ignore a failed refresh. It fails when somebody deletes dist during a build, and the build itself then
    // reports the missing files.
    utimes(lock, new Date(), new Date()).catch(() => undefined);
  }, refreshEvery);
  try {
    return await work();
  } finally {
    clearInterval(refresh);
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
