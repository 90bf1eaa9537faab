import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyCharacter} from '../../../test/doubles/any-character.ts';
import {readings} from './number.ts';

test.each([
  ['a whole number', '7', ['7']],
  ['a leading zero', '07', ['07']],
  ['a point', '3.5', ['3.5']],
  ['a comma', '3,5', ['3.5']],
  ['a decimal point without digits before it', '.5', ['0.5']],
  ['a decimal comma without digits after it', '5,', ['5']],
  ['surrounding spaces', '  7 ', ['7']],
  ['a trailing no-break space', '7\u00a0', ['7']],
  ['a plus sign', '+7', ['7']],
  ['a hyphen as a minus sign', '-7', ['-7']],
  ['a typographic minus sign', '\u22127', ['-7']],
  ['an en dash as a minus sign', '\u20137', ['-7']],
  ['a minus sign with a space', '- 7', ['-7']],
  ['thousands separated by a space', '12 500', ['12500']],
  ['thousands separated by a narrow no-break space', '12\u202f500,25', ['12500.25']],
  ['thousands separated by commas, with a decimal point', '12,500.25', ['12500.25']],
  ['thousands separated by points, with a decimal comma', '12.500,25', ['12500.25']],
  ['millions', '1,250,000', ['1250000']],
  ['one comma before three digits, which has two readings', '1,250', ['1250', '1.250']],
  ['one point before three digits, which has two readings', '1.250', ['1.250', '1250']],
  ['three decimals after a zero, which have one reading', '0,125', ['0.125']],
  ['the vowel separator of a Mongolian keyboard', '\u180e7', ['7']],
  ['Mongolian digits', '\u1811\u1817', ['17']],
  ['Arabic digits and an Arabic decimal separator', '\u0663\u066b\u0665', ['3.5']],
  ['full-width digits', '\uff11\uff17', ['17']],
  ['a direction mark from pasted text', '\u200e7\u200f', ['7']],
])('`readings` parses %s', (_title, typed, numbers) => {
  expect(readings(typed)).toEqual(numbers);
});

test.each([
  '',
  ' ',
  '-',
  '.',
  ',',
  '+',
  'seven',
  '7 mm',
  '1e3',
  '0x1f',
  '3 5',
  '1.2.3',
  '1,2,3',
  '7-',
  '--7',
  'NaN',
  'Infinity',
  '1/2',
  '12,50,000',
])('`readings` returns no number for "%s"', typed => {
  expect(readings(typed)).toEqual([]);
});

test('`readings` returns only plain decimals, which computers and LMS standards accept', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789., -+\u2212\u0663')),
    maxLength: 16,
  });
  fc.assert(
    fc.property(typed, text => {
      for (const number of readings(text)) expect(number).toMatch(/^-?\d+(\.\d+)?$/);
    }),
  );
});

test('`readings` never throws, for any text', () => {
  fc.assert(fc.property(fc.string({unit: anyCharacter}), text => void readings(text)));
});

test('`readings` rejects a number longer than a saved state can store', () => {
  expect(readings('1'.repeat(20))).toHaveLength(1);
  expect(readings('1'.repeat(21))).toEqual([]);
});
