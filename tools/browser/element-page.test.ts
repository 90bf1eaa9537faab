import {afterEach, expect, it, vi} from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it.each([
  ['yes in the sweep', 'chromium 714x666 en', true],
  ['no in npm test', undefined, false],
])('the page of element tests says whether they go through everything: %s', async (_, cell, isMarked) => {
  vi.resetModules();
  vi.stubEnv('TAMGA_CELL', cell);
  const {elementPage} = await import('./element-page.mjs');
  const {cellNamed} = await import('../suite/test-matrix.mjs');
  const page = elementPage('/framework.js', cellNamed('chromium 714x666 en'));
  expect(/<html[^>]* data-sweep>/.test(page)).toBe(isMarked);
});
