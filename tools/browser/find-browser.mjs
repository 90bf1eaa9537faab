import {posix, win32} from 'node:path';

/**
 * What the search reads of a machine, so that a test can simulate another machine.
 * @typedef {{
 * env: Readonly<Record<string, string | undefined>>,
 * platform: string,
 * isFile: (path: string) => boolean,
 * playwright: () => string | undefined,
 * }} Machine
 */

/**
 * Names of Chromium programs on the PATH, best first. The headless shell comes last, because it lacks features of the
 * learners' browsers, such as the back-forward cache.
 */
const names = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge', 'brave-browser', 'brave'],
  'chromium-headless-shell',
];

/**
 * Finds a Chromium on the machine, and says where it was. It searches in this order: a variable, the PATH, the
 * usual folders of macOS and Windows, and Playwright's download. Throws if a variable names a missing file, instead
 * of searching on.
 * @param {Machine} machine
 * @returns {{path: string, origin: string} | undefined}
 */
export function findBrowser(machine) {
  const {env, isFile} = machine;
  for (const name of ['COURSE_BROWSER', 'CHROME_PATH']) {
    const path = env[name];
    if (!path) continue;
    if (isFile(path)) return {path, origin: `the variable ${name}`};
    throw new Error(`${name} says ${path}, and there is no such file: correct it or unset it.`);
  }
  const places = {
    'the PATH': () => findOnPath(names, machine),
    'its usual folder': () => programPaths(machine).find(isFile),
    Playwright: () => [machine.playwright() ?? ''].find(isFile),
  };
  for (const [origin, find] of Object.entries(places)) {
    const path = find();
    if (path) return {path, origin};
  }
  return undefined;
}

/**
 * Returns the first program on the PATH that has one of the names. The order of the names counts more than
 * the order of the folders.
 * @param {readonly string[]} wanted
 * @param {Pick<Machine, 'env' | 'platform' | 'isFile'>} machine
 */
export function findOnPath(wanted, {env, platform, isFile}) {
  const {delimiter, join} = platform === 'win32' ? win32 : posix;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const ending = platform === 'win32' ? '.exe' : '';
  return wanted.flatMap(name => folders.map(folder => join(folder, name + ending))).find(isFile);
}

/** @param {Machine} machine */
function programPaths({env, platform}) {
  if (platform === 'darwin')
    return ['', env['HOME'] ?? ''].flatMap(home =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        name => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  if (platform !== 'win32') return [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map(program => win32.join(env[name] ?? '', program)),
  );
}
