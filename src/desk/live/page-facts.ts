import {createTexts, type Texts} from '../../text/texts.ts';
import {language} from '../../text/language.ts';
import {catalogues} from '../../load/course-data.ts';
import {fetchChunksFrom} from '../../load/fetch-chunk.ts';

/** Returns a text of the page, and replaces `{n}` and other names in braces by values. */
export type Say = (name: string, values?: Readonly<Record<string, string | number>>) => string;

/** Namespaces of interface texts that exercises of the room use. */
const namespaces = ['interface', 'pages', 'lesson', 'bench', 'documents', 'interview', 'booth'];

/** Data that the desk gives to a page of a live room. */
export interface PageFacts {
  readonly view: string;
  readonly code: string;
  readonly address: string;
  readonly say: Say;
  /**
   * Loads the texts of the course in the language of the page. Loads the English texts if the course lacks this
   * language.
   */
  loadTexts(): Promise<Texts>;
}

/** Reads the attributes that the desk has written into the element of a room. */
export function factsOf({dataset}: HTMLElement): PageFacts {
  const {
    view = '',
    base = '',
    code = '',
    address = '',
    texts = '{}',
    language: spoken = 'en',
    name = '',
  } = dataset;
  fetchChunksFrom(new URL(base, location.href).href);
  const words: unknown = JSON.parse(texts);
  const dir = dataset['dir'] === 'rtl' ? 'rtl' : 'ltr';
  return {
    ...{view, code, address},
    say(key, values = {}) {
      const text: unknown = typeof words === 'object' && words ? Reflect.get(words, key) : undefined;
      return Object.entries(values).reduce(
        (sentence, [name, value]) => sentence.replaceAll(`{${name}}`, () => String(value)),
        typeof text === 'string' ? text : '',
      );
    },
    async loadTexts() {
      const load = (code: string) => createTexts(catalogues, [language({code, dir, name})], code, namespaces);
      const loaded = await load(spoken).catch(() => load('en'));
      await Promise.all([...namespaces.slice(1), 'contents'].map(namespace => loaded.need(namespace)));
      return loaded;
    },
  };
}
