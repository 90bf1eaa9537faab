import type {CountrySource} from '../../../content/country-file.ts';
import {fault, type Fault} from '../../source/fault.ts';
import type {TextEntry} from '../../text/entry.ts';

/**
 * Reports phone numbers in the texts of a country pack. Learners may call every number that they read, and the compiler
 * can hide an unverified number only in the field `number`. So no text may repeat the number of a phone line of the
 * pack. The names of the country, its offices, phone lines and posts may contain no number except a year.
 */
export function faultsOfNumbers(
  {country, lines}: CountrySource,
  entries: readonly TextEntry[],
): readonly Fault[] {
  const known = lines.flatMap(({number}) => (number === undefined ? [] : [digitsOf(number)]));
  const nameKey = new RegExp(`^${country}\\.((bodies|lines|posts)\\.[^.]+\\.)?name$`);
  return entries.flatMap(({key, text, at}) => {
    const numbers = text.match(/\+?\d[\d ()/.-]*\d/g) ?? [];
    const phone = numbers.find(
      number =>
        known.includes(digitsOf(number)) ||
        (nameKey.test(key) && digitsOf(number).length > 2 && !isYear(number)),
    );
    if (phone === undefined) return [];
    const message = `"${phone}" may be a phone number, and learners would read it though nobody has verified it: write it as \`number:\` of a line`;
    return [fault(at, message, 'country')];
  });
}

const digitsOf = (number: string): string => number.replace(/\D/g, '');

const isYear = (number: string): boolean => /^(19|20)\d\d$/.test(number);
