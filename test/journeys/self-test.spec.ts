import {expect, test} from './desk-world.ts';

test('the self-test tells an administrator whether a learning system keeps everything or truncates it @once', async ({
  page,
  lms,
  complaints: _,
}) => {
  const fetched: string[] = [];
  page.on('request', request => fetched.push(new URL(request.url()).pathname));
  const course = page.frameLocator('iframe');
  const check = async (fault: string) => {
    const query = new URLSearchParams({learner: `self-test-${fault}`, fault, course: 'scorm12/index.html'});
    await page.goto(`${lms.origin}/lms?${query.toString()}`);
    await course.locator('[data-save-line=saved]').waitFor();
    await course.locator('body').evaluate(() => {
      location.hash = '#/about';
    });
    await course.locator('a[href="#/self-test"]').click();
    await course.locator('self-test-page button.primary').click();
    await expect(course.locator('.judgement')).toBeVisible();
  };
  await check('');
  await expect(course.locator('.judgement')).toContainText('takes the work of learners');
  await expect(course.locator('textarea')).toHaveValue(
    /cmi\.suspend_data = 4096 characters -> 4096 characters/,
  );
  const before = fetched.length;
  await check('truncates');
  await expect(course.locator('.judgement')).toContainText('keeps too little: 60 characters');
  // The code of the self-test is not among the files that the course loads for every learner.
  const again = fetched.slice(before);
  const start = again.slice(
    0,
    again.findIndex(path => path.includes('self-test')),
  );
  expect(start).not.toEqual([]);
  expect(start.filter(path => path.includes('lms-trial'))).toEqual([]);
});
