import {z} from 'zod';
import type {Database} from './database.ts';

/**
 * Acts of a trainer that the log can contain: reading (`list`, `read`, `answers`, `export`, `download`), changing and
 * erasing records, and signing in and out. `refused` is a sign-in with a wrong passphrase.
 */
const deeds = [
  ...(['enter', 'refused', 'leave', 'list', 'read', 'answers', 'export', 'download'] as const),
  ...([
    'code',
    'facts',
    'names',
    'slips',
    'assign',
    'import',
    'plan',
    'admission',
    'signOut',
    'backup',
    'review',
    'evaluation',
    'certificates',
    'refreshers',
    'erase',
  ] as const),
] as const;
export type TrainerDeed = (typeof deeds)[number];

/** A line of the log. */
export interface AuditLine {
  /** Time in milliseconds since 1970. */
  readonly at: number;
  /** Address of the trainer's device. The log has no names, because all trainers have the same passphrase. */
  readonly address: string;
  readonly deed: TrainerDeed;
  /**
   * Id of the learner, or the number of erased records, or ''. Never a name, so that no name remains after an erasure.
   */
  readonly about: string;
}

/** The log of what trainers did in the records. */
export interface Audit {
  add(line: AuditLine): void;
  /** Returns the newest lines, newest first. */
  latest(most: number): readonly AuditLine[];
}

const row: z.ZodType<AuditLine> = z.object({
  at: z.number(),
  address: z.string(),
  deed: z.enum(deeds),
  about: z.string(),
});

/** Maximum number of lines that the log keeps. */
const mostLines = 10_000;

/** Stores the log of the trainers' acts in the desk's database. */
export const createAudit = (database: Database): Audit => ({
  add({at, address, deed, about}) {
    database.transact(() => {
      database.run(
        'insert into audit(at, address, deed, about) values(?, ?, ?, ?)',
        at,
        address,
        deed,
        about,
      );
      database.run('delete from audit where number <= (select max(number) from audit) - ?', mostLines);
    });
  },
  latest: most =>
    database.all(row, 'select at, address, deed, about from audit order by number desc limit ?', most),
});
