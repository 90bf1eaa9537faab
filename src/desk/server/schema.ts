import {z} from 'zod';
import type {Database} from './database.ts';
import {DeskFault} from './desk-fault.ts';

/** "TMGA": tells a desk's file from any other SQLite file. */
const applicationId = 0x544d4741;
const currentVersion = 1;

const tables = `
create table learner(
  id text primary key,
  name text not null,
  folded text not null unique,
  code text not null,
  created integer not null,
  seen integer not null
) strict;
create table attempt(
  learner text primary key references learner(id) on delete cascade,
  launch text not null,
  sequence integer not null,
  seconds_before real not null,
  state text not null,
  saved integer
) strict;
create table answer(
  learner text not null references attempt(learner) on delete cascade,
  place integer not null,
  received integer not null,
  body text not null,
  primary key(learner, place)
) strict, without rowid;
`;

const number = (database: Database, name: string) =>
  database.get(z.looseObject({[name]: z.number()}), `pragma ${name}`)?.[name];

/** Whether a database was made by a desk of this release or an older one. */
export const isDeskFile = (database: Database): boolean =>
  number(database, 'application_id') === applicationId;

/** Makes the tables of an empty file; throws a `DeskFault` for a file of a later release or of another program. */
export function prepareSchema(database: Database, file: string): void {
  const version = number(database, 'user_version');
  if (version === currentVersion && isDeskFile(database)) return;
  if (typeof version === 'number' && version > currentVersion) {
    throw new DeskFault(
      'newer',
      `The records "${file}" were made by a later release of the desk.`,
      'Start that release, or name another folder with --data FOLDER.',
    );
  }
  if (database.get(z.looseObject({name: z.string()}), 'select name from sqlite_master limit 1')) {
    throw new DeskFault(
      'damaged',
      `"${file}" is a database of another program.`,
      'Name another folder with --data FOLDER.',
    );
  }
  database.transact(() => {
    database.exec(tables);
    database.exec(`pragma application_id = ${applicationId}`);
    database.exec(`pragma user_version = ${currentVersion}`);
  });
}
