import {z} from 'zod';
import {answerSchema, stateSchema, type AttemptAnswer, type AttemptState} from '../ledger/attempt.ts';
import type {Database} from './database.ts';
import {jsonColumn} from './json-column.ts';

/** An answer that the LRS has not confirmed. `received` is in milliseconds since 1970. */
export interface WaitingAnswer {
  readonly learner: string;
  readonly place: number;
  readonly received: number;
  readonly answer: AttemptAnswer;
  /** The stored text of the answer. A changed answer has another text. */
  readonly body: string;
}

/** An attempt with commits that may not have reached the LRS. `saved` is in milliseconds since 1970. */
export interface WaitingAttempt {
  readonly learner: string;
  readonly saved: number;
  readonly state: AttemptState;
  /** What the LRS knows about the attempt, such as `passed 85`; '' if it knows nothing. */
  readonly told: string;
}

/** Answers and attempts that wait for an LRS. The records of trainers never wait. */
export interface LrsOutbox {
  /** Returns up to `most` answers, the oldest first. */
  answers(most: number): readonly WaitingAnswer[];
  /** Returns up to `most` attempts, the oldest first. */
  attempts(most: number): readonly WaitingAttempt[];
  /** Notes that the LRS has an answer, unless the answer has changed meanwhile. */
  answerArrived(answer: WaitingAnswer): void;
  /** Notes that the LRS refuses an answer permanently, so that this answer does not delay the others. */
  answerRefused(answer: WaitingAnswer): void;
  /** Notes that the LRS has the attempt as of this commit. `told` says what the LRS now knows. */
  attemptArrived(attempt: WaitingAttempt, told: string): void;
  /** Returns how many answers wait, and how many the LRS has refused. */
  counts(): {readonly waiting: number; readonly refused: number};
}

/** Values of the column `sent` of an answer. */
const sentValues = {no: 0, yes: 1, refused: 2} as const;

const answerRow: z.ZodType<WaitingAnswer> = z
  .object({learner: z.string(), place: z.number(), received: z.number(), body: z.string()})
  .transform(row => ({...row, answer: jsonColumn(answerSchema).parse(row.body)}));
const attemptRow: z.ZodType<WaitingAttempt> = z.object({
  learner: z.string(),
  saved: z.number(),
  state: jsonColumn(stateSchema),
  told: z.string(),
});
const countRow = z.object({waiting: z.number().nullable(), refused: z.number().nullable()});

/** Stores the outbox for an LRS in the desk's database. */
export function createOutbox(database: Database): LrsOutbox {
  const mark = (value: number, {learner, place, body}: WaitingAnswer) => {
    database.run(
      'update answer set sent = ? where learner = ? and place = ? and body = ?',
      ...[value, learner, place, body],
    );
  };
  return {
    answers: most =>
      database.all(
        answerRow,
        `select answer.learner, place, received, body from answer join learner on learner.id = answer.learner
         where sent = ${sentValues.no} and trainer = 0 order by received, answer.learner, place limit ?`,
        most,
      ),
    attempts: most =>
      database.all(
        attemptRow,
        `select attempt.learner, saved, state, told from attempt join learner on learner.id = attempt.learner
         where saved > sent and trainer = 0 order by saved, attempt.learner limit ?`,
        most,
      ),
    answerArrived(answer) {
      mark(sentValues.yes, answer);
    },
    answerRefused(answer) {
      mark(sentValues.refused, answer);
    },
    attemptArrived({learner, saved}, told) {
      database.run('update attempt set sent = ?, told = ? where learner = ?', saved, told, learner);
    },
    counts() {
      const found = database.get(
        countRow,
        `select sum(sent = ${sentValues.no}) as waiting, sum(sent = ${sentValues.refused}) as refused
         from answer join learner on learner.id = answer.learner where trainer = 0`,
      );
      return {waiting: found?.waiting ?? 0, refused: found?.refused ?? 0};
    },
  };
}
