import type {CountryData, SupportLine} from '../content/course.ts';
import {countrySource, type CountrySource} from '../content/author-files.ts';
import {checked} from './checked.ts';
import {entriesOf, faultsOfEntries, faultsOfTwiceInLists, type Entry, type Namespace} from './entry.ts';
import {fault, type Fault} from './fault.ts';
import type {Tree} from './source-file.ts';
import {readYamlFile} from './yaml-file.ts';

export interface ReadCountries {
  readonly data: CountryData;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

interface ReadCountry {
  readonly source?: CountrySource;
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}

/** Reads all of `modules/country/*.yaml`. A number that nobody has verified goes no further than here. */
export function readCountries(tree: Tree): ReadCountries {
  const files = [...tree.keys()].filter(path => /^modules\/country\/[^/]+\.ya?ml$/.test(path)).sort();
  const countries = files.map(file => readCountry(tree, file));
  const sources = countries.flatMap(country => country.source ?? []);
  return {
    data: Object.fromEntries(sources.map(({country, lines}) => [country, lines.map(lineOf)])),
    namespace: {name: 'country', entries: countries.flatMap(country => country.entries), drawings: []},
    faults: countries.flatMap(country => country.faults),
  };
}

function readCountry(tree: Tree, file: string): ReadCountry {
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {entries: [], faults};
  const {value: source, faults: wrong} = checked(countrySource, yaml, 'country');
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  if (source === undefined) return {entries: [], faults: all};
  if (!file.endsWith(`/${source.country}.yaml`))
    all.push(fault(yaml.at(['country']), `the file must be called ${source.country}.yaml`, 'id'));
  const entries = entriesOf(countrySource, yaml, `${source.country}.`);
  return {source, entries, faults: [...all, ...faultsOfEntries(entries)]};
}

const lineOf = ({
  id,
  audience,
  number,
  verified,
  source,
  checkedOn,
}: CountrySource['lines'][number]): SupportLine => ({
  id,
  audience,
  ...(verified && number !== undefined && {number}),
  source,
  checkedOn,
});
