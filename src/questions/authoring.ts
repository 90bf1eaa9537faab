import {authoring as hotspot} from './hotspot/schema.ts';
import {authoring as matching} from './matching/schema.ts';
import {authoring as multipleChoice} from './multiple-choice/schema.ts';
import {authoring as numeric} from './numeric/schema.ts';
import {authoring as ordering} from './ordering/schema.ts';
import {authoring as rating} from './rating/schema.ts';
import {authoring as shortAnswer} from './short-answer/schema.ts';
import {authoring as singleChoice} from './single-choice/schema.ts';
import {authoring as sorting} from './sorting/schema.ts';

/** Authoring definitions of all question types for lessons, by type name. Only the compiler loads them. */
export const authoring = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  matching,
  ordering,
  sorting,
  numeric,
  'short-answer': shortAnswer,
  hotspot,
  rating,
} as const;
