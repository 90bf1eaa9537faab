import {dirname, join} from 'node:path';
import Libsql from 'libsql';
import {z} from 'zod';
import {DeskFault} from './desk-fault.ts';

export type SqlValue = string | number | null;

/** The records on disk. Every call is synchronous: when a call returns, its changes are on the disk. */
export interface Database {
  /** Returns rows, parsed with a schema. */
  all<T>(row: z.ZodType<T>, sql: string, ...values: SqlValue[]): T[];
  get<T>(row: z.ZodType<T>, sql: string, ...values: SqlValue[]): T | undefined;
  /** Returns the number of changed rows. */
  run(sql: string, ...values: SqlValue[]): number;
  /** Runs statements that take no values. */
  exec(sql: string): void;
  /** Runs `work` in a transaction. */
  transact<T>(work: () => T): T;
  /** Writes a consistent copy to a file, which must not exist yet. */
  copyTo(file: string): void;
  /** Closes the database and releases the lock. A second call does nothing. */
  close(): void;
}

/** Opens a database for this process only. Throws a `DeskFault` for every problem that a person can fix. */
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

/**
 * Locks the database file, and checks that it is not damaged. docs/decisions/01-desk-database.md explains the settings.
 */
function claim(connection: Libsql.Database, file: string): void {
  for (const setting of [
    'locking_mode = exclusive',
    'journal_mode = truncate',
    'synchronous = extra',
    'secure_delete = on',
    'foreign_keys = on',
  ])
    connection.exec(`pragma ${setting}`);
  // Write to the file at once, because SQLite takes the lock only at the first write.
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
    // Pass the values as one array, because libsql treats a single object argument as named values.
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
        // When the disk is full, SQLite has already rolled back. A second rollback would fail and hide the original
        // error.
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
        // Release the lock before closing, because statements keep the file open until they are garbage-collected. In
        // normal locking mode, SQLite releases the lock after the next read.
        connection.exec('pragma locking_mode = normal');
        connection.prepare('select count(*) from sqlite_master').get([]);
      } catch {
        // The file could not be read, so there is no lock to release.
      }
      connection.close();
    },
  };
}

const sqliteError = z.looseObject({message: z.string(), rawCode: z.number().optional()});

/** Primary result codes of SQLite for problems that a person can fix. */
const codes = {busy: 5, readOnly: 8, io: 10, corrupt: 11, full: 13, cannotOpen: 14, notDatabase: 26} as const;

function databaseFault(error: unknown, file: string): unknown {
  const parsed = sqliteError.safeParse(error);
  if (error instanceof DeskFault || !parsed.success) return error;
  const {message, rawCode} = parsed.data;
  // If the file cannot be opened, libsql sets no error code. The code is then only at the end of the message.
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
    `To put a back-up in their place, start the desk with the same options and --restore FILE; back-ups lie in "${join(dirname(file), 'backups')}". ` +
      'Or move the file away to start with empty records.',
  );
}
