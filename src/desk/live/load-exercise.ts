import type {ExerciseLoader} from './exercise.ts';
import type {Exercise} from './model/protocol.ts';

const kinds: Readonly<Record<Exercise['kind'], () => Promise<{readonly load: ExerciseLoader}>>> = {
  question: () => import('./question.ts'),
  document: () => import('./document.ts'),
  booth: () => import('./booth.ts'),
  interview: () => import('./interview.ts'),
};

/** Loads the code of a kind of exercise, then the exercise. */
export const loadExercise: ExerciseLoader = async (texts, exercise) =>
  (await kinds[exercise.kind]()).load(texts, exercise);
