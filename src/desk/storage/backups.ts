import {copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileStamp} from '../ledger/local-time.ts';
import type {DataFolder} from './data-folder.ts';
import {openDatabase, type Database} from './database.ts';
import {DeskFault} from './desk-fault.ts';
import {fileFault} from './file-fault.ts';
import {makePrivate, privateFolder} from './private-files.ts';
import {checkRecords, endSessions, isDeskFile, type Owner} from './schema.ts';

/** A back-up of all records. `bytes` is its size. `madeAt` is its time in milliseconds since 1970. */
export interface Backup {
  readonly name: string;
  readonly bytes: number;
  readonly madeAt: number;
}

/** Back-ups of the database in the data folder. */
export interface Backups {
  readonly folder: string;
  /** Lists the back-ups, newest first. */
  list(): readonly Backup[];
  make(now: number): Backup;
  /**
   * Lists the files that still hold data after the trainer has erased the data from the records. These files
   * are the back-ups, and the files of old records that a restored back-up has replaced.
   */
  copies(): readonly string[];
  /** Reads a back-up; resolves to undefined for a name that is not in the list. */
  read(name: string): Promise<Buffer | undefined>;
}

const form = /^desk-\d{4}-\d{2}-\d{2}-\d{6}\.db$/;

/** Stores back-ups beside the database, each as a complete SQLite file. */
export function createBackups(database: Database, {path, backups}: DataFolder): Backups {
  const names = () =>
    existsSync(backups)
      ? readdirSync(backups)
          .filter(name => form.test(name))
          .sort()
          .reverse()
      : [];
  const describe = (name: string): Backup => {
    const {size, mtimeMs} = statSync(join(backups, name));
    return {name, bytes: size, madeAt: mtimeMs};
  };
  return {
    folder: backups,
    list: () => names().map(describe),
    copies: () => [
      ...names().map(name => join(backups, name)),
      ...readdirSync(path)
        .filter(name => name.startsWith('desk.db.before-'))
        .map(name => join(path, name)),
    ],
    make(now) {
      const name = `desk-${fileStamp(now)}.db`;
      const unfinished = join(backups, `${name}.part`);
      try {
        mkdirSync(backups, {recursive: true, mode: privateFolder});
        rmSync(unfinished, {force: true});
        database.copyTo(unfinished);
        makePrivate(unfinished);
        renameSync(unfinished, join(backups, name));
      } catch (error) {
        rmSync(unfinished, {force: true});
        throw fileFault(error, backups);
      }
      return describe(name);
    },
    read: async name => (names().includes(name) ? readFile(join(backups, name)) : undefined),
  };
}

/**
 * Replaces the records with a back-up and keeps the old records in a file beside the database. Returns the
 * path of this file, or '' if there were no records. If the back-up comes from an older release, the next
 * start of the desk migrates it. Throws a `DeskFault` and changes nothing if the back-up is not a complete
 * back-up of a desk, or belongs to another course.
 */
export function restore(folder: DataFolder, file: string, owner: Owner, now: number): string {
  const incoming = `${folder.database}.restoring`;
  try {
    if (!existsSync(file) || !statSync(file).isFile()) {
      throw new DeskFault(
        'restore',
        `There is no back-up "${file}".`,
        `Name a file with --restore FILE; the back-ups of these records lie in "${folder.backups}".`,
      );
    }
    if (existsSync(folder.database)) openDatabaseOrDamaged(folder.database);
    copyFileSync(file, incoming);
    makePrivate(incoming);
    checkIncoming(incoming, file, owner);
    const before = existsSync(folder.database) ? `${folder.database}.before-${fileStamp(now)}` : '';
    if (before) renameSync(folder.database, before);
    // Move the SQLite journal away with its database. If the journal stayed, SQLite would use it to undo changes that
    // were never made to the new file.
    const journal = `${folder.database}-journal`;
    if (existsSync(journal)) renameSync(journal, `${before || incoming}-journal`);
    renameSync(incoming, folder.database);
    return before;
  } catch (error) {
    rmSync(incoming, {force: true});
    rmSync(`${incoming}-journal`, {force: true});
    throw fileFault(error, folder.path);
  }
}

/**
 * Throws if a running desk uses the records, because they must not be replaced then. Damaged records cause no
 * error, because replacing them is the purpose of a back-up.
 */
function openDatabaseOrDamaged(file: string): void {
  try {
    openDatabase(file).close();
  } catch (error) {
    if (!(error instanceof DeskFault) || error.code !== 'damaged') throw error;
  }
}

function checkIncoming(incoming: string, named: string, owner: Owner): void {
  try {
    const database = openDatabase(incoming);
    try {
      if (!isDeskFile(database)) throw new DeskFault('damaged', `"${named}" is no file of a desk.`, '');
      checkRecords(database, named, owner);
      endSessions(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof DeskFault) || error.code !== 'damaged') throw error;
    throw new DeskFault(
      'restore',
      `"${named}" is not a whole back-up of a desk.`,
      'Name another one. The records are as they were.',
    );
  }
}
