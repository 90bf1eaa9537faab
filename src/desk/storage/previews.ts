import {randomBytes} from 'node:crypto';
import {z} from 'zod';
import type {Database} from './database.ts';
import {hashToken} from './hash-token.ts';

/** A link with which reviewers open the course and comment on it. Times are in milliseconds since 1970. */
export interface Preview {
  readonly id: string;
  readonly title: string;
  readonly created: number;
  /** Time at which the link ends; null for no end. */
  readonly expires: number | null;
  /** Time at which the trainer has revoked the link; null if the link is not revoked. */
  readonly revoked: number | null;
}

/** Returns whether a link no longer opens the course. */
export const hasEnded = ({expires, revoked}: Preview, now: number): boolean =>
  revoked !== null || (expires !== null && expires <= now);

/** The preview links of this desk. */
export interface Previews {
  /** Creates a link. Returns its token, which the desk does not keep. */
  create(title: string, expires: number | null, now: number): string;
  /** Returns the link with this token, even if it has ended; undefined if there is none. */
  byToken(token: string): Preview | undefined;
  /** Ends a link now. Its comments stay. */
  revoke(id: string, now: number): void;
  /** Permanently deletes a link and its comments. */
  erase(id: string): void;
  /** Returns all links, newest first. */
  all(): readonly Preview[];
}

const row: z.ZodType<Preview> = z.object({
  id: z.string(),
  title: z.string(),
  created: z.number(),
  expires: z.number().nullable(),
  revoked: z.number().nullable(),
});
const columns = 'id, title, created, expires, revoked';

/** Stores preview links in the desk's database, each under the hash of its token. */
export const createPreviews = (database: Database): Previews => ({
  create(title, expires, now) {
    const token = randomBytes(24).toString('base64url');
    database.run(
      'insert into preview(id, hash, title, created, expires) values(?, ?, ?, ?, ?)',
      randomBytes(9).toString('base64url'),
      hashToken(token),
      title,
      now,
      expires,
    );
    return token;
  },
  byToken: token => database.get(row, `select ${columns} from preview where hash = ?`, hashToken(token)),
  revoke: (id, now) => {
    database.run('update preview set revoked = ? where id = ? and revoked is null', now, id);
  },
  erase: id => {
    database.run('delete from preview where id = ?', id);
  },
  all: () => database.all(row, `select ${columns} from preview order by created desc, id`),
});
