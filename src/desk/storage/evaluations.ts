import {randomBytes} from 'node:crypto';
import {z} from 'zod';
import {evaluationSchema, type FilledEvaluation} from '../ledger/evaluation.ts';
import type {Database} from './database.ts';

/** An evaluation of a workshop. Times are in milliseconds since 1970. */
export interface Evaluation {
  readonly id: string;
  readonly title: string;
  readonly opened: number;
  /** Time at which the trainer closed the evaluation, or null while people may fill in the form. */
  readonly closed: number | null;
  /** Number of filled evaluation forms. */
  readonly forms: number;
}

/** The evaluations of this desk. The desk stores a filled form without a name or time, and in no order. */
export interface Evaluations {
  /** Returns all evaluations, newest first. */
  all(): readonly Evaluation[];
  /** Returns the evaluation that people may fill in now, if there is one. */
  current(): Evaluation | undefined;
  /** Opens an evaluation, unless one is open. */
  open(title: string, now: number): void;
  /** Ends an evaluation that has at least `least` forms. Returns true if the evaluation is closed now. */
  close(id: string, least: number, now: number): boolean;
  /** Permanently deletes an evaluation and its forms. */
  erase(id: string): void;
  /**
   * Stores a form of an open evaluation. `key` is the random number of the form, so that the same form is stored only
   * once. Returns false if the evaluation is not open, or already has `most` forms.
   */
  add(id: string, key: string, form: FilledEvaluation, most: number): boolean;
  forms(id: string): readonly FilledEvaluation[];
}

const row: z.ZodType<Evaluation> = z.object({
  id: z.string(),
  title: z.string(),
  opened: z.number(),
  closed: z.number().nullable(),
  forms: z.number(),
});
const select = `
  select id, title, opened, closed, (select count(*) from evaluation_form where evaluation = id) as forms
  from evaluation`;
const formRow = z.object({
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(evaluationSchema),
});

/** Stores evaluations in the desk's database. */
export function createEvaluations(database: Database): Evaluations {
  const current = () => database.get(row, `${select} where closed is null`);
  return {
    all: () => database.all(row, `${select} order by opened desc, id`),
    current,
    open(title, now) {
      database.transact(() => {
        if (current()) return;
        const id = randomBytes(9).toString('base64url');
        database.run('insert into evaluation(id, title, opened) values(?, ?, ?)', id, title, now);
      });
    },
    close: (id, least, now) =>
      database.transact(() => {
        const found = database.get(row, `${select} where id = ?`, id);
        if (!found || found.forms < least) return false;
        database.run('update evaluation set closed = ? where id = ? and closed is null', now, id);
        return true;
      }),
    erase(id) {
      database.run('delete from evaluation where id = ?', id);
    },
    add: (id, key, form, most) =>
      database.transact(() => {
        const open = current();
        if (open?.id !== id || open.forms >= most) return false;
        database.run(
          'insert into evaluation_form(key, evaluation, body) values(?, ?, ?) on conflict(key) do nothing',
          ...[key, id, JSON.stringify(form)],
        );
        return true;
      }),
    forms: id =>
      database
        .all(formRow, 'select body from evaluation_form where evaluation = ? order by key', id)
        .map(({body}) => body),
  };
}
