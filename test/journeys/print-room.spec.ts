import type {Page} from '@playwright/test';
import {expect, test} from './desk-world.ts';
import {findings} from './findings.ts';

/** Returns the number of pages of A4 that the open page prints. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({preferCSSPageSize: true});
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('a day of the plan, eight slips, the poster and the evaluation form each print on one page and pass axe @once', async ({
  context,
  openRecords,
  desk,
}) => {
  const page = await context.newPage();
  const passes = async () => {
    expect(await findings(page), page.url()).toEqual([]);
  };
  await openRecords(page);
  for (const [language, width] of [
    ['en', 714],
    ['mn', 367],
  ] as const) {
    await page.setViewportSize({width, height: 666});
    await page.goto(`${desk.url}records/plan/print?lang=${language}`);
    const days = await page.locator('.day').count();
    // The plan of a course without a workshop has no day, and prints one page.
    expect(await pagesOf(page), `plan in ${language}`).toBe(Math.max(1, days));
    if (width === 714) await passes();
    await page.goto(`${desk.url}records/evaluation/form`);
    expect(await pagesOf(page), `form in ${language}`).toBe(1);
    if (width === 367) await passes();
    await page.goto(`${desk.url}records/poster`);
    if (width === 367) await passes();
    await page.locator('#network').fill('A network with a long name');
    await page.locator('#password').fill('a password of many words');
    await page.locator('form[action="/records/poster"] button').click();
    await page.locator('.poster .qr').nth(1).waitFor();
    expect(await pagesOf(page), `poster in ${language}`).toBe(1);
    if (width === 367) await passes();
  }
  const names = Array.from({length: 8}, (_, n) => `Officer ${'Long Name '.repeat(2)}${n}\tZamyn-Uud\tA\tmn`);
  await page.goto(`${desk.url}records/names`);
  await page.locator('#names').fill(names.join('\n'));
  await page.locator('form[action="/records/names"] button').click();
  await page.goto(`${desk.url}records/slips`);
  await passes();
  await page.locator('form[action="/records/slips"] button').click();
  await page.locator('.slip').first().waitFor();
  // Other journeys at this desk may have left names without a slip, and these slips are printed too.
  const slips = await page.locator('.slip').count();
  expect(await pagesOf(page)).toBe(Math.ceil(slips / 8));
  await passes();
  await page.setViewportSize({width: 714, height: 666});
  await passes();
});
