import {posix, win32} from 'node:path';

/**
 * What the search may look at, so that a test can give it a machine that is not there.
 * @typedef {{
 *   env: Readonly<Record<string, string | undefined>>,
 *   platform: string,
 *   isFile: (path: string) => boolean,
 *   playwright: () => string | undefined,
 * }} Machine
 *
 * A browser and the sentence that says where it was found.
 * @typedef {{path: string, origin: string}} Found
 */

/** Names under which a Chromium is on the PATH, best first. */
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

/** Where macOS keeps it. */
const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Where Windows keeps it, under one of its program folders. */
const programs = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Finds a Chromium that is already on the machine: told by a variable, on the PATH, where macOS and Windows keep
 * it, or brought by Playwright. A variable that names no file is an error, not a reason to look on.
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
 * The first program on the PATH that has one of the names; an earlier name counts more than an earlier folder.
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
