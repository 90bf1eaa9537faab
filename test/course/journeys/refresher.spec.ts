import type {Page} from '@playwright/test';
import {expect, test} from '../../journeys/desk-world.ts';
import {findings} from '../../journeys/findings.ts';
import {answerQuickly} from '../../journeys/quick-hand.ts';
import {textPattern} from '../../journeys/text-pattern.ts';

const questions = 10;

/** The last day of a workshop. The first refresher of this workshop is due, and the second is not yet due. */
const lastDay = () => new Date(Date.now() - 45 * 24 * 3_600_000).toISOString().slice(0, 10);

/**
 * Puts a learner into a group, and prepares the refreshers of this group. All journeys of one Playwright worker share
 * a desk, so the desk has other learners too.
 */
async function prepare(trainer: Page, address: string, name: string, group: string): Promise<void> {
  await trainer.goto(`${address}records/names`);
  await trainer.locator('#names').fill(`${name}\tZamyn-Uud\t${group}`);
  await trainer.locator('form[action="/records/names"] button').click();
  await trainer.locator('[role=status]').waitFor();
  await trainer.goto(`${address}records/refreshers?${new URLSearchParams({group}).toString()}`);
  await trainer.locator('#day').fill(lastDay());
  await trainer.locator('form[method="post"][action="/records/refreshers"] button').click();
  await trainer.locator('[role=status]').waitFor();
}

test('a learner opens the refresher that is due on the desk and answers it, and the trainer sees who came back @once', async ({
  desk,
  browser,
  language,
  enter,
  openRecords,
  complaints: _,
}) => {
  const name = `Officer Later ${Date.now().toString(36)}`;
  const {page, course, saved} = await enter(name);
  const office = await browser.newContext();
  const trainer = await office.newPage();
  await openRecords(trainer);
  await prepare(trainer, desk.url, name, `Group ${name}`);
  await expect(trainer.locator('tr', {hasText: name}).locator('td').first()).toContainText('due since');
  expect(await findings(trainer)).toEqual([]);

  await page.goto(desk.url);
  expect(await findings(page)).toEqual([]);
  await expect(page.locator('a[href^="/play?refresher="]')).toHaveCount(1);
  await page.locator('a[href="/play?refresher=1"]').click();
  for (let number = 1; number <= questions; number++) {
    await expect(course.locator('refresher-page h1')).toContainText(
      textPattern(language, 'paper.number', {number, all: questions}),
    );
    const item = course.locator('paper-item');
    await item.locator('button.primary').waitFor();
    await answerQuickly(item);
    await item.locator('button.primary').click();
    await item.locator('verdict-sheet').waitFor();
    await course.locator('page-footer .next').click();
  }
  await expect(course.locator('refresher-page h1')).toHaveText(
    textPattern(language, 'paper.result', {all: questions}),
  );
  await saved();

  // The course reports answers only after it has saved the work.
  await expect
    .poll(async () => {
      await trainer.reload();
      return trainer.locator('main').innerText();
    })
    .toMatch(/all answered[^]*Came back: 1 of 1/);
  expect(await findings(trainer)).toEqual([]);
  await trainer.locator('a[href^="/records/refreshers/codes"]').click();
  await trainer.locator('.slip').waitFor();
  expect(await findings(trainer)).toEqual([]);
  const report = `${desk.url}records/hard?${new URLSearchParams({group: `Group ${name}`}).toString()}`;
  for (const way of [['question', 'names'], ['objective']]) {
    await trainer.goto(report);
    for (const step of way) {
      await trainer.locator(`main a[href^="/records/hard/${step}"]`).first().click();
      await trainer.waitForURL(`**/records/hard/${step}?**`);
      expect(await findings(trainer)).toEqual([]);
    }
  }
  await page.goto(desk.url);
  await expect(page.locator('form[action="/leave"]')).toBeVisible();
  await expect(page.locator('a[href="/play?refresher=1"]')).toHaveCount(0);
  await office.close();
});
