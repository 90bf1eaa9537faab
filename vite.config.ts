import {readFileSync} from 'node:fs';
import {defineConfig} from 'vite';
import {z} from 'zod';
import {shortCss} from './src/compiler/short-css.ts';
import {shortHtml} from './src/compiler/short-html.ts';
import {course} from './src/compiler/vite-plugin.ts';
import {decorators} from './tools/decorators.ts';
import {scenarioBench} from './tools/scenarios/bench/plugin.ts';

const {version} = z
  .object({version: z.string()})
  .parse(JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')));
const folder = `v${version}`;

/** The oldest browsers that border posts still have; style sheets and scripts are written for them. */
const browsers = ['chrome109', 'firefox115', 'safari16.4'];

/** What draws a page and tells it in words, in a lesson as on the bench. */
const drawing =
  /\/src\/documents\/(draw\/|face\/(?!compare|method)|(describe|pages|places|series)[.]ts$|bench\/(bench-part|bench-rings|bench|drawn|genuine-copy|lamp|later|waiting|painters|pointing|rings|say|told-list)[.])/;

/** Painters of what nobody sees first: other pages, other lamps, documents of other States. */
const seenLater = /\/draw\/(book|lights|foreign)\//;

/** The file that a part of it goes to. More and smaller files would be fetched less, and weigh more. */
const drawingFile = (id: string): string => (seenLater.test(id) ? 'drawing-later' : 'drawing');

/** Small things that many of the pages beyond the first need: one request instead of one for each. */
const shared =
  /\/src\/(app\/later-chunks|shell\/(practice-key|checked-note)|text\/term-link)|\/lit(-html)?\/directives?[-/]/;

/** What every lesson needs, though papers and interviews need some of it too; scorers lie on what they share with it. */
const lesson =
  /\/src\/(shell\/(lesson-|keep-place|country-block|figure-block|large-figure|document-room|question-|part-end|prose[.]styles)|questions\/(?!.*(score|scoring|authoring|schema|split))|text\/(drawing|light-paper)[.]styles)/;

export default defineConfig({
  base: './',
  oxc: decorators,
  plugins: [course(), scenarioBench(), shortCss(browsers), shortHtml()],
  build: {
    target: browsers,
    cssCodeSplit: false,
    outDir: 'dist/course',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Who has an answer judged has the page before it, and with it all that a scorer lies on.
      resolveDependencies: (file, files) => (file.endsWith('-score.js') ? [] : files),
    },
    rolldownOptions: {
      // Compiling the course is most of the build, and nobody who starts the desk has to read so.
      checks: {bundlerTimings: false},
      output: {
        entryFileNames: `${folder}/course.js`,
        // A scorer is named by its folder, so that its file keeps its name when another type comes.
        chunkFileNames: ({facadeModuleId, name}) => {
          const [, type] = /\/([^/]+)\/score\.ts$/.exec(facadeModuleId ?? '') ?? [];
          return `${folder}/${type ? `${type}-score` : name}.js`;
        },
        codeSplitting: {
          groups: [
            // What the first screen needs is one file; a learner on a poor line waits for few answers.
            {name: 'core', tags: ['$initial'], priority: 2},
            {name: 'core', test: /rolldown\/runtime/, priority: 2},
            {name: 'shared', test: shared, priority: 1, includeDependenciesRecursively: false},
            {name: 'lesson', test: lesson, priority: 1, includeDependenciesRecursively: false},
            {name: drawingFile, test: drawing, priority: 1, includeDependenciesRecursively: false},
          ],
        },
        assetFileNames: ({names}) =>
          `${folder}/${names.some(name => name.endsWith('.css')) ? 'course.css' : '[name][extname]'}`,
      },
    },
  },
});
