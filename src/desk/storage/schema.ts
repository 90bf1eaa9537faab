import {z} from 'zod';
import type {DataModel} from '../ledger/attempt.ts';
import type {Database} from './database.ts';
import {DeskFault} from './desk-fault.ts';
import {fromFirstVersion} from './migration.ts';

/** "TMGA" in ASCII. It distinguishes a desk's file from other SQLite files. */
const applicationId = 0x544d4741;
const currentVersion = 12;

const tables = `
create table course(
  key text not null,
  model text not null
) strict;
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

/**
 * Tables of version 3. A session is stored under the hash of its token, so a copy of the file signs nobody
 * in. A session ends when the learner's record is erased or the learner's code changes. The one row of
 * `admission` says who may start a record.
 */
const tablesOfVersion3 = `
create table session(
  hash text primary key,
  role text not null,
  learner text references learner(id) on delete cascade,
  expires integer not null
) strict, without rowid;
create index session_learner on session(learner);
create trigger new_code_ends_sessions after update of code on learner
begin
  delete from session where learner = new.id;
end;
create table admission(
  rule text not null,
  word text not null,
  most integer
) strict;
insert into admission(rule, word, most) values('open', '', 2000);
`;

/**
 * Tables of version 4. A preview link and the author of a comment are stored under the hashes of their tokens. A
 * comment stores the address of its screen, because its section may disappear from the course.
 */
const tablesOfVersion4 = `
create table preview(
  id text primary key,
  hash text not null unique,
  title text not null,
  created integer not null,
  expires integer,
  revoked integer
) strict;
create table comment(
  id text primary key,
  preview text not null references preview(id) on delete cascade,
  author text not null,
  name text not null,
  address text not null,
  text text not null,
  created integer not null,
  edited integer,
  done integer
) strict;
create index comment_place on comment(preview, address);
`;

/**
 * Columns of version 5. `post`, `team` and `language` come from a trainer's list. `trainer` marks the record of a
 * trainer, which no statistics count.
 */
const columnsOfVersion5 = `
alter table learner add column post text not null default '';
alter table learner add column team text not null default '';
alter table learner add column language text not null default '';
alter table learner add column trainer integer not null default 0;
`;

/** Table of version 6: the parts that groups should do. */
const tableOfVersion6 = `
create table assignment(
  team text not null,
  part text not null,
  due text not null,
  primary key(team, part)
) strict, without rowid;
`;

/** Table of version 7: results that learners did not reach on this desk. */
const tableOfVersion7 = `
create table outside(
  learner text not null references learner(id) on delete cascade,
  origin text not null,
  imported integer not null,
  body text not null,
  primary key(learner, origin)
) strict, without rowid;
`;

/** Table of version 8: the log of what trainers did. A line has no names of learners. */
const tableOfVersion8 = `
create table audit(
  number integer primary key autoincrement,
  at integer not null,
  address text not null,
  deed text not null,
  about text not null
) strict;
`;

/**
 * Tables of version 9: evaluations of workshops. A form has neither name nor time, and its random key decides its place in
 * the file. So the file does not show who filled in which form.
 */
const tablesOfVersion9 = `
create table evaluation(
  id text primary key,
  title text not null,
  opened integer not null,
  closed integer
) strict;
create table evaluation_form(
  key text primary key,
  evaluation text not null references evaluation(id) on delete cascade,
  body text not null
) strict, without rowid;
`;

/**
 * Columns of version 10: what an LRS has confirmed. An answer that changes waits again. For an attempt, `sent` is the
 * time of the last commit that the LRS knows. `told` is what the LRS knows of the attempt, such as `passed 85`.
 */
const columnsOfVersion10 = `
alter table answer add column sent integer not null default 0;
alter table attempt add column sent integer not null default 0;
alter table attempt add column told text not null default '';
create trigger changed_answer_waits after update of body on answer when old.body <> new.body
begin
  update answer set sent = 0 where learner = new.learner and place = new.place;
