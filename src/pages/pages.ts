import type {SingleKind} from '../content/course.ts';
import {tryOutBank} from '../content/practice-banks.ts';
import type {PartScreen, Screen} from './page-context.ts';

/**
 * Namespaces of interface texts that several pages use. Each value is the folder below `src` with the texts.yaml of
 * this namespace.
 */
const sharedTexts = {
  interface: 'shell',
  pages: 'pages',
  lesson: 'pages/lesson',
  figures: 'figures',
  bench: 'documents/bench',
  documents: 'documents',
  interview: 'scenario/interview',
  booth: 'scenario/booth',
  talk: 'pages/talk-practice',
  paper: 'pages/paper',
  leaving: 'pages/leaving',
} as const;
type SharedTexts = keyof typeof sharedTexts;

/** Resources that a page or a kind of part needs in addition to its data. */
export interface Needs<Own extends string = never> {
  /**
   * Namespaces of interface texts: shared namespaces, or the page's own name. The page's own name stands for the
   * texts in `src/pages/<name>/texts.yaml`.
   */
  readonly texts: readonly (SharedTexts | Own)[];
  /** Catalogues of course content that load together with the page. Their texts are HTML. */
  readonly catalogues?: readonly string[];
  /**
   * Further data files and catalogues that a package must contain for the page, in addition to `catalogues`.
   */
  readonly content?: readonly string[];
}

/** A page with an address of its own. `Own` is its name in the address. */
export interface AddressedPage<Own extends string> extends Needs<Own> {
  readonly load: () => Promise<{readonly screen: Screen}>;
  /** True if the address may name one item, as in `#/glossary/visa`. */
  readonly hasItems?: true;
  /** Kind of part on which the page depends. Only packages with a part of this kind contain the page. */
  readonly with?: SingleKind;
  /** True if the page exists only in a course that has content for it. */
  readonly isExtra?: true;
}

/** The page for a kind of part. */
interface PartPage extends Needs {
  readonly load: () => Promise<{readonly screen: PartScreen}>;
}

const pageList = <P extends Readonly<Record<string, AddressedPage<keyof P & string>>>>(list: P): P => list;
const partList = <P extends Readonly<Record<string, PartPage>>>(list: P): P => list;

/**
 * All pages, by their name in the address. The page at `#/search` has the name `search`, and its folder is
 * `src/pages/search/`. This list determines the routes, the loaders, the namespaces of texts with their keys,
 * and the contents of packages. It omits the start page, because the start page is part of the first screen.
 */
