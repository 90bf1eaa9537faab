import {createHash} from 'node:crypto';
import {translationSource, type TranslationSource} from '../../content/translation-files.ts';
import {validate} from '../source/checked.ts';
import {didYouMean} from '../../content/did-you-mean.ts';
import type {TextEntry, Namespace} from './entry.ts';
import {fault, startOf, type Fault, type SourcePlace} from '../source/fault.ts';
import {faultsInText} from './markdown.ts';
import {lostIn} from './shape.ts';
import {placeAt, readFile, type SourceFile, type Tree} from '../source/source-file.ts';
import {readYaml, type YamlSource} from '../source/yaml-source.ts';

type TranslationEntry = TranslationSource['entries'][string];

/** The translation of one namespace. */
export interface Translation {
  /** Translated texts by key. A text without translation shows in English. */
  readonly texts: ReadonlyMap<string, string>;
  /** The translated texts, each beside its English text. */
  readonly pairs: readonly TextPair[];
  readonly review: TranslationSource['review'];
  readonly faults: readonly Fault[];
  /** Number of texts that a complete translation has. */
  readonly all: number;
  /** Keys of the texts that are shown in English, each with the reason. */
  readonly open: readonly OpenText[];
  /** Content of the file with a hash in each text. Missing if each text has its hash already. */
  readonly hashed?: string;
}

/** A translated text beside its English text. */
export interface TextPair {
  readonly namespace: string;
  readonly key: string;
  readonly english: string;
  readonly text: string;
  readonly kind: TextEntry['kind'];
  /**
   * Returns the place of the translation. Each call parses the file again, so call this function only to report a
   * fault.
   */
  readonly at: () => SourcePlace;
}

/** A text that shows in English, because its translation is missing or because its English text has changed. */
export interface OpenText {
  readonly key: string;
  readonly english: string;
  readonly state: 'missing' | 'stale';
}

/**
 * Returns the hash that connects a translation to its English text: the first 8 hex digits of the SHA-256.
 */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Path of a translated catalogue. */
export const translationFile = (language: string, namespace: string): string =>
  `locales/${language}/${namespace}.json`;

/** Reads one translated catalogue. A text that would break the page is a fault. */
export function readTranslation(tree: Tree, language: string, english: Namespace): Translation {
  const file = translationFile(language, english.name);
  const expected = expectedIn(language, english.entries);
  const openIn = (texts: ReadonlyMap<string, string>, stale: readonly string[]) =>
    [...expected]
      .filter(([key]) => !texts.has(key))
      .map(([key, {text}]): OpenText => ({
        key,
        english: text,
        state: stale.includes(key) ? 'stale' : 'missing',
      }));
  const texts = new Map<string, string>();
  const none: Translation = {
    ...{texts, pairs: [], review: 'draft', faults: []},
    ...{all: expected.size, open: openIn(texts, [])},
  };
  if (!tree.has(file)) return none;
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {...none, faults};
  const json = readJson(source);
  if ('faults' in json) return {...none, faults: json.faults};
  const {value, faults: wrong} = validate(translationSource, json, 'translation');
  if (value === undefined) return {...none, faults: [...faults, ...wrong]};
  const judged = Object.entries(value.entries).map(
    ([key, entry]) => [key, judge(key, entry, expected, () => json.at(['entries', key, 'text']))] as const,
  );
  const read = new Map(judged.flatMap(([, {text}]) => (text === undefined ? [] : [text])));
  const stale = judged.flatMap(([key, one]) => (one.stale ? [key] : []));
  return {
    texts: read,
    pairs: [...read].flatMap(([key, text]) => {
      const entry = expected.get(key);
      const at = () => json.at(['entries', key, 'text']);
      return entry ? [{namespace: english.name, key, english: entry.text, text, kind: entry.kind, at}] : [];
    }),
    review: value.review,
    faults: [...faults, ...judged.flatMap(([, one]) => one.faults)],
    all: expected.size,
    open: openIn(read, stale),
    ...hashedFile(value, expected),
  };
}

/**
 * Returns true if a translation has no hash, or the word `new` in place of its hash. The compiler then assumes that
 * the translation fits the current English text.
 */
