import {authoring as multipleChoice} from './multiple-choice/schema.ts';
import {authoring as numeric} from './numeric/schema.ts';
import {authoring as singleChoice} from './single-choice/schema.ts';

/** Every question type an author may write in a lesson, by the word authors write. Only the compiler loads it. */
export const authoring = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  numeric,
} as const;
