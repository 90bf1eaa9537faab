import {randomBytes} from 'node:crypto';
import {z} from 'zod';
import type {Database} from './database.ts';
import {hashToken} from './hash-token.ts';

/** A comment of a reviewer on one screen of the course. Times are in milliseconds since 1970. */
export interface Comment {
  readonly id: string;
  /** Id of the preview link with which the reviewer opened the course. */
  readonly preview: string;
  /** Hash of the token in the reviewer's browser. */
  readonly author: string;
  readonly name: string;
  /** Address of the screen in the course, such as `#/document-fraud/zones/visual-zone`. */
  readonly address: string;
  readonly text: string;
  readonly created: number;
  /** Time of the last change by the reviewer, or null. */
  readonly edited: number | null;
  /** Time at which the trainer has marked the comment as done; null if it is open. */
  readonly done: number | null;
}

/** The fields that a reviewer fills in. */
export type SavedComment = Pick<Comment, 'name' | 'text'>;

/** Identifies a reviewer's own comment. `author` is the token in the reviewer's browser. */
export interface OwnComment extends Pick<Comment, 'id' | 'preview'> {
  readonly author: string;
}

/** The comments of all preview links. */
export interface Comments {
  /** Adds a comment. Returns false if the link has reached its maximum number of comments. */
  add(comment: SavedComment & Omit<OwnComment, 'id'> & Pick<Comment, 'address'>, now: number): boolean;
  /** Changes a comment and opens it again. Returns false if this reviewer has no such comment. */
  edit(own: OwnComment, fields: SavedComment, now: number): boolean;
  /** Permanently deletes a comment. Returns false if this reviewer has no such comment. */
  withdraw(own: OwnComment): boolean;
  /** Marks a comment as done at a time, or as open with null. */
  mark(id: string, done: number | null): void;
  /** Returns the comments of one link on one screen, oldest first. */
  at(preview: string, address: string): readonly Comment[];
  /** Returns all comments, oldest first. */
  all(): readonly Comment[];
  /** Returns the number of comments by id of the preview link. */
  counts(): ReadonlyMap<string, number>;
}

/** Maximum number of comments of one link. It limits what a stranger with a leaked link can write to the disk. */
const room = 5000;

const row: z.ZodType<Comment> = z.object({
  id: z.string(),
  preview: z.string(),
  author: z.string(),
  name: z.string(),
  address: z.string(),
  text: z.string(),
  created: z.number(),
  edited: z.number().nullable(),
  done: z.number().nullable(),
});
const commentCount = z.object({preview: z.string(), n: z.number()});

const insert = `
  insert into comment(id, preview, author, name, address, text, created)
  select ?, ?, ?, ?, ?, ?, ? where (select count(*) from comment where preview = ?) < ${room}`;

/** Returns true if a token belongs to the author of a comment. */
export const isAuthor = ({author}: Comment, token: string): boolean => author === hashToken(token);

/** Stores comments in the desk's database. */
export const createComments = (database: Database): Comments => ({
  add({preview, author, name, address, text}, now) {
    const id = randomBytes(9).toString('base64url');
    return database.run(insert, id, preview, hashToken(author), name, address, text, now, preview) > 0;
  },
  edit: ({id, preview, author}, {name, text}, now) =>
    database.run(
      'update comment set name = ?, text = ?, edited = ?, done = null where id = ? and preview = ? and author = ?',
      ...[name, text, now, id, preview, hashToken(author)],
    ) > 0,
  withdraw: ({id, preview, author}) =>
    database.run(
      'delete from comment where id = ? and preview = ? and author = ?',
      ...[id, preview, hashToken(author)],
    ) > 0,
  mark: (id, done) => {
    database.run('update comment set done = ? where id = ?', done, id);
  },
  at: (preview, address) =>
    database.all(
      row,
      'select * from comment where preview = ? and address = ? order by created, rowid',
      ...[preview, address],
    ),
  all: () => database.all(row, 'select * from comment order by created, rowid'),
  counts: () =>
    new Map(
      database
        .all(commentCount, 'select preview, count(*) as n from comment group by preview')
        .map(({preview, n}) => [preview, n]),
    ),
});
