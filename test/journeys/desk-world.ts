import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test as base, expect, type FrameLocator, type Page} from '@playwright/test';
import type {DeskCourse} from '../../src/desk/server/desk-course.ts';
import type {PlayedStandard} from '../../src/desk/server/options.ts';
import type {Desk} from '../../src/desk/server/start-desk.ts';
import {firefox} from '../../tools/browser/browser.mjs';
import {root} from '../../tools/paths.mjs';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import type {FaultsServer} from './faults/server.ts';

/** A learner at a desk. */
export interface DeskLearner {
  readonly page: Page;
  /** Locator for the frame of the course. */
  readonly course: FrameLocator;
  /** Navigates to an address of the course. */
  go(hash: string): Promise<void>;
  /** Waits until the save line says that the LMS has confirmed everything. */
  saved(): Promise<void>;
}

/** Standard of the package that a desk plays; '' for the built course. */
type Packaged = '' | PlayedStandard;

/**
 * Data that all journeys of one process share. If a journey needs another value of one of these fields, it gets a
 * process and a browser of its own. Their start takes as long as the journey.
 */
interface Worker {
  /** Returns the desk that plays a package, with a real database. The first call for a package starts its desk. */
  readonly deskOf: (packaged: Packaged) => Promise<Desk>;
  /** An LMS that can misbehave. */
  readonly lms: FaultsServer;
}

interface Fixtures {
  readonly packaged: Packaged;
  readonly desk: Desk;
  /** Language of the journey, from the project's metadata. */
  readonly language: string;
  /** Signs a learner in, on the given page or a new one, and opens the course. */
  readonly enter: (name: string, page?: Page) => Promise<DeskLearner>;
  /** Opens the records as the trainer. */
  readonly openRecords: (page: Page) => Promise<void>;
  /** Policy violations and page errors. The test fails if there are any. */
  readonly complaints: readonly string[];
}

const languageOf = (metadata: Readonly<Record<string, unknown>>): string =>
  typeof metadata['language'] === 'string' ? metadata['language'] : 'en';

function learner(page: Page): DeskLearner {
  const course = page.frameLocator('#course');
  return {
    page,
    course,
    go: hash =>
      course.locator('body').evaluate((_, to) => {
        location.hash = to;
      }, hash),
    saved: () => course.locator('[data-save-line="saved"]').first().waitFor(),
  };
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.fill('#name', name);
  await page.fill('#code', '482913');
  await page.click('button[type=submit]');
  // For a name that is new, the desk asks for the code twice.
  const again = page.locator('#code');
  if (await again.count()) {
    await again.fill('482913');
    await page.click('button[type=submit]');
  }
}

interface StartedDesk {
  readonly desk: Desk;
  /** Folder of the desk's data. */
  readonly data: string;
}

/**
 * Starts a desk. Imports the code of the desk only here, because a process that only lists the journeys does not need
 * it.
 */
async function startDeskOf(packaged: Packaged): Promise<StartedDesk> {
  const {startDesk} = await import('../../src/desk/server/start-desk.ts');
  const data = mkdtempSync(join(tmpdir(), 'tamga-desk-'));
  const course = packaged ? await packagedCourse(packaged) : join(root, 'dist', 'course');
  return {desk: await startDesk({port: 0, data, course}), data};
}

/** Opens the package that the build has written for a standard. */
async function packagedCourse(standard: PlayedStandard): Promise<DeskCourse> {
  const {packageFile} = await import('../../src/desk/server/desk-course.ts');
  const {readCourse} = await import('../../tools/course-folder.ts');
  const {versionOf} = await import('../../src/compiler/build/release.ts');
  const dist = join(root, 'dist');
  const name = `${readCourse(root).id}-${standard}-${versionOf(root)}.zip`;
  return packageFile(join(dist, name), join(dist, 'readable'));
}

/** Viewport of a phone, in pixels. */
const phone = {width: 367, height: 666};

export const test = base.extend<Fixtures, Worker>({
  // The viewport of a phone is set here, because a Playwright project for phones would start more processes.
  viewport: async ({viewport, browserName}, use, {tags}) => {
    await use(tags.includes('@phone') && browserName === 'chromium' && !isSweep ? phone : viewport);
  },

  // Firefox starts in the process of the other journeys, because a Playwright project for Firefox would start one more
  // process with a desk of its own.
  context: async ({context, playwright, viewport}, use, {tags}) => {
    const options = tags.includes('@firefox') && !isSweep ? firefox() : undefined;
    if (!options) return use(context);
    const browser = await playwright.firefox.launch(options);
    await use(await browser.newContext({viewport}));
    await browser.close();
  },

  packaged: ['', {option: true}],

  deskOf: [
    async ({browserName: _}, use) => {
      const desks = new Map<Packaged, Promise<StartedDesk>>();
      await use(async packaged => {
        const started = desks.get(packaged) ?? startDeskOf(packaged);
        desks.set(packaged, started);
        return (await started).desk;
      });
      for (const {desk, data} of await Promise.all(desks.values())) {
        await desk.close();
        rmSync(data, {recursive: true, force: true});
      }
    },
    {scope: 'worker'},
  ],

  lms: [
    async ({browserName: _}, use) => {
      const {FaultsServer} = await import('./faults/server.ts');
      const server = new FaultsServer();
      await server.start();
      await use(server);
      await server.stop();
    },
    {scope: 'worker'},
  ],

  desk: async ({deskOf, packaged}, use) => {
    await use(await deskOf(packaged));
  },

  language: async ({browserName: _}, use, info) => {
    await use(languageOf(info.project.metadata));
  },

  complaints: async ({context}, use) => {
    const complaints: string[] = [];
    context.on('console', message => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    context.on('weberror', error => {
      complaints.push(String(error.error()));
    });
    await use(complaints);
    expect(complaints).toEqual([]);
  },

  enter: async ({desk, context, language, complaints: _}, use) => {
    await use(async (name, page) => {
      const ownPage = page ?? (await context.newPage());
      await ownPage.goto(`${desk.url}?lang=${language}`);
      // A learner who is already signed in on this machine skips the form.
      if (await ownPage.locator('#name').count()) await signIn(ownPage, name);
      else await ownPage.goto(`${desk.url}play`);
      const deskLearner = learner(ownPage);
      await deskLearner.course.locator('h1').first().waitFor();
      await deskLearner.saved();
      return deskLearner;
    });
  },

  openRecords: async ({desk, language}, use) => {
    await use(async page => {
      await page.goto(`${desk.url}records?lang=${language}`);
      await page.fill('input[type=password]', desk.passphrase);
      await page.click('button[type=submit]');
    });
  },
});

export {expect, learner as learnerOn};
