import {readFileSync} from 'node:fs';
import Libsql from 'libsql';

/** Returns the SQL statements of a fixture of the desk. */
const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/desk/${name}.sql`, import.meta.url), 'utf8');

/**
 * Returns the SQL statements that create the records of an earlier version. From version 3 on, each fixture contains
 * only the changes since the version before.
 */
export const statementsFor = (version: number): string =>
  version <= 2 ? fixture(`records-${version}`) : statementsFor(version - 1) + fixture(`records-${version}`);

/** Writes the records of an earlier version into a new database. */
export function writeRecords(file: string, version: number): void {
  const earlier = new Libsql(file);
  earlier.exec(statementsFor(version));
  earlier.close();
}
