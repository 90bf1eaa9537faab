import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, BrowserContext, LaunchOptions, PlaywrightWorkerArgs} from '@playwright/test';

/** A browser on a learner's machine. */
export interface Machine {
  readonly context: BrowserContext;
  /** The process of the browser is killed at once, and the browser started again with the same profile. */
  killed(): Promise<void>;
  close(): Promise<void>;
}

/** What a browser is started from. */
export interface Start {
  readonly browser: Browser;
  readonly playwright: PlaywrightWorkerArgs['playwright'];
  readonly launchOptions: LaunchOptions;
}

const cannotBeKilled = (): Promise<void> =>
  Promise.reject(new Error('this browser is not ours alone to kill'));

/** The browser of all tests, with a profile that ends with the test. */
export async function shared({browser}: Start): Promise<Machine> {
  const context = await browser.newContext();
  return {context, killed: cannotBeKilled, close: () => context.close()};
}

/** One that keeps pages in its back-forward cache, which test browsers do not do by themselves. */
export async function withPageCache({playwright, launchOptions}: Start): Promise<Machine> {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  return {context: await browser.newContext(), killed: cannotBeKilled, close: () => browser.close()};
}

/** One with a profile on the disk, which outlives it. */
export async function withProfile({playwright, launchOptions}: Start): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'tamga-profile-'));
  const launch = () => playwright.chromium.launchPersistentContext(folder, launchOptions);
  const machine = {
    context: await launch(),
    async killed() {
      const pid = await processOf(machine.context);
      const gone = machine.context.waitForEvent('close');
      process.kill(pid, 'SIGKILL');
      await gone;
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
