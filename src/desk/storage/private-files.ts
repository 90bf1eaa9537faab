import {chmodSync, closeSync, openSync, statSync} from 'node:fs';
import {fileFault} from './file-fault.ts';

/*
 * Records are personal data, so only the user who runs the desk may read them. Windows ignores these file modes.
 * There, the permissions of the user's own folder protect the records.
 */

/** Mode of a folder that only its owner may use. */
export const privateFolder = 0o700;
const privateFile = 0o600;

/**
 * Creates an empty file that only its owner may use. Does nothing if the file exists. Throws a `DeskFault` if
 * the file cannot be written.
 */
export function createPrivate(file: string): void {
  try {
    closeSync(openSync(file, 'a', privateFile));
  } catch (error) {
    throw fileFault(error, file);
  }
}

/**
 * Removes the access of all other users to one of our files or folders. Does nothing if the file or folder
 * belongs to another user.
 */
export function makePrivate(path: string): void {
  const found = statSync(path);
  if ((found.mode & 0o077) !== 0 && found.uid === process.getuid?.())
    chmodSync(path, found.isDirectory() ? privateFolder : privateFile);
}
