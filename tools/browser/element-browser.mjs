import {playwrightLauncher} from '@web/test-runner-playwright';
import {patience} from '../suite/machine.mjs';
import {firefox, readyBrowser} from './browser.mjs';

/** @typedef {{width: number, height: number}} Size in CSS pixels */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/** The usual size of the frame. A test that requests this size gets the size of the test configuration (`Cell`). */
const usual = {width: 714, height: 666};

/**
 * Returns the launcher for the element tests in one test configuration. A test that requests the usual frame gets the
 * frame of the configuration.
 * @param {import('../suite/test-matrix.mjs').Cell} cell
 * @returns {Promise<import('@web/test-runner').BrowserLauncher>}
 */
export async function elementBrowser({browser, width, height}) {
  /** @param {Size} size @returns {Size} */
  const sized = size => (size.width === usual.width ? {width, height} : size);
  /** @param {Browser} running */
  const newContext = async running => {
    const context = await running.newContext({viewport: {width, height}});
    context.setDefaultNavigationTimeout(patience(60));
    return context;
  };
  return playwrightLauncher({
    product: browser,
    launchOptions: await launchOptions(browser),
    // Firefox renders no animation frames in a background page, but tests wait for such frames. So Firefox runs one
    // page at a time.
    ...(browser === 'firefox' ? {concurrency: 1} : {}),
    createBrowserContext: ({browser: running, config}) =>
      browser === 'firefox' ? newContext(running) : reused(() => newContext(running), originOf(config)),
    createPage: async ({context}) => {
      const [used] = context.pages();
      if (used) return used;
      const page = await context.newPage();
      const set = page.setViewportSize.bind(page);
      return Object.assign(page, {setViewportSize: (/** @type {Size} */ size) => set(sized(size))});
    },
  });
}

/** @param {import('@web/test-runner').TestRunnerCoreConfig} config */
const originOf = ({protocol, hostname, port}) => `${protocol}//${hostname}:${port}`;

/** Browser contexts whose page waits for the next test file. @type {BrowserContext[]} */
const idle = [];

/**
 * Returns a context that no test file is using. Its `close` clears the context for the next file. A new context for
 * every file would cost more than most files: Chromium starts a process and compiles the whole bundle again.
 * @param {() => Promise<BrowserContext>} newContext
 * @param {string} origin address of the tests, whose storage is cleared
 */
async function reused(newContext, origin) {
  const waiting = idle.pop();
  // If a browser has crashed, the runner starts another browser. A context of the crashed browser is useless.
  if (waiting?.browser()?.isConnected()) return waiting;
  const context = await newContext();
  // The window storage can only be cleared from inside the page.
  await context.addInitScript("if (window === top && origin !== 'null') sessionStorage.clear();");
  const end = context.close.bind(context);
  return Object.assign(context, {
    close: async () => {
      const [page] = context.pages();
      if (!page) return end();
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', {origin, storageTypes: 'all'});
      await session.detach();
      await page.emulateMedia({media: null, colorScheme: null, forcedColors: null, reducedMotion: null});
      await page.mouse.move(0, 0);
      idle.push(context);
    },
  });
}

/** @param {'chromium' | 'firefox'} browser */
async function launchOptions(browser) {
  if (browser === 'firefox') {
    const options = firefox();
    if (!options) throw new Error('Firefox is not installed (on Debian: apt-get install firefox-esr).');
    return options;
  }
  const {origin: _origin, ...options} = await readyBrowser(console.error);
  return options;
}
