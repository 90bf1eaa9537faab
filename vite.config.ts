import {readFileSync, realpathSync} from 'node:fs';
import {defineConfig, normalizePath, type Plugin} from 'vite';
import {z} from 'zod';
import {shortCss} from './src/compiler/build/short-css.ts';
import {shortDecorators} from './src/compiler/build/short-decorators.ts';
import {shortHtml} from './src/compiler/build/short-html.ts';
import {shortI18next} from './src/compiler/build/short-i18next.ts';
import {course} from './src/compiler/build/vite-plugin.ts';
import {decorators} from './tools/decorators.ts';
import {scenarioBench} from './tools/scenarios/preview/plugin.ts';
import {translationReview} from './tools/translate/review/plugin.ts';

const {version} = z
  .object({version: z.string()})
  .parse(JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')));
const folder = `v${version}`;

/** The oldest browsers that border posts still use; scripts and style sheets are compiled for them. */
const browsers = ['chrome109', 'firefox115', 'safari16.4'];

/** The data that rolldown has about JavaScript modules: for each module, the ids of its static imports. */
interface Modules {
  getModuleInfo(id: string): {readonly importedIds: readonly string[]} | null;
}

/** Decides whether a JavaScript module belongs to one file of the build. */
type Members = (id: string, modules: Modules) => boolean;

/** Files that lie directly in one of these folders of src. */
const directlyIn = (...folders: readonly string[]): Members => {
  const pattern = new RegExp(`/src/(${folders.join('|')})/[^/]+$`);
  return id => pattern.test(id);
};

/** Files that lie anywhere below one of these folders of src. */
const below = (...folders: readonly string[]): Members => {
  const pattern = new RegExp(`/src/(${folders.join('|')})/`);
  return id => pattern.test(id);
};

/**
 * Matches a file of src, and the JavaScript modules that this file needs before it can run. Vite names a module by
 * its real path. In a copy of the course, src can be a symbolic link, so the real path is looked up.
 */
function neededBy(file: string): Members {
  let found: Set<string> | undefined;
  return (id, modules) => {
    if (!found) {
      found = new Set([normalizePath(realpathSync(new URL(`src/${file}`, import.meta.url)))]);
      // Iteration over a set includes entries that are added meanwhile, so this loop follows every import once.
      for (const known of found)
        for (const next of modules.getModuleInfo(known)?.importedIds ?? []) found.add(next);
    }
    return found.has(id);
  };
}

/** Returns a condition that holds for a module if all of the given conditions hold. */
const allOf =
  (...parts: readonly Members[]): Members =>
  (id, modules) =>
    parts.every(part => part(id, modules));

/** Returns a condition that holds for a module if at least one of the given conditions holds. */
const anyOf =
  (...parts: readonly Members[]): Members =>
  (id, modules) =>
    parts.some(part => part(id, modules));

const lesson = neededBy('pages/lesson/lesson-screen.ts');
const exhibit = neededBy('pages/lesson/document/specimen-screen.ts');
const examination = neededBy('pages/examination/examination-screen.ts');
const interview = neededBy('pages/interview/interview-screen.ts');
const booth = neededBy('pages/booth/booth-screen.ts');
const shortTalk = neededBy('pages/two-minutes/two-minutes-screen.ts');

/**
 * Elements and styles of every question type. Each scorer has a file of its own, because an answer needs only one
 * scorer.
 */
const questionScreens: Members = id => /\/src\/questions\/.*[.](element|styles)[.]ts$/.test(id);
const litDirectives: Members = id => /\/lit(-html)?\/directives?[-/]/.test(id);

/**
 * Output files for code that several pages share. A JavaScript module may meet the conditions of several files. It
 * then goes into the file with the highest priority; of files with equal priority, into the first.
 */
const files: readonly {readonly name: string; readonly of: Members; readonly priority: number}[] = [
  // The code that asks questions of every type. The browser fetches this code while the learner reads the first
  // section.
  {
    name: 'question',
    of: anyOf(directlyIn('pages/question', 'questions', 'ui/question'), questionScreens, litDirectives),
    priority: 1,
  },
  // A chunk for figures and documents in lessons, so that the text of a lesson does not wait for them.
  {name: 'figure', of: directlyIn('pages/lesson/figure', 'ui/figure'), priority: 1},
  // The code that every lesson needs before its first text shows. Other code in these folders is for other pages.
  {
    name: 'lesson',
    of: allOf(directlyIn('pages/lesson', 'pages/part', 'ui', 'text', 'load', 'device'), lesson),
    priority: 1,
  },
  // Code that several pages share but that no lesson needs.
  {name: 'page', of: directlyIn('pages/part', 'ui', 'load'), priority: 0},
  // The code that the documents in lessons and the document bench share.
  {
    name: 'drawing',
    of: allOf(below('documents/(draw|view|model)'), exhibit, examination),
    priority: 0,
  },
  // Code that writes machine-readable lines. The check digit in a lesson needs this code, but it needs no code for
  // drawings.
  {name: 'mrz', of: allOf(below('documents/mrz'), neededBy('documents/mrz/build.ts')), priority: 0},
  // Code for answers about a document and for their points. Scoring a document must not load the document bench.
  {name: 'answer', of: allOf(below('documents/model'), neededBy('documents/score.ts')), priority: 0},
  {
    name: 'reference',
    of: allOf(below('documents/(reference|model)'), neededBy('documents/reference/reference.ts')),
    priority: 0,
  },
  // Code that plays an interview, for its page and for its score.
  {name: 'scenario', of: allOf(below('scenario/(engine|model)'), interview), priority: 0},
  {name: 'talk', of: allOf(below('scenario/talk'), interview, booth, shortTalk), priority: 0},
];

/**
 * Replaces the helper that Vite puts around every import(). This helper preloads style sheets and modules. The
 * replacement only loads the module, because the course has one style sheet and preloads no modules.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: id =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : undefined,
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        file.code = file.code.replaceAll(/,\s*__VITE_PRELOAD__,\s*import\.meta\.url(?=\s*\))/g, '');
  },
};

export default defineConfig({
  base: './',
  oxc: decorators,
  plugins: [
    plainImports,
    shortI18next(),
    course(),
    scenarioBench(),
    translationReview(),
    shortCss(browsers),
    shortHtml(),
    shortDecorators(),
  ],
  build: {
    target: browsers,
    cssCodeSplit: false,
    outDir: 'dist/course',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Do not preload modules, because the preload helper and its lists of files would become part of the first
    // screen. A page imports everything that it needs directly. So the browser requests these files together as soon
    // as the page's own file has loaded.
    modulePreload: false,
    rolldownOptions: {
      // Turns off a timing warning. Most of the build time is for compiling the course, which does not concern a
      // person who starts the desk.
      checks: {bundlerTimings: false},
      output: {
        entryFileNames: `${folder}/course.js`,
        // The chunk of a scorer, or of the painters of a book, is named after its folder. So its name stays the same
        // when a question type is added.
        chunkFileNames: ({facadeModuleId, name}) => {
          const [, of, kind] = /\/([^/]+)\/(score|set)\.ts$/.exec(facadeModuleId ?? '') ?? [];
          return `${folder}/${of && kind ? `${of}-${kind}` : name}.js`;
        },
        codeSplitting: {
          groups: [
            // One chunk for the whole first screen. With fewer files, a learner on a slow connection waits
            // for fewer responses.
            {name: 'core', tags: ['$initial'], priority: 2},
            ...files.map(({name, of, priority}) => ({
              name: (id: string, modules: Modules) => (of(id, modules) ? name : null),
              priority,
              includeDependenciesRecursively: false,
            })),
          ],
        },
        assetFileNames: ({names}) =>
          `${folder}/${names.some(name => name.endsWith('.css')) ? 'course.css' : '[name][extname]'}`,
      },
    },
  },
});
