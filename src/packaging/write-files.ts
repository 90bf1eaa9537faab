import {accessSync, constants, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Refusal} from './refusal.ts';

/**
 * Creates the output folder and checks that it is writable. If the folder is not writable, throws a refusal
 * before any package is made.
 */
export function openFolder(folder: string): void {
  refusing(folder, () => {
    mkdirSync(folder, {recursive: true});
    accessSync(folder, constants.W_OK);
  });
}

/**
 * Writes all files or none. Each file is first written under a temporary name. If the disk is full, no zip is
 * left incomplete, and the files of an earlier run stay unchanged.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const written: string[] = [];
  refusing(folder, () => {
    try {
      for (const [name, bytes] of files) {
        // Create the file empty and add it to the list before writing its content. A write that fails half
        // way leaves a truncated file, which must be deleted too.
        writeFileSync(partOf(folder, name), '');
        written.push(name);
        writeFileSync(partOf(folder, name), bytes);
      }
      for (const name of written) renameSync(partOf(folder, name), join(folder, name));
    } finally {
      for (const name of written) rmSync(partOf(folder, name), {force: true});
    }
  });
}

const partOf = (folder: string, name: string): string => join(folder, `${name}.part`);

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
