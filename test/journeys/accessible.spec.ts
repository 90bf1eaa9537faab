import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {journeyCourse} from './journey-course.ts';
import {oneMoreLesson, oneMorePaper, oneMoreSingle, wholeLessons} from '../doubles/one-more-screen.ts';
import {leastForms, ratings, statements} from '../../src/desk/ledger/evaluation.ts';
import {allRoutes, formatRoute} from '../../src/pages/router.ts';
import type {Page} from '@playwright/test';
import {expect, test, type DeskLearner} from './desk-world.ts';
import {findings} from './findings.ts';

/** Opens these addresses of the course at the desk. Expects that axe finds nothing on any of them. */
async function pass({page, course, go}: DeskLearner, addresses: readonly string[]): Promise<void> {
  const found: Record<string, readonly string[]> = {};
  for (const address of addresses) {
    await go(address);
    await course.locator('main h1').first().waitFor();
    // A whole lesson loads several figures and documents at once.
    await expect(course.locator('[data-loading]')).toHaveCount(0);
    const here = await findings(page);
    if (here.length > 0) found[address] = here;
  }
  expect(found).toEqual({});
}

/**
 * Returns the addresses to check. The order is: the screens, the whole lessons, and the page that leaves the course.
 */
function addressesOf({index}: Pick<CompiledCourse, 'index'>): readonly string[] {
  const more = new Set([...oneMoreLesson(index), ...oneMoreSingle(index), ...oneMorePaper(index)]);
  const [last = '', ...others] = allRoutes(index)
    .map(formatRoute)
    .filter(one => !more.has(one))
    .reverse();
  const whole = wholeLessons(index).filter(address => !more.has(address.replace(/\/whole$/, '')));
  return [...new Set([...others.reverse(), ...whole, last])];
}

test('all screens of the course at the desk, with a whole lesson of each module, pass axe @sweep', async ({
  enter,
}) => {
  await pass(await enter(`Officer Sweep ${Date.now().toString(36)}`), addressesOf(journeyCourse()));
});

/** Opens one page after the other. Expects that axe finds nothing on any of them. */
async function visitAll(page: Page, visits: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const visit of visits) {
    await visit();
    expect(await findings(page), page.url()).toEqual([]);
  }
}

/** Sends the minimum number of forms for the open evaluation. Then closes the evaluation and opens its results. */
async function readResults(page: Page, desk: string): Promise<void> {
  await page.goto(`${desk}evaluation`);
  const evaluation = await page.locator('input[name=evaluation]').inputValue();
  for (let number = 0; number < leastForms; number++) {
    const rating = String(ratings[number % ratings.length]);
    const form: Record<string, string> = {evaluation, key: `form-of-a-phone-${number}`};
    for (const statement of statements) form[statement] = rating;
    form['useful'] = 'The lamp, and the talk in pairs.';
    await page.request.post(`${desk}evaluation`, {form, headers: {origin: new URL(desk).origin}});
  }
  await page.goto(`${desk}records/evaluation`);
  await page.locator('form[action$="/close"] button').click();
  await page
    .locator('.remarks li')
    .nth(leastForms - 1)
    .waitFor();
}

/** Opens the pages that close a workshop, on a phone. Expects that axe finds nothing on any of them. */
async function closeWorkshop(page: Page, desk: string): Promise<void> {
  await page.setViewportSize({width: 367, height: 666});
  const open = (path: string) => () => page.goto(`${desk}records/${path}`);
  await visitAll(page, [
    open('print'),
    open('attendance'),
    open('small-groups'),
    open('questions'),
    async () => {
      await page.locator('#key').check();
      await page.locator('form[action="/records/questions"] button').click();
      await page.locator('.questions').waitFor();
    },
    open('evaluation'),
    async () => {
      await page.locator('input[name=title]').fill('Zamyn-Uud, December');
      await page.locator('form[action="/records/evaluation"] button').click();
      await page.locator('form[action$="/close"]').waitFor();
    },
    () => page.goto(`${desk}evaluation`),
    () => readResults(page, desk),
    open('certificates'),
    async () => {
      await page.locator('form[method="post"] input[type=checkbox]').first().check();
      await page.locator('form[method="post"][action="/records/certificates"] button').click();
      await page.locator('.certificate').first().waitFor();
    },
    open('refreshers'),
  ]);
}

// This test leaves out the pages that print. print-room.spec.ts checks these pages with axe.
test('the start page and a section of the course, and all pages of the desk pass axe @once', async ({
  enter,
  openRecords,
  desk,
}) => {
  const name = `Officer Desk ${Date.now().toString(36)}`;
  const learner = await enter(name);
  const {page} = learner;
  const [lesson = '#/contents'] = wholeLessons(journeyCourse().index);
  await pass(learner, ['#/', lesson.replace(/\/whole$/, '')]);
  await visitAll(page, [
    () => page.goto(desk.url),
    () => page.goto(`${desk.url}records`),
    () => openRecords(page),
    async () => {
      await page.getByRole('link', {name}).click();
      await page.waitForURL('**/records/learner/*');
    },
    async () => {
      await page.locator('main a[href^="/records/learner/"][href$="/erase"]').click();
      await page.waitForURL('**/records/learner/*/erase');
    },
    ...[
      'admission',
      'names',
      'assignments',
      'import',
      'hard',
      'plan',
      'desk',
      'log',
      'erase/several',
      'erase',
      'backups',
      'previews',
      'comments',
      'preview',
    ].map(path => () => page.goto(`${desk.url}records/${path}`)),
    () => page.goto(`${desk.url}nowhere`),
  ]);
  await closeWorkshop(page, desk.url);
});
