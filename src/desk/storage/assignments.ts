import {z} from 'zod';
import type {Assignment} from '../ledger/assignments.ts';
import type {Database} from './database.ts';

/** The parts assigned to groups, each with its last day. */
export interface Assignments {
  /** Returns all assignments: first those of everybody, then by group and last day. */
  all(): readonly Assignment[];
  /** Assigns parts to a group. A part that the group has already gets the new day. */
  assign(group: string, parts: readonly string[], due: string): void;
  remove(group: string, part: string): void;
}

const row: z.ZodType<Assignment> = z
  .object({team: z.string(), part: z.string(), due: z.string()})
  .transform(({team, ...kept}) => ({...kept, group: team}));

/** Stores assignments in the desk's database. */
export const createAssignments = (database: Database): Assignments => ({
  all: () => database.all(row, 'select team, part, due from assignment order by team, due, part'),
  assign(group, parts, due) {
    database.transact(() => {
      for (const part of parts)
        database.run(
          `insert into assignment(team, part, due) values(?, ?, ?)
           on conflict(team, part) do update set due = excluded.due`,
          ...[group, part, due],
        );
    });
  },
  remove(group, part) {
    database.run('delete from assignment where team = ? and part = ?', group, part);
  },
});
