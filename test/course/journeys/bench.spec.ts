import {expect, test, type DeskLearner} from '../../journeys/desk-world.ts';
import {Keyboard} from './keyboard.ts';

/** Moves two fingers apart on the document. Expects that the document grows, and that the touch sets no mark. */
async function pinch(officer: DeskLearner): Promise<void> {
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
}

test('a learner examines a document by keyboard, gets feedback, and enlarges another with two fingers; the trainer reads the result in words @once', async ({
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
  const {focused} = keyboard;
  const light = async (name: string) => {
    await keyboard.reach(course.getByRole('radio', {name: /^(?:White|UV)$/, checked: true}));
    await keyboard.reach(course.getByRole('radio', {name, exact: true}), 'ArrowDown');
    await expect(focused).toBeChecked();
  };
  /** Chooses an option of a list by its value. */
  const choose = async (list: string, value: string) => {
    await keyboard.reach(course.getByRole('combobox', {name: list}));
    await keyboard.until(at => at.value === value, 'ArrowDown');
  };
  /** Chooses an option of a radio group in which no option is chosen yet. */
  const decide = async (group: string, option: string) => {
    const all = course.getByRole('group', {name: group}).getByRole('radio');
    const meant = course
      .getByRole('group', {name: group})
      .getByRole('radio', {name: new RegExp(`^${option}`)});
    await keyboard.reach(all);
    if (await meant.and(all.first()).count()) await keyboard.press('Space');
    else await keyboard.reach(meant, 'ArrowDown');
    await expect(focused).toBeChecked();
  };
  const mark = async (tab: string, place: string, reason: string) => {
    await keyboard.enter('tab', tab);
    await expect(focused).toHaveAttribute('aria-selected', 'true');
    await keyboard.enter('button', 'Mark a place');
    await choose('Where?', place);
    await choose('What is wrong there?', reason);
    await keyboard.enter('button', 'Set the mark');
  };

  await light('UV');
  await keyboard.isTold(/UV light\./);
  await mark('Marks', 'expiry', 'altered');
  await keyboard.isTold('Mark 1 of 4 set: Date of expiry');
  await light('White');
  await mark('Marks (1)', 'mrz-2', 'disagrees');
  await keyboard.isTold('Mark 2 of 4 set: Machine-readable line 2');
  await keyboard.reach(course.getByRole('tab', {name: 'Decision'}), 'Shift+Tab');
  await keyboard.press('Enter');
  await decide('What do you decide?', 'Second line');
  await decide('What decided it?', 'What the document shows');
  await decide('How sure are you?', 'Sure');
  await keyboard.enter('button', 'Check my answer');
  // The verdict has the focus, so that a screen reader reads it.
  await expect(focused).toHaveRole('group');
  await expect(focused).toHaveAccessibleName('That is right.');

  const feedback = course.locator('bench-feedback');
  await expect(feedback.locator('.signs > li')).toHaveCount(2);
  await expect(course.locator('question-frame .result')).toHaveClass(/right/);
  await officer.saved();
  await officer.page.close();

  const back = await enter(name, await context.newPage());
  await back.go('#/document-fraud/c02');
  await expect(back.course.locator('bench-feedback .signs > li')).toHaveCount(2);
  await back.go('#/document-fraud/c03');
  await expect(back.course.locator('bench-feedback')).toHaveCount(0);
  await pinch(back);
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

test('in each light and view, a passport can be seen with at most 12 clicks, a mark takes two, and nothing scrolls @sweep', async ({
  enter,
}) => {
  const officer = await enter(`Officer Look ${Date.now().toString(36)}`);
  const {course} = officer;
  await officer.go('#/document-fraud/c02');
  const picture = course.locator('bench-stage .page');
  await picture.locator('document-drawing svg').first().waitFor();
  const place = await picture.boundingBox();
  let clicks = 0;
  const click = async (selector: string, resultSelector: string) => {
    await course.locator(selector).first().click();
    clicks += 1;
    await expect(course.locator(resultSelector).first()).toBeVisible();
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
