import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestProject} from 'vitest/node';
import {memoryFolder} from './machine.mjs';

/** A folder for the temporary files of all tests of a run. */
export interface TemporaryFolder {
  /** Variables that name the folder to a program. Windows reads the last two. */
  readonly env: Readonly<Record<'TMPDIR' | 'TEMP' | 'TMP', string>>;
  remove(): void;
}

/** Makes a temporary folder. The folder is in memory if the memory has enough room. */
export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(join(process.env['TMPDIR'] ?? memoryFolder() ?? tmpdir(), 'tamga-'));
  return {env: {TMPDIR: folder, TEMP: folder, TMP: folder}, remove: () => removeAll(folder)};
}

/** Environment variable with the path of the folder that the workers of one run share. */
const shared = 'TAMGA_SHARED';

/**
 * Returns the folder for files that the workers of this run share. The folder is empty at the start of a run. Returns
 * undefined if no run of unit tests has started this process. Also returns undefined if the run watches the sources,
 * because they may then change.
 */
export const sharedFolder = (): string | undefined => process.env[shared];

let ofUnitTests: TemporaryFolder | undefined;

/**
 * Creates the folder for the temporary files of the unit tests, and names it in the environment of this process. The
 * workers start later and inherit this environment.
 */
export function setup({config}: TestProject): void {
  ofUnitTests = temporaryFolder();
  Object.assign(process.env, ofUnitTests.env);
  if (!config.watch) process.env[shared] = ofUnitTests.env.TMPDIR;
}

/** Deletes the folder of the unit tests. */
export const teardown = (): void => ofUnitTests?.remove();

function removeAll(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  } catch (error) {
    // A process that a test has killed may still have a file open. This error must not fail the tests.
    console.warn(String(error));
  }
}
