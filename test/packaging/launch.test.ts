import {chromium, type Browser} from '@playwright/test';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readyBrowser} from '../../tools/browser/browser.mjs';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import type {CourseIndex} from '../../src/content/course.ts';
import {courseInPackage} from '../../src/content/package-filter.ts';
import {allRoutes, formatRoute} from '../../src/pages/router.ts';
import {thisCourse} from '../content/this-course.ts';
import {course, declaredCourse, packCourse, testedModules} from './course.ts';
import {serve} from './serve-package.ts';

/** A folder name that an LMS may use: with spaces, other scripts and characters that are special in a URL. */
const folder = '/файлууд 1/[Тамга] & co; 100%/';
const language = declaredCourse.languages.at(-1) ?? 'en';
const query = `?lang=${language}&x=%D0%A2%20a+b&actor=%7B%22name%22%3A%22%C3%A9%22%7D&x=2`;

const {index} = thisCourse().course;
const module = testedModules.at(-1) ?? '';
const unit = `au-${module}.html`;
const linksTo = ({modules}: CourseIndex) =>
  modules.flatMap(({id, parts}) => parts.map(part => `#/${id}/${part.id}`));
/**
 * Addresses of all parts of the course, and of the parts in a package of one module. The package leaves out papers
 * without questions of this module.
 */
const all = linksTo(index);
const ofUnit = linksTo(courseInPackage(index, [module]));
/** A list with the address of one job aid, or an empty list for a course without job aids. */
const jobAids = allRoutes(index)
  .map(formatRoute)
  .filter(address => address.startsWith('#/job-aids/'))
  .slice(0, 1);

/** A package for each kind of start page. The sweep adds the standards that differ only in their adapter. */
const packages = [
  {words: ['--standard', 'scorm12'], page: 'index.html'},
  {words: ['--standard', 'cmi5', '--variant', 'au-per-module'], page: unit},
  ...(isSweep ? ['scorm2004-3', 'scorm2004-4', 'cmi5', 'standalone'] : []).map(standard => ({
    words: ['--standard', standard],
    page: 'index.html',
  })),
];

describe('a package opens from a folder of any name, with any query (quirks 36, 39 and 44)', () => {
  let browser: Browser;
  beforeAll(async () => {
    await course();
    const {executablePath, args, env} = await readyBrowser(console.error);
    browser = await chromium.launch({executablePath, args, env});
  });
  afterAll(() => browser.close());

  test.each(packages)(
    'the package of $words opens with $page from any folder and with any query',
    async ({words, page}) => {
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
        expect(await view.evaluate('document.documentElement.lang')).toBe(language);
        expect(await view.evaluate('location.search')).toBe(query);
        await view.evaluate('location.hash = "#/contents"');
        const part = (link: string) => view.locator(`contents-page a[href="${link}"]`);
        // The menu shows the parts of one module at a time, so a link may be invisible. Wait only until it exists.
        await part(ofUnit.at(-1) ?? '')
          .first()
          .waitFor({state: 'attached'});
        const linked = await Promise.all(
          all.map(async link => ((await part(link).count()) > 0 ? [link] : [])),
        );
        expect(linked.flat()).toEqual(page === 'index.html' ? all : ofUnit);
      } finally {
        await view.close();
        served.close();
      }
    },
  );

  test.each(jobAids)(
    'the content security policy of a package allows the job aid %s to set its font size',
    async address => {
      const served = await serve((await packCourse('--standard', 'standalone')).files, '/');
      const view = await browser.newPage();
      const faults: string[] = [];
      view.on('console', message => {
        if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
      });
      try {
        await view.goto(`${served.address}index.html${address}`);
        const size = view
          .locator('job-aid-page article')
          .evaluate(element => getComputedStyle(element).getPropertyValue('--type'));
        expect(await size).toMatch(/^\d+(\.\d+)?pt$/);
        expect(faults).toEqual([]);
      } finally {
        await view.close();
        served.close();
      }
    },
  );
});
