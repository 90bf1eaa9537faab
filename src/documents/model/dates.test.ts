import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {dayIn, lineDay, orderOf, printedDay, wholeDayIn, yearsLater, type WholeDay} from './dates.ts';

const whole = fc
  .date({min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true})
  .map((date): WholeDay => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }));

test('dayIn restores every day from its printed form', () => {
  fc.assert(
    fc.property(whole, day => {
      expect(dayIn(printedDay(day))).toEqual(day);
    }),
  );
});

test('orderOf sorts days chronologically', () => {
  fc.assert(
    fc.property(whole, whole, (one, other) => {
      const time = ({year, month, day}: WholeDay) => Date.UTC(year, month - 1, day);
      expect(Math.sign(orderOf(one) - orderOf(other))).toBe(Math.sign(time(one) - time(other)));
    }),
  );
});

describe('a printed day', () => {
  test.each([
    ['15 JUN 2026', '260615'],
    ['29 FEB 2020', '200229'],
    ['01 JAN 2000', '000101'],
    ['XX XXX 1999', '99<<<<'],
    ['XX MAR 1999', '9903<<'],
  ])('lineDay converts %s to %s', (text, line) => {
    const day = dayIn(text);
    expect(day && lineDay(day)).toBe(line);
  });
  test.each([
    '29 FEB 2021',
    '29 FEB 1900',
    'XX MAI 1999',
    '31 APR 2020',
    '00 MAY 2020',
    '1 MAY 2020',
    '01 MAI 2020',
    '01 MAY 20',
    '01 XXX 1999',
    '',
    '01 may 2020',
  ])('dayIn rejects "%s"', text => {
    expect(dayIn(text)).toBeUndefined();
  });
  test('wholeDayIn accepts a day only if every part is known', () => {
    expect(wholeDayIn('XX MAR 1999')).toBeUndefined();
    expect(wholeDayIn('04 MAR 1999')).toEqual({year: 1999, month: 3, day: 4});
  });
});

test.each([
  ['09 MAY 2015', 10, '09 MAY 2025'],
  ['29 FEB 2016', 4, '29 FEB 2020'],
  ['29 FEB 2020', 10, '28 FEB 2030'],
])('for %s plus %i years, yearsLater returns %s', (from, years, to) => {
  const day = wholeDayIn(from);
  expect(day && printedDay(yearsLater(day, years))).toBe(to);
});