export const pages = pageList({
  contents: {load: () => import('./contents/contents-screen.ts'), texts: ['pages', 'lesson']},
  support: {load: () => import('./support/support-screen.ts'), texts: ['pages']},
  about: {load: () => import('./about/about-screen.ts'), texts: ['pages']},
  country: {
    load: () => import('./country/country-screen.ts'),
    texts: ['pages', 'lesson'],
    content: ['country'],
  },
  glossary: {
    load: () => import('./glossary/glossary-screen.ts'),
    texts: ['pages'],
    catalogues: ['glossary'],
    hasItems: true,
    isExtra: true,
  },
  'job-aids': {
    load: () => import('./job-aids/job-aids-screen.ts'),
    texts: ['pages'],
    catalogues: ['job-aids'],
    hasItems: true,
    isExtra: true,
  },
  search: {load: () => import('./search/search-screen.ts'), texts: ['search', 'pages']},
  sources: {load: () => import('./sources/sources-screen.ts'), texts: ['pages']},
  settings: {load: () => import('./settings/settings-screen.ts'), texts: ['settings', 'pages']},
  bookmarks: {load: () => import('./bookmarks/bookmarks-screen.ts'), texts: ['pages', 'lesson']},
  practice: {
    load: () => import('./practice/practice-screen.ts'),
    texts: ['practice', 'bench', 'documents', 'lesson', 'pages'],
    catalogues: ['utopia'],
    hasItems: true,
    with: 'examination',
  },
  'talk-practice': {
    load: () => import('./talk-practice/talk-practice-screen.ts'),
    texts: ['talk', 'interview', 'booth', 'lesson', 'pages'],
    hasItems: true,
    with: 'interview',
    isExtra: true,
  },
  booth: {
    load: () => import('./booth/booth-screen.ts'),
    texts: ['booth', 'interview', 'talk', 'lesson', 'pages'],
    catalogues: ['encounters'],
    with: 'interview',
    isExtra: true,
  },
  'two-minutes': {
    load: () => import('./two-minutes/two-minutes-screen.ts'),
    texts: ['two-minutes', 'interview', 'talk', 'pages'],
    catalogues: ['short-talks'],
    content: ['own-words'],
    with: 'interview',
    isExtra: true,
  },
  mirror: {
    load: () => import('./mirror/mirror-screen.ts'),
    texts: ['mirror', 'interview', 'pages'],
    with: 'interview',
  },
  'try-out': {
    load: () => import('./try-out/try-out-screen.ts'),
    texts: ['try-out', 'lesson', 'pages'],
    content: [tryOutBank],
    isExtra: true,
  },
  refresher: {
    load: () => import('./refresher/refresher-screen.ts'),
    texts: ['refresher', 'paper', 'lesson', 'pages'],
    hasItems: true,
  },
  results: {
    load: () => import('./results/results-screen.ts'),
    texts: ['results', 'paper', 'pages', 'lesson'],
  },
  completion: {
    load: () => import('./completion/completion-screen.ts'),
    texts: ['results', 'paper', 'pages', 'lesson'],
  },
  'self-test': {load: () => import('./self-test/self-test-screen.ts'), texts: ['self-test']},
  missing: {load: () => import('./missing/missing-screen.ts'), texts: ['pages']},
});
export type PageName = keyof typeof pages;

/** The pages in the package of one refresher, in addition to the refresher itself. */
export const besideRefresher = [
  'support',
  'settings',
  'about',
  'self-test',
] as const satisfies readonly PageName[];

/** All kinds of parts. A part opens at `#/<module>/<part>`. */
export const parts = partList({
  lesson: {load: () => import('./lesson/lesson-screen.ts'), texts: ['lesson'], content: ['figures']},
  paper: {load: () => import('./paper/paper-screen.ts'), texts: ['paper', 'lesson', 'pages']},
  interview: {
    load: () => import('./interview/interview-screen.ts'),
    texts: ['interview', 'lesson', 'pages'],
    content: ['own-words'],
  },
  examination: {
    load: () => import('./examination/examination-screen.ts'),
    texts: ['bench', 'documents', 'lesson', 'pages'],
    catalogues: ['utopia'],
  },
});

/**
 * The screens for leaving, for a second window, for erasing data and for lost work. All of them are prefetched
 * together. The page after leaving has the address `#/left`.
 */
export const leaving = {load: () => import('./leaving/leaving-screens.ts'), texts: ['leaving']} as const;

/** Additional texts that a lesson or an interview needs if it shows documents. */
export const textsOfDocuments = ['bench', 'documents'] as const satisfies readonly SharedTexts[];

const isPage = (name: string): name is PageName => Object.hasOwn(pages, name);

/** Returns `name` with the type `PageName`; undefined if no page has this name. */
export const pageNamed = (name: string): PageName | undefined => (isPage(name) ? name : undefined);

/** Every namespace of interface texts that a package can hold, with the path of its source. */
export const textFiles: ReadonlyMap<string, string> = new Map([
  ...Object.entries(sharedTexts).map(([name, folder]) => [name, `src/${folder}/texts.yaml`] as const),
  ...Object.entries(pages).flatMap(([name, page]) => {
    const texts: readonly string[] = page.texts;
    return texts.includes(name) && !Object.hasOwn(sharedTexts, name)
      ? [[name, `src/pages/${name}/texts.yaml`] as const]
      : [];
  }),
]);
