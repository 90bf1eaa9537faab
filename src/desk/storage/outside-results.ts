import {z} from 'zod';
import {outsideSchema, type NamedResult, type OutsideResult} from '../ledger/outside-result.ts';
import type {Database} from './database.ts';
import type {Learners} from './learners.ts';

/** Results that learners reached elsewhere than on this desk. If a learner is erased, these results are erased too. */
export interface OutsideResults {
  /**
   * Adds all results or none. First adds the people who are not in the records yet. A result that was added before is
   * replaced.
   */
  add(results: readonly NamedResult[], now: number): void;
  of(learner: string): readonly OutsideResult[];
  /** Returns the results of all learners. The keys are the ids of the learners. */
  all(): ReadonlyMap<string, readonly OutsideResult[]>;
}

const row = z.object({
  learner: z.string(),
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(outsideSchema),
});

/** Stores results from elsewhere in the desk's database. */
export const createOutsideResults = (database: Database, learners: Learners): OutsideResults => ({
  add(results, now) {
    // `list` has a transaction of its own. If the next transaction fails, only names without results remain. Such
    // names do no harm.
    learners.list(
      results.map(({name}) => ({name, post: '', group: '', language: ''})),
      now,
    );
    database.transact(() => {
      for (const {name, origin, ...result} of results)
        database.run(
          `insert into outside(learner, origin, imported, body) values(?, ?, ?, ?)
           on conflict(learner, origin) do update set imported = excluded.imported, body = excluded.body`,
          ...[learners.byName(name)?.id ?? '', origin, now, JSON.stringify(result)],
        );
    });
  },
  of: learner =>
    database
      .all(row, 'select learner, body from outside where learner = ? order by imported, origin', learner)
      .map(({body}) => body),
  all() {
    const found = new Map<string, OutsideResult[]>();
    for (const {learner, body} of database.all(
      row,
      'select learner, body from outside order by imported, origin',
    ))
      found.set(learner, [...(found.get(learner) ?? []), body]);
    return found;
  },
});
