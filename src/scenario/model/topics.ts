import type {Topic} from './scenario.ts';

/** What side questions are about, in the order in which they are offered; from the topics of a screening (fact base 4.9). */
export const topics = [
  'safety',
  'journey',
  'papers',
  'work',
  'money',
  'freedom',
  'people',
  'wishes',
] as const satisfies readonly Topic[];
