import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {HttpFault} from '../http-fault.ts';
import {privateFolder} from '../../storage/private-files.ts';

/** A DuckDB database that computes one report; see docs/decisions/26-report-engine.md. */
export interface Engine {
  run(sql: string, values?: readonly string[]): Promise<void>;
  /** Runs a query. Returns the rows, each parsed with the schema `row`. */
  all<T>(row: z.ZodType<T>, sql: string, values?: readonly string[]): Promise<readonly T[]>;
  /** Appends rows of text to a table. */
  append(table: string, rows: readonly (readonly string[])[]): Promise<void>;
}

/** Memory that DuckDB may use. Data that does not fit goes to the disk. */
const memory = '256MB';

let last: Promise<unknown> = Promise.resolve();

/**
 * Opens a DuckDB database in memory, runs `work`, and closes the database. DuckDB can read and write only files in
 * `folder`, and loads no extensions. Runs only one `work` at a time, so that several reports need no more memory than
 * one. Rejects with an `HttpFault` if there is no DuckDB for this kind of computer.
 */
export function withEngine<T>(folder: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const result = last.then(() => runIn(folder, work));
  last = result.catch(() => undefined);
  return result;
}

async function runIn<T>(folder: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const {DuckDBInstance} = await loadEngine();
  const overflow = join(folder, 'overflow');
  mkdirSync(folder, {recursive: true, mode: privateFolder});
  const instance = await DuckDBInstance.create(':memory:', {
    ...{threads: '2', memory_limit: memory},
    temp_directory: overflow,
  });
  const connection = await instance.connect();
  try {
    for (const setting of [
      'preserve_insertion_order = false',
      `allowed_directories = ['${folder.replaceAll("'", "''")}']`,
      'autoinstall_known_extensions = false',
      'autoload_known_extensions = false',
      'enable_external_access = false',
      'lock_configuration = true',
    ])
      await connection.run(`set ${setting}`);
    return await work({
      async run(sql, values = []) {
        await connection.run(sql, [...values]);
      },
      async all(row, sql, values = []) {
        const reader = await connection.runAndReadAll(sql, [...values]);
        return z.array(row).parse(reader.getRowObjectsJS());
      },
      async append(table, rows) {
        const appender = await connection.createAppender(table);
        for (const values of rows) {
          for (const value of values) appender.appendVarchar(value);
          appender.endRow();
        }
        appender.closeSync();
      },
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(overflow, {recursive: true, force: true});
  }
}

/**
 * Loads DuckDB only when the first report needs it. So a desk also starts on a computer that DuckDB does not support.
 */
async function loadEngine() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new HttpFault(501, 'desk.hard.noEngine');
  }
}
