import {checkDigit} from './check-digit.ts';
import {layouts, read, type Digit, type FieldName, type MrzFormat, type Layout, type Span} from './layout.ts';

/** One check digit with its position and its expected value. */
export interface CheckedDigit {
  readonly of: Digit['of'];
  /** Line and column, counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly found: string;
  readonly isRight: boolean;
}

/** An error that makes the lines unreadable. Line and column are counted from 1. */
export interface Flaw {
  readonly kind: 'lines' | 'length' | 'character' | 'format';
  readonly line: number;
  readonly column: number;
  /** The wrong value: the number of lines, the number of characters in a line, or a wrong character. */
  readonly found: string;
}

/** The values of a machine-readable zone. Correct check digits do not prove that the values are true. */
export interface ParsedMrz {
  readonly kind: 'parsed';
  readonly format: MrzFormat;
  /** The fields as printed, without trailing fillers. */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** The complete document number. If the lines split a long number in two, this is the whole number. */
  readonly number: string;
  readonly surname: string;
  readonly givenNames: string;
  /**
   * True if the last character of the name field is a letter. The name may then have been cut (Doc 9303-4, section
   * 4.2.3.4).
   */
  readonly mayBeCut: boolean;
  readonly checks: readonly CheckedDigit[];
}

export type MrzReading = ParsedMrz | {readonly kind: 'unreadable'; readonly flaws: readonly Flaw[]};

/** Parses the lines of a machine-readable zone. Never throws. */
export function parseMrz(lines: readonly string[]): MrzReading {
  const candidates = Object.entries(layouts).filter(
    ([, layout]) => layout.lines === lines.length && lines.every(line => line.length === layout.length),
  );
  if (candidates.length === 0) return {kind: 'unreadable', flaws: flawsOfShape(lines)};
  const flaws = lines.flatMap((line, n) =>
    Array.from(line).flatMap((found, at): readonly Flaw[] =>
      /^[A-Z0-9<]$/.test(found) ? [] : [{kind: 'character', line: n + 1, column: at + 1, found}],
    ),
  );
  if (flaws.length > 0) return {kind: 'unreadable', flaws};
  const first = lines[0]?.charAt(0) ?? '';
  const format = formats.find(
    name => candidates.some(([c]) => c === name) && layouts[name].codes.includes(first),
  );
  if (!format) return {kind: 'unreadable', flaws: [{kind: 'format', line: 1, column: 1, found: first}]};
  return parseLines(format, lines);
}

const formats: readonly MrzFormat[] = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'];

/**
 * Returns the most likely errors in lines whose shape matches no format: a wrong number of lines, or a line of the
 * wrong length.
 */
function flawsOfShape(lines: readonly string[]): readonly Flaw[] {
  if (lines.length < 2 || lines.length > 3)
    return [{kind: 'lines', line: Math.max(1, lines.length), column: 1, found: String(lines.length)}];
  const lengths = lines.length === 3 ? [30] : [36, 44];
  const wanted = lengths.find(length => lines.some(line => line.length === length));
  return lines.flatMap((line, n): readonly Flaw[] =>
    line.length === wanted
      ? []
      : [{kind: 'length', line: n + 1, column: line.length + 1, found: String(line.length)}],
  );
}

function parseLines(format: MrzFormat, lines: readonly string[]): ParsedMrz {
  const layout = layouts[format];
  const fields = Object.fromEntries(
    Object.entries(layout.fields).map(([name, where]) => [name, bare(read(lines, where))]),
  );
  const name = read(lines, layout.fields.name);
  const [surname = '', ...givenParts] = name.split('<<');
  const long = longNumber(lines, layout);
  return {
    kind: 'parsed',
    format,
    fields,
    number: long?.number ?? bare(read(lines, layout.fields.number)),
    surname: spaced(surname),
    givenNames: spaced(givenParts.join('<<')),
    mayBeCut: /[A-Z]$/.test(name),
    checks: layout.digits.map(digit => checkOf(digit, lines, long)),
  };
}

const bare = (text: string): string => text.replace(/<+$/, '');
const spaced = (text: string): string => text.replaceAll('<', ' ').trim();

interface LongNumber {
  readonly number: string;
  readonly at: Span;
}

/**
 * Finds a document number that continues in the optional field. In this case, the usual position of its check digit
 * contains a filler. The optional field contains the rest of the number, then the check digit, then a filler.
 */
function longNumber(lines: readonly string[], {longNumbers, fields, digits}: Layout): LongNumber | undefined {
  const own = digits.find(({of}) => of === 'number');
  if (!longNumbers || !own || read(lines, own.at) !== '<') return undefined;
  const rest = /^[A-Z0-9]+/.exec(read(lines, fields.optional))?.[0] ?? '';
  if (rest.length < 2) return undefined;
  const column = fields.optional.from + rest.length - 1;
  return {
    number: read(lines, fields.number) + rest.slice(0, -1),
    at: {line: fields.optional.line, from: column, to: column},
  };
}

function checkOf(
  {of, over, at}: Digit,
  lines: readonly string[],
  long: LongNumber | undefined,
): CheckedDigit {
  const isLong = of === 'number' && long !== undefined;
  const text = isLong ? long.number : over.map(where => read(lines, where)).join('');
  const place = isLong ? long.at : at;
  const [expected, found] = [checkDigit(text), read(lines, place)];
  // The check digit of an empty optional field may be a filler (Doc 9303-4, section 4.2.2).
  const isEmpty = of === 'optional' && bare(text) === '';
  const isRight = found === expected || (isEmpty && found === '<');
  return {of, line: place.line, column: place.from, expected, found, isRight};
}
