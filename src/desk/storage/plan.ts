import {z} from 'zod';
import {planSchema, type WorkshopPlan} from '../ledger/plan.ts';
import type {Database} from './database.ts';

/** The plan of the workshop that a trainer has saved. */
export interface SavedPlan {
  /** Returns the plan, or undefined if none is saved. */
  get(): WorkshopPlan | undefined;
  save(plan: WorkshopPlan): void;
  remove(): void;
}

const row = z.object({
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(planSchema),
});

/** Stores the plan in the desk's database. */
export const createSavedPlan = (database: Database): SavedPlan => ({
  get: () => database.get(row, 'select body from workshop_plan')?.body,
  save(plan) {
    database.transact(() => {
      database.run('delete from workshop_plan');
      database.run('insert into workshop_plan(body) values(?)', JSON.stringify(plan));
    });
  },
  remove() {
    database.run('delete from workshop_plan');
  },
});