const isNew = ({of}: TranslationEntry): boolean => of === undefined || of === 'new';

/** Returns true if the English text has changed since it was translated. */
export const isStale = (entry: TranslationEntry, english: string): boolean =>
  !isNew(entry) && entry.of !== hashOf(english);

/** Returns the content of the file with a hash in each new text. Returns nothing if no text is new. */
function hashedFile(
  value: TranslationSource,
  expected: ReadonlyMap<string, TextEntry>,
): Pick<Translation, 'hashed'> {
  const fresh = Object.entries(value.entries).flatMap(([key, entry]) => {
    const english = expected.get(key);
    if (!english || !isNew(entry)) return [];
    const {text, read} = entry;
    return [[key, {of: hashOf(english.text), text, ...(read && {read})}] as const];
  });
  if (fresh.length === 0) return {};
  const entries = {...value.entries, ...Object.fromEntries(fresh)};
  return {hashed: `${JSON.stringify({...value, entries}, undefined, 2)}\n`};
}

interface CheckedText {
  readonly text?: readonly [string, string];
  readonly stale?: true;
  readonly faults: readonly Fault[];
}

function judge(
  key: string,
  entry: TranslationEntry,
  expected: ReadonlyMap<string, TextEntry>,
  at: () => SourcePlace,
): CheckedText {
  const english = expected.get(key);
  if (english === undefined) {
    const message = `English has no text "${key}"${didYouMean(key, [...expected.keys()])}; rename or remove it`;
    return {faults: [fault(at(), message, 'translation')]};
  }
  if (entry.text.trim() === '') return {faults: []};
  if (isStale(entry, english.text)) return {stale: true, faults: []};
  const faults = wrongIn(entry.text, english).map(({message, rule}) =>
    fault(at(), `${key}: ${message}`, rule),
  );
  return {text: [key, entry.text], faults};
}

/**
 * Returns a message with the cure for each mistake that would break the page. Such a mistake is a lost placeholder,
 * link or block, or faulty Markdown.
 */
export const wrongIn = (
  text: string,
  {text: english, kind}: TextEntry,
): readonly Pick<Fault, 'message' | 'rule'>[] => [
  ...lostIn(text, english, kind).map(message => ({message, rule: 'translation'})),
  ...(kind === 'plain' ? [] : faultsInText(text, kind, startOf(''))),
];

/**
 * Returns the keys that a translation should have, each with its English text. A text with plural forms has one key
 * for each plural form of the language. For example, Arabic has six plural forms, and English has two.
 */
export function expectedIn(language: string, english: readonly TextEntry[]): ReadonlyMap<string, TextEntry> {
  const own = new Map(english.map(entry => [entry.key, entry]));
  const endings = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const expected = new Map<string, TextEntry>();
  for (const entry of english) {
    const [, base, ending] = /^(.+)_(zero|one|two|few|many|other)$/.exec(entry.key) ?? [];
    const other = base === undefined || entry.kind !== 'plain' ? undefined : own.get(`${base}_other`);
    if (base === undefined || other === undefined || ending === 'zero') expected.set(entry.key, entry);
    else if (ending === 'other')
      endings.forEach(end => expected.set(`${base}_${end}`, own.get(`${base}_${end}`) ?? other));
  }
  return expected;
}

/**
 * Parses JSON. The fast parser does not know the places of values. A second, slow parser knows them, so it
 * runs only when a fault needs a place.
 */
function readJson(source: SourceFile): YamlSource | {readonly faults: readonly Fault[]} {
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch (error) {
    const [, offset = '0'] = /position (\d+)/.exec(String(error)) ?? [];
    const at = placeAt(source.file, source.text, Number(offset));
    const message =
      'this is not JSON: look for a missing comma or quote, or a comma too many, just before here';
    return {faults: [fault(at, message, 'json')]};
  }
  let known: YamlSource | undefined;
  const placed = () => (known ??= readYaml({...source, line: 1, indent: 0}).yaml);
  const at = (path: readonly PropertyKey[]) => placed()?.at(path) ?? startOf(source.file);
  return {
    value,
    countryTexts: [],
    at,
    atKey: path => placed()?.atKey(path) ?? startOf(source.file),
    atText: at,
  };
}
