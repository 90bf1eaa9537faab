/**
 * The topics of side questions, in the order of their display. They come from the topics of a screening (fact
 * base 4.9).
 */
export const topics = [
  'safety',
  'journey',
  'papers',
  'work',
  'money',
  'freedom',
  'people',
  'wishes',
] as const;
