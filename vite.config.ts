import {readFileSync, realpathSync} from 'node:fs';
import {defineConfig, normalizePath, type Plugin} from 'vite';
import {z} from 'zod';
import {shortCss} from './src/compiler/build/short-css.ts';
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

/** A file that lies directly in one of these folders of src. */
const directlyIn = (...folders: readonly string[]): RegExp =>
  new RegExp(`/src/(${folders.join('|')})/[^/]+$`);

/** True if a module matches one of several patterns. */
const anyOf =
  (patterns: readonly RegExp[]) =>
  (id: string): boolean =>
    patterns.some(pattern => pattern.test(id));

/** A file that lies anywhere below one of these folders of src. */
const below = (...folders: readonly string[]): RegExp => new RegExp(`/src/(${folders.join('|')})/`);

/** Painters of the pages around a data page. They are a file of their own, because a data page needs none of them. */
const book = below('documents/draw/book');

/** Code that draws and describes a document, both in lessons and on the bench. */
const drawing = below('documents/(draw|view|model)');

/**
 * Code in these folders that no page needs before its first drawing: what only the bench and the desk use, descriptions,
 * and close-ups in lessons.
 */
const besideDrawing =
  /\/(view\/(bench-machine|bench|face-pair|description-list|tilt)|model\/(answer-change|answer|points|look-kinds|chip|fraud|face|describe|closer|showing))[.]/;

/**
 * Code that writes machine-readable lines. In one file it is a fifth shorter than in four. The check digit of a lesson needs
 * it and no drawing, so it imports nothing from the drawings.
 */
const lines = /\/documents\/mrz\/(build|check-digit|layout|name)[.]ts$/;

/** Answers about a document and their points, for the bench and for the score, which loads without a bench. */
const answers = /\/documents\/model\/(answer|points)[.]ts$/;

/** Folders with code that a lesson needs before its first text shows. Other code in them is for other pages. */
const lesson = directlyIn('pages/lesson', 'pages/part', 'ui', 'text', 'load', 'device');

/** Code that several pages share and no lesson needs. The two loaders are too small to be files of their own. */
const page = [directlyIn('pages/part', 'ui'), /\/src\/load\/(page-data|when-ready)[.]ts$/];

/** Code that plays an interview. The score of an interview and its page need all of it. */
const played =
  /\/src\/scenario\/(engine\/(lines|play|step|variant|view)|model\/(bands|scenario|state|topics))[.]ts$/;

/** Styles that every talk shares. */
const talk = /\/src\/scenario\/talk\/(bubble|interview)[.]styles[.]ts$/;

/** The id of the module of the page of a lesson. Ids have no links, and a copy of the course can link to its sources. */
const lessonPage = normalizePath(realpathSync(new URL('src/pages/lesson/lesson-screen.ts', import.meta.url)));

/** What rolldown knows of the modules: the ids of those that a module imports at once. */
interface Modules {
  getModuleInfo(id: string): {readonly importedIds: readonly string[]} | null;
}

/** Returns the ids of a module and of all modules that it needs before it can run. */
function neededBy(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  // Iteration over a set includes entries that are added meanwhile, so this loop follows every import once.
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

let first: ReadonlySet<string> | undefined;
/** Returns true if every lesson needs a module before its first text shows. */
const isInLesson = (id: string, modules: Modules): boolean =>
  (first ??= neededBy(lessonPage, modules)).has(id);

/** Code of figures and documents in lessons. The text of a lesson does not wait for it. */
const figure = directlyIn('pages/lesson/figure', 'ui/figure');

/** Code of all questions, which is fetched while the first section is read. Scorers are files of their own. */
const question = [
  directlyIn('pages/question', 'questions', 'ui/question'),
  /\/src\/questions\/.*[.](element|styles)[.]ts$/,
  /\/lit(-html)?\/directives?[-/]/,
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
            {name: 'question', test: anyOf(question), priority: 1, includeDependenciesRecursively: false},
            {name: 'figure', test: figure, priority: 1, includeDependenciesRecursively: false},
            {
              name: (id, modules) => (isInLesson(id, modules) ? 'lesson' : null),
              test: lesson,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            {name: 'page', test: anyOf(page), priority: 0, includeDependenciesRecursively: false},
            {
              name: 'drawing',
              test: id => drawing.test(id) && !book.test(id) && !besideDrawing.test(id),
              priority: 0,
              includeDependenciesRecursively: false,
            },
            {name: 'mrz', test: lines, priority: 0, includeDependenciesRecursively: false},
            {name: 'answer', test: answers, priority: 0, includeDependenciesRecursively: false},
            {name: 'scenario', test: played, priority: 0, includeDependenciesRecursively: false},
            {name: 'talk', test: talk, priority: 0, includeDependenciesRecursively: false},
          ],
        },
        assetFileNames: ({names}) =>
          `${folder}/${names.some(name => name.endsWith('.css')) ? 'course.css' : '[name][extname]'}`,
      },
    },
  },
});
