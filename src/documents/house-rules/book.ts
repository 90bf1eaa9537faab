import {isWithin, wholeDayIn} from '../model/dates.ts';
import {rulesOf, type HouseFault} from './fault.ts';
import {sealedPage} from '../model/seal.ts';
import type {Reference} from '../schema/reference.ts';
import type {Specimen, Stamp} from '../model/specimen.ts';
import type {Place} from '../model/terms.ts';

type Faults = readonly HouseFault[];

/**
 * Checks the contents of a book other than its entries: perforated number, pages, stamps, chip and seal. Compares
 * them with the data of the book and with the rules of its issuer.
 */
export const bookFaults = (specimen: Specimen, reference: Reference): Faults => [
  ...perforationFaults(specimen),
  ...(specimen.missing.length > 0
    ? (['page-number', 'edge-stripe'] as const).map((place): HouseFault => ({
        on: 'document',
        place,
        kind: 'missing',
        found: specimen.missing.join(', '),
      }))
    : []),
  ...specimen.stamps.flatMap((stamp, nth) =>
    stampFaults(stamp, specimen, reference).map(fault => ({...fault, nth})),
  ),
  ...chipFaults(specimen, reference),
  ...sealFaults(specimen),
];

function perforationFaults({perforated, entries}: Specimen): Faults {
  const {number} = entries;
  if (perforated === undefined || number === undefined || perforated === number) return [];
  return [
    {on: 'document', place: 'perforation', kind: 'disagrees', expected: number, found: perforated},
    {on: 'document', place: 'number', kind: 'disagrees', expected: perforated, found: number},
  ];
}

function stampFaults({post, date}: Stamp, {entries}: Specimen, {posts, today}: Reference): Faults {
  const on = wholeDayIn(date);
  const tell = (kind: HouseFault['kind'], found: string): Faults => [
    {on: 'document', place: 'stamps', kind, found},
  ];
  if (!on) return tell('date', date);
  const open = posts.find(one => one.post === post);
  return [
    ...(open && isWithin(on, open) ? [] : tell('post', `${post} on ${date}`)),
    ...(isWithin(on, {from: entries.issued, to: today}) ? [] : tell('impossible', date)),
  ];
}

function chipFaults({series, entries, reading}: Specimen, reference: Reference): Faults {
  const rules = rulesOf(reference, series);
  if (!rules) return [];
  const chipFault = (place: Place, expected: string): HouseFault => ({
    ...{on: 'document', place, kind: 'chip'},
    expected: rules.chip ? expected : 'none',
  });
  const hasChip = reading.chip.state !== 'none';
  const hasRightCan = rules.chip ? /^\d{6}$/.test(entries.can ?? '') : entries.can === undefined;
  return [
    ...(hasChip === rules.chip ? [] : [chipFault('chip', 'a chip')]),
    ...(hasRightCan ? [] : [chipFault('can', 'six figures')]),
  ];
}

/**
 * Reports three faults: a seal without a reading, a reading without a seal, and a reading whose `other` has the
 * number of this document.
 */
function sealFaults(specimen: Specimen): Faults {
  const {series, entries, reading} = specimen;
  const sealFault = (expected: string, found?: string): Faults => [
    {on: 'document', place: 'seal', kind: 'seal', expected, ...(found === undefined ? {} : {found})},
  ];
  if (!sealedPage(specimen))
    return reading.seal ? sealFault(`no \`seal\`, because ${series} carries none`, reading.seal.state) : [];
  if (!reading.seal) return sealFault('what the reader says of the seal, such as `seal: {state: read}`');
  const {other} = reading.seal;
  return other && other.number === entries.number
    ? sealFault('the name and number of another document in `other`', other.number)
    : [];
}
