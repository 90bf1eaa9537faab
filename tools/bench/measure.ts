import type {Browser, Page} from '@playwright/test';
import {z} from 'zod';
import type {Package} from '../../src/packaging/pack.ts';
import {measureBegin, type Begin} from './begin.ts';
import {largestLesson, isOfAnother} from './course-data.ts';
import {host, savedSelector, type BenchHost} from './host.ts';
import type {LmsReport} from './lms-page.ts';
import {weigh, type Weight} from './sizes.ts';

/** What the course has loaded in one step, with its LMS calls, and its memory after the step. */
interface Step extends Weight {
  readonly lmsCalls: number;
  readonly heap: number;
  readonly files: readonly string[];
}

/** Measurements of the course in one language, in a frame of an LMS. */
export interface Measurement {
  readonly language: string;
  /** Everything loaded until the save line first says "saved". */
  readonly firstScreen: Step & {readonly milliseconds: number};
  /**
   * Files that are prefetched while the learner reads the first screen: code of other pages, their texts, and the
   * screens that appear when the learner leaves.
   */
  readonly ahead: Weight;
  /**
   * Files that the largest lesson adds until its first section has rendered. Texts of other lessons are prefetched
   * while the learner reads the largest lesson. `route` names this lesson, such as `document-fraud/zones`.
   */
  readonly lesson: Step & {readonly route: string};
  /** Prefetched texts of the lessons that are not open, and the data of the next module. */
  readonly others: Weight;
  /** Length of the saved state in characters after the largest lesson has opened. */
  readonly savedState: number;
  /** Measurements of the path from an empty cache to the text of the first lesson. */
  readonly begin: Begin;
  /** Requests to other servers, policy violations and refused LMS calls; there must be none. */
  readonly strays: readonly string[];
}

/** Milliseconds without requests after which loading counts as finished. */
const quietFor = 500;
/** Milliseconds for reading the first screen; longer than the delay before the course prefetches. */
const readFor = 2_000;

/** Measures the first screen and the largest lesson of a package in a new browser profile. */
export const measure = (browser: Browser, coursePackage: Package): Promise<Measurement> =>
  inBrowser(browser, coursePackage, async (page, server, strays) => {
    const firstScreen = await openFirstScreen(page, server, coursePackage);
    server.clear();
    await page.waitForTimeout(readFor);
    const ahead = await step(page, server, coursePackage);
    server.clear();
    const open = largestLesson(coursePackage);
    const route = `${open.module}/${open.lesson}`;
    const course = page.frameLocator('iframe');
    await course.locator('body').evaluate((_, address) => {
      location.hash = address;
    }, `#/${route}`);
    await course.locator('lesson-page').first().waitFor();
    const all = await step(page, server, coursePackage);
    const isOther = (file: string) => isOfAnother(file, open, coursePackage.context.facts);
    const own = all.files.filter(file => !isOther(file));
    const report = await reportOf(page);
    return {
      begin: await measureBegin(browser, coursePackage),
      language: coursePackage.context.language,
      firstScreen,
      ahead,
      lesson: {
        ...all,
        ...weigh(own, coursePackage.files),
        files: own,
        route,
        lmsCalls: all.lmsCalls - ahead.lmsCalls,
      },
      others: weigh(all.files.filter(isOther), coursePackage.files),
      savedState: report.savedState,
      strays: [...strays, ...report.refusals],
    };
  });

/** Measures the first screen of a package in a new browser profile. */
export const measureFirstScreen = (
  browser: Browser,
  coursePackage: Package,
): Promise<Measurement['firstScreen']> =>
  inBrowser(browser, coursePackage, (page, server) => openFirstScreen(page, server, coursePackage));

async function inBrowser<T>(
  browser: Browser,
  coursePackage: Package,
  measureIn: (page: Page, server: BenchHost, strays: readonly string[]) => Promise<T>,
): Promise<T> {
  const server = await host(coursePackage.files);
  const context = await browser.newContext({viewport: {width: 760, height: 720}});
  try {
    const page = await context.newPage();
    const strays: string[] = [];
    page.on('request', request => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
        strays.push(request.url());
    });
    page.on('console', message => {
      if (/Content Security Policy/i.test(message.text())) strays.push(message.text());
    });
    return await measureIn(page, server, strays);
  } finally {
    await context.close();
    await server.close();
  }
}

async function openFirstScreen(
  page: Page,
  server: BenchHost,
  coursePackage: Package,
): Promise<Measurement['firstScreen']> {
  const startedAt = performance.now();
  await page.goto(server.address);
  await page.frameLocator('iframe').locator(savedSelector).first().waitFor();
  const milliseconds = Math.round(performance.now() - startedAt);
  return {...(await step(page, server, coursePackage)), milliseconds};
}

async function step(page: Page, server: BenchHost, coursePackage: Package): Promise<Step> {
  await quiet(page, server);
  const files = server.requests;
  return {
    ...weigh(files, coursePackage.files),
    files,
    lmsCalls: (await reportOf(page)).calls,
    heap: await heapOf(page),
  };
}

const lmsReport = z.object({calls: z.number(), savedState: z.number(), refusals: z.array(z.string())});
const reportOf = async (page: Page): Promise<LmsReport> => lmsReport.parse(await page.evaluate('report()'));

async function quiet(page: Page, server: BenchHost): Promise<void> {
  let requestCount = -1;
  while (requestCount !== server.requests.length) {
    requestCount = server.requests.length;
    await page.waitForTimeout(quietFor);
  }
}

/** Returns the JavaScript heap in bytes after a garbage collection, for the page and its frame together. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
