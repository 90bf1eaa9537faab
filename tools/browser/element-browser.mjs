import {playwrightLauncher} from '@web/test-runner-playwright';
import {firefox, readyBrowser} from './browser.mjs';

/** @typedef {{width: number, height: number}} Size in CSS pixels */

/** The default frame. A test that requests it gets the frame of the cell. */
const usual = {width: 714, height: 666};

/**
 * Returns the launcher for the element tests of one cell. A test that requests the default frame gets the
 * frame of the cell.
 * @param {import('../suite/test-matrix.mjs').Cell} cell
 * @returns {Promise<import('@web/test-runner').BrowserLauncher>}
 */
export async function elementBrowser({browser, width, height}) {
  /** @param {Size} size @returns {Size} */
  const sized = size => (size.width === usual.width ? {width, height} : size);
  return playwrightLauncher({
    product: browser,
    launchOptions: await launchOptions(browser),
    // Firefox renders no animation frames in a background page, and tests wait for them.
    ...(browser === 'firefox' ? {concurrency: 1} : {}),
    createBrowserContext: ({browser: running}) => running.newContext({viewport: {width, height}}),
    createPage: async ({context}) => {
      const page = await context.newPage();
      const set = page.setViewportSize.bind(page);
      return Object.assign(page, {setViewportSize: (/** @type {Size} */ size) => set(sized(size))});
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
