import {randomBytes} from 'node:crypto';
import {z} from 'zod';
import {foldName, tidyName} from '../ledger/person-name.ts';
import type {Database} from './database.ts';

/** A learner as the desk knows one. Times are milliseconds since 1970. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  /** Hash of the learner's own code. */
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

/** More than any classroom has; it keeps a script from filling the disk with names. */
const mostLearners = 2000;

/** Who may learn here. */
export interface Learners {
  byId(id: string): Learner | undefined;
  /** Finds a learner whatever the case and spacing of the name. */
  byName(name: string): Learner | undefined;
  /** Undefined when the name has been taken in the meantime or the list is full. */
  add(name: string, code: string, now: number): Learner | undefined;
  see(id: string, now: number): void;
  /** Takes a learner and all that belongs to one away for good. */
  erase(id: string): boolean;
  /** Answers how many there were. */
  eraseAll(): number;
  /** Gives a learner who has forgotten the code another one, as its hash. */
  setCode(id: string, code: string): boolean;
  /** In the order of their names. */
  all(): readonly Learner[];
  count(): number;
}

/** Keeps learners in the desk's database. */
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
