import {createInstance, type TOptions} from 'i18next';
import type {Words} from '../questions/define.ts';
import {formats, type Formats} from './formats.ts';
import type {InterfaceKey} from './interface-key.ts';

/** Whether a native speaker has read a translation. */
export type Review = 'draft' | 'reviewed';

/** What is needed of a language before anything can be shown in it. */
export interface CourseCatalogue {
  /** Words of buttons and messages, plain text. */
  readonly interface: Readonly<Record<string, string>>;
  /** Titles and summaries of modules and their parts, `<module>.<part>.title`, as HTML. */
  readonly titles: Readonly<Record<string, string>>;
  readonly review: Review;
}

/** Fetches catalogues; rejects when a file cannot be had. */
export interface CatalogueSource {
  course(language: string): Promise<CourseCatalogue>;
  /** Texts of one module or interview, as HTML. */
  content(language: string, namespace: string): Promise<Readonly<Record<string, string>>>;
}

/** A language the package holds. */
export interface Language {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its own name for itself. */
  readonly name: string;
  /** For `lang` attributes (BCP 47). */
  readonly tag: string;
}

/** Everything that is read, in the language of the moment. */
export interface Texts {
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly review: Review;
  readonly formats: Formats;
  /** A word of the interface, plain text. */
  t(key: InterfaceKey, values?: Readonly<Record<string, string | number>>): string;
  /** A title as HTML. */
  title(key: string): string;
  /** The words under one prefix of a catalogue, as HTML; '' for a key that is not there. */
  words(namespace: string, prefix: string): Words;
  /** Fetches a catalogue in the language of the moment, and keeps it through later changes of language. */
  need(namespace: string): Promise<void>;
  has(namespace: string): boolean;
  /** Changes the language once all that is in use has arrived; rejects and stays as it was when it cannot. */
  change(code: string): Promise<void>;
  /** Calls back after each change of language; answers with the way to stop. */
  subscribe(listener: () => void): () => void;
}

const titles = 'titles';
const words = 'interface';

/** Sets up i18next with one instance of our own, and fetches the first language. */
export async function createTexts(source: CatalogueSource, languages: readonly Language[], first: string): Promise<Texts> {
  const i18n = createInstance();
  await i18n.init({
    lng: first, fallbackLng: false, ns: [], defaultNS: words, keySeparator: false, nsSeparator: false,
    interpolation: {escapeValue: false}, resources: {},
  });
  const reviews = new Map<string, Review>();
  const needed = new Set<string>();
  const listeners = new Set<() => void>();
  const find = (code: string) => {
    const found = languages.find(l => l.code === code);
    if (!found) throw new Error(`no language "${code}" in this package; there are: ${languages.map(l => l.code).join(', ')}`);
    return found;
  };

  async function fetchCourse(code: string) {
    if (reviews.has(code)) return;
    const catalogue = await source.course(code);
    i18n.addResourceBundle(code, words, catalogue.interface);
    i18n.addResourceBundle(code, titles, catalogue.titles);
    reviews.set(code, catalogue.review);
  }
  async function fetchContent(code: string, namespace: string) {
    if (i18n.hasResourceBundle(code, namespace)) return;
    i18n.addResourceBundle(code, namespace, await source.content(code, namespace));
  }
  const lookUp = (ns: string, key: string) => (i18n.exists(key, {ns}) ? i18n.t(key, {ns, skipInterpolation: true}) : '');

  let language = find(first);
  let wanted = first;
  await fetchCourse(first);
  return {
    get language() { return language; },
    languages,
    get review() { return reviews.get(language.code) ?? 'draft'; },
    get formats() { return formats(language.code); },
    t: (key, values) => i18n.t(String(key), {ns: words, ...values} satisfies TOptions),
    title: key => lookUp(titles, key),
    words: (namespace, prefix) => key => lookUp(namespace, prefix + key),
    async need(namespace) {
      needed.add(namespace);
      // The language may change while the catalogue is on its way.
      while (!i18n.hasResourceBundle(language.code, namespace)) await fetchContent(language.code, namespace);
    },
    has: namespace => i18n.hasResourceBundle(language.code, namespace),
    async change(code) {
      const next = find(code);
      wanted = code;
      await Promise.all([fetchCourse(code), ...[...needed].map(ns => fetchContent(code, ns))]);
      if (wanted !== code) return;
      await i18n.changeLanguage(code);
      language = next;
      listeners.forEach(listener => { listener(); });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
