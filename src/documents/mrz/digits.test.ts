import {describe, expect, test} from 'vitest';
import {caseLines, specimens} from '../../../test/doubles/specimen-lines.ts';
import {checkDigit, valueOf} from './check-digit.ts';
import {layouts, type MrzFormat, type Span} from './layout.ts';
import {parseMrz} from './parse.ts';

const figures = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const wrongDigits = (lines: readonly string[]): readonly string[] => {
  const found = parseMrz(lines);
  if (found.kind === 'unreadable') throw new Error(JSON.stringify(found.flaws));
  return found.checks.filter(({isRight}) => !isRight).map(({of}) => of);
};

/** Returns the lines with one character replaced. */
const withCharacter = (lines: readonly string[], line: number, column: number, character: string) =>
  lines.map((text, n) =>
    n === line - 1 ? text.slice(0, column - 1) + character + text.slice(column) : text,
  );

describe.each(specimens)('check digits of %s', (_what, format: MrzFormat, lines) => {
  const {fields, digits} = layouts[format];
  const hasComposite = digits.some(({of}) => of === 'composite');
  const columns = ({from, to}: Span) => Array.from({length: to - from + 1}, (_, n) => from + n);

  test.each(['number', 'birth', 'expiry'] as const)(
    'a changed digit in the field %s makes its check digit wrong, and also the composite check digit if there is one',
    of => {
      const {line, from, to} = fields[of];
      let tried = 0;
      for (const column of columns({line, from, to})) {
        const own = lines[line - 1]?.charAt(column - 1) ?? '';
        for (const figure of figures.includes(own) ? figures : '') {
          if (figure === own) continue;
          expect(wrongDigits(withCharacter(lines, line, column, figure))).toEqual([
            of,
            ...(hasComposite ? ['composite'] : []),
          ]);
          tried++;
        }
      }
      expect(tried).toBeGreaterThan(9);
    },
  );

  test('parseMrz reports a check digit as wrong when any other digit replaces it', () => {
    for (const {of, at} of digits) {
      const own = lines[at.line - 1]?.charAt(at.from - 1) ?? '';
      if (!figures.includes(own)) continue;
      for (const figure of figures)
        expect(wrongDigits(withCharacter(lines, at.line, at.from, figure)).includes(of)).toBe(figure !== own);
    }
  });
});

describe('errors that a check digit does not detect', () => {
  const groups = ['0<AKU', '1BLV', '2CMW', '3DNX', '4EOY', '5FPZ', '6GQ', '7HR', '8IS', '9JT'];

  test('a replaced character keeps the check digit only if the old and the new character have equal values modulo 10', () => {
    const all = [...figures, ...letters, '<'];
    const groupOf = (character: string) => groups.findIndex(group => group.includes(character));
    expect([...groups.join('')].sort()).toEqual([...all].sort());
    for (const one of all)
      for (const other of all)
        expect([one, other, checkDigit(`AB${one}12`) === checkDigit(`AB${other}12`)]).toEqual([
          one,
          other,
          groupOf(one) === groupOf(other),
        ]);
  });

  test.each([
    ['G', '6', true],
    ['K', '<', true],
    ['0', '<', true],
    ['S', '8', true],
    ['O', '0', false],
    ['I', '1', false],
    ['B', '8', false],
    ['S', '5', false],
    ['Z', '2', false],
  ])('misreading %s as %s leaves the check digit right: %s', (one, other, passes) => {
    expect((valueOf(one) - valueOf(other)) % 10 === 0).toBe(passes);
    expect(checkDigit(`${one}01234567`) === checkDigit(`${other}01234567`)).toBe(passes);
  });

  test('a check digit misses the swap of two adjacent digits only if they differ by 0 or 5', () => {
    for (const one of figures)
      for (const other of figures) {
        const same = ['', 'A', 'AB'].map(
          start => checkDigit(`${start}${one}${other}`) === checkDigit(`${start}${other}${one}`),
        );
        const unseen = (Number(one) - Number(other)) % 5 === 0;
        expect([one, other, ...same]).toEqual([one, other, unseen, unseen, unseen]);
      }
  });
});

describe('the machine-readable lines of the cases', () => {
  test('twenty-two cases have machine-readable lines', () => {
    expect(Object.keys(caseLines)).toHaveLength(22);
  });
  test.each(Object.entries(caseLines))(
    'all check digits of %s are correct, except two of C06',
    (id, lines) => {
      expect(wrongDigits(lines)).toEqual(id === 'c06' ? ['birth', 'composite'] : []);
    },
  );
  test('the lines of C06 become correct with the original date of birth, or with a check digit for the changed date', () => {
    const [first = '', , third = ''] = caseLines['c06'] ?? [];
    expect(wrongDigits([first, '0905068M2809182UTO<<<<<<<<<<<2', third])).toEqual([]);
    expect(wrongDigits([first, '0605069M2809182UTO<<<<<<<<<<<2', third])).toEqual([]);
  });
});
