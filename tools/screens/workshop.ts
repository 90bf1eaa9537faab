import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, Page} from '@playwright/test';
import {startDesk, type Desk} from '../../src/desk/server/start-desk.ts';
import {listOfNames, preTestOf, takePreTest} from './workshop-group.ts';

/** Size of the trainer's laptop in the pictures, and of the projector. */
const laptop = {width: 900, height: 680};
const projector = {width: 1280, height: 720};

/** Everything that a step of the workshop receives. */
interface Step {
  readonly page: Page;
  readonly desk: Desk;
  readonly root: string;
  readonly language: string;
  /** Takes a picture with this name: of the page `of` or, without `of`, of the page of the trainer. */
  readonly take: (name: string, of?: Page) => Promise<void>;
}

/** The steps of a workshop in the order of docs/first-workshop.md. */
const steps: readonly ((step: Step) => Promise<void>)[] = [
  async ({page, desk, language, take}) => {
    await page.goto(`${desk.url}records?lang=${language}`);
    await page.fill('input[type=password]', desk.passphrase);
    await page.click('button[type=submit]');
    await page.goto(`${desk.url}records/names`);
    await page.fill('#names', listOfNames(language));
    await take('names');
    await page.click('form[action="/records/names"] button');
  },
  async ({page, desk, root, take}) => {
    await page.goto(`${desk.url}records/slips`);
    await page.click('form[action="/records/slips"] button');
    await take('slips');
    const slips = await page.locator('.slip').evaluateAll(all =>
      all.map(slip => ({
        name: slip.querySelector('h2')?.textContent ?? '',
        code: slip.querySelector('.key')?.textContent ?? '',
      })),
    );
    const answersOf = preTestOf(root);
    for (const [learner, {name, code}] of slips.slice(0, -2).entries())
      await takePreTest(desk, name, code, answersOf(learner));
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records/assignments`);
    await page.fill('#due', new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10));
    for (const tick of (await page.locator('input[name=part]').all()).slice(0, 3)) await tick.check();
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await take('assignments');
    await page.click('form[action="/records/assignments"] button');
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records`);
    await take('records');
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records/hard`);
    await take('hard');
    await page.locator('a[href^="/records/hard/question"]').first().click();
    await take('question');
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records/plan`);
    await take('plan');
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records/print`);
    await take('print');
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records/live`);
    await page.click('live-panel button.main');
    await page.locator('.exercises li').first().waitFor();
    const screen = await page.context().newPage();
    await screen.setViewportSize(projector);
    await screen.goto(`${desk.url}records/live/projector`);
    await screen.locator('.lobby .join').waitFor();
    const code = /(\d{4})\D*$/.exec(await screen.locator('.lobby .join').innerText())?.[1] ?? '';
    const phones = await Promise.all([0, 1, 2, 3].map(() => phoneIn(page, desk, code)));
    await page.locator('.exercises li button').first().click();
    await screen.locator('.exercise').waitFor();
    await screen.locator('.controls button.main').first().click();
    for (const [number, phone] of phones.entries()) {
      await phone
        .locator('.exercise label')
        .nth(number === 0 ? 1 : 0)
        .click();
      await phone.locator('.send').click();
      const voteCount = number + 1;
      await screen
        .locator('.counts', {hasText: new RegExp(`${voteCount}[^0-9]+4|4[^0-9]+${voteCount}`)})
        .waitFor();
    }
    await take('live');
    await screen.locator('.controls button.main').first().click();
    await screen.locator('live-bars .count').first().waitFor();
    await take('projector', screen);
    await screen.close();
    for (const phone of phones) await phone.context().close();
  },
  async ({page, desk, language, take}) => {
    await page.goto(`${desk.url}records/evaluation`);
    await page.fill('input[name=title]', language === 'mn' ? 'Замын-Үүд, 12-р сар' : 'Zamyn-Uud, December');
    await page.click('form[action="/records/evaluation"] button');
    await take('evaluation');
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records/certificates`);
    await take('certificates');
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records/refreshers`);
    await page.click('form[method="post"][action="/records/refreshers"] button');
    await take('refreshers');
  },
  async ({page, desk, take}) => {
    await page.goto(`${desk.url}records/desk`);
    await take('desk');
  },
];

/** Opens the page of a phone that joins the live room with this code. */
async function phoneIn(page: Page, desk: Desk, code: string): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the window has no browser');
  const phone = await browser.newPage({viewport: {width: 367, height: 666}});
  await phone.goto(`${desk.url}room`);
  await phone.locator('#code').fill(code);
  await phone.locator('button[type=submit]').click();
  await phone.locator('.standing').waitFor();
  return phone;
}

/**
 * Plays a workshop at a desk with the built course, once in each language. Writes the pictures of
 * docs/first-workshop.md into `out`, such as `en-names.jpg`. The times and codes in these pictures come from no real
 * workshop.
 */
export async function workshopScreens(
  browser: Browser,
  root: string,
  out: string,
  languages: readonly string[],
): Promise<void> {
  mkdirSync(out, {recursive: true});
  for (const language of languages) {
    const data = mkdtempSync(join(tmpdir(), 'tamga-workshop-'));
    const desk = await startDesk({port: 0, host: '0.0.0.0', data, course: join(root, 'dist', 'course')});
    const context = await browser.newContext({viewport: laptop});
    const page = await context.newPage();
    const take = async (name: string, of = page) => {
      const path = join(out, `${language}-${name}.jpg`);
      // Try several times. On a busy machine, the browser takes no screenshot until its graphics process has started.
      for (let left = 20; ; left--) {
        try {
          await of.screenshot({path, quality: 50});
          return;
        } catch (error) {
          if (left === 0) throw error;
          await of.waitForTimeout(500);
        }
      }
    };
    for (const step of steps) await step({page, desk, root, language, take});
    await context.close();
    await desk.close();
    rmSync(data, {recursive: true, force: true});
    console.log(`workshop ${language}: ${steps.length} steps`);
  }
}
