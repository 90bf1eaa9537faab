/**
 * The response of a learner to any kind of question, as a list of strings: ids of options in the learner's
 * order, or typed text. All question types share this form, so that saving, merging and reporting are
 * implemented once. The `score.ts` of each type parses a response before it uses the response.
 */
export type Response = readonly string[];
