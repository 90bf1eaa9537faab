import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {memoryFolder} from './machine.mjs';

let folder = '';

/** Gives all unit tests of a run one folder for their temporary files, in memory if there is room. */
export function setup(): void {
  folder = mkdtempSync(join(process.env['TMPDIR'] ?? memoryFolder() ?? tmpdir(), 'tamga-'));
  // The workers start later, with this environment. Windows reads TEMP and TMP.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
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
