import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {z} from 'zod';
import {readCountries} from '../../src/compiler/course/country/country.ts';
import {readTree} from '../../src/compiler/build/disk.ts';
import {countrySource} from '../../src/content/country-file.ts';

const root = new URL('../../', import.meta.url);
const source = countrySource.parse(parse(readFileSync(new URL('modules/country/mn.yaml', root), 'utf8')));
const translated = z
  .object({entries: z.record(z.string(), z.object({text: z.string()}))})
  .parse(JSON.parse(readFileSync(new URL('locales/mn/country.json', root), 'utf8'))).entries;

/** Ids of entries of the country pack that also exist in other countries. A lesson may name these entries. */
const elsewhere = [
  'ilo-conventions',
  'protocols',
  'child-rights',
  'refugees',
  'torture',
  'civil-rights',
  'consular',
  'trafficking-unit',
  'iom',
  'unhcr',
  'interpol',
  'labour-inspection',
  'birth-certificate',
];

/**
 * Removes the last brackets of a name if they contain a number: `Criminal Code (2015)` becomes `Criminal
 * Code`. These brackets contain the year of a law or of its revision.
 */
const bare = (name: string) => name.replace(/ \([^)]*\d[^)]*\)$/, '');

/**
 * Names of the laws, bodies and posts of Mongolia, in English and in Mongolian. Bodies also have the names
 * that they use for themselves.
 */
export const namesOfMongolia: readonly string[] = [
  ...new Set(
    (['laws', 'bodies', 'posts'] as const).flatMap(kind =>
      source[kind]
        .filter(({id}) => !elsewhere.includes(id))
        .flatMap(({id, name}) => [name, translated[`mn.${kind}.${id}.name`]?.text ?? name].map(bare)),
    ),
  ),
  ...source.bodies.flatMap(({ownName}) => ownName ?? []),
];

/**
 * Phone numbers of Mongolia, verified or not, and article numbers of its laws. Texts outside the country pack
 * may not quote them.
 */
export const numbersOfMongolia: readonly string[] = [
  ...source.lines.flatMap(({number}) => number ?? []),
  ...source.laws.flatMap(({article}) => article?.match(/\d+(?:\.\d+)+/g) ?? []),
];

/**
 * Returns every text of the country pack that is for officers only, in English and Mongolian. Also returns the prefixes
 * of the keys of these texts.
 */
export function textsForOfficers(): {readonly keys: readonly string[]; readonly texts: readonly string[]} {
  const {dated, namespace} = readCountries(readTree(fileURLToPath(root)));
  const keys = dated
    .filter(({country, officersOnly}) => country === 'mn' && officersOnly)
    .map(({kind, id}) => `mn.${kind}.${id}.`);
  // Names of official forms are left out, because texts outside the country pack may mention them.
  const own = namespace.entries.filter(
    ({key}) => keys.some(prefix => key.startsWith(prefix)) && !/\.forms\..*\.name$/.test(key),
  );
  return {keys, texts: own.flatMap(({key, text}) => [text, translated[key]?.text ?? text])};
}
