import type {QuestionType} from './scenario.ts';

/** What a wording can be named as, from what tells most to what tells least (fact base 4.6). */
export const namedTypes = [
  'invitation',
  'open',
  'probing',
  'closed',
  'forced',
  'multiple',
  'leading',
  'statement',
] as const satisfies readonly QuestionType[];

/** What an officer says or does: these, and acts. */
export const questionTypes = [...namedTypes, 'act'] as const satisfies readonly QuestionType[];
