import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {guideWithTerms} from '../../src/compiler/build/term-table.ts';
import {termsSource} from '../../src/content/translation-files.ts';
import {root} from '../../tools/paths.mjs';
import {linksIn, pages, pathsIn} from '../fences/doc-paths.ts';

it.each(pages)('every path and every link in %s leads to a file that exists', page => {
  const text = readFileSync(join(root, page), 'utf8');
  const paths = [...pathsIn(text), ...linksIn(text).map(path => join(dirname(page), path))];
  // The tutorial in docs/authors.md tells its readers to write these files.
  const written = /^(modules\/first-steps\/|scenarios\/late-ferry\.yaml$)/;
  expect(paths.filter(path => !existsSync(join(root, path)) && !written.test(path))).toEqual([]);
});

it('the table in docs/translators.md has the terms of the termbase, as npm run build writes it', () => {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const {terms} = termsSource.parse(parse(read('locales/terms.yaml')));
  expect(guideWithTerms(root, terms).get('docs/translators.md')).toBe(read('docs/translators.md'));
});
