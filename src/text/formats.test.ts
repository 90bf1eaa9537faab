import {describe, expect, test} from 'vitest';
import {formats} from './formats.ts';

const mn = formats('mn');

describe('Mongolian formats match CLDR even in a browser without Mongolian locale data', () => {
  test.each(Array.from({length: 12}, (_, month) => month))('the date in month %i matches Intl', month => {
    const day = new Date(2026, month, 5, 14, 32);
    expect(mn.date(day)).toBe(new Intl.DateTimeFormat('mn', {dateStyle: 'long'}).format(day));
  });
  test.each([0, 7, 1234.5, 1234567.89, -3])('the number %d matches Intl', n => {
    expect(mn.number(n)).toBe(new Intl.NumberFormat('mn').format(n));
  });
  test.each([0, 0.8, 1])('the percentage of the share %d matches Intl', n => {
    expect(mn.percent(n)).toBe(new Intl.NumberFormat('mn', {style: 'percent'}).format(n));
  });
  test.each([[['А']], [['А', 'Б']], [['А', 'Б', 'В']]])('the list %j matches Intl', items => {
    expect(mn.list(items)).toBe(new Intl.ListFormat('mn', {type: 'conjunction'}).format(items));
  });
});

test.each([
  ['en', '24 November 2026', 'a, b and c'],
  ['qps', '24 November 2026', 'a, b and c'],
  ['mn', '2026 оны арван нэгдүгээр сарын 24', 'a, b, c'],
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
