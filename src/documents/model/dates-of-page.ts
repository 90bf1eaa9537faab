import type {Specimen} from './specimen.ts';

/**
 * Returns the year of expiry that the tilt image shows. A forger who alters the printed date cannot change
 * the lenses of the image, so the image keeps the original year. The function therefore reads the year from
 * the machine-readable lines, which do not change with the printed date. If the lines give no year, the year
 * comes from the printed entry.
 */
export function yearOfExpiry({mrz, entries}: Pick<Specimen, 'mrz' | 'entries'>): string {
  const [first = '', second = ''] = mrz;
  const year = first.length === 44 ? second.slice(21, 23) : second.slice(8, 10);
  return /^\d\d$/.test(year) ? `20${year}` : (entries.expiry ?? '').slice(-4);
}
