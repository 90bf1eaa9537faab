import {layouts, type Digit, type MrzFormat} from './layout.ts';
import {parseMrz, type CheckedDigit, type Flaw} from './parse.ts';

/** A mistake in one line of a machine-readable zone. `line` counts from 1. The message names the cure. */
export interface MrzMistake {
  readonly line: number;
  readonly message: string;
}

const names: Readonly<Record<Digit['of'], string>> = {
  number: 'document number',
  birth: 'date of birth',
  expiry: 'date of expiry',
  optional: 'optional data',
  composite: 'whole zone',
};

/**
 * Tells an author what is wrong in a machine-readable zone, in at most one message for each line. If only check
 * digits, fillers or capital letters are wrong, the message contains the right line. `format` is the format that the
 * zone must have, if it is known.
 */
export function mistakesIn(lines: readonly string[], format = formatOf(lines)): readonly MrzMistake[] {
  const {lines: count} = layouts[format];
  if (lines.length !== count)
    return [{line: 1, message: `the zone has ${lines.length} lines and must have ${count}`}];
  const reading = parseMrz(lines);
  if (reading.kind === 'parsed') return digitMistakes(lines);
  const once = reading.flaws.filter(({line}, n) => reading.flaws.findIndex(flaw => flaw.line === line) === n);
  return once.map(flaw => ({line: flaw.line, message: flawInWords(flaw, lines, format)}));
}

/** Returns the format whose lines are as long as the first line. Returns the format of a passport if no format fits. */
const formatOf = ([line = '']: readonly string[]): MrzFormat =>
  line.length === layouts.TD1.length ? 'TD1' : line.length === layouts.TD2.length ? 'TD2' : 'TD3';

/**
 * Returns one message for each line with wrong check digits. Corrects the digits one by one. The composite check
 * digit comes last, so it counts as wrong only if it is still wrong after the other corrections.
 */
function digitMistakes(lines: readonly string[]): readonly MrzMistake[] {
  const corrected: CheckedDigit[] = [];
  let right = lines;
  for (let next = wrongDigit(right); next; next = wrongDigit(right)) {
    corrected.push(next);
    right = put(right, next);
  }
  return [...new Set(corrected.map(({line}) => line))].map(line => {
    const [first = '', ...more] = corrected
      .filter(digit => digit.line === line)
      .map(({of, expected, found}) => [names[of], `${expected}, not ${found}`] as const)
      .map(([what, must], n) =>
        n === 0 ? `the check digit of the ${what} must be ${must}` : `that of the ${what} ${must}`,
      );
    const all =
      more.length === 0 ? first : `${[first, ...more.slice(0, -1)].join(', ')}, and ${more.at(-1) ?? ''}`;
    return {line, message: `line ${line}: ${all}; the right line is: ${right[line - 1] ?? ''}`};
  });
}

function wrongDigit(lines: readonly string[]): CheckedDigit | undefined {
  const reading = parseMrz(lines);
  return reading.kind === 'parsed' ? reading.checks.find(({isRight}) => !isRight) : undefined;
}

const put = (lines: readonly string[], {line, column, expected}: CheckedDigit): readonly string[] =>
  lines.map((text, n) => (n === line - 1 ? text.slice(0, column - 1) + expected + text.slice(column) : text));

function flawInWords({kind, line, column, found}: Flaw, lines: readonly string[], format: MrzFormat): string {
  const {length, codes} = layouts[format];
  if (kind === 'format')
    return `line 1 begins with "${found}": a zone of this size begins with ${Array.from(codes).join(' or ')}`;
  const what =
    kind === 'length'
      ? `line ${line} has ${found} characters and must have ${length}`
      : `line ${line} may have only capital letters, digits and <, and has "${found}" at place ${column}`;
  const right = tidied(lines, length)?.[line - 1];
  return right === undefined
    ? `${what}: compare it with the printed entries`
    : `${what}; the right line is: ${right}`;
}

/**
 * Returns the zone in capital letters, with fillers in place of spaces and with each line filled up to `length`.
 * Returns undefined if a check digit is then wrong, because the zone has another mistake.
 */
function tidied(lines: readonly string[], length: number): readonly string[] | undefined {
  const tidy = lines.map(line => {
    const text = line.toUpperCase().replaceAll(' ', '<');
    const [, start = '', fillers = '', end = ''] = /^(.*?)(<*)([^<]*)$/.exec(text) ?? [];
    const room = length - start.length - end.length;
    return fillers === '' || room < 0 ? text : start + '<'.repeat(room) + end;
  });
  const reading = parseMrz(tidy);
  return reading.kind === 'parsed' && wrongDigit(tidy) === undefined ? tidy : undefined;
}
