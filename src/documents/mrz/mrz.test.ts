import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {anna, specimens} from '../../../test/doubles/specimen-lines.ts';
import {buildMrz, type Contents} from './build.ts';
import {checkDigit, workings} from './check-digit.ts';
import {layouts, type MrzFormat} from './layout.ts';
import {nameField} from './name.ts';
import {parseMrz, type ParsedMrz, type MrzReading} from './parse.ts';

const read = (lines: readonly string[]): ParsedMrz => {
  const found: MrzReading = parseMrz(lines);
  if (found.kind === 'unreadable') throw new Error(JSON.stringify(found.flaws));
  return found;
};
const digits = (found: ParsedMrz) => found.checks.map(({of, found: digit}) => `${of} ${digit}`);
const wrong = (lines: readonly string[]) =>
  read(lines)
    .checks.filter(({isRight}) => !isRight)
    .map(
      ({of, line, column, expected, found}) => `${of} ${line}:${column} expected ${expected}, found ${found}`,
    );

describe('the check digit', () => {
  test.each([
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['', '0'],
  ])('the check digit of "%s" is %s', (text, digit) => {
    expect(checkDigit(text)).toBe(digit);
  });

  test('the calculation of the check digit repeats the weights 7, 3, 1', () => {
    expect(workings('AB2<').map(({value, weight, product}) => [value, weight, product])).toEqual([
      [10, 7, 70],
      [11, 3, 33],
      [2, 1, 2],
      [0, 7, 0],
    ]);
  });
});

describe.each(specimens)('the specimen lines of %s', (_what, format, lines, expected) => {
  test('parseMrz finds the format and every check digit, and all check digits are correct', () => {
    const found = read(lines);
    expect(found.format).toBe(format);
    expect(digits(found)).toEqual(expected);
    expect(wrong(lines)).toEqual([]);
  });

  test('buildMrz builds the same lines again from the values that parseMrz has read', () => {
    const found = read(lines);
    const {fields, surname, givenNames, number} = found;
    const isLong = number.length > 9;
    const {
      code = '',
      issuer = '',
      nationality = '',
      birth = '',
      sex,
      expiry = '',
      optional = '',
      more = '',
    } = fields;
    expect(
      buildMrz(format, {
        ...{code, issuer, nationality, birth, expiry, surname, givenNames, number, more},
        sex: sex === 'M' || sex === 'F' ? sex : '<',
        optional: isLong ? '' : optional,
      }),
    ).toEqual({kind: 'built', lines});
  });
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'a digit of the number',
    [`P<${anna}`, 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'.replace('L898902', 'L898912')],
    ['number 2:10 expected 7, found 6', 'composite 2:44 expected 1, found 0'],
  ],
  [
    'a digit of the birth date',
    [`P<${anna}`, 'L898902C36UTO7418122F1204159ZE184226B<<<<<10'],
    ['birth 2:20 expected 3, found 2', 'composite 2:44 expected 7, found 0'],
  ],
])(
  'changing %s breaks its check digit and the composite check digit, each reported with its position',
  (_what, lines, mistakes) => {
    expect(wrong(lines)).toEqual(mistakes);
  },
);

test('the check digit of an empty optional field may be 0 or a filler', () => {
  const line = (digit: string) => [`P<${anna}`, `HA672242<6UTO5802254M9601086<<<<<<<<<<<<<<${digit}8`];
  expect(wrong(line('0'))).toEqual([]);
  expect(wrong(line('<'))).toEqual([]);
  expect(wrong(line('5'))).toEqual([
    'optional 2:43 expected 0, found 5',
    'composite 2:44 expected 3, found 8',
  ]);
});

describe('unreadable machine-readable lines', () => {
  test.each<[string, readonly string[], unknown]>([
    ['one line', [`P<${anna}`], [{kind: 'lines', line: 1, column: 1, found: '1'}]],
    ['no line', [], [{kind: 'lines', line: 1, column: 1, found: '0'}]],
    ['a short line', [`P<${anna}`, 'L898902C36UTO'], [{kind: 'length', line: 2, column: 14, found: '13'}]],
    [
      'a small letter',
      [`P<${anna.replace('ANNA', 'AnNA')}`, 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
      [{kind: 'character', line: 1, column: 17, found: 'n'}],
    ],
    [
      'the code of an unknown document',
      [`Z<${anna}`, 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
      [{kind: 'format', line: 1, column: 1, found: 'Z'}],
    ],
  ])('parseMrz reports %s with its position', (_what, lines, flaws) => {
    expect(parseMrz(lines)).toEqual({kind: 'unreadable', flaws});
  });

  test('parseMrz never throws, whatever the lines are', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), {maxLength: 4}), lines => {
        expect(['parsed', 'unreadable']).toContain(parseMrz(lines).kind);
      }),
    );
  });
});

