import {packOn, type DatedPack} from '../../content/country.ts';
import type {Texts} from '../../text/texts.ts';
import {loadCountry} from '../../load/page-data.ts';
import {clock} from '../../device/browser.ts';

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** The day of a moment, `2026-11-24`, where the device is. */
function dayOf(moment: Date): string {
  return [moment.getFullYear(), twoDigits(moment.getMonth() + 1), twoDigits(moment.getDate())].join('-');
}

/** Fetches what is known of a country, with its words, as it is shown today. Rejects where something does not arrive. */
export async function countryPack(country: string, texts: Texts): Promise<DatedPack> {
  const [pack] = await Promise.all([loadCountry(country), texts.need(`country/${country}`)]);
  return packOn(dayOf(new Date(clock.now())), pack);
}
