import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestProject} from 'vitest/node';
import {memoryFolder} from './machine.mjs';

let folder = '';

/** Name of the variable with the folder for files that the workers of one run share. */
const shared = 'TAMGA_SHARED';

/**
 * Returns the folder for files that the workers of this run share. It is empty at the start of a run. Undefined if no run of
 * unit tests has started this process, or if the run watches the sources, which may then change.
 */
export const sharedFolder = (): string | undefined => process.env[shared];

/** Gives all unit tests of a run one folder for their temporary files, in memory if there is room. */
export function setup({config}: TestProject): void {
  folder = mkdtempSync(join(process.env['TMPDIR'] ?? memoryFolder() ?? tmpdir(), 'tamga-'));
  // The workers start later, with this environment. Windows reads TEMP and TMP.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  if (!config.watch) process.env[shared] = folder;
}

/** Deletes the folder. */
export function teardown(): void {
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  } catch (error) {
    // A process that a test has killed may still hold a file. This must not fail the tests.
    console.warn(String(error));
  }
}
