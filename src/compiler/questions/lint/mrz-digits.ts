import {mistakesIn} from '../../../documents/mrz/mistakes.ts';
import type {TextEntry} from '../../text/entry.ts';
import {fault, type Fault} from '../../source/fault.ts';

/**
 * Number of lines in a machine-readable zone, by the number of characters in each line. Zones with 44 or 36
 * characters per line have two lines.
 */
const linesOf: Readonly<Record<number, number>> = {30: 3, 36: 2, 44: 2};

/**
 * Checks each machine-readable zone that is complete in a text and has each of its lines in backticks. A document
 * reader must be able to parse the zone, and all check digits must be right. Otherwise an officer who calculates the
 * digits finds an error of the course. An item that teaches about a wrong digit sets `wrongDigits: true`. In such an
 * item, at least one digit must be wrong.
 */
export function mrzDigits(entries: readonly TextEntry[], wrongDigits = false): readonly Fault[] {
  const zones = entries.flatMap(entry => zonesIn(entry.text).map(lines => ({lines, at: entry.at})));
  const [first] = zones;
  const slips = zones.flatMap(({lines, at}) =>
    mistakesIn(lines).map(({message}) => fault(at, `machine-readable zone, ${message}`, 'mrz-digits')),
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
