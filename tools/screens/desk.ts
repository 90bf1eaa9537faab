import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import type {Browser, Page} from '@playwright/test';
import {startDesk, type Desk} from '../../src/desk/server/start-desk.ts';
import {liveScreens} from './live.ts';
import type {ScreenSize} from './modes.ts';
import {printSheets} from './prints.ts';
import {drawSheets, type Shot} from './sheet.ts';

/** Every page of the desk, with the steps that open it. */
const pages: readonly (readonly [string, (page: Page, desk: Desk, language: string) => Promise<unknown>])[] =
  [
    ['entry', (page, desk, language) => page.goto(`${desk.url}?lang=${language}`)],
    [
      'new-record',
      async (page, desk) => {
        await page.goto(desk.url);
        await page.fill('#name', 'Bat Dorj');
        await page.fill('#code', '482913');
        await page.click('button[type=submit]');
      },
    ],
    [
      'play',
      async page => {
        if (await page.locator('#code').count()) {
          await page.fill('#code', '482913');
          await page.click('button[type=submit]');
        }
        await page.frameLocator('#course').locator('[data-save-line="saved"]').first().waitFor();
      },
    ],
    ['welcome-back', (page, desk) => page.goto(desk.url)],
    ['records-door', (page, desk) => page.goto(`${desk.url}records`)],
    [
      'records',
      async (page, desk) => {
        await page.fill('input[type=password]', desk.passphrase);
        await page.click('button[type=submit]');
      },
    ],
    ['who-may-start', (page, desk) => page.goto(`${desk.url}records/admission`)],
    ['names', (page, desk) => page.goto(`${desk.url}records/names`)],
    [
      'names-refused',
      async page => {
        await page.fill('#names', 'Сарнай Ган\tЗамын-Үүд\tА бүлэг\tmn\nБ\u0061т Дорж\n12345');
        await page.click('form[action="/records/names"] button');
      },
    ],
    ['slips-before', (page, desk) => page.goto(`${desk.url}records/slips`)],
    [
      'slips',
      async (page, desk) => {
        await page.goto(`${desk.url}records/names`);
        await page.fill('#names', 'Сарнай Ган\tЗамын-Үүд\tА бүлэг\tmn\nAnna Kovács\tAirport\tB\ten');
        await page.click('form[action="/records/names"] button');
        await page.goto(`${desk.url}records/slips`);
        await page.click('form[action="/records/slips"] button');
      },
    ],
    [
      'assignments',
      async (page, desk) => {
        await page.goto(`${desk.url}records/assignments`);
        await page.fill('#due', new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10));
        for (const tick of (await page.locator('input[name=part]').all()).slice(0, 3)) await tick.check();
        await page.click('form[action="/records/assignments"] button');
      },
    ],
    [
      'import',
      async (page, desk) => {
        await page.goto(`${desk.url}records/import`);
        await page.fill('#codes', 'Bat Dorj\t1234-5678');
        await page.click('form:has(#codes) button');
      },
    ],
    ['this-desk', (page, desk) => page.goto(`${desk.url}records/desk`)],
    ['log', (page, desk) => page.goto(`${desk.url}records/log`)],
    ['not-started', (page, desk) => page.goto(`${desk.url}records?show=idle`)],
    ['erase-several', (page, desk) => page.goto(`${desk.url}records/erase/several`)],
    ['back-ups', (page, desk) => page.goto(`${desk.url}records/backups`)],
    [
      'preview-links',
      async (page, desk) => {
        await page.goto(`${desk.url}records/previews`);
        await page.fill('#title', 'Legal review');
        await page.click('form[action="/records/previews"] button');
      },
    ],
    [
      'preview',
      async (page, _desk, language) => {
        const link = await page.locator('#link').inputValue();
        await page.goto(`${link}?lang=${language}#/document-fraud/zones`);
        await page.frameLocator('#course').locator('mode-notice p').waitFor();
      },
    ],
    [
      'preview-comment',
      async page => {
        await page.click('comment-panel .toggle');
        await page.fill('#review-name', 'Сарнай Б.');
        await page.fill('#review-text', 'Say "may" here, not "must".');
        await page.click('comment-panel button[type=submit]');
        await page.locator('comment-panel .said').waitFor();
      },
    ],
    ['comments', (page, desk) => page.goto(`${desk.url}records/comments`)],
    ['hard', (page, desk) => page.goto(`${desk.url}records/hard`)],
    ['plan', (page, desk) => page.goto(`${desk.url}records/plan`)],
    ['plan-to-print', (page, desk) => page.goto(`${desk.url}records/plan/print`)],
    ['print-room', (page, desk) => page.goto(`${desk.url}records/print`)],
    [
      'poster',
      async (page, desk) => {
        await page.goto(`${desk.url}records/poster`);
        await page.fill('#network', 'Workshop');
        await page.fill('#password', 'green lamp 7');
        await page.click('form[action="/records/poster"] button');
        await page.locator('.poster .qr').first().waitFor();
      },
    ],
    ['small-groups', (page, desk) => page.goto(`${desk.url}records/small-groups`)],
    ['attendance', (page, desk) => page.goto(`${desk.url}records/attendance`)],
    [
      'questions',
      async (page, desk) => {
        await page.goto(`${desk.url}records/questions`);
        await page.check('#key');
        await page.click('form[action="/records/questions"] button');
      },
    ],
    ['evaluation-on-paper', (page, desk) => page.goto(`${desk.url}records/evaluation/form`)],
    [
      'evaluation',
      async (page, desk) => {
        await page.goto(`${desk.url}records/evaluation`);
        await page.fill('#title', 'Zamyn-Uud');
        await page.click('form[action="/records/evaluation"] button');
      },
    ],
    ['evaluation-on-a-phone', (page, desk) => page.goto(`${desk.url}evaluation`)],
    ['certificates', (page, desk) => page.goto(`${desk.url}records/certificates`)],
    [
      'refreshers',
      async (page, desk) => {
        await page.goto(`${desk.url}records/refreshers`);
        await page.click('form[method="post"][action="/records/refreshers"] button');
      },
    ],
    ['refresher-codes', (page, desk) => page.goto(`${desk.url}records/refreshers/codes`)],
    [
      'live-room',
      async (page, desk) => {
        await page.goto(`${desk.url}records/live`);
        await page.click('live-panel button.main');
        await page.locator('.exercises li').first().waitFor();
      },
    ],
    [
      'projector',
      async (page, desk) => {
        await page.goto(`${desk.url}records/live/projector`);
        await page.locator('.join').waitFor();
      },
    ],
    ['room-door', (page, desk) => page.goto(`${desk.url}room`)],
    ['records-again', (page, desk) => page.goto(`${desk.url}records`)],
    ['learner', page => page.locator('main a', {hasText: 'Bat Dorj'}).click()],
    ['no-such-page', (page, desk) => page.goto(`${desk.url}nowhere`)],
  ];

