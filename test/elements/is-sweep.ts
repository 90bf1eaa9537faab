/**
 * True in the sweep, where a test goes through everything of this course. In `npm test`, it goes through one of each kind.
 * The page of the tests knows it from the runner.
 */
export const isSweep = 'sweep' in document.documentElement.dataset;
