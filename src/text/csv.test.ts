import {expect, test} from 'vitest';
import {toCsv} from './csv.ts';

test.each([
  ['=1+1', `"'=1+1"`],
  ['+1 202', `"'+1 202"`],
  ['-x', `"'-x"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  [' =1', `"' =1"`],
  ['\uff1d1', `"'\uff1d1"`],
  ['|calc', `"'|calc"`],
  ['%0', `"'%0"`],
  ['-3', '"-3"'],
  ['-3.5', '"-3.5"'],
  [-3, '"-3"'],
  ['say "a", b', '"say ""a"", b"'],
  ['two\nlines', '"two\nlines"'],
  [undefined, '""'],
  ['Бат', '"Бат"'],
])('the cell %j of a CSV table is written as %s', (cell, spelled) => {
  expect(toCsv([[cell]])).toBe(`\ufeff${spelled}\r\n`);
});
