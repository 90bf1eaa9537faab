import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {readyBrowser} from './tools/browser.mjs';
import {countElementTests} from './tools/count-element-tests.mjs';
import {viteBridge} from './tools/vite-bridge.mjs';

const {origin, ...launchOptions} = await readyBrowser(console.error);
const bridge = await viteBridge();

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['src/**/*.element.test.ts'],
  rootDir: '.',
  middleware: [bridge.middleware],
  plugins: [bridge.plugin],
  concurrency: 2,
  browsers: [playwrightLauncher({product: 'chromium', launchOptions})],
  filterBrowserLogs: ({args}) =>
    !args.some(word => typeof word === 'string' && word.startsWith('Lit is in dev mode')),
  testFramework: {config: {timeout: '10000'}},
  reporters: [defaultReporter({reportTestProgress: false}), countElementTests(process.env['TAMGA_COUNTS'])],
};
