import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {fixture} from '../../test/packaging/fixture.ts';
import {unreleasedIn} from './unreleased.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unreleased-'));
});
afterEach(() => {
  rmSync(root, {recursive: true});
});

/** Writes the built data of a module that has a section, a question with an option, and a paper with an item. */
const build = (module: string) => {
  const numbers = {
    'zones/look': 1,
    layout: 2,
    'layout/top': 1,
    test: 3,
    [`test/${module}.module-test/one`]: 1,
  };
  mkdirSync(join(root, 'v0.1.0/data'), {recursive: true});
  writeFileSync(
    join(root, `v0.1.0/data/${module}.js`),
    `export default ${JSON.stringify({id: module, parts: [], numbers})};`,
  );
};
const unreleased = (...modules: readonly string[]) => {
  for (const module of modules) build(module);
  return unreleasedIn(root, {...fixture, folder: root}, '0.1.0', modules);
};
const lock = (numbers: Readonly<Record<string, Readonly<Record<string, number>>>>) => {
  writeFileSync(join(root, 'ids.lock'), JSON.stringify({versions: {}, numbers, retired: {}}));
};

test('before the first release every id of the packaged modules counts as unreleased', async () => {
  expect(await unreleased('document-fraud')).toBe(5);
  expect(await unreleased('document-fraud', 'interviewing')).toBe(10);
});

test('sections, questions, options, papers and items that have numbers in ids.lock do not count as unreleased', async () => {
  lock({
    'document-fraud': {'zones/look': 1, layout: 2, test: 3},
    'document-fraud/layout': {top: 1},
    'document-fraud/test': {'document-fraud.module-test/one': 1},
  });
  expect(await unreleased('document-fraud')).toBe(0);
  lock({'document-fraud': {'zones/look': 1}});
  expect(await unreleased('document-fraud')).toBe(4);
});
