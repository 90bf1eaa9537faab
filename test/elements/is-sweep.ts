/**
 * True in the sweep, where a test covers everything in this course. False in `npm test`, where a test covers one case
 * of each kind. The test runner sets the attribute `data-sweep` in the test page.
 */
export const isSweep = 'sweep' in document.documentElement.dataset;
