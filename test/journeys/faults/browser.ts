import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, BrowserContext, LaunchOptions, PlaywrightWorkerArgs} from '@playwright/test';

/** A browser on a learner's machine. */
export interface Machine {
  readonly context: BrowserContext;
  /** Checks whether the profile on the disk has all of these values of local storage. */
  hasOnDisk(values: readonly string[]): boolean;
  /** Kills the browser process at once and starts the browser again with the same profile. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The Playwright objects that start a browser. */
export interface Start {
  readonly browser: Browser;
  readonly playwright: PlaywrightWorkerArgs['playwright'];
  readonly launchOptions: LaunchOptions;
}

/**
 * These methods need a browser that only one test uses. Here, all tests share one browser. So `hasOnDisk` returns
 * false and `kill` rejects.
 */
const cannotBeKilled = {
  hasOnDisk: () => false,
  kill: () => Promise.reject(new Error('this browser is not ours alone to kill')),
};

/** Uses the shared browser of all tests, with a new profile for this test. */
export async function shared({browser}: Start): Promise<Machine> {
  const context = await browser.newContext();
  return {context, ...cannotBeKilled, close: () => context.close()};
}

/** Starts a browser with the back-forward cache, which Playwright disables by default. */
export async function withPageCache({playwright, launchOptions}: Start): Promise<Machine> {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  return {context: await browser.newContext(), ...cannotBeKilled, close: () => browser.close()};
}

/**
 * Returns whether this browser has a back-forward cache. Headless shells of Chromium have none, so they load a page
 * again when the learner goes back to it.
 */
export async function hasPageCache(context: BrowserContext, origin: string): Promise<boolean> {
  const page = await context.newPage();
  await page.goto(`${origin}/other`);
  await page.evaluate(() => {
    document.documentElement.dataset['left'] = 'true';
  });
  await page.goto(`${origin}/other?2`);
  await page.goBack({waitUntil: 'commit'});
  const isFromCache = await page.evaluate(() => document.documentElement.dataset['left'] === 'true');
  await page.close();
  return isFromCache;
}

/** Starts a browser with a profile on disk. The profile survives the browser. */
export async function withProfile({playwright, launchOptions}: Start): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'tamga-profile-'));
  const launch = () => playwright.chromium.launchPersistentContext(folder, launchOptions);
  const machine = {
    context: await launch(),
    hasOnDisk(values: readonly string[]) {
      const files = join(folder, 'Default', 'Local Storage', 'leveldb');
      const databaseFiles = readdirSync(files).map(name => readFileSync(join(files, name)));
      // Chromium writes a value in Latin-1 if possible, and otherwise in UTF-16.
      return values.every(value =>
        databaseFiles.some(file => file.includes(value, 0, 'latin1') || file.includes(value, 0, 'utf16le')),
      );
    },
    async kill() {
      const pid = await processOf(machine.context);
      const closeEvent = machine.context.waitForEvent('close');
      process.kill(pid, 'SIGKILL');
      await closeEvent;
      machine.context = await launch();
    },
    async close() {
      await machine.context.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
  return machine;
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const found = await session?.send('SystemInfo.getProcessInfo');
  const own = found?.processInfo.find(({type}) => type === 'browser');
  if (!own) throw new Error('the browser does not tell its process');
  return own.id;
}
