import {randomBytes} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileFault, systemCode} from './file-fault.ts';
import {makePrivate, privateFolder} from './private-files.ts';

/** Paths of everything that the desk stores. */
export interface DataFolder {
  readonly path: string;
  readonly database: string;
  readonly backups: string;
  /** Key that signs cookies. It never leaves the folder, and no back-up contains it. */
  readonly secret: Buffer;
}

const secretBytes = 32;

/**
 * Creates the folder if necessary and checks that it is writable. Removes the access of all other users to
 * the folder. Also removes their access to files in the folder that an earlier release left readable. Throws
 * a `DeskFault` that names the folder.
 */
export function openDataFolder(path: string): DataFolder {
  try {
    mkdirSync(path, {recursive: true, mode: privateFolder});
    const probe = join(path, `.probe-${process.pid}`);
    writeAll(probe, Buffer.from('desk'));
    rmSync(probe);
    const [database, backups] = [join(path, 'desk.db'), join(path, 'backups')];
    for (const privatePath of [path, ...recordsIn(path), ...recordsIn(backups)]) makePrivate(privatePath);
    return {
      path,
      database,
      backups,
      secret: secretOf(join(path, 'secret')),
    };
  } catch (error) {
    throw fileFault(error, path);
  }
}

/** Returns the paths of the files and folders in a data folder that belong to the desk. */
const recordsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /^(?:desk[.-]|backups$|secret$)/.test(name))
        .map(name => join(folder, name))
    : [];

function secretOf(file: string): Buffer {
  try {
    const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
    if (secret.length === secretBytes) return secret;
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const fresh = randomBytes(secretBytes);
  writeAll(file, Buffer.from(`${fresh.toString('hex')}\n`));
  return fresh;
}

function writeAll(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
