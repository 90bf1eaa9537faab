import {randomBytes} from 'node:crypto';
import {z} from 'zod';
import {foldName, tidyName} from '../ledger/person-name.ts';
import type {Database} from './database.ts';

/** A learner as stored by the desk. Times are in milliseconds since 1970. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  /** Hash of the learner's code. */
  readonly code: string;
  readonly created: number;
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

/** More than any class has. The limit keeps a script from filling the disk with names. */
const mostLearners = 2000;

/** The learners of this desk. */
export interface Learners {
  byId(id: string): Learner | undefined;
  /** Finds a learner, ignoring case and spacing of the name. */
  byName(name: string): Learner | undefined;
  /** Adds a learner. Returns undefined if the name was taken in the meantime, or if the list is full. */
  add(name: string, code: string, now: number): Learner | undefined;
  see(id: string, now: number): void;
  /** Permanently deletes a learner and all data of that learner. Returns false if there is no such learner. */
  erase(id: string): boolean;
  /** Deletes all learners. Returns their number. */
  eraseAll(): number;
  /**
   * Replaces the code of a learner who has forgotten it; `code` is a hash. Returns false if there is no such
   * learner.
   */
  setCode(id: string, code: string): boolean;
  /** Returns all learners, sorted by name. */
  all(): readonly Learner[];
  count(): number;
}

/** Stores learners in the desk's database. */
export function createLearners(database: Database): Learners {
  const count = () => database.get(z.object({n: z.number()}), 'select count(*) as n from learner')?.n ?? 0;
  return {
    byId: id => database.get(row, `select ${columns} from learner where id = ?`, id),
    byName: name => database.get(row, `select ${columns} from learner where folded = ?`, foldName(name)),
    add(name, code, now) {
      const id = randomBytes(9).toString('base64url');
      return database.transact(() => {
        if (count() >= mostLearners) return undefined;
        const added = database.run(
          'insert into learner(id, name, folded, code, created, seen) values(?, ?, ?, ?, ?, ?) on conflict(folded) do nothing',
          id,
          tidyName(name),
          foldName(name),
          code,
          now,
          now,
        );
        return added === 0 ? undefined : {id, name: tidyName(name), code, created: now, seen: now};
      });
    },
    see: (id, now) => {
      database.run('update learner set seen = ? where id = ?', now, id);
    },
    erase: id => database.run('delete from learner where id = ?', id) > 0,
    eraseAll: () => database.run('delete from learner'),
    setCode: (id, code) => database.run('update learner set code = ? where id = ?', code, id) > 0,
    all: () => database.all(row, `select ${columns} from learner order by folded`),
    count,
  };
}
