import {expect, test} from '../journeys/desk-world.ts';
import {Keyboard} from './keyboard.ts';

test('a learner examines a document by keyboard, gets feedback, and the trainer reads the result in words @once', async ({
  enter,
  openRecords,
  page,
  context,
  language,
}) => {
  const name = `Officer Bench ${Date.now().toString(36)}`;
  const officer = await enter(name);
  const {course} = officer;
  await officer.go('#/document-fraud/c02');
  await course.locator('bench-stage svg').first().waitFor();
  const keyboard = new Keyboard(officer);
  const choose = async (group: string, word: string, key = 'ArrowDown') => {
    const at = await keyboard.until(({name: own}) => own === group);
    if (at.value === word) await keyboard.press('Space');
    else await keyboard.until(({value}) => value === word, key);
  };
  const press = async (selector: string) =>
    keyboard.enter(
      ((await course.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim(),
    );

  const mark = async (light: string, place: string, reason: string) => {
    await choose('light', light);
    await press('document-bench #marks');
    await press('bench-marks button[data-mode="marking"]');
    await choose('place', place);
    await choose('reason', reason);
    await press('bench-marks form .primary');
  };

  await mark('uv', 'expiry', 'altered');
  await mark('white', 'mrz-2', 'disagrees');
  await keyboard.until(({id}) => id === 'decision', 'Shift+Tab');
  await keyboard.press('Enter');
  await choose('verdict', 'refer');
  await choose('ground', 'the-document');
  await choose('confidence', 'sure');
  await press('examination-page [data-rel=next]');

  const feedback = course.locator('bench-feedback');
  await expect(feedback.locator('.signs > li')).toHaveCount(2);
  await expect(course.locator('question-frame .result')).toHaveClass(/right/);
  await officer.saved();
  await officer.page.close();

  const back = await enter(name, await context.newPage());
  await back.go('#/document-fraud/c02');
  await expect(back.course.locator('bench-feedback .signs > li')).toHaveCount(2);
  await back.page.close();

  await openRecords(page);
  await page.getByRole('link', {name}).click();
  const answer = page.locator('.answer');
  await expect(answer).toHaveCount(1);
  await expect(answer).not.toContainText('the-document');
  if (language === 'en')
    for (const words of ['Decision', 'Second line', 'Date of expiry'])
      await expect(answer).toContainText(words);
});

test('a look at a passport in each light and view takes at most 12 clicks, a mark two, and nothing scrolls @phone @once', async ({
  enter,
}) => {
  const officer = await enter(`Officer Look ${Date.now().toString(36)}`);
  const {course} = officer;
  await officer.go('#/document-fraud/c02');
  const picture = course.locator('bench-stage .page');
  await picture.locator('document-drawing svg').first().waitFor();
  const place = await picture.boundingBox();
  let clicks = 0;
  const click = async (selector: string, seen: string) => {
    await course.locator(selector).first().click();
    clicks += 1;
    await expect(course.locator(seen).first()).toBeVisible();
    expect(await picture.boundingBox()).toEqual(place);
  };
  const shine = (light: string) => click(`bench-bar input[value="${light}"]`, `bench-stage .in-${light}`);

  await click('button[data-mode="leafing"]', 'bench-leaves li:last-child');
  await shine('uv');
  await click('button[data-mode="leafing"]', 'bench-stage .in-uv');
  for (const light of ['tilt', 'oblique', 'transmitted', 'ir', 'loupe']) await shine(light);
  await click('button[data-mode="person"]', 'bench-traveller h2');
  await click('button[data-mode="reading"]', 'bench-reader h2');
  await click('button[data-mode="rules"]', 'bench-sheet h2');
  await click('button[data-mode="comparing"]', 'bench-pair button');
  expect(clicks).toBeLessThanOrEqual(12);

  await shine('white');
  const {x = 0, y = 0, width = 0, height = 0} = (await picture.boundingBox()) ?? {};
  await officer.page.mouse.click(x + width * 0.4, y + height * 0.58);
  await course.locator('[data-reason="altered"]').click();
  await expect(course.locator('bench-marks [role="status"]')).not.toBeEmpty();
  await expect(course.locator('bench-marks ol > li')).toHaveCount(1);
  const frame = await course.locator('html').evaluate(html => [html.scrollHeight, innerHeight]);
  expect(frame[0]).toBe(frame[1]);
});

test('two fingers enlarge a document but not the page around it @once', async ({enter, page}) => {
  const officer = await enter(`Officer Pinch ${Date.now().toString(36)}`, page);
  await officer.go('#/document-fraud/c02');
  const picture = officer.course.locator('bench-stage .page');
  await picture.locator('document-drawing svg').first().waitFor();
  const {x = 0, y = 0, width = 0, height = 0} = (await picture.boundingBox()) ?? {};
  const [middle, level] = [x + width / 2, y + height / 2];
  const browser = await officer.page.context().newCDPSession(officer.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    browser.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              {x: middle - apart, y: level, id: 1},
              {x: middle + apart, y: level, id: 2},
            ],
    });
  await touch('touchStart', 40);
  for (const apart of [50, 60, 70, 80]) await touch('touchMove', apart);
  await touch('touchEnd', 80);
  await expect.poll(async () => (await picture.boundingBox())?.width ?? 0).toBeGreaterThan(width * 1.6);
  await expect(officer.course.locator('bench-marks ol > li')).toHaveCount(0);
});
