import {describe, expect, test} from 'vitest';
import {formats} from './formats.ts';

const mn = formats('mn');

describe('Mongolian numbers and lists match CLDR even in a browser without Mongolian locale data', () => {
  test.each([0, 7, 1234.5, 1234567.89, -3])('the Mongolian format of the number %d matches Intl', n => {
    expect(mn.number(n)).toBe(new Intl.NumberFormat('mn').format(n));
  });
  test.each([[['А']], [['А', 'Б']], [['А', 'Б', 'В']]])(
    'the Mongolian list of %j is written as by Intl.ListFormat',
    items => {
      expect(mn.list(items)).toBe(new Intl.ListFormat('mn', {type: 'conjunction'}).format(items));
    },
  );
});

// The vowels of the suffix follow those of the number when read aloud: нэг, хоёр, гурав, and so on.
test.each([
  [1, '1 дүгээр'],
  [2, '2 дугаар'],
  [3, '3 дугаар'],
  [4, '4 дүгээр'],
  [5, '5 дугаар'],
  [6, '6 дугаар'],
  [7, '7 дугаар'],
  [8, '8 дугаар'],
  [9, '9 дүгээр'],
  [10, '10 дугаар'],
  [11, '11 дүгээр'],
  [12, '12 дугаар'],
])('a Mongolian date in month %i has the ordinal %s and no line break at month or day', (month, ordinal) => {
  const unbroken = ordinal.replace(' ', '\u{a0}');
  expect(mn.date(new Date(2026, month - 1, 5))).toBe(`2026 оны ${unbroken} сарын\u{a0}5`);
});

test.each([
  [0, '0 %'],
  [0.8, '80 %'],
  [1, '100 %'],
])('the Mongolian format of the share %d is a percentage with a space before the sign', (share, text) => {
  expect(mn.percent(share)).toBe(text.replace(' ', '\u{a0}'));
});

test.each([
  ['en', '24 November 2026', 'a, b and c'],
  ['qps', '24 November 2026', 'a, b and c'],
  ['mn', '2026 оны 11\u{a0}дүгээр сарын\u{a0}24', 'a, b, c'],
])('the language %s has its own formats for dates and lists', (language, date, list) => {
  const own = formats(language);
  expect(own.date(new Date(2026, 10, 24))).toBe(date);
  expect(own.list(['a', 'b', 'c'])).toBe(list);
});

test.each([
  [9, 5, '09:05'],
  [0, 0, '00:00'],
  [23, 59, '23:59'],
])('%i h %i min is formatted as %s in every language', (h, m, text) => {
  expect(formats('en').time(new Date(2026, 0, 1, h, m))).toBe(text);
});
