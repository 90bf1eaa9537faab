import {createInstance, type i18n} from 'i18next';
import type {TextLookup} from '../content/question-type.ts';
import {formats, type Formats} from './formats.ts';
import type {InterfaceKey} from './interface-key.ts';

/** States whether a native speaker has reviewed a translation. */
export type Review = 'draft' | 'reviewed';

/** The catalogue that a language needs before it can render anything. */
export interface CourseCatalogue {
  /** Plain texts of the interface: buttons and messages. */
  readonly interface: Readonly<Record<string, string>>;
  /** Titles and summaries of modules as HTML, by keys such as `<module>.title`. */
  readonly titles: Readonly<Record<string, string>>;
  readonly review: Review;
}

/** Fetches catalogues. Rejects when a file fails to load. */
export interface CatalogueSource {
  course(language: string): Promise<CourseCatalogue>;
  /** Fetches the texts of one module, lesson or interview, as HTML. */
  content(language: string, namespace: string): Promise<Readonly<Record<string, string>>>;
}

/** A language that the package contains. */
export interface Language {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  /** The name of the language in that language itself. */
  readonly name: string;
  /** The tag for `lang` attributes (BCP 47). */
  readonly tag: string;
}

/** All texts of the course in the current language. */
export interface Texts {
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly review: Review;
  readonly formats: Formats;
  /** Returns a plain text of the interface. */
  t(key: InterfaceKey, values?: Readonly<Record<string, string | number>>): string;
  /** Returns a plain text of the interface for a key that is built from data. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Returns a title as HTML. Titles of parts exist only after `need('contents')`. */
  title(key: string): string;
  /**
   * Returns a lookup for the texts under one prefix of a catalogue, as HTML. For a missing key, the lookup returns
   * ''.
   */
  lookup(namespace: string, prefix: string): TextLookup;
  /**
   * Fetches a catalogue in the current language. After each later change of language, the catalogue is
   * fetched in the new language too. A lookup in `module` also finds the texts of a namespace
   * `module/lesson`.
   */
  need(namespace: string): Promise<void>;
  has(namespace: string): boolean;
  /**
   * Changes the language after all catalogues in use have loaded. Rejects and keeps the old language when one
   * of them fails to load.
   */
  change(code: string): Promise<void>;
  /** Calls the listener after each change of language. Returns a function that unsubscribes the listener. */
  subscribe(listener: () => void): () => void;
}

/**
 * Creates a separate i18next instance and fetches the first language. Rejects if the package lacks that
 * language or its files fail to load.
 */
export async function createTexts(
  source: CatalogueSource,
  languages: readonly Language[],
  first: string,
  namespaces: readonly string[] = [],
): Promise<Texts> {
  const i18n = createInstance();
  await i18n.init({
    lng: first,
    fallbackLng: false,
    ns: [],
    defaultNS: interfaceNamespace,
    keySeparator: false,
    nsSeparator: false,
    ignoreJSONStructure: false,
    interpolation: {escapeValue: false},
    resources: {},
  });
  const texts = new CourseTexts(i18n, source, languages, first, namespaces);
  await texts.change(first);
  return texts;
}

const titlesNamespace = 'titles';
/** Namespace of the titles of parts. It is separate because the first screen shows no titles of parts. */
const contentsNamespace = 'contents';
const interfaceNamespace = 'interface';

class CourseTexts implements Texts {
  readonly languages: readonly Language[];
  language: Language;
  readonly #i18n: i18n;
  readonly #source: CatalogueSource;
  /** Namespaces of interface texts, in the order in which a key is looked up. */
  readonly #namespaces: readonly string[];
  readonly #reviews = new Map<string, Review>();
  /**
   * Namespaces in use. Before the language changes, the texts of the new language must be loaded for all these
   * namespaces.
   */
  readonly #needed = new Set<string>();
  readonly #listeners = new Set<() => void>();
  /** Caches the texts without values, because a page looks up the same texts each time it renders. */
  readonly #found = new Map<string, string>();
  #wanted: string;

  constructor(
    i18n: i18n,
    source: CatalogueSource,
    languages: readonly Language[],
    first: string,
    namespaces: readonly string[],
  ) {
    this.#namespaces = namespaces.length > 0 ? namespaces : [interfaceNamespace];
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
    const find = () => this.#i18n.t(key, {ns: this.#namespaces, ...values});
    return values ? find() : this.#once(key, find);
  }

  title(key: string): string {
    return this.#once(`${titlesNamespace} ${key}`, () =>
      this.#lookUp([titlesNamespace, contentsNamespace], key),
    );
  }

  lookup(namespace: string, prefix: string): TextLookup {
    return key =>
      this.#once(`${namespace} ${prefix}${key}`, () =>
        this.#lookUp([namespace, ...this.#partsOf(namespace)], prefix + key),
      );
  }

  has(namespace: string): boolean {
    return this.#i18n.hasResourceBundle(this.language.code, namespace);
  }

  async need(namespace: string): Promise<void> {
    this.#needed.add(namespace);
    // While the catalogue loads, the language may change. So load again until the catalogue of the current language
    // is there.
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
    this.#found.clear();
    this.language = next;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
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
    this.#add(code, interfaceNamespace, catalogue.interface);
    this.#add(code, titlesNamespace, catalogue.titles);
    this.#reviews.set(code, catalogue.review);
  }

  async #fetchContent(code: string, namespace: string): Promise<void> {
    if (this.#i18n.hasResourceBundle(code, namespace)) return;
    this.#add(code, namespace, await this.#source.content(code, namespace));
  }

  /**
   * Adds a catalogue. i18next would copy the catalogue, so that later additions do not change the original. There are
   * no additions, so skip the copy.
   */
  #add(code: string, namespace: string, catalogue: Readonly<Record<string, string>>): void {
    this.#i18n.addResourceBundle(code, namespace, catalogue, false, false, {skipCopy: true});
    this.#found.clear();
  }

  /** Returns the text under a key. Calls `find` only if no page has asked for this text before. */
  #once(key: string, find: () => string): string {
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const text = find();
    this.#found.set(key, text);
    return text;
  }

  /** Returns the namespaces in use that belong to a module, such as `module/lesson`. */
  #partsOf(namespace: string): readonly string[] {
    return [...this.#needed].filter(name => name.startsWith(`${namespace}/`));
  }

  #lookUp(ns: readonly string[], key: string): string {
    return this.#i18n.exists(key, {ns}) ? this.#i18n.t(key, {ns, skipInterpolation: true}) : '';
  }
}
