import {parseMrz} from '../../../documents/mrz/parse.ts';
import type {Entry} from '../../text/entry.ts';
import {fault, type Fault} from '../../source/fault.ts';

/** Lines in each zone, by the length of a line; zones of 44 or 36 characters have two. */
const linesOf: Readonly<Record<number, number>> = {30: 3, 36: 2, 44: 2};

/**
 * A machine-readable zone that is written out whole, each line as a piece of `code`, is one that a reader would take, with
 * all its check digits right: an officer who works them out must not find a slip of ours. Where a question is about a
 * wrong digit, its item says `wrongDigits: true`, and then one must be wrong.
 */
export function mrzDigits(entries: readonly Entry[], wrongDigits = false): readonly Fault[] {
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

/** The zones that stand whole in a text, line by line. */
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
