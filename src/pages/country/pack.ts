import {packOn, type DatedPack} from '../../content/country.ts';
import type {Texts} from '../../text/texts.ts';
import {loadCountry} from '../../load/page-data.ts';
import {clock} from '../../device/browser.ts';

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Returns the date of a moment in the local time zone, such as `2026-11-24`. */
function dayOf(moment: Date): string {
  return [moment.getFullYear(), twoDigits(moment.getMonth() + 1), twoDigits(moment.getDate())].join('-');
}

/**
 * Fetches a country pack and its texts. Returns the pack as it is valid on today's local date. Rejects when a
 * file fails to load.
 */
export async function countryPack(country: string, texts: Texts): Promise<DatedPack> {
  const [pack] = await Promise.all([loadCountry(country), texts.need(`country/${country}`)]);
  return packOn(dayOf(new Date(clock.now())), pack);
}
