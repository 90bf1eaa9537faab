import type {Scoring} from '../content/question-type.ts';
import {questionTypes} from './types.ts';

/**
 * Loads the scorer for a question type. `type` comes from compiled data. The scorer needs a `shown` and a `rubric`
 * from the same call of `split`, made in the build of this code. Rejects when the type is unknown or the file fails
 * to load.
 */
export async function loadScoring(type: string): Promise<Scoring<unknown, unknown>> {
  const load = byWord[type];
  if (!load) throw new Error(`no question type is called "${type}": add it to questions/types.ts`);
  return (await load()).scoring;
}

const byWord: Readonly<Record<string, () => Promise<{readonly scoring: Scoring<unknown, unknown>}>>> =
  questionTypes;
