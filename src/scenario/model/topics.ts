/** The topics of side questions in display order, from the topics of a screening (fact base 4.9). */
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
