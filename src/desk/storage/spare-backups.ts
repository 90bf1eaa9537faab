import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {fileStamp} from '../ledger/local-time.ts';
import {restore} from './backups.ts';
import {openDataFolder} from './data-folder.ts';
import {openDatabase, type Database} from './database.ts';
import {DeskFault} from './desk-fault.ts';
import {fileFault} from './file-fault.ts';
import {makePrivate, privateFolder} from './private-files.ts';
import type {Owner} from './schema.ts';

/**
 * Reasons why a back-up failed. `differs`: the back-up and the desk do not have the same numbers of records. `half`:
 * the file is incomplete.
 */
type SpareReason = 'read-only' | 'disk-full' | 'folder' | 'differs' | 'half' | 'other';

/** A back-up in the second folder, with the result of its test restore. */
export interface SpareRun {
  /** Time in milliseconds since 1970. */
  readonly at: number;
  /**
   * Reason why the back-up failed, in English for the console. '' if the back-up was made, could be restored for a
   * test, and had all records.
   */
  readonly fault: string;
  /** The kind of fault; undefined if there is none. */
  readonly reason?: SpareReason;
}

/** Back-ups in a second folder, which should be on another disk. */
export interface SpareBackups {
  readonly folder: string;
  /** Lists the files of all back-ups. These files still contain data that the trainer has erased from the records. */
  copies(): readonly string[];
  /** Returns the last back-up in the second folder since the start of the desk, or undefined. */
  last(): SpareRun | undefined;
  /**
   * Makes a back-up, restores it into an empty folder, compares the numbers of records, and deletes this folder. Then
   * deletes all but the newest back-ups. Never throws, because the desk can run without the second folder.
   */
  run(now: number): SpareRun;
}

/** Maximum number of back-ups in the second folder: one for each hour of two days. */
const keptRuns = 48;
/**
 * Names of the temporary file and folder of a back-up. They may contain records that were erased later. If the
 * computer stops during a back-up, the next back-up deletes them, because it uses the same names.
 */
const unfinishedFile = 'desk-unfinished.db';
const drillFolder = 'desk-drill';
const form = /^desk-\d{4}-\d{2}-\d{2}-\d{6}\.db$/;

/** Makes back-ups of the records of a course in a second folder. */
export function createSpareBackups(database: Database, folder: string, owner: Owner): SpareBackups {
  let last: SpareRun | undefined;
  const copies = () =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter(name => form.test(name))
          .sort()
          .map(name => join(folder, name))
      : [];
  const attempt = (now: number): Omit<SpareRun, 'at'> => {
    try {
      const file = copyTo(database, folder, now);
      const expected = countIn(database);
      const found = rehearse(folder, file, owner, now);
      if (found !== expected)
        return {
          fault: `The back-up "${file}" has ${found}, and the records have ${expected}.`,
          reason: 'differs',
        };
      for (const old of copies().slice(0, -keptRuns)) rmSync(old);
      return {fault: ''};
    } catch (error) {
      const fault = fileFault(error, folder);
      return {fault: fault instanceof Error ? fault.message : String(fault), reason: reasonOf(fault)};
    }
  };
  return {
    folder,
    copies,
    last: () => last,
    run(now) {
      last = {at: now, ...attempt(now)};
      return last;
    },
  };
}

function reasonOf(fault: unknown): SpareReason {
  if (!(fault instanceof DeskFault)) return 'other';
  switch (fault.code) {
    case 'read-only':
    case 'disk-full':
    case 'folder':
      return fault.code;
    case 'restore':
    case 'damaged':
      return 'half';
    default:
      return 'other';
  }
}

/** Writes a back-up and returns its path. Until the back-up is complete, the file has another name. */
function copyTo(database: Database, folder: string, now: number): string {
  mkdirSync(folder, {recursive: true, mode: privateFolder});
  const file = join(folder, `desk-${fileStamp(now)}.db`);
  const unfinished = join(folder, unfinishedFile);
  rmSync(unfinished, {force: true});
  try {
    database.copyTo(unfinished);
    makePrivate(unfinished);
    renameSync(unfinished, file);
    return file;
  } finally {
    rmSync(unfinished, {force: true});
  }
}

/**
 * Tests a back-up by restoring it into a new folder, as after the loss of a computer. Returns the numbers of records
 * in the back-up.
 */
function rehearse(folder: string, file: string, owner: Owner, now: number): string {
  const scratch = join(folder, drillFolder);
  rmSync(scratch, {recursive: true, force: true});
  try {
    const data = openDataFolder(scratch);
    restore(data, file, owner, now);
    const database = openDatabase(data.database);
    try {
      return countIn(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(scratch, {recursive: true, force: true});
  }
}

const counts = z.object({learners: z.number(), attempts: z.number(), answers: z.number()});

/** Returns the numbers of learners, attempts and answers in a database, in words. */
function countIn(database: Database): string {
  const found = database.get(
    counts,
    `select (select count(*) from learner) as learners, (select count(*) from attempt) as attempts,
       (select count(*) from answer) as answers`,
  );
  return `${found?.learners ?? 0} learners, ${found?.attempts ?? 0} attempts and ${found?.answers ?? 0} answers`;
}
