import {
  countryKinds,
  type ConfirmableEntry,
  type CountryData,
  type CountryEntry,
  type CountryKind,
  type CountryPack,
} from '../../../content/country.ts';
import {countrySource, type CountrySource} from '../../../content/country-file.ts';
import {validate} from '../../source/checked.ts';
import {expiryOf} from './days.ts';
import {faultsOfNumbers} from './numbers.ts';
import {
  entriesOf,
  faultsOfEntries,
  faultsOfTwiceInLists,
  type TextEntry,
  type Namespace,
} from '../../text/entry.ts';
import {fault, type Fault, type SourcePlace} from '../../source/fault.ts';
import type {Tree} from '../../source/source-file.ts';
import {readYamlFile} from '../../source/yaml-file.ts';

/** The fields of a country entry that tell where the entry is in its file, and when somebody must check it again. */
export interface DatedEntry extends Pick<CountryEntry, 'id' | 'checkedOn' | 'expires' | 'officersOnly'> {
  readonly country: string;
  readonly kind: CountryKind;
  /** English name of the entry. */
  readonly name: string;
  readonly owner: string;
  /** Place of `checkedOn` in the file. */
  readonly at: SourcePlace;
}

export interface ReadCountries {
  readonly data: CountryData;
  /** English words that name a country, by the code of the country. The neutral pack has no such words. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly dated: readonly DatedEntry[];
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

interface ReadCountry {
  readonly source?: CountrySource;
  readonly dated: readonly DatedEntry[];
  readonly entries: readonly TextEntry[];
  readonly faults: readonly Fault[];
}

/** Code of the pack that names no country. */
const neutralCountry = 'xx';

/** Returns the codes of the countries that have a pack among these files. */
export const packsIn = (files: readonly string[]): readonly string[] =>
  files.flatMap(file => /^modules\/country\/([^/]+)\.ya?ml$/.exec(file)?.[1] ?? []).sort();

/** Parses all `modules/country/*.yaml`. The result does not contain phone numbers of unverified entries. */
export function readCountries(tree: Tree): ReadCountries {
  const files = [...tree.keys()].filter(path => /^modules\/country\/[^/]+\.ya?ml$/.test(path)).sort();
  const countries = files.map(file => readCountry(tree, file));
  const sources = countries.flatMap(country => country.source ?? []);
  return {
    data: Object.fromEntries(sources.map(source => [source.country, packOf(source)])),
    names: new Map(
      sources
        .filter(({country}) => country !== neutralCountry)
        .map(({country, name, alsoCalled}) => [country, [name, ...alsoCalled]]),
    ),
    dated: countries.flatMap(country => country.dated),
    namespace: {name: 'country', entries: countries.flatMap(country => country.entries), drawings: []},
    faults: countries.flatMap(country => country.faults),
  };
}

function readCountry(tree: Tree, file: string): ReadCountry {
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {dated: [], entries: [], faults};
  const {value: source, faults: wrong} = validate(countrySource, yaml, 'country');
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  if (source === undefined) return {dated: [], entries: [], faults: all};
  if (!file.endsWith(`/${source.country}.yaml`))
    all.push(fault(yaml.at(['country']), `the file must be called ${source.country}.yaml`, 'id'));
  const entries = entriesOf(countrySource, yaml, `${source.country}.`);
  const dated = countryKinds.flatMap(kind =>
    source[kind].map((entry, i): DatedEntry => {
      const {id, name, owner, checkedOn} = entry;
      const own = {id, name, owner, checkedOn, expires: expiryOf(kind, entry), ...open(entry)};
      return {...own, country: source.country, kind, at: yaml.at([kind, i, 'checkedOn'])};
    }),
  );
  return {
    source,
    dated,
    entries,
    faults: [...all, ...faultsOfEntries(entries), ...faultsOfNumbers(source, entries)],
  };
}

type Source<K extends CountryKind> = CountrySource[K][number];

const open = ({officersOnly}: Source<CountryKind>) => (officersOnly ? {officersOnly} : {});

const packOf = ({country, language, laws, bodies, lines, posts, forms}: CountrySource): CountryPack => ({
  country,
  ...(language !== undefined && {language}),
  laws: laws.map(law => ({...entryOf('laws', law), about: law.about, read: law.read})),
  bodies: bodies.map(({ownName, ...body}) => ({
    ...confirmable('bodies', body),
    about: body.about,
    ...(ownName !== undefined && {ownName}),
  })),
  lines: lines.map(({audience, number, ...line}) => ({
    ...confirmable('lines', line),
    about: line.about,
    audience,
    ...(line.verified && number !== undefined && {number}),
  })),
  posts: posts.map(({by, ...post}) => ({...confirmable('posts', post), by})),
  forms: forms.map(form => ({...confirmable('forms', form), about: form.about})),
});

type EntrySource = Pick<Source<CountryKind>, 'id' | 'checkedOn' | 'expires' | 'officersOnly'>;

function entryOf(kind: CountryKind, entry: EntrySource): CountryEntry {
  const {id, checkedOn, officersOnly} = entry;
  const own = {id, about: [], checkedOn, expires: expiryOf(kind, entry)};
  return {...own, ...(officersOnly && {officersOnly})};
}

const confirmable = (
  kind: CountryKind,
  entry: EntrySource & {readonly verified: boolean},
): ConfirmableEntry => ({
  ...entryOf(kind, entry),
  verified: entry.verified,
});
