import type {Scoring} from '../content/question-type.ts';
import type {AnyQuestionType, RubricOf, ShownOf} from './types.ts';

/**
 * Functions that load the scorers, by question type. A scorer loads only when a response of its type is
 * scored for the first time.
 */
type Loaders = {readonly [T in AnyQuestionType]: () => Promise<Scoring<ShownOf<T>, RubricOf<T>>>};

/**
 * The functions that load all scorers. If a type has no scorer, or the scorer of another type, the code does
 * not compile.
 */
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
 * Loads the scorer for a question type. The type comes from compiled data. The scorer needs `shown` and the
 * rubric from the same build and from the same `split`. Rejects when the type is unknown or the file fails to
 * load.
 */
export async function loadScoring(type: string): Promise<Scoring<unknown, unknown>> {
  const load = byWord[type];
  if (!load) throw new Error(`no scorer is listed for "${type}": add it to questions/scoring.ts`);
  return load();
}

const byWord: Readonly<Record<string, () => Promise<Scoring<unknown, unknown>>>> = scoring;
