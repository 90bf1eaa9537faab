import {posix, win32} from 'node:path';

/**
 * The parts of a machine that the search reads, so that a test can simulate another machine.
 * @typedef {{
 * env: Readonly<Record<string, string | undefined>>,
 * platform: string,
 * isFile: (path: string) => boolean,
 * playwright: () => string | undefined,
 * }} Machine
 *
 * A browser, and a phrase that says where it was found.
 * @typedef {{path: string, origin: string}} Found
 */

/** Names of Chromium programs on the PATH, best first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'brave-browser',
  'brave',
];

/** Paths of a Chromium below a folder of applications on macOS. */
const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Paths of a Chromium below a program folder on Windows. */
const programs = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Finds a Chromium on the machine. It searches in this order: a variable, the PATH, the usual folders of
 * macOS and Windows, and Playwright's download. Throws if a variable names a missing file, instead of
 * searching on.
 * @param {Machine} machine
 * @returns {Found | undefined}
 */
export function findBrowser(machine) {
  return told(machine) ?? onPath(machine) ?? inProgramFolders(machine) ?? fromPlaywright(machine);
}

/** @param {Machine} machine @returns {Found | undefined} */
function told({env, isFile}) {
  for (const name of ['COURSE_BROWSER', 'CHROME_PATH']) {
    const path = env[name];
    if (!path) continue;
    if (!isFile(path))
      throw new Error(`${name} says ${path}, and there is no such file: correct it or unset it.`);
    return {path, origin: `the variable ${name}`};
  }
  return undefined;
}

/** @param {Machine} machine @returns {Found | undefined} */
function onPath(machine) {
  const path = findOnPath(names, machine);
  return path ? {path, origin: 'the PATH'} : undefined;
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

/** @param {Machine} machine @returns {Found | undefined} */
function inProgramFolders({env, platform, isFile}) {
  const path = programPaths(platform, env).find(isFile);
  return path ? {path, origin: 'its usual folder'} : undefined;
}

/** @param {string} platform @param {Machine['env']} env */
function programPaths(platform, env) {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return folders.flatMap(folder => applications.map(name => posix.join(folder, name)));
  }
  if (platform !== 'win32') return [];
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => env[name] ?? []);
  return folders.flatMap(folder => programs.map(words => win32.join(folder, ...words)));
}

/** @param {Machine} machine @returns {Found | undefined} */
function fromPlaywright({playwright, isFile}) {
  const path = playwright();
  return path && isFile(path) ? {path, origin: 'Playwright'} : undefined;
}
