import type {Specimen} from './specimen.ts';

/** The year until which a document is valid, as its machine-readable lines say: whoever alters the page leaves the lenses alone. */
export function yearOfExpiry({mrz, entries}: Pick<Specimen, 'mrz' | 'entries'>): string {
  const [first = '', second = ''] = mrz;
  const year = first.length === 44 ? second.slice(21, 23) : second.slice(8, 10);
  return /^\d\d$/.test(year) ? `20${year}` : (entries.expiry ?? '').slice(-4);
}
