import {parseMrz} from '../../../documents/mrz/parse.ts';
import type {TextEntry} from '../../text/entry.ts';
import {fault, type Fault} from '../../source/fault.ts';

/**
 * Number of lines in a machine-readable zone, by the number of characters in each line. Zones with 44 or 36
 * characters per line have two lines.
 */
const linesOf: Readonly<Record<number, number>> = {30: 3, 36: 2, 44: 2};

/**
 * Checks each machine-readable zone that a text contains in full, with each line of the zone in backticks. A
 * reader must be able to parse the zone, and all check digits must be right. Otherwise an officer who
 * calculates the digits finds an error of the course. An item that teaches about a wrong digit sets
 * `wrongDigits: true`. Then at least one digit must be wrong.
 */
export function mrzDigits(entries: readonly TextEntry[], wrongDigits = false): readonly Fault[] {
  const zones = entries.flatMap(entry => zonesIn(entry.text).map(lines => ({lines, at: entry.at})));
  const [first] = zones;
  const slips = zones.flatMap(({lines, at}) =>
    slipsIn(lines).map(message => fault(at, message, 'mrz-digits')),
  );
  if (!wrongDigits) return slips;
  const message =
    'it says `wrongDigits: true`, and no digit of its machine-readable zone is wrong: remove that line';
  return slips.length > 0 || !first ? [] : [fault(first.at, message, 'mrz-digits')];
}

/** Returns the complete machine-readable zones in a text, each as a list of lines. */
function zonesIn(text: string): readonly (readonly string[])[] {
  const lines = Array.from(text.matchAll(/`([A-Z0-9<]+)`/g), ([, code = '']) => code).filter(
    code => code.length in linesOf,
  );
  const zones: string[][] = [];
  for (const line of lines) {
    const open = zones.at(-1);
    const isOpen = open && open.length < (linesOf[line.length] ?? 0) && open[0]?.length === line.length;
    if (isOpen) open.push(line);
    else zones.push([line]);
  }
  return zones.filter(zone => zone.length === linesOf[zone[0]?.length ?? 0]);
}

function slipsIn(lines: readonly string[]): readonly string[] {
  const read = parseMrz(lines);
  if (read.kind === 'unreadable')
    return read.flaws.map(
      ({line, column, found}) =>
        `line ${line} of this machine-readable zone cannot be read at place ${column}, where "${found}" stands`,
    );
  return read.checks
    .filter(({isRight}) => !isRight)
    .map(
      ({of, line, column, expected, found}) =>
        `the check digit of the ${of === 'composite' ? 'whole' : of} is ${expected}, and line ${line} has ${found} at place ${column}: correct it, or what it is over`,
    );
}
