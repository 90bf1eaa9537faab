/**
 * True in the sweep, where a test goes through everything of this course. In `npm test`, a test goes through one of each
 * kind. The runner tells the page of the tests which of the two it is in.
 */
export const isSweep = 'sweep' in document.documentElement.dataset;
