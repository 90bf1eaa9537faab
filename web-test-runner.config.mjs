import {defaultReporter} from '@web/test-runner';
import {cellNamed, cellOf} from './tools/suite/test-matrix.mjs';
import {countElementTests} from './tools/suite/count-element-tests.mjs';
import {elementBrowser} from './tools/browser/element-browser.mjs';
import {beyond, elementPage} from './tools/browser/element-page.mjs';
import {viteBridge} from './tools/browser/vite-bridge.mjs';

const cell = cellOf(process.env) ?? cellNamed('chromium 714x666 en');
const browser = await elementBrowser(cell);
const bridge = await viteBridge();

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['src/**/*.element.test.ts', 'tools/**/*.element.test.ts'],
  rootDir: '.',
  middleware: [bridge.middleware],
  plugins: [bridge.plugin],
  concurrency: 3,
  browsers: [browser],
  testsFinishTimeout: 600_000,
  filterBrowserLogs: ({args}) =>
    !args.some(word => typeof word === 'string' && word.startsWith('Lit is in dev mode')),
  testFramework: {config: {timeout: '20000'}},
  testRunnerHtml: framework => elementPage(framework, cell),
  reporters: [
    defaultReporter({reportTestProgress: false}),
    countElementTests(process.env['TAMGA_COUNTS'], beyond[cell.browser]),
  ],
};
