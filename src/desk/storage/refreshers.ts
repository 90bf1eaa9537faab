import {z} from 'zod';
import {refresherMonths, type RefresherMonths} from '../../record/codes/refresher-code.ts';
import type {Database} from './database.ts';

/** A refresher that a learner still has to answer, or has answered. */
export interface StoredRefresher {
  readonly learner: string;
  readonly months: RefresherMonths;
  /** First day on which the refresher is due, such as `2027-01-04`. */
  readonly due: string;
  /** The code that names the items of the refresher. */
  readonly code: string;
}

/** The refreshers of all learners. If a learner is erased, the learner's refreshers are erased too. */
export interface Refreshers {
  all(): readonly StoredRefresher[];
  of(learner: string): readonly StoredRefresher[];
  /**
   * Stores all these refreshers or none. A refresher replaces an earlier one of the same learner and number of
   * months.
   */
  put(refreshers: readonly StoredRefresher[]): void;
}

const row: z.ZodType<StoredRefresher> = z.object({
  learner: z.string(),
  months: z.literal(refresherMonths),
  due: z.string(),
  code: z.string(),
});

/** Stores refreshers in the desk's database. */
export const createRefreshers = (database: Database): Refreshers => ({
  all: () => database.all(row, 'select learner, months, due, code from refresher order by learner, months'),
  of: learner =>
    database.all(
      row,
      'select learner, months, due, code from refresher where learner = ? order by months',
      learner,
    ),
  put(refreshers) {
    database.transact(() => {
      for (const {learner, months, due, code} of refreshers)
        database.run(
          `insert into refresher(learner, months, due, code) values(?, ?, ?, ?)
           on conflict(learner, months) do update set due = excluded.due, code = excluded.code`,
          ...[learner, months, due, code],
        );
    });
  },
});
