import {existsSync, mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from '@playwright/test';
import type {Desk} from '../../src/desk/server/start-desk.ts';
import {listOfNames, preTestOf, takePreTest} from './workshop-group.ts';

/** Presses the button of a form. */
const send = (page: Page, action: string) => page.click(`form[method="post"][action="${action}"] button`);

/** Every sheet that the desk itself can print: its name, and the steps that open it. */
const sheets: readonly (readonly [string, (page: Page, url: string) => Promise<unknown>])[] = [
  [
    'poster',
    async (page, url) => {
      await page.goto(`${url}records/poster`);
      await page.fill('#network', 'Workshop');
      await page.fill('#password', 'green lamp 7');
      await send(page, '/records/poster');
      await page.locator('.poster').waitFor();
    },
  ],
  ['small-groups', (page, url) => page.goto(`${url}records/small-groups`)],
  ['attendance', (page, url) => page.goto(`${url}records/attendance`)],
  ['plan', (page, url) => page.goto(`${url}records/plan/print`)],
  ['evaluation', (page, url) => page.goto(`${url}records/evaluation/form`)],
  [
    'questions',
    async (page, url) => {
      await page.goto(`${url}records/questions`);
      await page.click('form[action="/records/questions"] button');
      await page.locator('.questions').waitFor();
    },
  ],
  [
    'questions-key',
    async page => {
      await page.check('#key');
      await page.click('form[action="/records/questions"] button');
      await page.locator('.key-of-question').first().waitFor();
    },
  ],
  [
    'certificates',
    async (page, url) => {
      await page.goto(`${url}records/certificates`);
      await page.fill('#place', 'Zamyn-Uud');
      for (const tick of (await page.locator('input[name=attended]').all()).slice(0, 2)) await tick.check();
      await send(page, '/records/certificates');
      await page.locator('.certificate').first().waitFor();
    },
  ],
  [
    'refresher-codes',
    async (page, url) => {
      await page.goto(`${url}records/refreshers`);
      await send(page, '/records/refreshers');
      await page.goto(`${url}records/refreshers/codes`);
    },
  ],
];

/**
 * Prints sheets as PDF files, in one language: the sheets of the desk, and those of the print room. Of the sheets
 * that `npm run cards` has made, prints one of each kind.
 */
export async function printSheets(
  browser: Browser,
  root: string,
  desk: Desk,
  language: string,
  out: string,
): Promise<void> {
  const folder = join(out, `print-${language}`);
  mkdirSync(folder, {recursive: true});
  const page = await browser.newPage({colorScheme: 'dark'});
  const print = async (name: string) => {
    await page.waitForLoadState();
    await page.locator('.slips, .paper, .timetable, .sheet').first().waitFor();
    await page.pdf({path: join(folder, `${name}.pdf`), format: 'A4', preferCSSPageSize: true});
  };
  await page.goto(`${desk.url}records?lang=${language}`);
  await page.fill('input[type=password]', desk.passphrase);
  await page.click('button[type=submit]');
  await page.goto(`${desk.url}records/names`);
  await page.fill('#names', listOfNames(language));
  await page.click('form[action="/records/names"] button');
  await page.goto(`${desk.url}records/slips`);
  await send(page, '/records/slips');
  await page.locator('.slip').first().waitFor();
  await print('slips');
  const slips = await page.locator('.slip').evaluateAll(all =>
    all.map(slip => ({
      name: slip.querySelector('h2')?.textContent ?? '',
      code: slip.querySelector('.key')?.textContent ?? '',
    })),
  );
  const answersOf = preTestOf(root);
  for (const [learner, {name, code}] of slips.entries())
    await takePreTest(desk, name, code, answersOf(learner));
  for (const [name, go] of sheets) {
    await go(page, desk.url);
    await print(name);
  }
  if (existsSync(join(root, 'dist', 'cards', 'sheets.json'))) {
    await page.goto(`${desk.url}records/print`);
    const firsts = await page
      .locator('.parts')
      .evaluateAll(all =>
        all.map(kind =>
          [...kind.querySelectorAll('li:first-child a')].map(a => a.getAttribute('href') ?? ''),
        ),
      );
    for (const address of firsts.flat().filter(one => one.includes(`.${language}.`))) {
      await page.goto(new URL(address, desk.url).href);
      await print(
        `sheet-${
          address
            .split('/')
            .at(-1)
            ?.replace(/\.html$/, '') ?? ''
        }`,
      );
    }
  }
  await page.close();
  console.log(`print ${language}: ${readdirSync(folder).length} sheets`);
}