/**
 * Calls `use` with a desk that has the built course and no records. Afterwards closes the desk and deletes its
 * records.
 */
async function withDesk(root: string, use: (desk: Desk) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'tamga-screens-'));
  const desk = await startDesk({port: 0, data, course: join(root, 'dist', 'course')});
  try {
    await use(desk);
  } finally {
    await desk.close();
    rmSync(data, {recursive: true, force: true});
  }
}

/** Takes a screenshot of every page of a desk in one language, at one size and in light or dark colours. */
async function takePages(
  browser: Browser,
  desk: Desk,
  language: string,
  {colorScheme, ...size}: ScreenSize & {readonly colorScheme: 'light' | 'dark'},
  out: string,
): Promise<void> {
  mkdirSync(out, {recursive: true});
  const page = await browser.newPage({viewport: size, colorScheme});
  const shots: Shot[] = [];
  for (const [title, go] of pages) {
    await go(page, desk, language);
    const file = join(out, `${title}.png`);
    await page.screenshot({path: file, fullPage: true});
    shots.push({file, title});
  }
  await page.close();
  await drawSheets(browser, shots, out, size.width);
  console.log(`${basename(out)}: ${shots.length} pages`);
}

/**
 * Takes a screenshot of every page of the desk, with one learner in the records. Does this in every language and
 * size, and in the first language also in dark colours.
 */
export async function deskScreens(
  browser: Browser,
  root: string,
  out: string,
  languages: readonly string[],
  sizes: readonly ScreenSize[],
): Promise<void> {
  for (const [place, language] of languages.entries())
    for (const colorScheme of place === 0 ? (['light', 'dark'] as const) : (['light'] as const))
      for (const size of sizes)
        await withDesk(root, desk => {
          const mode = colorScheme === 'dark' ? `dark-${size.name}` : size.name;
          const folder = join(out, `desk-${language}-${mode}`);
          return takePages(browser, desk, language, {...size, colorScheme}, folder);
        });
}

/** In every language, takes screenshots of the live room on projector and phone, and prints the sheets of the desk. */
export async function roomScreens(
  browser: Browser,
  root: string,
  out: string,
  languages: readonly string[],
): Promise<void> {
  for (const language of languages)
    await withDesk(root, async desk => {
      await liveScreens(browser, root, desk, language, out);
      await printSheets(browser, root, desk, language, out);
    });
}
