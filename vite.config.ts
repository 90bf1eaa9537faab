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

/** What rolldown knows of the JavaScript modules: the ids of the modules that each one imports statically. */
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
 * The JavaScript modules that a file of src needs before it can run, with the file itself. Vite names a module by its
 * real path, and in a copy of the course, src can be a symbolic link.
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

/** Returns a condition that a module meets if it meets all of these. */
const allOf =
  (...parts: readonly Members[]): Members =>
  (id, modules) =>
    parts.every(part => part(id, modules));

/** Returns a condition that a module meets if it meets at least one of these. */
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

/** Elements and styles of every question type. Scorers are files of their own, because an answer needs only one. */
const questionScreens: Members = id => /\/src\/questions\/.*[.](element|styles)[.]ts$/.test(id);
const litDirectives: Members = id => /\/lit(-html)?\/directives?[-/]/.test(id);

/**
 * Files of the build for code that several pages share. A JavaScript module can meet the condition of several of these
 * files. It goes into the one with the highest priority; if priorities are equal, into the first.
 */
const files: readonly {readonly name: string; readonly of: Members; readonly priority: number}[] = [
  // The code that asks questions of every type. It is fetched while the learner reads the first section.
  {
    name: 'question',
    of: anyOf(directlyIn('pages/question', 'questions', 'ui/question'), questionScreens, litDirectives),
    priority: 1,
  },
  // Figures and documents in lessons. The text of a lesson does not wait for them.
  {name: 'figure', of: directlyIn('pages/lesson/figure', 'ui/figure'), priority: 1},
  // What every lesson needs before its first text shows. Other code in these folders is for other pages.
  {
    name: 'lesson',
    of: allOf(directlyIn('pages/lesson', 'pages/part', 'ui', 'text', 'load', 'device'), lesson),
    priority: 1,
  },
  // Code that pages share and no lesson needs.
  {name: 'page', of: directlyIn('pages/part', 'ui', 'load'), priority: 0},
  // The code that the documents in lessons and the document bench share.
  {
    name: 'drawing',
    of: allOf(below('documents/(draw|view|model)'), exhibit, examination),
    priority: 0,
  },
  // Code that writes machine-readable lines. The check digit in a lesson needs this code, but no code for drawings.
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
 * Replaces Vite's helper around every import() by a call of one argument. The helper preloads style sheets and modules;
 * the course has one style sheet and preloads no modules.
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
    // The preload helper and its lists of files would become part of the first screen. A page imports
    // everything that it needs directly, so these files are requested together as soon as the page's own file
    // has loaded.
    modulePreload: false,
    rolldownOptions: {
      // Turns off a timing warning. Compiling the course takes most of the build time, which does not concern
      // a person who starts the desk.
      checks: {bundlerTimings: false},
      output: {
        entryFileNames: `${folder}/course.js`,
        // The chunk of a scorer or of the painters of a book is named after its folder, so its name stays the
        // same when a question type is added.
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
