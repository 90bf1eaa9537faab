import type {Scoring} from '../content/question-type.ts';
import type {QuestionType, Rubric, Shown} from './types.ts';

/** How each question type is scored, fetched when the first answer of that type is judged. */
type Loaders = {readonly [T in QuestionType]: () => Promise<Scoring<Shown<T>, Rubric<T>>>};

/** Every scorer; a type that is missing here, or has another's scorer, does not compile. */
export const scoring: Loaders = {
  'single-choice': async () => (await import('./single-choice/score.ts')).scoring,
  'multiple-choice': async () => (await import('./multiple-choice/score.ts')).scoring,
  matching: async () => (await import('./matching/score.ts')).scoring,
  ordering: async () => (await import('./ordering/score.ts')).scoring,
  sorting: async () => (await import('./sorting/score.ts')).scoring,
  numeric: async () => (await import('./numeric/score.ts')).scoring,
  'short-answer': async () => (await import('./short-answer/score.ts')).scoring,
  hotspot: async () => (await import('./hotspot/score.ts')).scoring,
  rating: async () => (await import('./rating/score.ts')).scoring,
  examination: async () => (await import('../documents/score.ts')).scoring,
  interview: async () => (await import('../scenario/score.ts')).scoring,
};

/**
 * Fetches the scorer for a type named in compiled data. What is handed to it must come from the same build, where one
 * `split` made both what is shown and the rubric. Rejects when the file cannot be had.
 */
export async function loadScoring(type: string): Promise<Scoring<unknown, unknown>> {
  const load = byWord[type];
  if (!load) throw new Error(`no scorer is listed for "${type}": add it to questions/scoring.ts`);
  return load();
}

const byWord: Readonly<Record<string, () => Promise<Scoring<unknown, unknown>>>> = scoring;
