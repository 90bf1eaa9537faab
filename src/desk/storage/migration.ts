import {z} from 'zod';
import {earlierAnswerSchema, earlierStateSchema} from '../ledger/earlier-attempt.ts';
import type {Database} from './database.ts';
import {DeskFault} from './desk-fault.ts';

const attemptRow = z.object({learner: z.string(), state: z.string()});
const answerRow = z.object({learner: z.string(), place: z.number(), body: z.string()});

/**
 * Migrates the tables of release 0.1.0 to the current format. That release supported only SCORM 1.2. The caller must
 * run this function inside a transaction. If a row is unreadable, throws a `DeskFault` that names the row. Never
 * skips a row.
 */
export function fromFirstVersion(database: Database, file: string): void {
  database.exec('create table course(key text not null, model text not null) strict');
  for (const {learner, state} of database.all(attemptRow, 'select learner, state from attempt')) {
    const newState = read(earlierStateSchema, state, `the state of "${learner}"`, file);
    database.run('update attempt set state = ? where learner = ?', JSON.stringify(newState), learner);
  }
  for (const {learner, place, body} of database.all(answerRow, 'select learner, place, body from answer')) {
    const newAnswer = read(earlierAnswerSchema, body, `answer ${place} of "${learner}"`, file);
    database.run(
      'update answer set body = ? where learner = ? and place = ?',
      JSON.stringify(newAnswer),
      learner,
      place,
    );
  }
}

function read<T>(schema: z.ZodType<T>, text: string, what: string, file: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new DeskFault(
      'damaged',
      `The records "${file}" cannot be brought to this release: ${what} is not in the form of any release. Nothing was changed.`,
      'Start the release that made them, or start this one with the same options and --restore FILE.',
    );
  }
}
