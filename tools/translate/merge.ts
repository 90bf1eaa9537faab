import {didYouMean} from '../../src/content/did-you-mean.ts';
import type {TranslationSource} from '../../src/content/translation-files.ts';
import type {TextEntry} from '../../src/compiler/text/entry.ts';
import {expectedIn, hashOf, wrongIn} from '../../src/compiler/text/translation.ts';
import {lengthOf, partsOf, type ReturnedFile, type ReturnedUnit, type TranslationUnit} from './unit.ts';
import {unitsOf, type CourseTexts} from './units.ts';

/** A fault in a file that a translator has returned. */
export interface ReturnedFault {
  readonly line: number;
  /** Names the text, the cause and the cure. */
  readonly message: string;
}

/** What an import changes. The catalogues are empty if the file has a fault. */
export interface MergeResult {
  readonly faults: readonly ReturnedFault[];
  /** Warnings about translations that are imported, but that a person should check. */
  readonly warnings: readonly ReturnedFault[];
  /** The changed catalogues by namespace. */
  readonly catalogues: ReadonlyMap<string, TranslationSource>;
  /** Number of texts that the import changes or confirms. */
  readonly changed: number;
}

/** A text whose catalogue changes, and the returned unit that changes it. */
interface Change {
  readonly unit: TranslationUnit;
  readonly entry: TextEntry;
  readonly returned: ReturnedUnit;
}

/** Merges a returned file into the catalogues of its language. Reports all faults at once. */
export function merge(texts: CourseTexts, {language, units, count}: ReturnedFile): MergeResult {
  const known = new Map<string, TranslationUnit>(unitsOf(texts).map(unit => [unit.name, unit]));
  const entries = new Map<string, TextEntry>(
    texts.english.flatMap(({name, entries: own}) =>
      [...expectedIn(language, own)].map(([key, entry]) => [`${name}/${key}`, entry] as const),
    ),
  );
  const changes = units.flatMap((returned): readonly Change[] => {
    const unit = known.get(returned.name);
    const entry = entries.get(returned.name);
    return unit && entry && isChange(returned, unit) ? [{unit, entry, returned}] : [];
  });
  const faults = [
    ...faultsOfCount(units, count),
    ...faultsOfNames(units, [...known.keys()]),
    ...faultsOfLanguage(changes, language),
    ...changes.flatMap(faultsOfChange),
  ].sort((a, b) => a.line - b.line);
  if (faults.length > 0) return {faults, warnings: [], catalogues: new Map(), changed: 0};
  return {
    faults,
    warnings: changes.flatMap(warningsOf),
    catalogues: mergedIn(texts.catalogues, changes),
    changed: changes.length,
  };
}

/**
 * Returns whether a unit from a translator changes its catalogue. An empty translation changes nothing. An unchanged
 * translation counts as a change only if it is stale and the file marks it as done. The translator then confirms it.
 */
function isChange({translation, english, isDone}: ReturnedUnit, unit: TranslationUnit): boolean {
  if (translation.trim() === '') return false;
  if (translation !== unit.translation) return true;
  return unit.state === 'stale' && isDone && english === unit.english;
}

function faultsOfCount(units: readonly ReturnedUnit[], count = units.length): readonly ReturnedFault[] {
  if (units.length === count) return [];
  const message = `the export had ${count} units, and this file has ${units.length}: it is cut, or rows were removed; ask for the whole file. To leave a unit out, empty its translation`;
  return [{line: units.at(-1)?.line ?? 1, message}];
}

function faultsOfNames(units: readonly ReturnedUnit[], known: readonly string[]): readonly ReturnedFault[] {
  const names = new Set(known);
  const first = new Map<string, number>();
  return units.flatMap(({name, line}) => {
    const before = first.get(name);
    if (before === undefined) first.set(name, line);
    else return [{line, message: `${name} is here twice, first on line ${before}: remove one of them`}];
    if (names.has(name)) return [];
    // Compare only with names of the same namespace. A comparison with all names takes minutes when many keys are
    // unknown.
    const near = didYouMean(
      name,
      known.filter(one => partsOf(one)[0] === partsOf(name)[0]),
    );
    const message = `the course has no text "${name}"${near}; the key was changed, or the text was removed: restore the key, or empty the translation and remove the unit`;
    return [{line, message}];
  });
}

function faultsOfChange({entry, unit, returned}: Change): readonly ReturnedFault[] {
  const {line, english, translation} = returned;
  if (english !== unit.english) {
    const message = `${unit.name}: the English text is now "${unit.english}". It has changed since the export, or somebody edited it. Export this text again and translate that; to import the rest, empty this translation`;
    return [{line, message}];
  }
  return wrongIn(translation, entry).map(({message}) => ({line, message: `${unit.name}: ${message}`}));
}

/**
 * Minimum number of words in a text that counts as a sentence. A shorter text may be a code or a name, which every
 * language writes in Latin letters.
 */
const sentence = 4;

/** Reports a file in which more than half of the sentences have no letter of the language's script. */
function faultsOfLanguage(changes: readonly Change[], language: string): readonly ReturnedFault[] {
  const script = scriptOf(language);
  const sentences = changes.filter(
    ({returned}) => (returned.translation.match(/\p{L}+/gu) ?? []).length >= sentence,
  );
  const alien = sentences.filter(({returned}) => script && !script.test(returned.translation));
  const [first] = alien;
  if (first === undefined || alien.length * 2 <= sentences.length) return [];
  const nameOf = new Intl.DisplayNames('en', {type: 'language'});
  const message = `${alien.length} of ${sentences.length} new translations have no letter of the script of ${nameOf.of(language) ?? language}: they are in another language; import them into that one`;
  return [{line: first.returned.line, message}];
}

/** Returns a pattern for a letter of a language's script, or undefined if Unicode has no single script for it. */
function scriptOf(language: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{Script=${new Intl.Locale(language).maximize().script ?? ''}}`, 'u');
  } catch {
    return undefined;
  }
}

function warningsOf({unit, returned: {line, translation}}: Change): readonly ReturnedFault[] {
  const length = lengthOf(translation);
  if (unit.maximum === undefined || length <= unit.maximum) return [];
  const message = `${unit.name}: ${length} characters where the drawing has room for about ${unit.maximum}: look at it in a narrow window${unit.screen ? `, ${unit.screen}` : ''}`;
  return [{line, message}];
}

/** Returns the changed catalogues. Each of them becomes a draft again, because nobody has reviewed its new texts. */
function mergedIn(
  catalogues: CourseTexts['catalogues'],
  changes: readonly Change[],
): ReadonlyMap<string, TranslationSource> {
  const merged = new Map<string, TranslationSource>();
  for (const {unit, returned} of changes) {
    const [namespace, key] = partsOf(unit.name);
    const {entries} = merged.get(namespace) ?? catalogues.get(namespace) ?? {entries: {}};
    const entry = {of: hashOf(unit.english), text: returned.translation};
    merged.set(namespace, {review: 'draft', entries: {...entries, [key]: entry}});
  }
  return merged;
}
