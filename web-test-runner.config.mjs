import {defaultReporter} from '@web/test-runner';
import {cellNamed, cellOf} from './tools/suite/test-matrix.mjs';
import {patience, workersFor} from './tools/suite/machine.mjs';
import {elementBrowser} from './tools/browser/element-browser.mjs';
import {beyond, elementPage} from './tools/browser/element-page.mjs';
import {tsImport} from 'tsx/esm/api';

const cell = cellOf(process.env) ?? cellNamed('chromium 714x666 en');
const browser = await elementBrowser(cell);
const {elementBundle} = await tsImport('./tools/browser/element-bundle.ts', import.meta.url);
const {middleware, plugin} = await elementBundle();
const {elementReporter} = await tsImport('./tools/suite/counts.ts', import.meta.url);

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['src/**/*.element.test.ts', 'tools/**/*.element.test.ts'],
  rootDir: '.',
  middleware: [middleware],
  plugins: [plugin],
  concurrency: workersFor({perCore: 1.5, gigabytes: 1}),
  browsers: [browser],
  testsFinishTimeout: patience(240),
  browserStartTimeout: patience(60),
  testsStartTimeout: patience(60),
  filterBrowserLogs: ({args}) =>
    !args.some(word => typeof word === 'string' && word.startsWith('Lit is in dev mode')),
  testFramework: {config: {timeout: String(patience(120))}},
  testRunnerHtml: framework => elementPage(framework, cell),
  reporters: [
    defaultReporter({reportTestProgress: false}),
    elementReporter(process.env['TAMGA_COUNTS'], beyond[cell.browser]),
  ],
};
