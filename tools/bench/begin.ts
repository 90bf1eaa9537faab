import type {Browser, Page} from '@playwright/test';
import type {Package} from '../../src/packaging/pack.ts';
import {host, savedSelector, type BenchHost} from './host.ts';
import {weigh, type Weight} from './sizes.ts';

/** One request of the waterfall. Times are milliseconds since the learner pressed "Begin". */
export interface Request {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** Measurements of one path: from an empty cache, through the start page, to the text of the first lesson. */
export interface Begin {
  /**
   * Size of everything that the page fetched until the text of the first lesson was visible, including the first
   * screen.
   */
  readonly total: Weight;
  readonly files: readonly string[];
  /** Requests after "Begin" on a slow connection, for information. */
  readonly waterfall: readonly Request[];
  /**
   * Milliseconds from "Begin" to the text of the lesson on a slow connection. The report shows this time for
   * information only.
   */
  readonly milliseconds: number;
}

/** The slow connection: 400 kbit/s with 400 ms of latency. */
const slow = {offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000};

/**
 * Holds back all timers of 400 ms or more, so that the course does not prefetch. On a busy machine, prefetching could
 * start before the learner presses "Begin" or before the text is visible.
 */
function holdTimers(): void {
  const later = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (act: () => void, ms = 0) => later(act, ms < 400 ? ms : 600_000),
  });
}

/** Opens a package in a new profile and presses "Begin" as soon as the first screen is saved. */
export async function measureBegin(browser: Browser, coursePackage: Package): Promise<Begin> {
  const server = await host(coursePackage.files);
  try {
    const {files} = await begin(browser, server, async () => undefined);
    server.clear();
    const {waterfall, milliseconds} = await begin(browser, server, async page => {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', slow);
    });
    return {total: weigh(files, coursePackage.files), files, waterfall, milliseconds};
  } finally {
    await server.close();
  }
}

async function begin(browser: Browser, server: BenchHost, shape: (page: Page) => Promise<void>) {
  const context = await browser.newContext({viewport: {width: 760, height: 720}});
  try {
    const page = await context.newPage();
    await page.addInitScript(holdTimers);
    await page.goto(server.address);
    const course = page.frameLocator('iframe');
    await course.locator(savedSelector).first().waitFor();
    await shape(page);
    const requests = new Map<string, {readonly from: number; to: number}>();
    const at = performance.now();
    const since = () => Math.round(performance.now() - at);
    const nameOf = (url: string) => new URL(url).pathname.replace('/package/', '');
    page.on('request', request => requests.set(nameOf(request.url()), {from: since(), to: 0}));
    page.on('requestfinished', request => {
      const found = requests.get(nameOf(request.url()));
      if (found) found.to = since();
    });
    await course.locator('a.primary').first().click();
    await course.locator('lesson-page .blocks').first().waitFor();
    const milliseconds = since();
    const files = [...server.requests];
    const waterfall = [...requests].flatMap(([file, {from, to}]) => (to > 0 ? [{file, from, to}] : []));
    return {files, waterfall, milliseconds};
  } finally {
    await context.close();
  }
}
