/**
 * What a learner gave to any kind of question, as a list of words: ids of options in the order given, or what was
 * typed. One form for every question type, so that saving, merging and reporting exist once; each type's
 * `score.ts` parses it before use.
 */
export type Response = readonly string[];
