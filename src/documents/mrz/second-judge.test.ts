import fc from 'fast-check';
import {parse, type FieldName as TheirField} from 'mrz';
import {describe, expect, test} from 'vitest';
import {caseLines, specimens} from '../../../test/doubles/specimen-lines.ts';
import {buildMrz, type Contents} from './build.ts';
import {layouts, type Digit, type MrzFormat} from './layout.ts';
import {parseMrz, type ParsedMrz} from './parse.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

/**
 * Names of the check digits in the npm package `mrz`. The package does not support visas: it parses a visa as a
 * passport or card of the same size.
 */
const theirs: Readonly<Record<Digit['of'], TheirField>> = {
  number: 'documentNumberCheckDigit',
  birth: 'birthDateCheckDigit',
  expiry: 'expirationDateCheckDigit',
  optional: 'personalNumberCheckDigit',
  composite: 'compositeCheckDigit',
};

function ours(lines: readonly string[]): ParsedMrz {
  const found = parseMrz(lines);
  if (found.kind === 'unreadable') throw new Error(JSON.stringify(found.flaws));
  return found;
}

/** Returns the verdict on each check digit: `ours` by our parser, and `theirs` by the package `mrz`. */
function verdicts(lines: readonly string[]) {
  const {details} = parse(lines);
  const {checks} = ours(lines);
  return {
    ours: checks.map(({of, isRight}) => `${of} ${isRight}`),
    theirs: checks.map(({of}) => `${of} ${details.find(({field}) => field === theirs[of])?.valid}`),
  };
}

/**
 * Returns the values that our parser (`ours`) and the package `mrz` (`theirs`) read. The codes of States are left
 * out, because the package accepts only States that it knows.
 */
function fieldsOf(lines: readonly string[]) {
  const {fields, documentNumber} = parse(lines);
  const {surname, givenNames, number, fields: own} = ours(lines);
  const sexes: Readonly<Record<string, string>> = {M: 'male', F: 'female', '': 'nonspecified'};
  return {
    ours: [surname, givenNames, number, own.birth, own.expiry, sexes[own.sex ?? '']],
    theirs: [
      fields.lastName,
      fields.firstName,
      documentNumber ?? fields.documentNumber,
      ...[fields.birthDate, fields.expirationDate].map(day => day?.replace(/<+$/, '')),
      fields.sex,
    ],
  };
}

function agree({
  ours: one,
  theirs: other,
}: {
  readonly ours: readonly unknown[];
  readonly theirs: readonly unknown[];
}): void {
  expect(one).toEqual(other);
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const word = (units: string, least: number, most: number) =>
  fc.string({unit: fc.constantFrom(...units), minLength: least, maxLength: most});
const two = (least: number, most: number) =>
  fc.integer({min: least, max: most}).map(part => String(part).padStart(2, '0'));
const day = fc.tuple(two(0, 99), two(1, 12), two(1, 28)).map(parts => parts.join(''));
const birth = fc.oneof(
  {weight: 4, arbitrary: day},
  two(0, 99).map(year => `${year}<<<<`),
);
const names = fc.array(word(capitals, 1, 15), {minLength: 1, maxLength: 3}).map(parts => parts.join(' '));

/** Generates any valid contents of a format, including long numbers. */
function contentsOf(format: MrzFormat): fc.Arbitrary<Contents> {
  const isLong = layouts[format].longNumbers;
  return fc
    .record({
      code: fc.constantFrom(...layouts[format].codes),
      issuer: word(capitals, 3, 3),
      surname: names,
      givenNames: names,
      number: word(`${capitals}0123456789`, 1, isLong ? 12 : 9),
      nationality: word(capitals, 3, 3),
      birth,
      sex: fc.constantFrom('M' as const, 'F' as const, '<' as const),
      expiry: day,
      optional: word(`${capitals}0123456789`, 0, 7),
    })
    .map(contents => ({...contents, optional: contents.number.length > 9 ? '' : contents.optional}));
}

function linesOf(format: MrzFormat, contents: Contents): readonly string[] {
  const built = buildMrz(format, contents);
  if (built.kind === 'misfit') throw new Error(JSON.stringify(built.misfits));
  return built.lines;
}

describe.each(['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const)(
  'comparison with the package `mrz`: %s',
  format => {
    test('the package mrz accepts every check digit that buildMrz builds, and reads the same values', () => {
      fc.assert(
        fc.property(contentsOf(format), contents => {
          const lines = linesOf(format, contents);
          const {ours: own, theirs: other} = verdicts(lines);
          expect(own.every(digit => digit.endsWith('true'))).toBe(true);
          expect(other).toEqual(own);
          agree(fieldsOf(lines));
        }),
        {numRuns: isSweep ? 200 : 60},
      );
    });

    test('both parsers find the same wrong check digits, whichever character is changed', () => {
      const place = fc.record({
        line: fc.nat(2),
        column: fc.nat(43),
        by: fc.constantFrom(...capitals, ...'0123456789'),
      });
      fc.assert(
        fc.property(contentsOf(format), place, (contents, {line, column, by}) => {
          // A long number has a filler in place of the check digit. If this filler is changed, the two parsers react
          // differently. Therefore this test omits long numbers.
          fc.pre(contents.number.length <= 9);
          const lines = linesOf(format, contents);
          const at = line % lines.length;
          const changed = lines.map((text, n) =>
            n === at
              ? text.slice(0, column % text.length) + by + text.slice((column % text.length) + 1)
              : text,
          );
          // Skip these lines: the package `mrz` treats 36 characters as a French card if the name contains a digit.
          fc.pre(parseMrz(changed).kind === 'parsed' && !parse(changed).format.startsWith('FRENCH'));
          agree(verdicts(changed));
        }),
        {numRuns: isSweep ? 200 : 60},
      );
    });
  },
);

test.each(specimens)(
  'our parser and the package `mrz` agree on the specimen lines of %s',
  (_what, _format, lines) => {
    agree(verdicts(lines));
    agree(fieldsOf(lines));
  },
);

test.each(Object.entries(caseLines))(
  'our parser and the package `mrz` agree on the lines of the case %s',
  (_id, lines) => {
    agree(verdicts(lines));
    agree(fieldsOf(lines));
  },
);
