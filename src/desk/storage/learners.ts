import {randomBytes} from 'node:crypto';
import {z} from 'zod';
import {foldName, looksOf, tidyName} from '../ledger/person-name.ts';
import type {Database} from './database.ts';

/** A learner as stored by the desk. Times are in milliseconds since 1970. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  /** Hash of the learner's code; '' if the trainer has listed the name and nobody has signed in under it yet. */
  readonly code: string;
  readonly created: number;
  /** Time of the last visit; 0 if there was none. */
  readonly seen: number;
}

const row: z.ZodType<Learner> = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string(),
  created: z.number(),
  seen: z.number(),
});
const columns = 'id, name, code, created, seen';

/** The learners of this desk. */
export interface Learners {
  byId(id: string): Learner | undefined;
  /** Finds a learner, ignoring case and spacing of the name. */
  byName(name: string): Learner | undefined;
  /** Finds a learner under another name that looks the same, such as one with letters of another script. */
  byLook(name: string): Learner | undefined;
  /**
   * Adds a learner who has chosen a code, or sets the first code of a learner whom the trainer has listed.
   * `code` is a hash. Returns undefined if the name was taken in the meantime, or if there are `most`
   * learners already.
   */
  add(name: string, code: string, now: number, most?: number): Learner | undefined;
  /**
   * Adds names that may sign in for the first time. Returns the number of names that were not stored before.
   */
  list(names: readonly string[], now: number): number;
  see(id: string, now: number): void;
  /** Permanently deletes learners and all their data. Returns the number of deleted learners. */
  erase(ids: readonly string[]): number;
  /** Deletes all learners. Returns their number. */
  eraseAll(): number;
  /**
   * Replaces the code of a learner who has forgotten it, and ends the sessions of that learner; `code` is a
   * hash.
   */
  setCode(id: string, code: string): void;
  /** Returns all learners, in the order of their letters in Unicode, which is the order of no alphabet. */
  all(): readonly Learner[];
  count(): number;
}

const insert =
  'insert into learner(id, name, folded, code, created, seen) values(?, ?, ?, ?, ?, ?) on conflict(folded) do nothing';

/** Stores learners in the desk's database. */
export function createLearners(database: Database): Learners {
  const count = () => database.get(z.object({n: z.number()}), 'select count(*) as n from learner')?.n ?? 0;
  const byName = (name: string) =>
    database.get(row, `select ${columns} from learner where folded = ?`, foldName(name));
  const all = () => database.all(row, `select ${columns} from learner order by folded`);
  const insertName = (name: string, code: string, created: number, seen: number) =>
    database.run(
      insert,
      randomBytes(9).toString('base64url'),
      tidyName(name),
      foldName(name),
      code,
      created,
      seen,
    );
  return {
    byId: id => database.get(row, `select ${columns} from learner where id = ?`, id),
    byName,
    byLook(name) {
      const looks = looksOf(name);
      return all().find(
        other => foldName(other.name) !== foldName(name) && haveCommon(looks, looksOf(other.name)),
      );
    },
    add: (name, code, now, most) =>
      database.transact(() => {
        const listed = byName(name);
        if (listed) {
          if (listed.code !== '') return undefined;
          database.run('update learner set code = ?, seen = ? where id = ?', code, now, listed.id);
        } else {
          if (most !== undefined && count() >= most) return undefined;
          insertName(name, code, now, now);
        }
        return byName(name);
      }),
    list: (names, now) =>
      database.transact(() => names.reduce((added, name) => added + insertName(name, '', now, 0), 0)),
    see: (id, now) => {
      database.run('update learner set seen = ? where id = ?', now, id);
    },
    erase: ids =>
      database.transact(() =>
        ids.reduce((erased, id) => erased + database.run('delete from learner where id = ?', id), 0),
      ),
    eraseAll: () => database.run('delete from learner'),
    setCode: (id, code) => {
      database.run('update learner set code = ? where id = ?', code, id);
    },
    all,
    count,
  };
}

const haveCommon = (some: readonly string[], others: readonly string[]): boolean =>
  some.some(look => others.includes(look));
