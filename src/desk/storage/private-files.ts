import {chmodSync, closeSync, openSync, statSync} from 'node:fs';
import {fileFault} from './file-fault.ts';

/*
 * Records are personal data, so only the user who runs the desk may read them. Windows ignores these modes; there
 * the folder of the user protects them.
 */

/** Mode of a folder that only its owner may use. */
export const privateFolder = 0o700;
const privateFile = 0o600;

/** Creates an empty file for its owner only, unless it exists. Throws a `DeskFault` if it cannot be written. */
export function createPrivate(file: string): void {
  try {
    closeSync(openSync(file, 'a', privateFile));
  } catch (error) {
    throw fileFault(error, file);
  }
}

/** Takes a file or folder of ours from all other users. Leaves one that belongs to another user. */
export function makePrivate(path: string): void {
  const found = statSync(path);
  if ((found.mode & 0o077) !== 0 && found.uid === process.getuid?.())
    chmodSync(path, found.isDirectory() ? privateFolder : privateFile);
}
