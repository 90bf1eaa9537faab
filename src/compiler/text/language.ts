import type {TextEntry, Namespace} from './entry.ts';
import {fault, startOf, warning, type Fault} from '../source/fault.ts';
import {htmlOf} from './html.ts';
import {isPlainText} from './interface.ts';
import {pseudoHtml, pseudoLanguage, pseudoText} from './pseudo.ts';
import {dirOf} from '../../text/language.ts';
import type {Tree} from '../source/source-file.ts';
import {readTranslation, translationFile, type Translation} from './translation.ts';
import {warningsOfTexts, type TranslatorLists} from './translation-rules.ts';

/**
 * The texts of one namespace by key, ready to render. They are sanitised HTML or, for interface texts, plain
 * text.
 */
export type Catalogue = Readonly<Record<string, string>>;

/** All texts of the course in one language. */
export interface CompiledLanguage {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  readonly review: 'draft' | 'reviewed';
  /** Catalogues by namespace. */
  readonly catalogues: Readonly<Record<string, Catalogue>>;
}

export interface ReadLanguage {
  readonly language: CompiledLanguage;
  readonly faults: readonly Fault[];
  /** Files in which a hash is missing, with their hashes, by path. */
  readonly hashed: ReadonlyMap<string, string>;
}

/** Facts about the course that decide which faults of translations are reported. */
interface Around {
  /**
   * All existing namespaces. If a file in the folder belongs to none of these namespaces, the compiler reports the
   * file.
   */
  readonly names: readonly string[];
  /**
   * Returns false if the English texts of a namespace are incomplete. The compiler does not report the translations
   * of this namespace.
   */
  readonly isSound: (namespace: string) => boolean;
  /** If true, reports each text that is shown in English. Otherwise reports only their number. */
  readonly lists: boolean;
  /** The lists of the translators. Without them, none of the rules for translations runs. */
  readonly translators?: TranslatorLists;
}

/**
 * Returns the codes of the languages of the course, without English. These are the languages in course.yaml, or all
 * folders of `locales/` if course.yaml has a fault. Reports each folder whose language is not in course.yaml.
 */
export function languagesIn(tree: Tree, listed: readonly string[] | undefined) {
  const files = [...tree.keys()].filter(path => /^locales\/[^/]+\/[^/]+\.json$/.test(path));
  const all = [...new Set(files.map(path => path.split('/')[1] ?? ''))].filter(code => code !== 'en').sort();
  const codes = listed?.filter(code => code !== 'en') ?? all;
  return {
    codes,
    faults: all
      .filter(code => !codes.includes(code))
      .map(code => {
        const message = `course.yaml does not list the language "${code}": add it to languages, or remove the folder`;
        return warning(startOf(`locales/${code}`), message, 'translation');
      }),
  };
}

/** Compiles English from the texts of the authors. */
export const compileEnglish = (namespaces: readonly Namespace[]): CompiledLanguage => ({
  code: 'en',
  dir: 'ltr',
  review: 'reviewed',
  catalogues: catalogues(namespaces, () => ({write: show, word: entry => entry.text})),
});

/**
 * Compiles the pseudo-locale, which is longer, accented English. It makes two faults visible: texts that are
 * not translated, and elements that are too narrow for long texts.
 */
export const compilePseudo = (namespaces: readonly Namespace[]): CompiledLanguage => ({
  code: pseudoLanguage,
  dir: dirOf(pseudoLanguage),
  review: 'draft',
  catalogues: catalogues(namespaces, () => ({
    write: entry => (entry.kind === 'plain' ? pseudoText(entry.text) : pseudoHtml(show(entry))),
    word: entry => pseudoText(entry.text),
  })),
});

/** Compiles one language from its folder. Missing or stale texts show in English and give one warning. */
export function compileLanguage(
  tree: Tree,
  code: string,
  namespaces: readonly Namespace[],
  {names, isSound, lists, translators}: Around,
): ReadLanguage {
  const translations = new Map(
    namespaces.map(namespace => [namespace.name, readTranslation(tree, code, namespace)]),
  );
  const all = [...translations.values()];
  const sound = [...translations].filter(([name]) => isSound(name));
  const alien = [...tree.keys()].filter(
    path =>
      path.startsWith(`locales/${code}/`) &&
      !names.includes(path.slice(`locales/${code}/`.length).replace(/\.json$/, '')),
  );
  return {
    language: {
      code,
      dir: dirOf(code),
      review: all.every(({review}) => review === 'reviewed') ? 'reviewed' : 'draft',
      catalogues: catalogues(namespaces, name => {
        const texts = translations.get(name)?.texts;
        const inIt = (entry: TextEntry): TextEntry => ({...entry, text: texts?.get(entry.key) ?? entry.text});
        return {
          write: entry => (texts?.has(entry.key) ? show(inIt(entry)) : markAsEnglish(entry)),
          word: entry => inIt(entry).text,
          more: extraPlurals(texts, namespaces, name),
        };
      }),
    },
    faults: [
      ...sound.flatMap(([, {faults}]) => faults),
      ...(translators
        ? warningsOfTexts(
            code,
            sound.flatMap(([, {pairs}]) => pairs),
            translators,
          )
        : []),
      ...(lists ? each(code, sound) : summary(code, sound)),
      ...alien.map(file =>
        fault(startOf(file), 'nothing in the course has this name: rename or remove the file', 'translation'),
      ),
    ],
    hashed: new Map(
      [...translations].flatMap(([name, {hashed}]) =>
        hashed === undefined ? [] : [[translationFile(code, name), hashed]],
      ),
    ),
  };
}

