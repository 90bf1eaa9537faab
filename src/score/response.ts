/**
 * The response of a learner to any kind of question, as a list of strings: ids of options in the given order,
 * or typed text. All question types share this form, so that saving, merging and reporting are implemented
 * once. The `score.ts` of each type parses it before use.
 */
export type Response = readonly string[];
