import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {expect, test} from 'vitest';
import {termsSource} from '../../content/author-files.ts';
import {guideWithTerms} from './term-table.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');
const {terms} = termsSource.parse(parse(read('locales/terms.yaml')));

test('the table of docs/translators.md is that of the termbase: npm run build writes it', () => {
  expect(guideWithTerms(root, terms).get('docs/translators.md')).toBe(read('docs/translators.md'));
});

test('the table says who confirmed a term, and which forms are forbidden', () => {
  const [table] = guideWithTerms(root, [
    {
      ...{id: 'stamp', en: 'stamp', mn: 'тамга', part: 'noun', source: 'a law'},
      forbidden: [{form: 'штамп', reason: 'loan'}],
      state: {by: 'D. Saruul', on: '2026-12-01'},
    },
  ]).values();
  expect(table).toContain('| stamp | тамга | штамп |  | D. Saruul, 2026-12-01 |');
});
