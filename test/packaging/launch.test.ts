import {chromium, type Browser} from '@playwright/test';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readyBrowser} from '../../tools/browser/browser.mjs';
import {course, packCourse} from './course.ts';
import {serve} from './serve-package.ts';

/** A folder name that an LMS may use: with spaces, other scripts and characters that are special in a URL. */
const folder = '/файлууд 1/[Тамга] & co; 100%/';
const query = '?lang=mn&x=%D0%A2%20a+b&actor=%7B%22name%22%3A%22%C3%A9%22%7D&x=2';

describe('a package opens from a folder of any name, with any query (quirks 36, 39 and 44)', () => {
  let browser: Browser;
  beforeAll(async () => {
    await course();
    const {executablePath, args, env} = await readyBrowser(console.error);
    browser = await chromium.launch({executablePath, args, env});
  });
  afterAll(() => browser.close());

  test.each([
    {words: ['--standard', 'scorm12'], page: 'index.html'},
    {words: ['--standard', 'scorm2004-3'], page: 'index.html'},
    {words: ['--standard', 'scorm2004-4'], page: 'index.html'},
    {words: ['--standard', 'cmi5'], page: 'index.html'},
    {words: ['--standard', 'cmi5', '--variant', 'au-per-module'], page: 'au-interviewing.html'},
    {words: ['--standard', 'standalone'], page: 'index.html'},
  ])('the package of $words opens with $page from any folder and with any query', async ({words, page}) => {
    const served = await serve((await packCourse(...words)).files, folder);
    const view = await browser.newPage();
    const faults: string[] = [];
    view.on('response', response => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    view.on('pageerror', error => faults.push(String(error)));
    view.on('console', message => {
      if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
    });
    try {
      await view.goto(`${served.address}${page}${query}`);
      await view.locator('course-frame h1').first().waitFor();
      expect(faults).toEqual([]);
      expect(await view.evaluate('document.documentElement.lang')).toBe('mn');
      expect(await view.evaluate('location.search')).toBe(query);
      const other = view.getByRole('heading', {name: 'Зорчих бичиг баримт', exact: true});
      expect((await other.count()) > 0).toBe(page === 'index.html');
      await view.evaluate('location.hash = "#/contents"');
      const part = (id: string) => view.locator(`contents-page a[href="#/interviewing/${id}"]`);
      // The menu shows the parts of one module at a time.
      await part('test').waitFor({state: 'attached'});
      // The package of one module leaves out papers that have no questions in it.
      expect(await part('opener').count()).toBe(page === 'index.html' ? 1 : 0);
    } finally {
      await view.close();
      served.close();
    }
  });

  test('the policy of a package lets a job aid set its size of type', async () => {
    const served = await serve((await packCourse('--standard', 'standalone')).files, '/');
    const view = await browser.newPage();
    const faults: string[] = [];
    view.on('console', message => {
      if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
    });
    try {
      await view.goto(`${served.address}index.html#/job-aids`);
      await view.locator('a[href^="#/job-aids/"]').first().click();
      const size = view
        .locator('job-aid-page article')
        .evaluate(element => getComputedStyle(element).getPropertyValue('--type'));
      expect(await size).toMatch(/^\d+(\.\d+)?pt$/);
      expect(faults).toEqual([]);
    } finally {
      await view.close();
      served.close();
    }
  });
});
