import {randomUUID} from 'node:crypto';
import {mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {utimes} from 'node:fs/promises';
import {dirname, join} from 'node:path';
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
  const owner = randomUUID();
  while (!takeLock(lock, owner) && !takenOver(lock, owner)) await wait(pollEvery);
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

/**
 * Takes the lock if it is free, and returns true if it was. The folder of the lock then contains an empty file with
 * the name of the owner.
 */
function takeLock(lock: string, owner: string): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, owner), '');
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes the lock if it is abandoned, by renaming the file of the old owner. Of several processes, only one can do
 * this. If processes deleted the folder instead, a slow process could delete the lock that a fast one has just taken.
 */
function takenOver(lock: string, owner: string): boolean {
  try {
    // Read the name of the owner before the age of the lock. Another process may take the lock between the two reads.
    // This process then finds a young lock, or finds no file to rename.
    const [old] = readdirSync(lock);
    if (statSync(lock).mtimeMs >= Date.now() - abandonedAfter) return false;
    if (old !== undefined) renameSync(join(lock, old), join(lock, owner));
    // The owner died before it wrote its name, so the lock is free. Only an empty folder can be removed.
    else rmdirSync(lock);
    return old !== undefined;
  } catch {
    return false;
  }
}
