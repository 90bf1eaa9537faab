import {describe, expect, test} from 'vitest';
import {buildMrz} from '../mrz/build.ts';
import {parseMrz, type ParsedMrz} from '../mrz/parse.ts';
import {referenceOf} from '../reference/reference.ts';
import type {Specimen} from '../model/specimen.ts';
import {fieldsOf, readLines, worked} from './reading.ts';

const reference = referenceOf('s2014');
if (!reference) throw new Error('there is no reference of s2014');
const lines = reference.mrz;

function parseLines(own: readonly string[]): ParsedMrz {
  const reading = parseMrz(own);
  if (reading.kind === 'parsed') return reading;
  throw new Error('the lines cannot be read');
}

describe('the reader', () => {
  const failing: Specimen = {...reference, reading: {...reference.reading, firstReadFails: [2, 13]}};

  test('the reader reads intact lines at the first attempt', () => {
    expect(readLines(reference, 'data', true)).toEqual({lines, reading: parseMrz(lines)});
  });

  test('the reader fails at one character on the first read, but not on the second', () => {
    const {reading} = readLines(failing, 'data', true);
    expect(reading).toEqual({
      kind: 'unreadable',
      flaws: [{kind: 'character', line: 2, column: 13, found: '?'}],
    });
    expect(readLines(failing, 'data', false).reading.kind).toBe('parsed');
  });

  test('fieldsOf returns the fields in the order of their positions in the lines', () => {
    expect(fieldsOf(parseLines(lines)).map(({name}) => name)).toEqual([
      ...['code', 'issuer', 'name'],
      ...['number', 'nationality', 'birth', 'sex', 'expiry', 'optional'],
    ]);
  });
});

describe('the calculation of a check digit', () => {
  test.each([
    ['number', 9],
    ['birth', 6],
    ['expiry', 6],
    ['optional', 14],
    ['composite', 39],
  ])(
    'the check digit of the field %s is calculated from %i characters, and the result is the expected digit',
    (of, count) => {
      const reading = parseLines(lines);
      const check = reading.checks.find(own => own.of === of);
      if (!check) throw new Error(`there is no digit of the ${of}`);
      const {steps, sum} = worked(reading, lines, check);
      expect([steps.length, String(sum % 10)]).toEqual([count, check.expected]);
    },
  );

  test('the calculation for a long document number covers all its characters', () => {
    const built = buildMrz('TD1', {
      code: 'I',
      issuer: 'UTO',
      number: 'D23145890734',
      surname: 'ERIKSSON',
      givenNames: 'ANNA',
      nationality: 'UTO',
      birth: '740812',
      sex: 'F',
      expiry: '280101',
    });
    const card = built.kind === 'built' ? built.lines : [];
    const reading = parseLines(card);
    const [number] = reading.checks;
    if (!number) throw new Error('there is no digit of the number');
    const {steps, sum} = worked(reading, card, number);
    expect([steps.length, String(sum % 10), number.isRight]).toEqual([12, number.expected, true]);
  });
});