end;
`;

/** Table of version 11: the plan of a workshop that a trainer has saved, at most one. */
const tableOfVersion11 = 'create table workshop_plan(body text not null) strict;';

/** Table of version 12: the refreshers of learners. `due` is a day such as `2027-01-04`, and `code` names the items. */
const tableOfVersion12 = `
create table refresher(
  learner text not null references learner(id) on delete cascade,
  months integer not null,
  due text not null,
  code text not null,
  primary key(learner, months)
) strict, without rowid;
`;

/** Statements that migrate the tables from the previous version, each with the version that it creates. */
const steps: readonly (readonly [version: number, statements: string])[] = [
  [3, tablesOfVersion3],
  [4, tablesOfVersion4],
  [5, columnsOfVersion5],
  [6, tableOfVersion6],
  [7, tableOfVersion7],
  [8, tableOfVersion8],
  [9, tablesOfVersion9],
  [10, columnsOfVersion10],
  [11, tableOfVersion11],
  [12, tableOfVersion12],
];

/** The course that records belong to. `key` and `model` together identify it. */
export interface Owner {
  readonly key: string;
  readonly model: DataModel;
  /** Set if a third-party package has an identifier of our own course. */
  readonly namesake?: Namesake | undefined;
}

/**
 * Our own course, for a third-party package that has the same identifier. Earlier releases of the desk stored the
 * records of such a package under the key of our course.
 */
export interface Namesake {
  readonly key: string;
  /** Options of `npm start` that play our course. */
  readonly options: readonly string[];
}

const number = (database: Database, name: string) =>
  database.get(z.looseObject({[name]: z.number()}), `pragma ${name}`)?.[name];

/** Returns whether a desk made the database, in this release or another one. */
export const isDeskFile = (database: Database): boolean =>
  number(database, 'application_id') === applicationId;

/**
 * Returns the schema version of a file, or 0 for an empty file. Throws a `DeskFault` if the file comes from a
 * later release or from another program.
 */
function versionOf(database: Database, file: string): number {
  const version = number(database, 'user_version') ?? 0;
  if (version > currentVersion) {
    throw new DeskFault(
      'newer',
      `The records "${file}" were made by a later release of the desk.`,
      'Start that release, or name another folder with --data FOLDER.',
    );
  }
  const isEmpty = !database.get(z.looseObject({name: z.string()}), 'select name from sqlite_master limit 1');
  if (isEmpty ? version === 0 : version > 0 && isDeskFile(database)) return version;
  throw new DeskFault(
    'damaged',
    `"${file}" is a database of another program.`,
    'Name another folder with --data FOLDER.',
  );
}

const standardNames: Readonly<Record<string, string>> = {scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004'};

/**
 * Returns the schema version of a file. Throws a `DeskFault` if its records come from a later release,
 * another program or another course. A course could not read the saved state of another course and would
 * overwrite it.
 */
export function checkRecords(database: Database, file: string, owner: Owner): number {
  const version = versionOf(database, file);
  const fileOwner = version > 1 ? database.get(ownerRow, 'select key, model from course') : first;
  if (version === 0 || (fileOwner?.key === owner.key && fileOwner.model === owner.model)) return version;
  const say = ({key, model}: z.infer<typeof ownerRow>) => `"${key}" in ${standardNames[model] ?? model}`;
  throw new DeskFault(
    'course',
    `The records "${file}" are those of ${fileOwner ? `the course ${say(fileOwner)}` : 'no course'}, and this one is ${say(owner)}.`,
    fileOwner && fileOwner.key === owner.namesake?.key
      ? `Those are records of our own course. Type ${owner.namesake.options.join(' ')} in place of --package FILE.zip.`
      : 'Name another folder with --data FOLDER, or leave --data out: then each course has a folder of its own.',
  );
}

const ownerRow = z.object({key: z.string(), model: z.string()});
/**
 * Owner of every file with schema version 1. Such a file comes from the first release, which played only one
 * course in one standard.
 */
const first: Owner = {key: 'tamga', model: 'scorm12'};

/**
 * Ends all sessions. Otherwise a restored back-up would bring back sessions that have ended since the back-up
 * was made.
 */
export function endSessions(database: Database): void {
  if ((number(database, 'user_version') ?? 0) >= 3) database.run('delete from session');
}

/**
 * Creates the tables of an empty file, or migrates the tables of an older release. Calls `backUp` before the
 * migration. Throws the same faults as `checkRecords`, and then leaves the file unchanged.
 */
export function prepareSchema(database: Database, file: string, owner: Owner, backUp: () => void): void {
  const version = checkRecords(database, file, owner);
  if (version === currentVersion) return;
  if (version > 0) backUp();
  database.transact(() => {
    if (version === 0) database.exec(tables);
    if (version === 1) fromFirstVersion(database, file);
    if (version < 2) database.run('insert into course(key, model) values(?, ?)', owner.key, owner.model);
    for (const [added, statements] of steps) if (version < added) database.exec(statements);
    database.exec(`pragma application_id = ${applicationId}`);
    database.exec(`pragma user_version = ${currentVersion}`);
  });
}
