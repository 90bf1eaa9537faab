import {readFileSync} from 'node:fs';
import {defineConfig} from 'vite';
import {course} from './src/compiler/vite-plugin.ts';
import {decorators} from './tools/decorators.ts';

const {version}: {version: string} = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
);
const folder = `v${version}`;

// One chunk for each thing a learner may open, so that a poor line makes few requests; first match by priority.
const chunks = [
  {name: 'runtime', test: /node_modules.scorm-again|standalone-runtime/, priority: 6},
  {name: 'scorm12', test: /src.tracking.(scorm12|find-api|time)/, priority: 5},
  {name: 'interview', test: /src.scenario|node_modules.xstate/, priority: 4},
  {name: 'scoring', test: /src.questions.[^.]+(score|number)\.ts$/, priority: 3},
  {name: 'lesson', test: /src.questions.(?!events|define|scoring)|src.shell.(lesson|question-frame|figure|prose)/, priority: 2},
  {name: 'course', test: /./, priority: 1},
];

export default defineConfig({
  base: './',
  oxc: decorators,
  plugins: [course()],
  build: {
    // The oldest browsers that border posts still have; style sheets and scripts are written for them.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    cssCodeSplit: false,
    outDir: 'dist/course',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    rolldownOptions: {
      output: {
        codeSplitting: {groups: chunks},
        entryFileNames: `${folder}/course.js`,
        chunkFileNames: `${folder}/[name].js`,
        assetFileNames: ({names}) => `${folder}/${names.some(name => name.endsWith('.css')) ? 'course.css' : '[name][extname]'}`,
      },
    },
  },
});
