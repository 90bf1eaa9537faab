import {createHash} from 'node:crypto';
import {translationSource, type TranslationSource} from '../../content/author-files.ts';
import {checked} from '../source/checked.ts';
import {didYouMean} from '../source/did-you-mean.ts';
import type {TextEntry, Namespace} from './entry.ts';
import {fault, startOf, warning, type Fault, type SourcePlace} from '../source/fault.ts';
import {faultsInText} from './markdown.ts';
import {lostIn} from './shape.ts';
import {placeAt, readFile, type SourceFile, type Tree} from '../source/source-file.ts';
import {readYaml, type YamlSource} from '../source/yaml-source.ts';

/** The translation of one namespace. */
export interface Translation {
  /** Translated texts by key. A text without translation shows in English. */
  readonly texts: ReadonlyMap<string, string>;
  readonly review: TranslationSource['review'];
  readonly faults: readonly Fault[];
}

/**
 * Returns the hash that connects a translation to its English text: the first 8 hex digits of the SHA-256.
 */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const translationFile = (language: string, namespace: string): string =>
  `locales/${language}/${namespace}.json`;

/**
 * Reads one translated catalogue. Missing and stale texts are counted and give one warning. A text that would
 * break the page is a fault.
 */
export function readTranslation(tree: Tree, language: string, english: Namespace): Translation {
  const file = translationFile(language, english.name);
  const expected = expectedIn(language, english.entries);
  const none: Translation = {texts: new Map(), review: 'draft', faults: []};
  if (!tree.has(file)) {
    const message = `the file is not there: ${expected.size} texts show in English`;
    return {...none, faults: expected.size === 0 ? [] : [warning(startOf(file), message, 'translation')]};
  }
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {...none, faults};
  const json = readJson(source);
  if ('faults' in json) return {...none, faults: json.faults};
  const {value, faults: wrong} = checked(translationSource, json, 'translation');
  if (value === undefined) return {...none, faults: [...faults, ...wrong]};
  const judged = Object.entries(value.entries).map(([key, entry]) =>
    judge(key, entry, expected, () => json.at(['entries', key, 'text'])),
  );
  const texts = new Map(judged.flatMap(({text}) => (text === undefined ? [] : [text])));
  return {
    texts,
    review: value.review,
    faults: [
      ...faults,
      ...judged.flatMap(j => j.faults),
      ...behind(file, expected, texts, judged.filter(j => j.stale).length),
    ],
  };
}

interface Judged {
  readonly text?: readonly [string, string];
  readonly stale?: true;
  readonly faults: readonly Fault[];
}

function judge(
  key: string,
  entry: TranslationSource['entries'][string],
  expected: ReadonlyMap<string, TextEntry>,
  at: () => SourcePlace,
): Judged {
  const english = expected.get(key);
  if (english === undefined) {
    const message = `English has no text "${key}"${didYouMean(key, [...expected.keys()])}; rename or remove it`;
    return {faults: [fault(at(), message, 'translation')]};
  }
  if (entry.text.trim() === '') return {faults: []};
  if (entry.of !== hashOf(english.text)) return {stale: true, faults: []};
  const lost = lostIn(entry.text, english.text, english.kind).map(message =>
    fault(at(), `${key}: ${message}`, 'translation'),
  );
  const markdown =
    english.kind === 'plain'
      ? []
      : faultsInText(entry.text, english.kind, startOf('')).map(f =>
          fault(at(), `${key}: ${f.message}`, f.rule),
        );
  return {text: [key, entry.text], faults: [...lost, ...markdown]};
}

/** Returns one warning for all texts that need a new translation. */
function behind(
  file: string,
  expected: ReadonlyMap<string, TextEntry>,
  texts: ReadonlyMap<string, string>,
  stale: number,
): readonly Fault[] {
  const open = [...expected.keys()].filter(key => !texts.has(key));
  if (open.length === 0) return [];
  const message = `of ${expected.size} texts ${open.length - stale} are missing and ${stale} stale, first "${open[0] ?? ''}": they show in English`;
  return [warning(startOf(file), message, 'translation')];
}

/**
 * Returns the keys that a translation should have. Their plural endings are those of the translation's
 * language. For example, Arabic has six plural forms where English has two.
 */
function expectedIn(language: string, english: readonly TextEntry[]): ReadonlyMap<string, TextEntry> {
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
 * Parses JSON. Only a second, slow parser knows the place of a value, so it runs only when a fault needs a
 * place.
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
  return {value, at, atKey: path => placed()?.atKey(path) ?? startOf(source.file), atText: at};
}
