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
  /** Where the learner works; '' if it is not known. */
  readonly post: string;
  /** Name of the learner's group; '' if the learner is in none. */
  readonly group: string;
  /** Code of the learner's language, such as `mn`; '' if it is not known. */
  readonly language: string;
  /** True for the record of a trainer, which no statistics count. */
  readonly isTrainer: boolean;
}

/** Facts that a trainer enters about a learner. In a list, '' means that the list lacks the fact. */
export type LearnerFacts = Pick<Learner, 'post' | 'group' | 'language'>;

const row: z.ZodType<Learner> = z
  .object({
    id: z.string(),
    name: z.string(),
    code: z.string(),
    created: z.number(),
    seen: z.number(),
    post: z.string(),
    team: z.string(),
    language: z.string(),
    trainer: z.number(),
  })
  .transform(({team, trainer, ...kept}) => ({...kept, group: team, isTrainer: trainer === 1}));
const columns = 'id, name, code, created, seen, post, team, language, trainer';

/** The learners of this desk. */
export interface Learners {
  byId(id: string): Learner | undefined;
  /** Finds a learner, ignoring case and spacing of the name. */
  byName(name: string): Learner | undefined;
  /** Finds a learner whose name differs but looks the same, for example because it has letters of another script. */
  byLook(name: string): Learner | undefined;
  /**
   * Adds a learner who has chosen a code, or sets the first code of a learner whom the trainer has listed. `code` is
   * a hash. Returns undefined if the name was taken in the meantime, or if the desk already has `most` learners.
   */
  add(name: string, code: string, now: number, most?: number): Learner | undefined;
  /**
   * Adds people who may sign in for the first time. People who are stored already get the facts of the list.
   * Returns the number of people who were not stored before.
   */
  list(people: readonly ({readonly name: string} & LearnerFacts)[], now: number): number;
  /** Replaces the facts that a trainer has entered about a learner. */
  describe(id: string, facts: LearnerFacts & Pick<Learner, 'isTrainer'>): void;
  see(id: string, now: number): void;
  /** Permanently deletes learners and all their data. Returns the number of deleted learners. */
  erase(ids: readonly string[]): number;
  /** Deletes all learners. Returns their number. */
  eraseAll(): number;
  /**
   * Replaces the codes of learners, and ends the sessions of these learners. `codes` has the hash of each new code,
   * by the id of the learner.
   */
  setCodes(codes: ReadonlyMap<string, string>): void;
  /** Returns all learners, in the order of Unicode, which is not the alphabetical order of any language. */
  all(): readonly Learner[];
  count(): number;
  /** Returns the names of all groups, sorted. */
  groups(): readonly string[];
}

const insert =
  'insert into learner(id, name, folded, code, created, seen) values(?, ?, ?, ?, ?, ?) on conflict(folded) do nothing';

/** Updates a learner with the facts of an imported list. A fact that the list lacks keeps its stored value. */
const update = `
  update learner set post = coalesce(nullif(?, ''), post), team = coalesce(nullif(?, ''), team),
    language = coalesce(nullif(?, ''), language)
  where folded = ?`;

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
    list: (people, now) =>
      database.transact(() =>
        people.reduce((added, {name, post, group, language}) => {
          const inserted = insertName(name, '', now, 0);
          database.run(update, post, group, language, foldName(name));
          return added + inserted;
        }, 0),
      ),
    describe: (id, {post, group, language, isTrainer}) => {
      database.run(
        'update learner set post = ?, team = ?, language = ?, trainer = ? where id = ?',
        ...[post, group, language, isTrainer ? 1 : 0, id],
      );
    },
    see: (id, now) => {
      database.run('update learner set seen = ? where id = ?', now, id);
    },
    erase: ids =>
      database.transact(() =>
        ids.reduce((erased, id) => erased + database.run('delete from learner where id = ?', id), 0),
      ),
    eraseAll: () => database.run('delete from learner'),
    setCodes: codes => {
      database.transact(() => {
        for (const [id, code] of codes) database.run('update learner set code = ? where id = ?', code, id);
      });
    },
    all,
    count,
    groups: () =>
      database
        .all(z.object({team: z.string()}), `select distinct team from learner where team <> '' order by team`)
        .map(({team}) => team),
  };
}

const haveCommon = (some: readonly string[], others: readonly string[]): boolean =>
  some.some(look => others.includes(look));
