import {expect, it} from 'vitest';
import {findBrowser, findOnPath, type Machine} from './find-browser.mjs';

interface There {
  readonly env?: Record<string, string>;
  readonly platform?: string;
  readonly files: readonly string[];
  readonly playwright?: string;
}

const machine = ({env = {}, platform = 'linux', files, playwright}: There): Machine => ({
  env: {PATH: '/opt/bin:/usr/bin', ...env},
  platform,
  isFile: path => files.includes(path),
  playwright: () => playwright,
});

const everything = [
  '/mine/browser',
  '/chrome/path',
  '/usr/bin/chromium',
  '/opt/bin/google-chrome',
  '/cache/chromium',
];

it.each([
  [
    'the path in COURSE_BROWSER',
    {env: {COURSE_BROWSER: '/mine/browser', CHROME_PATH: '/chrome/path'}, files: everything},
    '/mine/browser',
  ],
  ['the path in CHROME_PATH', {env: {CHROME_PATH: '/chrome/path'}, files: everything}, '/chrome/path'],
  ['Chromium on the PATH', {files: everything, playwright: '/cache/chromium'}, '/usr/bin/chromium'],
  [
    'a whole browser on the PATH before a headless shell',
    {files: ['/opt/bin/chromium-headless-shell', '/usr/bin/chromium']},
    '/usr/bin/chromium',
  ],
  ['Chrome on the PATH', {files: ['/opt/bin/google-chrome']}, '/opt/bin/google-chrome'],
  [
    'the browser of Playwright',
    {files: ['/cache/chromium'], playwright: '/cache/chromium'},
    '/cache/chromium',
  ],
  [
    'an application on macOS',
    {
      platform: 'darwin',
      env: {HOME: '/Users/a'},
      files: ['/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    },
    '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  [
    'an installed program on Windows',
    {
      platform: 'win32',
      env: {PATH: 'C:\\bin', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)'},
      files: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    },
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  [
    'a program on the Path of Windows',
    {platform: 'win32', env: {PATH: 'C:\\bin;C:\\tools'}, files: ['C:\\tools\\chrome.exe']},
    'C:\\tools\\chrome.exe',
  ],
] satisfies [string, There, string][])(
  'the search for a browser prefers %s to every place that comes later in its order',
  (_, there, path) => {
    expect(findBrowser(machine(there))?.path).toBe(path);
  },
);

it('the search for a browser finds nothing on a machine without one', () => {
  expect(findBrowser(machine({files: [], playwright: '/cache/gone'}))).toBeUndefined();
});

it('a variable that names a missing file is refused even if another browser exists', () => {
  expect(() => findBrowser(machine({env: {COURSE_BROWSER: '/gone'}, files: everything}))).toThrow(
    'COURSE_BROWSER says /gone',
  );
});

it('the search for a browser prefers a name that is earlier in its list, even if the folder is later on the PATH', () => {
  const {env, platform, isFile} = machine({files: ['/opt/bin/firefox', '/usr/bin/firefox-esr']});
  expect(findOnPath(['firefox-esr', 'firefox'], {env, platform, isFile})).toBe('/usr/bin/firefox-esr');
});
