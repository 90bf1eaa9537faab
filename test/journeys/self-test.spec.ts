import {versionOf} from '../../src/compiler/build/release.ts';
import {projectFolder} from '../../src/desk/server/start-desk.ts';
import {builtCourse} from '../../src/packaging/build.ts';
import {readOptions} from '../../src/packaging/choice/options.ts';
import {pack} from '../../src/packaging/pack.ts';
import {host} from '../../tools/bench/host.ts';
import {expect, test} from './desk-world.ts';

test('the self-test tells an administrator whether a learning system keeps everything or truncates it @once', async ({
  page,
  complaints,
}) => {
  const built = await builtCourse(projectFolder, false);
  const {files} = await pack(projectFolder, built, versionOf(projectFolder), readOptions([]));
  const lms = await host(files);
  const course = page.frameLocator('iframe');
  const check = async (query: string) => {
    await page.goto(lms.address + query);
    await course.locator('[data-save-line=saved]').waitFor();
    await course.locator('body').evaluate(() => {
      location.hash = '#/about';
    });
    await course.locator('a[href="#/self-test"]').click();
    await course.locator('self-test-page button.primary').click();
    await expect(course.locator('.judgement')).toBeVisible();
  };
  try {
    await check('');
    await expect(course.locator('.judgement')).toContainText('takes the work of learners');
    await expect(course.locator('textarea')).toHaveValue(
      /cmi\.suspend_data = 4096 characters -> 4096 characters/,
    );
    const before = lms.requests.length;
    await check('?truncates=100');
    await expect(course.locator('.judgement')).toContainText('keeps too little: 100 characters');
    // The code of the self-test is not among the files that the course loads for every learner.
    const fetched = lms.requests.slice(before);
    const start = fetched.slice(
      0,
      fetched.findIndex(path => path.includes('self-test')),
    );
    expect(start.filter(path => path.includes('lms-trial'))).toEqual([]);
  } finally {
    await lms.close();
  }
  expect(complaints).toEqual([]);
});
