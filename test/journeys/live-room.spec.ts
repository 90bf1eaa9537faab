import type {Page} from '@playwright/test';
import {expect, test} from './desk-world.ts';
import {findings} from './findings.ts';

/** Opens the room as the trainer, and the projector beside it. */
async function openRoom(trainer: Page, address: string): Promise<Page> {
  await trainer.locator('a[href="/records/live"]').click();
  await trainer.locator('live-panel button.main').click();
  await trainer.locator('.exercises li').first().waitFor();
  const projector = await trainer.context().newPage();
  await projector.goto(`${address}records/live/projector`);
  await projector.locator('.lobby .join').waitFor();
  return projector;
}

const next = (projector: Page) => projector.locator('.controls button.main').first().click();

test('a trainer asks the room a question, a phone answers through a lost connection, and trainer and phone see the results @once', async ({
  desk,
  context,
  browser,
  language,
  openRecords,
  complaints: _,
}) => {
  const trainer = await context.newPage();
  await openRecords(trainer);
  const projector = await openRoom(trainer, desk.url);
  await projector.setViewportSize({width: 1280, height: 720});
  await expect(projector.locator('.lobby .qr')).toBeInViewport({ratio: 1});
  expect(await findings(trainer)).toEqual([]);
  expect(await findings(projector)).toEqual([]);

  const visitor = await browser.newContext({viewport: {width: 367, height: 666}});
  const phone = await visitor.newPage();
  await phone.goto(`${desk.url}room?lang=${language}`);
  expect(await findings(phone)).toEqual([]);
  const [, code = ''] = /(\d{4})\D*$/.exec(await projector.locator('.lobby .join').innerText()) ?? [];
  await phone.locator('#code').fill(code);
  await phone.locator('button[type=submit]').click();
  await expect(projector.locator('.counts')).toContainText('1');

  await trainer.locator('.exercises li button').first().click();
  await projector.locator('.exercise').waitFor();
  expect(await findings(projector)).toEqual([]);
  // Nobody can answer on the projector, but the options keep the full text colour. So the people in the back row can
  // read them.
  const inks = await projector
    .locator('.exercise .option')
    .first()
    .evaluate(option => [option, document.body].map(each => getComputedStyle(each).color));
  expect(inks[0]).toBe(inks[1]);
  await expect
    .poll(() => projector.locator('.screen').evaluate(screen => screen.scrollHeight - screen.clientHeight))
    .toBe(0);
  await next(projector);
  await phone.locator('.exercise label').first().click();
  expect(await findings(phone)).toEqual([]);

  // The answer does not arrive while the phone is offline. The phone keeps the answer, and later sends it without a
  // tap.
  await visitor.setOffline(true);
  await phone.locator('.send').click();
  await expect(projector.locator('.counts')).toHaveText(/0\D+[01]\D*$/);
  await visitor.setOffline(false);
  await expect(projector.locator('.counts')).toHaveText(/1\D+1\D*$/);

  await next(projector);
  await expect(projector.locator('live-bars .count').filter({hasText: '1'})).toHaveCount(1);
  expect(await findings(projector)).toEqual([]);
  await expect(phone.locator('.send')).toHaveCount(0);
  expect(await findings(phone)).toEqual([]);
  await visitor.close();
});
