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
 * Writes all files or none. First writes each file under a temporary name. So a full disk leaves no incomplete zip,
 * and does not change the files of an earlier run.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const createdFiles: string[] = [];
  refusing(folder, () => {
    try {
      for (const [name, bytes] of files) {
        // Create the file empty and add it to the list, then write its content. If the write fails half way, the list
        // already has the truncated file, and the file is deleted.
        writeFileSync(partOf(folder, name), '');
        createdFiles.push(name);
        writeFileSync(partOf(folder, name), bytes);
      }
      for (const name of createdFiles) renameSync(partOf(folder, name), join(folder, name));
    } finally {
      for (const name of createdFiles) rmSync(partOf(folder, name), {force: true});
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
