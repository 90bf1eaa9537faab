import type {CountrySource} from '../../content/country-file.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {TextEntry} from '../text/entry.ts';

/**
 * Reports a phone number in a text of a country pack. Only the field `number` may hold one, because the compiler drops
 * a number that nobody has verified, and a learner may call what is written. A text may have no number of any line of
 * the pack. A name of the country, of an office, a line or a post may have no number that is not a year.
 */
export function faultsOfNumbers(
  {country, lines}: CountrySource,
  entries: readonly TextEntry[],
): readonly Fault[] {
  const known = lines.flatMap(({number}) => (number === undefined ? [] : [digitsOf(number)]));
  const isName = new RegExp(`^${country}\\.((bodies|lines|posts)\\.[^.]+\\.)?name$`);
  return entries.flatMap(({key, text, at}) => {
    const numbers = text.match(/\+?\d[\d ()/.-]*\d/g) ?? [];
    const phone = numbers.find(
      number =>
        known.includes(digitsOf(number)) ||
        (isName.test(key) && digitsOf(number).length > 2 && !isYear(number)),
    );
    if (phone === undefined) return [];
    const message = `"${phone}" may be a phone number, and learners would read it though nobody has verified it: write it as \`number:\` of a line`;
    return [fault(at, message, 'country')];
  });
}

const digitsOf = (number: string): string => number.replace(/\D/g, '');

const isYear = (number: string): boolean => /^(19|20)\d\d$/.test(number);
