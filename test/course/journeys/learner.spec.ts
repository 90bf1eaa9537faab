import {expect, learnerOn, test, type DeskLearner} from '../../journeys/desk-world.ts';

const officer = (title: string) => `Officer ${title} ${Date.now().toString(36)}`;

/** Opens a lesson from the contents, which list the lessons of a module once the learner has opened the module. */
async function open({course}: DeskLearner, module: string, lesson: string): Promise<void> {
  const listed = course.locator('details.module').filter({hasText: module});
  await listed.locator('summary').first().click();
  await listed.locator('details summary').click();
  await course.locator(`a[href="#/${lesson}"]`).click();
}

test('a learner closes the window in a lesson and resumes at the same place with the same answers @firefox', async ({
  enter,
  context,
  desk,
}) => {
  const first = await enter(officer('Resume'));
  await first.course.locator('.way a').click();
  await expect(first.course.locator('lesson-page h1')).toBeVisible();
  await first.go('#/contents');
  await open(first, 'Travel documents', 'document-fraud/mrz');
  await first.go('#/document-fraud/mrz/under-the-crumb');
  await first.course.locator('question-numeric input').fill('3');
  await first.course.locator('question-frame button').click();
  await expect(first.course.locator('question-frame .result')).toBeVisible();
  await expect(first.course.locator('question-frame .note').first()).toBeVisible();
  await first.page.close();

  const page = await context.newPage();
  await page.goto(desk.url);
  await page.goto(`${desk.url}play`);
  const again = learnerOn(page);
  await again.course.locator('.back a').click();
  await expect(again.course.locator('question-numeric input')).toHaveValue('3');
  await expect(again.course.locator('question-frame .result')).toBeVisible();
  await expect(again.course.locator('h1')).toBeVisible();
  expect(await again.course.locator('body').evaluate(() => location.hash)).toBe(
    '#/document-fraud/mrz/under-the-crumb',
  );
});

test('the learner changes the language while answering, and the response stays @phone', async ({enter}) => {
  const learner = await enter(officer('Language'));
  const {course, go} = learner;
  await go('#/contents');
  await open(learner, 'Travel documents', 'document-fraud/zones');
  await expect(course.locator('lesson-page h1')).toBeVisible();
  await go('#/document-fraud/zones/practice');
  const field = course.locator('question-numeric input');
  await field.fill('2032');
  const before = await course.locator('h1').textContent();
  await course.locator('header .menu summary').click();
  await course.locator('header button[aria-pressed=false]').first().click();
  await expect(course.locator('h1')).not.toHaveText(before ?? '');
  await expect(field).toHaveValue('2032');
  await course.locator('question-frame button').first().click();
  await expect(course.locator('.result.right')).toBeVisible();
});

test('a trainer reads the answers in words, and nobody reads them without the passphrase @sweep', async ({
  enter,
  openRecords,
  desk,
  page,
  browser,
}) => {
  const name = officer('Record');
  const {course, go, page: own} = await enter(name);
  await go('#/document-fraud/verdicts/unknown-letters');
  await course.locator('input[value=code-list]').check();
  await course.locator('question-frame button').click();
  await expect(course.locator('.result.right')).toBeVisible();
  await go('#/left');
  await expect(course.locator('[data-save-line="closed"]')).toBeVisible();
  await own.close();

  await openRecords(page);
  await page.getByRole('link', {name}).click();
  await expect(page.locator('.answer.right .stem')).toHaveCount(1);
  await expect(page.locator('.answer.right')).not.toContainText('unknown-issuer');

  const stranger = await browser.newPage();
  await stranger.goto(`${desk.url}records`);
  await expect(stranger.getByRole('link', {name})).toHaveCount(0);
  await stranger.close();
});
