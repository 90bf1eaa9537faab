import {expect, test} from '../journeys/desk-world.ts';
import {Keyboard} from '../journeys/keyboard.ts';

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
    await press('bench-tools button[data-mode="marking"]');
    await choose('place', place);
    await choose('reason', reason);
    await press('bench-marks form .primary');
  };

  await mark('uv', 'expiry', 'altered');
  await mark('white', 'mrz-2', 'disagrees');
  await choose('verdict', 'refer');
  await choose('ground', 'the-document');
  await choose('confidence', 'sure');
  await press('question-frame .frame > button.primary');

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
