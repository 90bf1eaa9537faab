import {readCourse} from '../../tools/course-folder.ts';
import {root} from '../../tools/paths.mjs';
import {expect, test} from './desk-world.ts';

const {title, modules, languages} = readCourse(root);

test('the page describes the course, and explains how to allow JavaScript, before any script runs', async ({
  browser,
  desk,
}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(`${desk.url}course/index.html`);
  await expect(page.locator('h1')).toHaveText(title);
  await expect(page.locator('.modules li')).toHaveCount(modules.length);
  const notice = page.locator('#no-script');
  await expect(notice).toContainText('allow JavaScript');
  const size = await notice.evaluate(element => getComputedStyle(element).fontSize);
  const others = page.locator('#no-script ~ p[lang]');
  await expect(others).toHaveCount(languages.length - 1);
  for (const other of await others.all()) await expect(other).toHaveCSS('font-size', size);
  await context.close();
});
