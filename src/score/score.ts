/** What scoring says about one response; "not finished" is not zero. Points are whole numbers from 0 to 100. */
export type Score =
  | {readonly kind: 'incomplete'; readonly missing: readonly string[]}
  | {readonly kind: 'scored'; readonly earned: number; readonly possible: number};

export const incomplete = (...missing: string[]): Score => ({kind: 'incomplete', missing});
export const scored = (earned: number, possible: number): Score => ({kind: 'scored', earned, possible});

/** Whether nothing more can be gained by trying again. */
export const isFull = (score: Score): boolean => score.kind === 'scored' && score.earned === score.possible;
