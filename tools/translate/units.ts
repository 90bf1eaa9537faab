import type {ModuleData} from '../../src/content/course.ts';
import type {TranslationSource} from '../../src/content/translation-files.ts';
import type {Namespace, TextEntry} from '../../src/compiler/text/entry.ts';
import {expectedIn, isStale} from '../../src/compiler/text/translation.ts';
import {screensOf} from './screens.ts';
import {lengthOf, type TranslationUnit, type UnitState} from './unit.ts';

/** The texts of the course, and the catalogues of one language by namespace. */
export interface CourseTexts {
  readonly language: string;
  readonly english: readonly Namespace[];
  readonly modules: readonly ModuleData[];
  readonly catalogues: ReadonlyMap<string, TranslationSource>;
}

/** Returns a unit for each text of a complete translation, in the order of the English catalogues. */
export function unitsOf({language, english, modules, catalogues}: CourseTexts): readonly TranslationUnit[] {
  const screenOf = screensOf(modules);
  return english.flatMap(({name: namespace, entries}) => {
    const catalogue = catalogues.get(namespace);
    return [...expectedIn(language, entries)].map(([key, entry]): TranslationUnit => {
      const name = `${namespace}/${key}`;
      const maximum = maximumOf(key, entry);
      const screen = screenOf(name);
      return {
        ...{name, english: entry.text, translation: catalogue?.entries[key]?.text ?? ''},
        state: stateOf(catalogue, key, entry),
        read: catalogue?.entries[key]?.read ?? [],
        note: noteOf(entry),
        place: {file: entry.at.file, line: entry.at.line},
        ...(maximum !== undefined && {maximum}),
        ...(screen !== undefined && {screen}),
      };
    });
  });
}

function stateOf(catalogue: TranslationSource | undefined, key: string, {text}: TextEntry): UnitState {
  const entry = catalogue?.entries[key];
  if (catalogue === undefined || entry === undefined || entry.text.trim() === '') return 'missing';
  return isStale(entry, text) ? 'stale' : catalogue.review;
}

/** Maximum length of a text in a drawing, as a multiple of the English text. docs/translators.md states this value. */
const room = 1.3;

const maximumOf = (key: string, {kind, text}: TextEntry): number | undefined =>
  kind === 'plain' && key.includes('.svg.') ? Math.ceil(lengthOf(text) * room) : undefined;

const markups: Readonly<Record<TextEntry['kind'], string>> = {
  plain: 'Plain text.',
  text: 'One line of Markdown.',
  prose: 'Markdown: keep paragraphs, lists, tables and links.',
};

function noteOf({note, kind, text}: TextEntry): string {
  const holes = [...new Set(text.match(/\{\{[^}]*\}\}/g))];
  const keep = holes.length > 0 ? `Keep ${holes.join(' and ')}.` : undefined;
  return [note, markups[kind], keep].filter(sentence => sentence !== undefined).join(' ');
}
