import {bookFaults} from './book.ts';
import {entryFaults} from './entries.ts';
import {lineFaults} from './lines.ts';
import {visaFaults} from './visa.ts';
import type {HouseFault} from './fault.ts';
import type {Reference} from '../schema/reference.ts';
import type {Specimen} from '../model/specimen.ts';

/**
 * Returns all contradictions within a document, and between the document and the rules of its issuer. Each
 * contradiction is reported at every place where it is visible. A genuine copy has no contradictions. In a
 * false document, each contradiction belongs to an anomaly.
 */
export function faultsAgainst(specimen: Specimen, reference: Reference): readonly HouseFault[] {
  const {series, entries, mrz, visa} = specimen;
  const own = {on: 'document', series, entries, mrz} as const;
  const label = visa ? [{on: 'visa', ...visa} as const] : [];
  return [
    ...[own, ...label].flatMap(printed => [
      ...entryFaults(printed, reference),
      ...lineFaults(printed, reference),
    ]),
    ...bookFaults(specimen, reference),
    ...visaFaults(specimen, reference),
  ];
}
