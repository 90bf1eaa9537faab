import type {Browser, Page} from '@playwright/test';
import {z} from 'zod';
import type {Package} from '../../src/packaging/pack.ts';
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
  /** What the first lesson adds, from the first screen to its first section. */
  readonly lesson: Weight & {
    readonly lmsCalls: number;
    readonly heap: number;
    readonly files: readonly string[];
  };
  /** Characters of saved state once the first lesson is open. */
  readonly savedState: number;
  /** Requests to anywhere else, violations of the content security policy, calls the LMS refused: there may be none. */
  readonly strays: readonly string[];
}

/** A save line that says the work is saved, and so has heard from the LMS. */
const saved = '[data-save-line="saved"]';
/** Nothing more is fetched once the network has been quiet for so long. */
const quietFor = 500;

/** Opens the package and its first lesson in a fresh browser profile, and weighs both. */
export async function measure(browser: Browser, made: Package, lesson: string): Promise<Measurement> {
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
    const begun = performance.now();
    await page.goto(server.address);
    const course = page.frameLocator('iframe');
    await course.locator(saved).first().waitFor();
    const milliseconds = Math.round(performance.now() - begun);
    const first = await step(page, server, made);
    server.clear();
    const callsBefore = first.lmsCalls;
    await course.locator('body').evaluate((_, route) => {
      location.hash = route;
    }, `#/${lesson}`);
    await course.locator('lesson-page').first().waitFor();
    const next = await step(page, server, made);
    const report = await reportOf(page);
    return {
      language: made.context.language,
      firstScreen: {...first, milliseconds},
      lesson: {...next, lmsCalls: next.lmsCalls - callsBefore},
      savedState: report.savedState,
      strays: [...strays, ...report.refusals],
    };
  } finally {
    await context.close();
    await server.close();
  }
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
