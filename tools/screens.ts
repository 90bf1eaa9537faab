import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, type Browser, type FrameLocator, type Page} from '@playwright/test';
import {buildCourse} from '../src/packaging/build.ts';
import {versionOf} from '../src/compiler/build/release.ts';
import {readFacts} from '../src/packaging/facts.ts';
import {readOptions} from '../src/packaging/choice/options.ts';
import {pack} from '../src/packaging/pack.ts';
import {host} from './bench/host.ts';
import {readyBrowser} from './browser/browser.mjs';
import {command, takeNoWords} from './command.ts';
import {root} from './paths.mjs';
import {addressesOf} from './screens/addresses.ts';
import {deskScreens} from './screens/desk.ts';
import {drawSheet, type Shot} from './screens/sheet.ts';

const usage = `Takes a screenshot of every screen, in each language and size, into dist/screens: npm run screens
  It takes no words. What dist/screens held before is deleted.`;

/** Frames of a real LMS on a desktop and on a phone, in CSS pixels. */
const sizes = [
  {name: 'desktop', width: 714, height: 666},
  {name: 'phone', width: 367, height: 666},
] as const;

type Size = (typeof sizes)[number];

const out = join(root, 'dist', 'screens');
const version = versionOf(root);

/** Takes a screenshot of every address of the course in one language and size. */
async function take(
  page: Page,
  size: Size,
  addresses: readonly string[],
  name: (address: string) => string,
): Promise<readonly Shot[]> {
  const course = page.frameLocator('iframe');
  await page.addStyleTag({content: 'body{margin:0}iframe{border:0;display:block}'});
  const shots: Shot[] = [];
  for (const address of addresses) {
    await frameHeight(page, size, size.height);
    await open(course, address);
    const height = await course.locator('html').evaluate(html => html.scrollHeight);
    await frameHeight(page, size, height);
    const file = name(address);
    await page.locator('iframe').screenshot({path: file});
    shots.push({file, title: address});
  }
  return shots;
}

async function frameHeight(page: Page, {width}: Size, height: number): Promise<void> {
  await page.setViewportSize({width, height});
  await page.locator('iframe').evaluate(
    (frame, [w, h]) => {
      frame.setAttribute('width', String(w));
      frame.setAttribute('height', String(h));
    },
    [width, height] as const,
  );
}

async function open(course: FrameLocator, address: string): Promise<void> {
  await course.locator('body').evaluate((_, hash) => {
    location.hash = hash;
  }, address);
  await course.locator('h1').first().waitFor();
  await course.locator('[data-loading]').waitFor({state: 'detached'});
  // The page renders on animation frames; after two of them, fonts and drawings have settled.
  await course
    .locator('body')
    .evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function screensOf(browser: Browser, language: string, others: readonly string[]): Promise<void> {
  const built = await buildCourse(root);
  const made = await pack(root, built, version, readOptions(['--languages', [language, ...others].join()]));
  const addresses = addressesOf(root);
  const server = await host(made.files);
  try {
    for (const size of sizes) {
      const folder = join(out, `${language}-${size.name}`);
      mkdirSync(folder, {recursive: true});
      const context = await browser.newContext({viewport: size});
      const page = await context.newPage();
      await page.goto(server.address);
      await page.frameLocator('iframe').locator('[data-save-line="saved"]').waitFor();
      const shots = await take(page, size, addresses, address =>
        join(folder, `${address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'start'}.png`),
      );
      await context.close();
      await drawSheet(browser, shots, join(out, `${language}-${size.name}.png`), size.width);
      console.log(`${language} ${size.name}: ${shots.length} screens of ${addresses.length} addresses`);
    }
  } finally {
    await server.close();
  }
}

/** Takes all screenshots. Resolves to the exit code. */
async function takeAll(words: readonly string[]): Promise<number> {
  takeNoWords(words);
  rmSync(out, {recursive: true, force: true});
  const {executablePath, args, env} = await readyBrowser(console.error);
  const browser = await chromium.launch({executablePath, args, env});
  try {
    const {languages} = await readFacts(await buildCourse(root), version);
    for (const language of languages)
      await screensOf(
        browser,
        language,
        languages.filter(code => code !== language),
      );
    await deskScreens(browser, root, out, languages, sizes);
  } finally {
    await browser.close();
  }
  return 0;
}

await command(usage, takeAll);
