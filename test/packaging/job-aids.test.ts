import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, type Browser, type Page} from '@playwright/test';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {parse} from 'yaml';
import {jobAidsSource} from '../../src/content/author-files.ts';
import {readyBrowser} from '../../tools/browser/browser.mjs';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import {course, declaredCourse, packCourse} from './course.ts';
import {root} from './fixture.ts';
import {serve, type PackageServer} from './serve-package.ts';

const file = join(root, 'modules/job-aids.yaml');
const aids = existsSync(file) ? jobAidsSource.parse(parse(readFileSync(file, 'utf8'))).aids : [];

let browser: Browser;
let server: PackageServer;
let page: Page;

beforeAll(async () => {
  await course();
  const {executablePath, args, env} = await readyBrowser(console.error);
  browser = await chromium.launch({executablePath, args, env});
  server = await serve((await packCourse('--standard', 'standalone')).files);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens the job aids in a language, in a new browser page without stored data. */
async function open(language: string): Promise<void> {
  page = await browser.newPage({viewport: {width: 714, height: 666}});
  await page.goto(`${server.address}index.html?lang=${language}#/job-aids`);
  await page.locator('job-aids-page h1').waitFor();
  await page.locator(`html:lang(${language})`).waitFor({state: 'attached'});
}

// `npm test` prints only the last language, which has the longest texts. The sweep prints all languages.
test.each(declaredCourse.languages.slice(isSweep ? 0 : -1))(
  'each job aid prints on one A4 page (%s)',
  async language => {
    if (aids.length > 0) await open(language);
    for (const {id, blocks} of aids) {
      await page.evaluate(`location.hash = '#/job-aids/${id}'`);
      const sheet = page.locator('job-aid-page');
      await sheet
        .locator('section')
        .nth(blocks.length - 1)
        .waitFor();
      const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
      expect(pdf, id).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      expect(pdf.match(/\/Type \/Page\b/g), id).toHaveLength(1);
      await page.evaluate("location.hash = '#/job-aids'");
      await sheet.waitFor({state: 'detached'});
    }
  },
);
