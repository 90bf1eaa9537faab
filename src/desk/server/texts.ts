import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInstance, type TOptions} from 'i18next';
import {parse} from 'yaml';
import {z} from 'zod';
import {formats} from '../../text/formats.ts';
import {dirOf, ownName} from '../../text/language.ts';
import type {PageTexts} from '../pages/page-texts.ts';

/** The desk's texts in all available languages. */
export interface DeskLanguages {
  /**
   * Returns the texts in the first wished language that is available. If none is available, returns English.
   */
  choose(wishes: readonly string[]): PageTexts;
  /** Codes of all available languages, such as `mn`. */
  readonly codes: readonly string[];
}

const authored = z.record(z.string(), z.object({text: z.string()}));
/** The texts of course.yaml that the desk shows. The compiler checks the rest of the file. */
const ofCourse = z.object({title: z.string(), audience: z.string()});
const namespace = 'interface';
const translated = z.object({
  review: z.enum(['draft', 'reviewed']),
  entries: z.record(z.string(), z.object({text: z.string()})),
});

/**
 * Loads the texts from a project folder: English from its source files, and other languages from their translations.
 * The desk's own texts are not in the catalogues of the course. Every package contains the catalogues, but no package
 * needs the texts of the desk. `title` is the title of a third-party package. If `title` is set, the course has this
 * title in every language, and the text that names the audience is empty.
 */
export async function loadTexts(project: string, title?: string): Promise<DeskLanguages> {
  const own = title === undefined ? {} : {'course.title': title, 'course.audience': ''};
  const read = readAll(project);
  const codes = read.map(({code}) => code);
  const i18n = createInstance();
  await i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [namespace],
    defaultNS: namespace,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: true,
    interpolation: {escapeValue: false},
    resources: Object.fromEntries(read.map(({code, texts}) => [code, {[namespace]: {...texts, ...own}}])),
  });
  const languages = codes.map(code => ({code, name: ownName(code)}));
  const spoken = new Map(
    read.map(({code, draft}) => {
      const say = i18n.getFixedT(code);
      const words: PageTexts = {
        language: code,
        dir: dirOf(code),
        draft,
        languages,
        formats: formats(code),
        t: (key, values) => say(key, {...values} satisfies TOptions),
      };
      return [code, words];
    }),
  );
  return {
    codes,
    choose(wishes) {
      const found =
        wishes.map(wish => spoken.get(wish.split('-')[0] ?? '')).find(Boolean) ?? spoken.get('en');
      if (!found) throw new Error('there is no English catalogue: read src/shell/texts.yaml');
      return found;
    },
  };
}

interface LanguageTexts {
  readonly texts: Readonly<Record<string, string>>;
  /** True if no native speaker has reviewed the translation yet. */
  readonly draft: boolean;
}

const cache = new Map<string, readonly (LanguageTexts & {readonly code: string})[]>();

/** Reads the texts in all languages, English first. Each process reads the files only once, because they are long. */
function readAll(project: string): readonly (LanguageTexts & {readonly code: string})[] {
  const read =
    cache.get(project) ??
    ['en', ...translations(project)].map(code => ({
      code,
      ...(code === 'en' ? readEnglish(project) : readTranslation(project, code)),
    }));
  cache.set(project, read);
  return read;
}

function readEnglish(project: string): LanguageTexts {
  const files = ['src/shell/texts.yaml', 'src/desk/texts.yaml'].map(name => join(project, name));
  const {title, audience} = ofCourse.parse(parse(readFileSync(join(project, 'course.yaml'), 'utf8')));
  return {
    texts: {
      ...merge(files.map(file => authored.parse(parse(readFileSync(file, 'utf8'))))),
      ...{'course.title': title, 'course.audience': audience},
    },
    draft: false,
  };
}

/** Reads a translation. Includes stale texts, because a reader understands them better than the English text. */
function readTranslation(project: string, code: string): LanguageTexts {
  const files = ['interface.json', 'desk.json']
    .map(name => join(project, 'locales', code, name))
    .filter(existsSync);
  const read = files.map(file => translated.parse(JSON.parse(readFileSync(file, 'utf8'))));
  return {texts: merge(read.map(({entries}) => entries)), draft: read.some(({review}) => review === 'draft')};
}

const merge = (all: readonly z.infer<typeof authored>[]) =>
  Object.fromEntries(all.flatMap(Object.entries<{text: string}>).map(([key, {text}]) => [key, text]));

/** Lists the languages into which the desk's own texts are translated. */
const translations = (project: string): readonly string[] =>
  readdirSync(join(project, 'locales')).filter(
    code => code !== 'en' && existsSync(join(project, 'locales', code, 'desk.json')),
  );

/** Parses the languages of an Accept-Language header, best first. */
export function wishesOf(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .slice(0, 20)
    .map(part => {
      const [tag = '', q] = part.trim().split(';q=');
      return {tag, weight: q === undefined ? 1 : Number(q) || 0};
    })
    .filter(wish => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(wish => wish.tag.toLowerCase());
}