describe('the name field', () => {
  test.each([
    ['a name that fits', 'Eriksson', 'Anna Maria', 31, 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<<'],
    ['a single name', 'Arkfreith', '', 39, 'ARKFREITH'.padEnd(39, '<')],
    ['an apostrophe', "O'Connor", 'Enya Siobhan', 31, 'OCONNOR<<ENYA<SIOBHAN'.padEnd(31, '<')],
    ['a hyphen', 'Smith-Jones', 'Susie', 31, 'SMITH<JONES<<SUSIE'.padEnd(31, '<')],
    [
      'a name that exactly fills the field',
      'Papandropoulous',
      'Jonathon Warren Trevor',
      39,
      'PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR',
    ],
    [
      'truncated given names',
      'Nilavadhanananda',
      'Chayapa Dejthamrong Krasuang',
      39,
      'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K',
    ],
    [
      'given names that are already initials',
      'Aaaaaaaaaaaa Bbbbb Ccc Dddddd Eeeee',
      'F G',
      39,
      'AAAAAAAAAAA<BBBBB<CCC<DDDDDD<EEEEE<<F<G',
    ],
  ])('nameField encodes %s', (_what, surname, given, length, field) => {
    expect(nameField(surname, given, length)).toBe(field);
  });

  const part = fc.string({unit: fc.constantFrom(...'ABCXYZ'), minLength: 1, maxLength: 20});
  const parts = fc.array(part, {minLength: 1, maxLength: 5}).map(all => all.join(' '));
  test('nameField returns a field of the given length, and the last character of a truncated name is a letter', () => {
    fc.assert(
      fc.property(
        parts,
        fc.oneof(parts, fc.constant('')),
        fc.constantFrom(30, 31, 39),
        (surname, given, length) => {
          const field = nameField(surname, given, length);
          expect(field).toHaveLength(length);
          const whole = [surname, given].filter(Boolean).join('  ').length;
          expect(whole <= length || /[A-Z]$/.test(field)).toBe(true);
          expect(field).toMatch(/^[A-Z]/);
          if (given !== '') expect(field).toMatch(/[A-Z]<<[A-Z]/);
        },
      ),
      {numRuns: 1_000},
    );
  });
});

const figures = (length: number) =>
  fc.string({unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length});
const capitals = (most: number) =>
  fc.string({unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: most});
const contentsOf = (format: MrzFormat): fc.Arbitrary<Contents> =>
  fc.record({
    code: fc.constantFrom(...Array.from(layouts[format].codes)),
    issuer: capitals(3),
    surname: capitals(20),
    givenNames: capitals(20),
    number: capitals(9),
    nationality: capitals(3),
    birth: figures(6),
    sex: fc.constantFrom('M' as const, 'F' as const, '<' as const),
    expiry: figures(6),
    optional: capitals(7),
  });

test.each(['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const)(
  'parseMrz restores the values that buildMrz encodes as %s, and finds a changed digit of a date',
  format => {
    fc.assert(
      fc.property(contentsOf(format), contents => {
        const built = buildMrz(format, contents);
        if (built.kind === 'misfit') throw new Error(JSON.stringify(built.misfits));
        const found = read(built.lines);
        expect(found.format).toBe(format);
        expect(wrong(built.lines)).toEqual([]);
        expect(found).toMatchObject({number: contents.number, surname: contents.surname});
        expect(found.fields).toMatchObject({birth: contents.birth, expiry: contents.expiry});
        const {line, from} = layouts[format].fields.birth;
        const changed = built.lines.map((text, n) =>
          n === line - 1
            ? text.slice(0, from - 1) + String((Number(text.charAt(from - 1)) + 1) % 10) + text.slice(from)
            : text,
        );
        expect(wrong(changed).some(mistake => mistake.startsWith('birth'))).toBe(true);
      }),
    );
  },
);

test.each<[string, Partial<Contents>, unknown]>([
  ['a number that is too long', {number: 'AB12345678'}, {field: 'number', kind: 'too-long', room: 9}],
  ['a small letter', {issuer: 'uto'}, {field: 'issuer', kind: 'character', room: 3}],
  ['a date of letters', {birth: 'ABCDEF'}, {field: 'birth', kind: 'character', room: 6}],
  ['a field that the format lacks', {more: 'X'}, {field: 'more', kind: 'unknown', room: 0}],
  ['the code of another format', {code: 'V'}, {field: 'code', kind: 'format', room: 2}],
  ['a name with an accent', {surname: 'Müller'}, {field: 'name', kind: 'character', room: 39}],
])('buildMrz reports %s with its field', (_what, change, misfit) => {
  const contents: Contents = {
    ...{code: 'PP', issuer: 'UTO', surname: 'Eriksson', givenNames: 'Anna', number: 'L898902C3'},
    ...{nationality: 'UTO', birth: '740812', sex: 'F', expiry: '120415'},
    ...change,
  };
  expect(buildMrz('TD3', contents)).toEqual({kind: 'misfit', misfits: [misfit]});
});
