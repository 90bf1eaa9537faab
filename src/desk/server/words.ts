import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInstance, type TOptions} from 'i18next';
import {parse} from 'yaml';
import {z} from 'zod';
import {formats} from '../../text/formats.ts';
import type {PageWords} from '../pages/page-words.ts';


/** The words in the languages there are. */
export interface DeskLanguages {
  /** The first of the wishes that is there, else English. */
  choose(wishes: readonly string[]): PageWords;
}

const authored = z.record(z.string(), z.object({text: z.string()}));
const translated = z.object({entries: z.record(z.string(), z.object({text: z.string()}))});
const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur']);

/** Reads the catalogues of a project folder: English from its sources, the others as far as they are translated. */
export async function loadWords(project: string): Promise<DeskLanguages> {
  const resources: Record<string, {interface: Record<string, string>}> = {en: {interface: readEnglish(project)}};
  for (const code of translations(project)) resources[code] = {interface: readTranslation(project, code)};
  const i18n = createInstance();
  await i18n.init({
    lng: 'en', fallbackLng: 'en', ns: ['interface'], defaultNS: 'interface', keySeparator: false, nsSeparator: false,
    interpolation: {escapeValue: false}, resources,
  });
  const languages = Object.keys(resources).map(code => ({code, name: ownName(code)}));
  const spoken = new Map(languages.map(({code}) => {
    const say = i18n.getFixedT(code);
    const words: PageWords = {
      language: code, dir: rightToLeft.has(code) ? 'rtl' : 'ltr', languages, formats: formats(code),
      t: (key, values) => say(key, {...values} satisfies TOptions),
    };
    return [code, words];
  }));
  return {
    choose(wishes) {
      const found = wishes.map(wish => spoken.get(wish.split('-')[0] ?? '')).find(Boolean) ?? spoken.get('en');
      if (!found) throw new Error('there is no English catalogue: read src/text/interface.yaml');
      return found;
    },
  };
}

function readEnglish(project: string): Record<string, string> {
  const sources = ['src/text/interface.yaml', 'src/desk/interface-words.yaml'].map(name => join(project, name)).filter(existsSync);
  return Object.fromEntries(sources.flatMap(file => Object.entries(textsOf(authored.parse(parse(readFileSync(file, 'utf8')))))));
}

function readTranslation(project: string, code: string): Record<string, string> {
  return textsOf(translated.parse(JSON.parse(readFileSync(catalogue(project, code), 'utf8'))).entries);
}

const textsOf = (entries: z.infer<typeof authored>) =>
  Object.fromEntries(Object.entries(entries).map(([key, {text}]) => [key, text]));

const catalogue = (project: string, code: string) => join(project, 'locales', code, 'interface.json');

function translations(project: string): string[] {
  const folder = join(project, 'locales');
  return readdirSync(folder).filter(code => /^[a-z]{2,3}$/.test(code) && code !== 'en' && code !== 'qps' && existsSync(catalogue(project, code)));
}

/** A language's own name for itself, `English`, `Монгол`. */
function ownName(code: string): string {
  const name = new Intl.DisplayNames(code, {type: 'language'}).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** The languages a browser asks for, best first. */
export function wishesOf(header: string | undefined): string[] {
  return (header ?? '').split(',').slice(0, 20).map(part => {
    const [tag = '', q] = part.trim().split(';q=');
    return {tag, weight: q === undefined ? 1 : Number(q) || 0};
  }).filter(wish => wish.weight > 0).sort((a, b) => b.weight - a.weight).map(wish => wish.tag.toLowerCase());
}
