import {countryKinds, type CountryData, type CountryEntry, type CountryPack} from '../../content/country.ts';
import {countryOf, fileIn, isOfCountry, keyIn} from '../../content/in-country.ts';
import type {Catalogue, CompiledLanguage} from '../text/language.ts';

/**
 * Returns the name of the file that holds the whole country pack. `file` is the name of the file that holds only the
 * public entries of the pack.
 */
export const forOfficers = (file: string): string => file.replace(/\.js$/, '.officers.js');

/**
 * Replaces the public entries of each country pack by the whole pack, for a package for officers. Removes the separate
 * `.officers.js` files.
 */
export const withOfficers = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    [...files]
      .filter(([file]) => !isForOfficers(file))
      .map(([file, source]) => [file, files.get(forOfficers(file)) ?? source]),
  );

export const isForOfficers = (file: string): boolean => file.endsWith('.officers.js');

/**
 * Replaces each text chunk with the chunk for this country, if there is one. Removes the separate files of all
 * countries. The packager does the same.
 */
export const inCountry = (files: ReadonlyMap<string, string>, country: string): ReadonlyMap<string, string> =>
  new Map(
    [...files]
      .filter(([file]) => !isOfCountry(file))
      .map(([file, source]) => [file, files.get(fileIn(file, country)) ?? source]),
  );

/** Returns the countries for which a language has separate texts. */
export const countriesIn = ({catalogues}: CompiledLanguage): readonly string[] => [
  ...new Set(
    Object.values(catalogues).flatMap(catalogue =>
      Object.keys(catalogue).flatMap(key => countryOf(key) ?? []),
    ),
  ),
];

/**
 * Returns a language with the texts of one country in place of the neutral texts. Without a country, the neutral
 * texts stay. The texts of all other countries are left out.
 */
export const languageIn = (language: CompiledLanguage, country?: string): CompiledLanguage => ({
  ...language,
  catalogues: Object.fromEntries(
    Object.entries(language.catalogues).map(([name, catalogue]) => [name, catalogueIn(catalogue, country)]),
  ),
});

const catalogueIn = (catalogue: Catalogue, country: string | undefined): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, text]) =>
      countryOf(key) === undefined ? [[key, (country && catalogue[keyIn(key, country)]) ?? text]] : [],
    ),
  );

type NamedValues<T> = readonly (readonly [name: string, value: T])[];

/**
 * Country packs by file name. `country/mn.js` holds the public entries. If some entries of the pack are only for
 * officers, `country/mn.officers.js` holds the whole pack.
 */
export const countryPacks = (countries: CountryData): NamedValues<CountryPack> =>
  Object.values(countries).flatMap(pack => inFiles(pack, isWhole => (isWhole ? pack : publicPart(pack))));

/** The texts of each country in one language. Their files have the same names as the files of the country packs. */
export const countryTexts = (countries: CountryData, catalogue: Catalogue): NamedValues<Catalogue> =>
  Object.values(countries).flatMap(pack =>
    inFiles(pack, isWhole => {
      const hidden = hiddenIn(pack, isWhole);
      return Object.fromEntries(
        Object.entries(catalogue).filter(
          ([key]) => key.startsWith(`${pack.country}.`) && !hidden.some(prefix => key.startsWith(prefix)),
        ),
      );
    }),
  );

function inFiles<T>(pack: CountryPack, of: (isWhole: boolean) => T): NamedValues<T> {
  const file = `country/${pack.country}.js`;
  return [[file, of(false)], ...(hasOfficers(pack) ? [[forOfficers(file), of(true)] as const] : [])];
}

const hasOfficers = (pack: CountryPack): boolean => entriesIn(pack).some(([, entry]) => entry.officersOnly);

const entriesIn = (pack: CountryPack) =>
  countryKinds.flatMap(kind => pack[kind].map((entry: CountryEntry) => [kind, entry] as const));

function publicPart(pack: CountryPack): CountryPack {
  const isPublic = ({officersOnly}: CountryEntry) => !officersOnly;
  return {
    ...pack,
    laws: pack.laws.filter(isPublic),
    bodies: pack.bodies.filter(isPublic),
    lines: pack.lines.filter(isPublic),
    posts: pack.posts.filter(isPublic),
    forms: pack.forms.filter(isPublic),
  };
}

/**
 * Returns the key prefixes of the texts that a file must not contain. These are the articles of laws that are not
 * confirmed. If `isWhole` is false, they also include the entries that are only for officers.
 */
const hiddenIn = (pack: CountryPack, isWhole: boolean): readonly string[] =>
  entriesIn(pack).flatMap(([kind, entry]) => {
    const {id, officersOnly} = entry;
    const key = `${pack.country}.${kind}.${id}.`;
    if (officersOnly && !isWhole) return [key];
    return 'read' in entry && entry.read === 'not-confirmed' ? [`${key}article`] : [];
  });
