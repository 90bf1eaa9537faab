import {existsSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {bringBrowser, isBringable} from './bring-browser.mjs';
import {findBrowser, findOnPath} from './find-browser.mjs';
import {fontFolder, withTestFonts} from './fonts.mjs';

/**
 * Playwright launch options for the Chromium of this machine.
 * @typedef {{executablePath: string, args: string[], env: Record<string, string>}} Launch
 */

/** Error message for a machine without a browser. It lists the commands that install one. */
const remedies = `There is no Chromium on this machine, and the tests need one. Any of these helps:
  - install Chromium, Google Chrome or Microsoft Edge (on Debian: apt-get install chromium);
  - say where one is: COURSE_BROWSER=/path/to/chromium npm test;
  - let Playwright bring one: npx playwright install chromium.`;

/**
 * Turns off features of Chromium. The first names prevent two hidden pages that Chromium would open with every window
 * for the list below its address bar. These pages cost more than an empty page. `SpareRendererForSitePerProcess`
 * would start a process in advance for the next page of a context. The tests change the context too often to use this
 * process. For three contexts with 102 pages, Chromium started 58 such processes in vain. The other names repeat the
 * list of Playwright 1.64. Playwright passes this switch too, and Chromium obeys only the last one.
 */
const hiddenFeatures = `--disable-features=${[
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'SpareRendererForSitePerProcess'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider'],
  ...['GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'BlockOriginHeaderModificationOnRedirect'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'Translate', 'AutoDeElevate', 'OptimizationHints'],
  'NetworkTimeServiceQuerying',
].join(',')}`;

/**
 * Gives new JavaScript objects of a page more space, so that the garbage collector copies them less often. With other
 * work on the machine, ten files of element tests took 53 to 58 seconds of CPU time, instead of 64 to 65. Without
 * other work, the time is the same.
 */
const roomyHeap = '--js-flags=--min-semi-space-size=32,--max-semi-space-size=64';

/**
 * Finds a Chromium, which gets the fonts of the tests. On Linux without one, downloads a browser with its
 * libraries from the npm registry. Rejects with an error that lists the remedies. `tell` reports a download
 * before it starts.
 * @param {(line: string) => void} [tell]
 * @returns {Promise<Launch & {origin: string}>}
 */
export async function readyBrowser(tell = () => {}) {
  const found = findBrowser({
    env: process.env,
    platform: process.platform,
    isFile,
    playwright: playwrightBrowser,
  });
  // Turn the GPU process off. Without a graphics card, drawing in this process takes much of the time of all tests.
  const args = [
    '--disable-gpu',
    roomyHeap,
    hiddenFeatures,
    ...sandboxArgs(process.platform, process.env, process.getuid?.()),
  ];
  if (found) return {executablePath: found.path, args, origin: found.origin, env: withTestFonts()};
  if (!isBringable(process.platform, process.arch)) throw new Error(remedies);
  try {
    const npmBrowser = await bringBrowser(tell);
    return {
      executablePath: npmBrowser.path,
      args: [...args, ...npmBrowser.args],
      origin: 'the npm registry',
      env: {...withTestFonts(), ...npmBrowser.env},
    };
  } catch (error) {
    throw new Error(
      `${remedies}\nBringing one from the npm registry failed: ${error instanceof Error ? error.message : String(error)}`,
      {cause: error},
    );
  }
}

/**
 * Returns the first program on the PATH of this machine that has one of the names.
 * @param {readonly string[]} names
 */
const onPath = names => findOnPath(names, {env: process.env, platform: process.platform, isFile});

/**
 * Returns Playwright launch options for the Firefox of this machine over WebDriver BiDi, or undefined if
 * there is none.
 */
export function firefox() {
  const executablePath = onPath(['firefox-esr', 'firefox']);
  const firefoxUserPrefs = {
    // Scroll bars lie over the page and take no width from it, as in headless Chromium.
    'ui.useOverlayScrollbars': 1,
    // Let the sandbox of a page read the fonts of the tests. By default, it may read only the fonts of the system.
    'security.sandbox.content.read_path_whitelist': `${fontFolder}/`,
  };
  return executablePath
    ? {channel: 'moz-firefox', executablePath, firefoxUserPrefs, env: withTestFonts()}
    : undefined;
}

/**
 * Turns the sandbox off where Chromium cannot use it: it needs permissions that root in a container lacks.
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {number | undefined} user
 */
export function sandboxArgs(platform, env, user) {
  return platform === 'linux' && (user === 0 || env['CI']) ? ['--no-sandbox'] : [];
}

/** @param {string} path */
function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

function playwrightBrowser() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const {chromium} = createRequire(import.meta.url)('playwright-core');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
