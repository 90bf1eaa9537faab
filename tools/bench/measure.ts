import type {Browser, Page} from '@playwright/test';
import {z} from 'zod';
import type {Package} from '../../src/packaging/pack.ts';
import {dearestLesson, isOfAnother} from './course-data.ts';
import {host, type Host} from './host.ts';
import type {LmsReport} from './lms-page.ts';
import {weigh, type Weight} from './sizes.ts';

/** What one language of the course costs, measured in a frame of a learning system. */
export interface Measurement {
  readonly language: string;
  /** All that was fetched until the save line said something. */
  readonly firstScreen: Weight & {
    readonly lmsCalls: number;
    readonly heap: number;
    readonly files: readonly string[];
    readonly milliseconds: number;
  };
  /** What is fetched while the first screen is read: pages beyond it, their words, and the screens of leaving. */
  readonly ahead: Weight;
  /** What the dearest lesson adds then, until its first section stands; words of other lessons come while it is read. */
  readonly lesson: Weight & {
    /** `document-fraud/zones`. */
    readonly route: string;
    readonly lmsCalls: number;
    readonly heap: number;
    readonly files: readonly string[];
  };
  /** Those words, with the data of the module that comes next. */
  readonly others: Weight;
  /** Characters of saved state once that lesson is open. */
  readonly savedState: number;
  /** Requests to anywhere else, violations of the content security policy, calls the LMS refused: there may be none. */
  readonly strays: readonly string[];
}

/** A save line that says the work is saved, and so has heard from the LMS. */
const saved = '[data-save-line="saved"]';
/** Nothing more is fetched once the network has been quiet for so long. */
const quietFor = 500;
/** Longer than the course waits before it fetches what is not needed yet. */
const readFor = 2_000;

/** Opens the package and its dearest lesson in a fresh browser profile, and weighs both. */
export const measure = (browser: Browser, made: Package): Promise<Measurement> =>
  inBrowser(browser, made, async (page, server, strays) => {
    const firstScreen = await openFirstScreen(page, server, made);
    server.clear();
    await page.waitForTimeout(readFor);
    const ahead = await step(page, server, made);
    server.clear();
    const open = dearestLesson(made);
    const route = `${open.module}/${open.lesson}`;
    const course = page.frameLocator('iframe');
    await course.locator('body').evaluate((_, address) => {
      location.hash = address;
    }, `#/${route}`);
    await course.locator('lesson-page').first().waitFor();
    const all = await step(page, server, made);
    const isOther = (file: string) => isOfAnother(file, open, made.context.facts);
    const own = all.files.filter(file => !isOther(file));
    const report = await reportOf(page);
    return {
      language: made.context.language,
      firstScreen,
      ahead,
      lesson: {
        ...all,
        ...weigh(own, made.files),
        files: own,
        route,
        lmsCalls: all.lmsCalls - ahead.lmsCalls,
      },
      others: weigh(all.files.filter(isOther), made.files),
      savedState: report.savedState,
      strays: [...strays, ...report.refusals],
    };
  });

/** Opens the first screen of a package in a fresh browser profile, and weighs it. */
export const measureFirstScreen = (browser: Browser, made: Package): Promise<Measurement['firstScreen']> =>
  inBrowser(browser, made, (page, server) => openFirstScreen(page, server, made));

async function inBrowser<T>(
  browser: Browser,
  made: Package,
  measured: (page: Page, server: Host, strays: readonly string[]) => Promise<T>,
): Promise<T> {
  const server = await host(made.files);
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
    return await measured(page, server, strays);
  } finally {
    await context.close();
    await server.close();
  }
}

async function openFirstScreen(page: Page, server: Host, made: Package): Promise<Measurement['firstScreen']> {
  const begun = performance.now();
  await page.goto(server.address);
  await page.frameLocator('iframe').locator(saved).first().waitFor();
  const milliseconds = Math.round(performance.now() - begun);
  return {...(await step(page, server, made)), milliseconds};
}

async function step(page: Page, server: Host, made: Package) {
  await quiet(page, server);
  const files = server.requests;
  return {
    ...weigh(files, made.files),
    files,
    lmsCalls: (await reportOf(page)).calls,
    heap: await heapOf(page),
  };
}

const lmsReport = z.object({calls: z.number(), savedState: z.number(), refusals: z.array(z.string())});
const reportOf = async (page: Page): Promise<LmsReport> => lmsReport.parse(await page.evaluate('report()'));

async function quiet(page: Page, server: Host): Promise<void> {
  let seen = -1;
  while (seen !== server.requests.length) {
    seen = server.requests.length;
    await page.waitForTimeout(quietFor);
  }
}

/** Bytes of JavaScript heap after a collection, course and frame together. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
