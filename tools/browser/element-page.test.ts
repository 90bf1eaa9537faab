import {expect, it} from 'vitest';
import {cellNamed} from '../suite/test-matrix.mjs';
import {elementPage} from './element-page.mjs';

it.each([
  ['yes in the sweep', 'chromium 714x666 en', true],
  ['no in npm test', undefined, false],
])('the page of element tests says whether they test everything: %s', (_, cell, isMarked) => {
  const page = elementPage('/framework.js', cellNamed('chromium 714x666 en'), {TAMGA_CELL: cell});
  expect(/<html[^>]* data-sweep>/.test(page)).toBe(isMarked);
  expect(page.includes('function judgeEachStyleOnce()')).toBe(!isMarked);
});
