import type {Browser, FrameLocator, Page} from '@playwright/test';
import {versionOf} from '../../src/compiler/build/release.ts';
import {readOptions} from '../../src/packaging/choice/options.ts';
import {builtCourse} from '../../src/packaging/build.ts';
import {pack} from '../../src/packaging/pack.ts';
import {host, savedSelector} from '../bench/host.ts';
import type {ScreenMode} from './modes.ts';

/** The built course in the frame of a page that acts as the LMS. */
export interface CourseWindow {
  readonly page: Page;
  readonly course: FrameLocator;
  /** Gives the frame this size in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Opens an address of the course, and waits until everything on the screen has loaded. */
  open(address: string): Promise<void>;
}

/** Builds and serves the course, with the first of `languages` selected, until `use` resolves. */
export async function withServedCourse(
  root: string,
  languages: readonly string[],
  use: (address: string) => Promise<void>,
): Promise<void> {
  const built = await builtCourse(root, true);
  const coursePackage = await pack(
    root,
    built,
    versionOf(root),
    readOptions(['--languages', languages.join()]),
  );
  const server = await host(coursePackage.files);
  try {
    await use(server.address);
  } finally {
    await server.close();
  }
}

/** Opens the served course in a window of its own, and closes the window when `use` resolves. */
export async function withCourseWindow(
  browser: Browser,
  address: string,
  {size, context: options, media, root = {}}: Omit<ScreenMode, 'name'>,
  use: (window: CourseWindow) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({viewport: size, ...options});
  const page = await context.newPage();
  if (media) await page.emulateMedia({media});
  await page.goto(address);
  const course = page.frameLocator('iframe');
  await course.locator(savedSelector).waitFor();
  await page.addStyleTag({content: 'body{margin:0}iframe{border:0;display:block}'});
  const resize = async (width: number, height: number) => {
    await page.setViewportSize({width, height});
    await page.locator('iframe').evaluate(
      (frame, [w, h]) => {
        frame.setAttribute('width', String(w));
        frame.setAttribute('height', String(h));
      },
      [width, height] as const,
    );
  };
  await resize(size.width, size.height);
  await course.locator('html').evaluate((html, attributes) => {
    for (const [name, value] of Object.entries(attributes)) html.setAttribute(name, value);
  }, root);
  await use({page, course, resize, open: to => open(course, to)});
  await context.close();
}

async function open(course: FrameLocator, address: string): Promise<void> {
  await course.locator('body').evaluate((_, hash) => {
    location.hash = hash;
  }, address);
  await course.locator('h1').first().waitFor();
  await course.locator('[data-loading]').waitFor({state: 'detached'});
  // The start page loads its map when the device has time.
  if ((await course.locator('start-page').count()) > 0) await course.locator('course-map').waitFor();
  // The page renders on animation frames. Wait for two of them, so that fonts and drawings have settled.
  await course
    .locator('body')
    .evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}
