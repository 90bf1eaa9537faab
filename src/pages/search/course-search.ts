import type {Glossary} from '../../content/glossary.ts';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import {failedLoad} from '../../ui/load-failed.ts';
import type {Observable} from '../../ui/subscribe-controller.ts';
import type {SearchedSection, SearchedTerm} from './match.ts';
import {placesOf, searchedTerms} from './places.ts';

interface LessonName {
  readonly module: string;
  readonly lesson: string;
}

/** The data that the search has loaded for one language. */
interface InLanguage {
  /** The sections of each lesson. The key of a lesson is `module/lesson`. */
  readonly places: ReadonlyMap<string, readonly SearchedSection[]>;
  readonly terms?: readonly SearchedTerm[];
}

const keyOf = ({module, lesson}: LessonName): string => `${module}/${lesson}`;

/**
 * Yields to the event loop, so that the page can render and handle key presses before the next lesson loads.
 */
const breath = () => new Promise(resolve => setTimeout(resolve));

/**
 * Loads the glossary and all lessons for the search, one after another, and only once for each language. The
 * object outlives the search page. A learner who returns to the page finds the same query and results.
 */
export class CourseSearch implements Observable {
  /** The query that the learner typed. */
  typed = '';
  readonly #texts: Texts;
  readonly #store: Store;
  readonly #loadGlossary: (() => Promise<Glossary>) | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #read = new Map<string, InLanguage>();
  #isLooking = false;

  /** Without a glossary in the course, `loadGlossary` is undefined. */
  constructor(texts: Texts, store: Store, loadGlossary: (() => Promise<Glossary>) | undefined) {
    this.#texts = texts;
    this.#store = store;
    this.#loadGlossary = loadGlossary;
  }

  /** All loaded sections in the order of the course. */
  get places(): readonly SearchedSection[] {
    const {places} = this.#own;
    return this.#lessons.flatMap(name => places.get(keyOf(name)) ?? []);
  }

  get terms(): readonly SearchedTerm[] {
    return this.#own.terms ?? [];
  }

  /** True if the course has a glossary. */
  get hasGlossary(): boolean {
    return this.#loadGlossary !== undefined;
  }

  get hasTerms(): boolean {
    return !this.hasGlossary || this.#own.terms !== undefined;
  }

  /** Number of lessons that are loaded. */
  get done(): number {
    return this.#own.places.size;
  }

  get all(): number {
    return this.#lessons.length;
  }

  /** True while the search is loading lessons or the glossary. */
  get isLooking(): boolean {
    return this.#isLooking;
  }

  /** True if all lessons and the glossary have loaded. */
  get isWhole(): boolean {
    return this.hasTerms && this.done === this.all;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Loads all missing lessons and the glossary in the current language. A later call retries the files that
   * failed to load.
   */
  async look(): Promise<void> {
    if (this.#isLooking || this.isWhole) return;
    this.#isLooking = true;
    this.#tell();
    // If the language changes during the load, the loop runs again and loads the lessons in the new language.
    for (let language = ''; language !== this.#texts.language.code;) {
      language = this.#texts.language.code;
      await this.#lookThrough();
    }
    this.#isLooking = false;
    this.#tell();
  }

  get #own(): InLanguage {
    return this.#read.get(this.#texts.language.code) ?? {places: new Map()};
  }

  get #lessons(): readonly LessonName[] {
    return this.#store.course.modules.flatMap(({id: module, parts}) =>
      parts.flatMap(({kind, id: lesson}) => (kind === 'lesson' ? [{module, lesson}] : [])),
    );
  }

  /**
   * Loads the missing lessons. Starts with lessons whose texts are already loaded, because they need no
   * network.
   */
  async #lookThrough(): Promise<void> {
    const {places} = this.#own;
    const missing = this.#lessons.filter(name => !places.has(keyOf(name)));
    const isHere = (name: LessonName) => this.#texts.has(keyOf(name));
    const ordered = [...missing.filter(isHere), ...missing.filter(name => !isHere(name))];
    await this.#lookUp();
    for (const name of ordered) await this.#lookInto(name);
    if (!this.isWhole) await failedLoad.explain();
  }

  async #lookUp(): Promise<void> {
    if (this.hasTerms || !this.#loadGlossary) return;
    try {
      const [glossary] = await Promise.all([this.#loadGlossary(), this.#texts.need('glossary')]);
      this.#add({terms: searchedTerms(glossary, this.#texts)});
    } catch {
      // The search goes on without the glossary. The page says that the terms are missing.
    }
  }

  async #lookInto({module, lesson}: LessonName): Promise<void> {
    try {
      const [data] = await Promise.all([
        this.#store.openModule(module),
        this.#texts.need(module),
        this.#texts.need(`${module}/${lesson}`),
      ]);
      const found = data.parts.find(({id}) => id === lesson);
      const places = found?.kind === 'lesson' ? placesOf(module, found, this.#texts) : [];
      this.#add({places: new Map([...this.#own.places, [`${module}/${lesson}`, places]])});
    } catch {
      // The search goes on without this lesson. The page says how many lessons are missing.
    }
    await breath();
  }

  #add(read: Partial<InLanguage>): void {
    this.#read.set(this.#texts.language.code, {...this.#own, ...read});
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
