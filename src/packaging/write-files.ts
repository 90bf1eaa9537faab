import {accessSync, constants, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Refusal} from './refusal.ts';

/** Makes a folder that can be written to, or refuses it, before anything is built for nothing. */
export function openFolder(folder: string): void {
  refusing(folder, () => {
    mkdirSync(folder, {recursive: true});
    accessSync(folder, constants.W_OK);
  });
}

/**
 * Writes all of the files or none: each under another name first, so that a full disk leaves no zip that only looks
 * whole, and the ones of an earlier run stay as they were.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const parts = [...files.keys()].map(name => [join(folder, `${name}.part`), join(folder, name)] as const);
  refusing(folder, () => {
    try {
      for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.part`), bytes);
      for (const [part, whole] of parts) renameSync(part, whole);
    } finally {
      for (const [part] of parts) rmSync(part, {force: true});
    }
  });
}

function refusing(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `nothing can be written to ${folder}: ${why}`,
      'choose another folder with --out FOLDER',
    );
  }
}
