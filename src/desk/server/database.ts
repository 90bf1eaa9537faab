import Libsql from 'libsql';
import {z} from 'zod';
import {DeskFault} from './desk-fault.ts';

export type SqlValue = string | number | null;

/** The records on disk. Every call is synchronous, and what has been written is on the disk when it returns. */
export interface Database {
  /** Rows in the form of a schema. */
  all<T>(row: z.ZodType<T>, sql: string, ...values: SqlValue[]): T[];
  get<T>(row: z.ZodType<T>, sql: string, ...values: SqlValue[]): T | undefined;
  /** Answers how many rows changed. */
  run(sql: string, ...values: SqlValue[]): number;
  /** Runs statements without values. */
  exec(sql: string): void;
  /** All of the work or none of it. */
  transact<T>(work: () => T): T;
  /** Writes a consistent copy to a file that does not exist yet. */
  copyTo(file: string): void;
  /** Gives the lock up; a second call does nothing. */
  close(): void;
}

/** Opens a database for this process alone. Throws a `DeskFault` for all that a person can put right. */
export function openDatabase(file: string): Database {
  const explained = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw databaseFault(error, file);
    }
  };
  const connection = explained(() => new Libsql(file, {timeout: 250}));
  const database = wrap(connection, explained);
  try {
    explained(() => {
      claim(connection, file);
    });
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Why these settings and no others: docs/decisions/01-desk-database.md. */
function claim(connection: Libsql.Database, file: string): void {
  for (const setting of [
    'locking_mode = exclusive',
    'journal_mode = truncate',
    'synchronous = extra',
    'secure_delete = on',
    'foreign_keys = on',
  ])
    connection.exec(`pragma ${setting}`);
  // The lock is taken by the first writing, so one is made at once.
  connection.exec('begin exclusive');
  connection.exec('pragma user_version = ' + String(readVersion(connection)));
  connection.exec('commit');
  const [state] = z.array(z.looseObject({quick_check: z.string()})).parse(connection.pragma('quick_check'));
  if (state?.quick_check !== 'ok') throw damaged(file);
}

function readVersion(connection: Libsql.Database): number {
  return z.looseObject({user_version: z.number()}).parse(connection.prepare('pragma user_version').get([]))
    .user_version;
}

function wrap(connection: Libsql.Database, explained: <T>(work: () => T) => T): Database {
  let open = true;
  const exec = (sql: string) => {
    explained(() => {
      connection.exec(sql);
    });
  };
  return {
    // An array is handed over whole; libsql takes a single value that is an object for named ones.
    all: (row, sql, ...values) =>
      explained(() => connection.prepare(sql).all(values)).map(found => row.parse(found)),
    get: (row, sql, ...values) => {
      const found = explained(() => connection.prepare(sql).get(values));
      return found === undefined ? undefined : row.parse(found);
    },
    run: (sql, ...values) => explained(() => connection.prepare(sql).run(values)).changes,
    exec,
    transact(work) {
      exec('begin immediate');
      try {
        const result = work();
        exec('commit');
        return result;
      } catch (error) {
        // SQLite rolls back by itself when the disk is full, and a second rollback would hide the reason.
        if (connection.inTransaction) exec('rollback');
        throw error;
      }
    },
    copyTo: target => {
      explained(() => {
        connection.prepare('vacuum into ?').run([target]);
      });
    },
    close() {
      if (!open) return;
      open = false;
      try {
        // Statements live until they are collected and hold the file; in normal mode the lock ends with the reading.
        connection.exec('pragma locking_mode = normal');
        connection.prepare('select count(*) from sqlite_master').get([]);
      } catch {
        // A file that could not be read holds no lock.
      }
      connection.close();
    },
  };
}

const sqliteError = z.looseObject({message: z.string(), rawCode: z.number().optional()});

/** SQLite's primary result codes that a person can do something about. */
const codes = {busy: 5, readOnly: 8, io: 10, corrupt: 11, full: 13, cannotOpen: 14, notDatabase: 26} as const;

function databaseFault(error: unknown, file: string): unknown {
  const parsed = sqliteError.safeParse(error);
  if (error instanceof DeskFault || !parsed.success) return error;
  const {message, rawCode} = parsed.data;
  // libsql gives no code when the file could not be opened, only the number at the end of the message.
  const code = rawCode === undefined ? Number(/: (\d+)"?\)?$/.exec(message)?.[1]) : rawCode & 0xff;
  switch (code) {
    case codes.busy:
      return new DeskFault(
        'locked',
        `The records "${file}" are in use by another desk or program.`,
        'Stop that one first, or give this desk a folder of its own with --data FOLDER.',
      );
    case codes.readOnly:
    case codes.cannotOpen:
      return new DeskFault(
        'read-only',
        `The records "${file}" cannot be opened for writing.`,
        'Allow this user to read and write that file and its folder, or name another folder with --data FOLDER.',
      );
    case codes.full:
    case codes.io:
      return new DeskFault(
        'disk-full',
        `The disk takes no more: "${file}" could not be written (${message}).`,
        'Free some space on that disk. What was saved before is intact.',
      );
    case codes.corrupt:
    case codes.notDatabase:
      return damaged(file);
    default:
      return error;
  }
}

function damaged(file: string): DeskFault {
  return new DeskFault(
    'damaged',
    `The records "${file}" are damaged or are no records of a desk. Nothing was changed.`,
    'Put a back-up in their place with --restore FILE (back-ups lie in the folder "backups" beside them), ' +
      'or move the file away to start with empty records.',
  );
}
