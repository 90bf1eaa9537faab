import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {guideWithTerms} from './term-table.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('the table of terms names who confirmed a term, and its forbidden forms', () => {
  const [table] = guideWithTerms(root, [
    {
      ...{id: 'stamp', en: 'stamp', mn: 'тамга', part: 'noun', source: 'a law'},
      forbidden: [{form: 'штамп', reason: 'loan'}],
      state: {by: 'D. Saruul', on: '2026-12-01'},
    },
  ]).values();
  expect(table).toContain('| stamp | тамга | штамп |  | D. Saruul, 2026-12-01 |');
});
