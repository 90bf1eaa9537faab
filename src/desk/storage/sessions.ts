import {randomBytes} from 'node:crypto';
import {z} from 'zod';
import type {Database} from './database.ts';
import {hashToken} from './hash-token.ts';

const hour = 60 * 60 * 1000;
/**
 * Maximum age of a session in milliseconds: about a working day. The cookie itself ends when the browser
 * closes.
 */
const stay = {learner: 12 * hour, trainer: 8 * hour} as const;

/**
 * The role of the person to whom a session belongs. A trainer has no record, so `learner` is null in a
 * trainer's session.
 */
export type UserRole = keyof typeof stay;

/**
 * Sessions of signed-in learners and trainers. The browser holds a random token in a cookie. When a learner's
 * sign-in code changes or the learner's record is erased, the database itself ends the learner's sessions
 * (schema.ts).
 */
export interface UserSessions {
  /** Starts a session. Returns its token. `now` is in milliseconds since 1970. */
  open(role: UserRole, learner: string | null, now: number): string;
  /** Returns whether the token belongs to a trainer. */
  isTrainer(token: string, now: number): boolean;
  /** Returns the id of the learner to whom the token belongs, or undefined. */
  learnerOf(token: string, now: number): string | undefined;
  end(token: string): void;
  /** Ends the sessions of one learner, or of all learners. */
  endLearners(learner: string | undefined): void;
  /** Returns the learners who are signed in, the most recently seen first. */
  signedIn(now: number): readonly {readonly id: string; readonly name: string; readonly seen: number}[];
}

const row = z.object({learner: z.string().nullable()});

/**
 * Stores sessions in the desk's database. First ends all stored sessions of trainers, because each start of
 * the desk has its own passphrase.
 */
export function createSessions(database: Database): UserSessions {
  const find = (role: UserRole, token: string, now: number) =>
    database.get(
      row,
      'select learner from session where hash = ? and role = ? and expires > ?',
      hashToken(token),
      role,
      now,
    );
  database.run(`delete from session where role = 'trainer'`);
  return {
    open(role, learner, now) {
      const token = randomBytes(24).toString('base64url');
      database.transact(() => {
        database.run('delete from session where expires <= ?', now);
        database.run(
          'insert into session(hash, role, learner, expires) values(?, ?, ?, ?)',
          hashToken(token),
          role,
          learner,
          now + stay[role],
        );
      });
      return token;
    },
    isTrainer: (token, now) => find('trainer', token, now) !== undefined,
    learnerOf: (token, now) => find('learner', token, now)?.learner ?? undefined,
    end: token => {
      database.run('delete from session where hash = ?', hashToken(token));
    },
    endLearners: learner => {
      database.run(
        `delete from session where role = 'learner' and (? is null or learner = ?)`,
        ...[learner ?? null, learner ?? null],
      );
    },
    signedIn: now =>
      database.all(
        z.object({id: z.string(), name: z.string(), seen: z.number()}),
        `select distinct learner.id, learner.name, learner.seen from session join learner on learner.id = session.learner
         where session.expires > ? order by learner.seen desc, learner.folded`,
        now,
      ),
  };
}
