/** The ten marks of a good opening, in the order of the job aid "The opening in one breath". */
export const openingMarks = [
  'name',
  'reason',
  'time',
  'blame',
  'free',
  'notes',
  'readers',
  'help',
  'questions',
  'yes',
] as const;

export type OpeningMark = (typeof openingMarks)[number];
