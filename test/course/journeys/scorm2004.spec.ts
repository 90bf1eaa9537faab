import {expect, learnerOn, test} from '../../journeys/desk-world.ts';

// A desk plays one course, so this test has its own desk.
test.use({packaged: 'scorm2004-4'});

test('a learner resumes the SCORM 2004 package, and the trainer reads the same answer in words @once', async ({
  enter,
  openRecords,
  context,
  desk,
  page,
}) => {
  const name = `Officer ${Date.now().toString(36)}`;
  const first = await enter(name);
  await first.go('#/document-fraud/verdicts/unknown-letters');
  await first.course.locator('input[value=face-again]').check();
  await first.course.locator('question-frame button').click();
  await expect(first.course.locator('question-frame .result')).toBeVisible();
  await first.saved();
  // The window has only one API, the one of the package's standard.
  expect(await first.page.evaluate(() => ['API' in window, 'API_1484_11' in window])).toEqual([false, true]);
  await first.page.close();

  const own = await context.newPage();
  await own.goto(`${desk.url}play`);
  const again = learnerOn(own);
  await again.course.locator('.back a').click();
  await expect(again.course.locator('input[value=face-again]')).toBeChecked();
  await expect(again.course.locator('question-frame .result')).toBeVisible();
  await own.close();

  await openRecords(page);
  expect(new URL(page.url()).origin).toBe(new URL(desk.records).origin);
  await page.getByRole('link', {name}).click();
  const answer = page.locator('.answer.wrong');
  await expect(answer.locator('.stem')).toHaveCount(1);
  await expect(answer).not.toContainText('face-again');
  await expect(answer).not.toContainText('urn:');
  await expect(page.locator('.parts .status')).not.toHaveCount(0);
});
