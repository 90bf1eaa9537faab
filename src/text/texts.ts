import {createInstance, type i18n} from 'i18next';
import type {Words} from '../content/question-type.ts';
import {formats, type Formats} from './formats.ts';
import type {InterfaceKey} from './interface-key.ts';

/** Whether a native speaker has read a translation. */
export type Review = 'draft' | 'reviewed';

/** What is needed of a language before anything can be shown in it. */
export interface CourseCatalogue {
  /** Words of buttons and messages, plain text. */
  readonly interface: Readonly<Record<string, string>>;
  /** Titles and summaries of modules, `<module>.title`, as HTML. */
  readonly titles: Readonly<Record<string, string>>;
  readonly review: Review;
}

/** Fetches catalogues; rejects when a file cannot be had. */
export interface CatalogueSource {
  course(language: string): Promise<CourseCatalogue>;
  /** Texts of one module, lesson or interview, as HTML. */
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
  /** A word of the interface whose key is put together from data, plain text. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A title as HTML; those of parts are there once `contents` was needed. */
  title(key: string): string;
  /** The words under one prefix of a catalogue, as HTML; '' for a key that is not there. */
  words(namespace: string, prefix: string): Words;
  /**
   * Fetches a catalogue in the language of the moment, and keeps it through later changes of language. What one called
   * `module/lesson` holds is found among the words of `module`.
   */
  need(namespace: string): Promise<void>;
  has(namespace: string): boolean;
  /** Changes the language once all that is in use has arrived; rejects and stays as it was when it cannot. */
  change(code: string): Promise<void>;
  /** Calls back after each change of language; answers with the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** Sets up i18next with one instance of our own, and fetches the first language. */
export async function createTexts(
  source: CatalogueSource,
  languages: readonly Language[],
  first: string,
): Promise<Texts> {
  const i18n = createInstance();
  await i18n.init({
    lng: first,
    fallbackLng: false,
    ns: [],
    defaultNS: words,
    keySeparator: false,
    nsSeparator: false,
    interpolation: {escapeValue: false},
    resources: {},
  });
  const texts = new CourseTexts(i18n, source, languages, first);
  await texts.change(first);
  return texts;
}

const titles = 'titles';
/** Titles of the parts of modules, which the first screen does not list. */
const contents = 'contents';
const words = 'interface';
/** Words that are fetched like any namespace: those of leaving after the first screen, the others when one opens. */
const laterWords = [
  'bench',
  'booth',
  'documents',
  'interview',
  'leaving',
  'pages',
  'paper',
  'practice',
  'results',
  'search',
  'self-test',
  'settings',
  'talk',
  'try-out',
];

class CourseTexts implements Texts {
  readonly languages: readonly Language[];
  language: Language;
  readonly #i18n: i18n;
  readonly #source: CatalogueSource;
  readonly #reviews = new Map<string, Review>();
  /** Namespaces in use: a new language must have them before it is spoken. */
  readonly #needed = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #wanted: string;

  constructor(i18n: i18n, source: CatalogueSource, languages: readonly Language[], first: string) {
    this.#i18n = i18n;
    this.#source = source;
    this.languages = languages;
    this.language = this.#find(first);
    this.#wanted = first;
  }

  get review(): Review {
    return this.#reviews.get(this.language.code) ?? 'draft';
  }

  get formats(): Formats {
    return formats(this.language.code);
  }

  t(key: InterfaceKey, values?: Readonly<Record<string, string | number>>): string {
    return this.say(key, values);
  }

  say(key: string, values?: Readonly<Record<string, string | number>>): string {
    return this.#i18n.t(key, {ns: [words, ...laterWords], ...values});
  }

  title(key: string): string {
    return this.#lookUp([titles, contents], key);
  }

  words(namespace: string, prefix: string): Words {
    return key => this.#lookUp([namespace, ...this.#partsOf(namespace)], prefix + key);
  }

  has(namespace: string): boolean {
    return this.#i18n.hasResourceBundle(this.language.code, namespace);
  }

  async need(namespace: string): Promise<void> {
    this.#needed.add(namespace);
    // The language may change while the catalogue is on its way.
    while (!this.has(namespace)) await this.#fetchContent(this.language.code, namespace);
  }

  async change(code: string): Promise<void> {
    const next = this.#find(code);
    this.#wanted = code;
    await Promise.all([
      this.#fetchCourse(code),
      ...[...this.#needed].map(ns => this.#fetchContent(code, ns)),
    ]);
    if (this.#wanted !== code) return;
    await this.#i18n.changeLanguage(code);
    this.language = next;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #find(code: string): Language {
    const found = this.languages.find(l => l.code === code);
    if (found) return found;
    throw new Error(
      `no language "${code}" in this package; there are: ${this.languages.map(l => l.code).join(', ')}`,
    );
  }

  async #fetchCourse(code: string): Promise<void> {
    if (this.#reviews.has(code)) return;
    const catalogue = await this.#source.course(code);
    this.#i18n.addResourceBundle(code, words, catalogue.interface);
    this.#i18n.addResourceBundle(code, titles, catalogue.titles);
    this.#reviews.set(code, catalogue.review);
  }

  async #fetchContent(code: string, namespace: string): Promise<void> {
    if (this.#i18n.hasResourceBundle(code, namespace)) return;
    this.#i18n.addResourceBundle(code, namespace, await this.#source.content(code, namespace));
  }

  /** Parts of a namespace that are in use. */
  #partsOf(namespace: string): readonly string[] {
    return [...this.#needed].filter(name => name.startsWith(`${namespace}/`));
  }

  #lookUp(ns: readonly string[], key: string): string {
    return this.#i18n.exists(key, {ns}) ? this.#i18n.t(key, {ns, skipInterpolation: true}) : '';
  }
}
