import {didYouMean} from '../../../content/did-you-mean.ts';
import {fault, warning, type Fault} from '../../source/fault.ts';
import type {Namespace, TextEntry} from '../../text/entry.ts';
import {countryOf} from '../../../content/in-country.ts';
import type {ReadCountries} from './country.ts';

/**
 * Checks the texts of a course against the countries that have a pack. Reports texts for a country without a pack.
 * Warns about each text that names a country, but that packages of other countries show too. Ignores lists of
 * sources, which may name countries.
 */
export function faultsOfCountries(
  english: readonly Namespace[],
  {data, names}: Pick<ReadCountries, 'data' | 'names'>,
): readonly Fault[] {
  return english
    .filter(({name}) => name !== 'country')
    .flatMap(({entries}) => entries)
    .flatMap(entry => [...faultsOfPack(entry, Object.keys(data)), ...warningsOfNames(entry, names)]);
}

function faultsOfPack({key, at}: TextEntry, countries: readonly string[]): readonly Fault[] {
  const country = countryOf(key);
  if (country === undefined || countries.includes(country)) return [];
  const cure = didYouMean(country, countries) || `; there are: ${countries.join(', ')}`;
  return [fault(at, `the country "${country}" has no pack in modules/country/${cure}`, 'country')];
}

function warningsOfNames({key, text, at}: TextEntry, names: ReadCountries['names']): readonly Fault[] {
  if (/(^|\.)sources\./.test(key)) return [];
  return [...names].flatMap(([country, words]) =>
    country === countryOf(key)
      ? []
      : words.flatMap(word => {
          const found = alone(word).exec(text);
          if (!found) return [];
          const line = at.line + text.slice(0, found.index).split('\n').length - 1;
          const message = `"${word}" would stand in the packages of other countries too: mark this text with \`only\` for ${country} and write a neutral form, or leave the name out`;
          return [warning({...at, line}, message, 'country')];
        }),
  );
}

/** Matches the word only as a whole word: no letter or digit of any script is next to it. */
const alone = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