type NamedTranslations = readonly (readonly [name: string, translation: Translation])[];

/** Returns one warning for all texts that need a translation, at the first file with such a text. */
function summary(code: string, translations: NamedTranslations): readonly Fault[] {
  const behind = translations.filter(([, {open}]) => open.length > 0);
  const [first] = behind;
  if (!first) return [];
  const open = behind.flatMap(([, translation]) => translation.open);
  const stale = open.filter(({state}) => state === 'stale').length;
  const all = translations.reduce((sum, [, translation]) => sum + translation.all, 0);
  const files = behind.length === 1 ? 'this file' : `${behind.length} files, this one first`;
  const message = `${code}: of ${all} texts ${open.length - stale} are missing and ${stale} stale, in ${files}: they show in English; to list them, add --missing ${code} to node --import tsx src/compiler/main.ts`;
  return [warning(startOf(translationFile(code, first[0])), message, 'translation')];
}

/** Returns one warning for each text that needs a translation. */
const each = (code: string, translations: NamedTranslations): readonly Fault[] =>
  translations.flatMap(([name, {open}]) =>
    open.map(({key, english, state}) =>
      warning(startOf(translationFile(code, name)), `"${key}" is ${state}: ${english}`, 'translation'),
    ),
  );

interface Writer {
  /** Converts a text to the form that the catalogue contains. */
  readonly write: (entry: TextEntry) => string;
  /** Returns a text inside a drawing as plain text. */
  readonly word: (entry: TextEntry) => string;
  /** Texts whose keys do not exist in English. */
  readonly more?: Catalogue;
}

const catalogues = (
  namespaces: readonly Namespace[],
  writer: (namespace: string) => Writer,
): CompiledLanguage['catalogues'] =>
  Object.fromEntries(
    namespaces.map(namespace => [namespace.name, catalogue(namespace, writer(namespace.name))]),
  );

function catalogue({name, entries, drawings}: Namespace, {write, word, more}: Writer): Catalogue {
  // The texts of a drawing are part of its SVG, so the catalogue has no separate entries for them.
  const texts = entries
    .filter(entry => isPlainText(name) || entry.kind !== 'plain')
    .map(entry => [entry.key, write(entry)] as const);
  const words = new Map(entries.filter(entry => entry.kind === 'plain').map(entry => [entry.key, entry]));
  const svgs = drawings.map(({key, prefix, drawing}) => {
    const wordOf = (id: string) => {
      const entry = words.get(`${key}.${id}`);
      return entry === undefined ? '' : word(entry);
    };
    return [key, drawing.write(prefix, wordOf)] as const;
  });
  return Object.fromEntries([...texts, ...Object.entries(more ?? {}), ...svgs]);
}

/** Returns the texts for plural forms that English does not have. */
function extraPlurals(
  texts: ReadonlyMap<string, string> | undefined,
  namespaces: readonly Namespace[],
  name: string,
): Catalogue {
  const english = new Set(
    namespaces.find(namespace => namespace.name === name)?.entries.map(entry => entry.key),
  );
  return Object.fromEntries([...(texts ?? [])].filter(([key]) => !english.has(key)));
}

/**
 * Returns the English text that is shown instead of a missing or stale translation. Marks it as English, so that a
 * screen reader pronounces it as English.
 */
function markAsEnglish(entry: TextEntry): string {
  if (entry.kind === 'plain') return show(entry);
  const element = entry.kind === 'text' ? 'span' : 'div';
  return `<${element} lang="en">${show(entry)}</${element}>`;
}

const htmlCache = new Map<string, string>();

/** Caches the HTML of each text, because the compiler compiles all texts again whenever a file changes. */
function show({text, kind}: TextEntry): string {
  if (kind === 'plain') return text;
  const key = `${kind} ${text}`;
  const cached = htmlCache.get(key);
  if (cached !== undefined) return cached;
  const html = htmlOf(text, kind);
  htmlCache.set(key, html);
  return html;
}
