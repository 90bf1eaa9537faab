import type {Page} from '@playwright/test';
import {journeyCourse} from './journey-course.ts';
import {expect, test, type learnerOn} from './desk-world.ts';
import {findings} from './findings.ts';

type Course = ReturnType<typeof learnerOn>['course'];

/** Returns the addresses of the second and the third section of the first lesson that has at least three sections. */
function twoSections(): readonly [section: string, next: string] {
  const found = journeyCourse().modules.flatMap(module =>
    module.parts.flatMap(part =>
      part.kind === 'lesson' && part.sections.length > 2 ? [{module: module.id, part}] : [],
    ),
  )[0];
  if (!found) throw new Error('the course has no lesson of three sections');
  const [, second, third] = found.part.sections;
  const of = (section = '') => `#/${found.module}/${found.part.id}/${section}`;
  return [of(second?.id), of(third?.id)];
}

/** Creates a preview link as the trainer. Returns its address. */
async function createLink(trainer: Page): Promise<string> {
  await trainer.locator('a[href="/records/previews"]').click();
  await trainer.fill('#title', 'Legal review');
  await trainer.click('form[action="/records/previews"] button');
  return trainer.locator('#link').inputValue();
}

async function go(course: Course, to: string): Promise<void> {
  await course.locator('body').evaluate((_, hash) => {
    location.hash = hash;
  }, to);
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('#review-name').fill('Сарнай Б.');
  await page.locator('#review-text').fill(text);
  await page.locator('comment-panel button[type=submit]').click();
}

test('a reviewer comments on a section without an account, and the trainer follows the comment to its place', async ({
  desk,
  context,
  browser,
  language,
  openRecords,
  complaints: _,
}) => {
  const [section, next] = twoSections();
  const trainer = await context.newPage();
  await openRecords(trainer);
  const link = await createLink(trainer);
  expect(await findings(trainer)).toEqual([]);

  const visitor = await browser.newContext({viewport: trainer.viewportSize()});
  const page = await visitor.newPage();
  await page.goto(`${link}?lang=${language}${section}`);
  const course = page.frameLocator('#course');
  await course.locator('mode-notice [data-mode="browse"]').waitFor();
  const toggle = page.locator('comment-panel .toggle');
  await toggle.click();
  await write(page, 'Say "may" here, not "must".');
  await expect(page.locator('comment-panel .said')).toHaveText('Say "may" here, not "must".');
  await course.locator('[data-loading]').waitFor({state: 'detached'});
  // Use a high window, because the panel does not scroll there. axe can then see the background of every text.
  const size = trainer.viewportSize() ?? {width: 714, height: 666};
  await page.setViewportSize({...size, height: 1600});
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize(size);

  // The connection fails while the reviewer writes at the next section. The connection comes back before the second
  // try to send.
  await go(course, next);
  await expect(page.locator('comment-panel .said')).toHaveCount(0);
  await visitor.setOffline(true);
  await write(page, 'A second thought');
  await expect(page.locator('comment-panel [role=alert]')).toBeVisible();
  await expect(page.locator('#review-text')).toHaveValue('A second thought');
  await visitor.setOffline(false);
  await page.locator('comment-panel button[type=submit]').click();
  await expect(page.locator('comment-panel .said')).toHaveText('A second thought');
  await visitor.close();

  await trainer.goto(`${desk.url}records`);
  await trainer.locator('a[href="/records/comments"]').click();
  await expect(trainer.locator('.said').filter({hasText: 'Say "may"'})).toBeVisible();
  expect(await findings(trainer)).toEqual([]);
  await trainer.locator(`a[href="/records/preview${section}"]`).first().click();
  await expect
    .poll(() =>
      trainer
        .locator('#course')
        .evaluate(frame => (frame instanceof HTMLIFrameElement ? frame.contentWindow?.location.hash : '')),
    )
    .toBe(section);
  await expect(trainer.locator('comment-panel')).toHaveCount(0);
  await trainer.close();
});
