import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {WebDriver} from './webdriver.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{driver: string, screen: string, browser: string}} Programs by their paths */

/**
 * Returns the programs of WebKitGTK, or undefined if they are not installed.
 * @param {(names: readonly string[]) => string | undefined} onPath
 */
export function webkitPrograms(onPath) {
  const driver = onPath(['WebKitWebDriver']);
  const screen = onPath(['Xvfb']);
  const browser = miniBrowsers().find(path => existsSync(path));
  return driver && screen && browser ? {driver, screen, browser} : undefined;
}

/**
 * Creates a launcher for element tests in WebKitGTK. It imitates a Playwright browser, because the runner's
 * commands work on Playwright pages. Keys and sizes work; media features are not emulated.
 * @param {Programs} programs
 * @param {(size: {width: number, height: number}) => {width: number, height: number}} sized
 * @returns {import('@web/test-runner').BrowserLauncher & {getPage: () => unknown}}
 */
export function webkitLauncher(programs, sized) {
  /** @type {ChildProcess[]} */
  const processes = [];
  // An aborted run does not call stop().
  process.once('exit', () => endAll(processes));
  /** @type {WebDriver} */
  let web;
  let current = '';
  const press = (/** @type {readonly string[]} */ keys) => web.press(keys);
  const page = {
    setViewportSize: (/** @type {{width: number, height: number}} */ size) => web.resize(sized(size)),
    emulateMedia: () => Promise.resolve(),
    keyboard: {
      press: (/** @type {string} */ key) => press([key]),
      type: (/** @type {string} */ text) => press([...text]),
    },
  };
  return {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    initialize: async () => {
      web = await started(programs, processes);
    },
    startSession: async (session, url) => {
      await web.resize(sized({width: 714, height: 666}));
      await web.go(url);
      current = session;
    },
    isActive: session => session === current,
    getBrowserUrl: () => web.url(),
    getPage: () => page,
    stopSession: async () => {
      current = '';
      await web.go('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK cannot be debugged from here.')),
    stop: async () => {
      await web.close().catch(() => {});
      endAll(processes);
    },
  };
}

/**
 * Starts a virtual screen, the driver on it, and the browser with the driver. Adds every started process to
 * `processes`, even if a later step fails.
 * @param {Programs} programs
 * @param {ChildProcess[]} processes
 */
async function started({screen, driver, browser}, processes) {
  const display = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  processes.push(display);
  const port = await freePort();
  const env = {...process.env, DISPLAY: `:${await firstLine(display)}`};
  processes.push(spawn(driver, [`--port=${port}`], {stdio: 'ignore', env}));
  const web = new WebDriver(`http://127.0.0.1:${port}`);
  await web.open({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
  });
  return web;
}

/**
 * Returns the possible paths of MiniBrowser. On Debian, its folder is named after the architecture and the
 * version of the library.
 */
function miniBrowsers() {
  const libraries = '/usr/lib';
  if (!existsSync(libraries)) return [];
  const machines = readdirSync(libraries).filter(name => name.endsWith('-linux-gnu'));
  return machines.flatMap(machine =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(name =>
      join(libraries, machine, name, 'MiniBrowser'),
    ),
  );
}

/** @param {readonly ChildProcess[]} processes */
function endAll(processes) {
  for (const child of processes) child.kill();
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

/**
 * Resolves to the number of the screen, which it prints once it has started.
 * @param {ChildProcess} child
 * @returns {Promise<string>}
 */
function firstLine(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The virtual screen did not come up.')));
    child.stdio[3]?.once('data', data => resolve(String(data).trim()));
  });
}
