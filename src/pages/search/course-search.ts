import type {Glossary} from '../../content/glossary.ts';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import type {Changing} from '../../ui/subscribe-controller.ts';
import type {Place, SearchedTerm} from './match.ts';
import {placesOf, searchedTerms} from './places.ts';

interface LessonName {
  readonly module: string;
  readonly lesson: string;
}

/** What was read out of the words of one language. */
interface InLanguage {
  /** By lesson. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly terms?: readonly SearchedTerm[];
}

const keyOf = ({module, lesson}: LessonName): string => `${module}/${lesson}`;

/** Lets the page be drawn, and a key be pressed, before the next lesson is read. */
const breath = () =>
  new Promise(resolve => {
    setTimeout(resolve);
  });

/**
 * Reads all lessons and the glossary for a search, one after another and each once in a language. It outlives the page
 * of the search, so that who comes back finds what was typed and all that was found.
 */
export class CourseSearch implements Changing {
  /** What the learner looks for. */
  typed = '';
  readonly #texts: Texts;
  readonly #store: Store;
  readonly #loadGlossary: () => Promise<Glossary>;
  readonly #listeners = new Set<() => void>();
  readonly #read = new Map<string, InLanguage>();
  #isLooking = false;

  constructor(texts: Texts, store: Store, loadGlossary: () => Promise<Glossary>) {
    this.#texts = texts;
    this.#store = store;
    this.#loadGlossary = loadGlossary;
  }

  /** In the order of the course. */
  get places(): readonly Place[] {
    const {places} = this.#own;
    return this.#lessons.flatMap(name => places.get(keyOf(name)) ?? []);
  }

  get terms(): readonly SearchedTerm[] {
    return this.#own.terms ?? [];
  }

  get hasTerms(): boolean {
    return this.#own.terms !== undefined;
  }

  /** Lessons that have been looked through. */
  get done(): number {
    return this.#own.places.size;
  }

  get all(): number {
    return this.#lessons.length;
  }

  /** More is on its way. */
  get isLooking(): boolean {
    return this.#isLooking;
  }

  /** Nothing is missing. */
  get isWhole(): boolean {
    return this.hasTerms && this.done === this.all;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Looks through all that is not there in the language of the moment; what does not arrive can be asked for again. */
  async look(): Promise<void> {
    if (this.#isLooking || this.isWhole) return;
    this.#isLooking = true;
    this.#tell();
    // The language may be changed on the way.
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

  /** First what is on the device already: it needs no line. */
  async #lookThrough(): Promise<void> {
    const {places} = this.#own;
    const missing = this.#lessons.filter(name => !places.has(keyOf(name)));
    const isHere = (name: LessonName) => this.#texts.has(keyOf(name));
    const ordered = [...missing.filter(isHere), ...missing.filter(name => !isHere(name))];
    await this.#lookUp();
    for (const name of ordered) await this.#lookInto(name);
  }

  async #lookUp(): Promise<void> {
    if (this.hasTerms) return;
    try {
      const [glossary] = await Promise.all([this.#loadGlossary(), this.#texts.need('glossary')]);
      this.#add({terms: searchedTerms(glossary, this.#texts)});
    } catch {
      // Told by what is missing.
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
      // Told by what is missing.
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
