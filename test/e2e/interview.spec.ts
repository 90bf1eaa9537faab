import {expect, test, type Learner} from './desk-world.ts';

/** What is said and done at each decision and when the phone rings. */
const safest = [
  'secure-alike',
  'tell-rights',
  'story-invite',
  'probe-passport',
  'phone-leave',
  'choice-decide',
  'anudari-in-person',
  'saruul-child',
  'densmaa-report',
];
const leaflet = [
  'secure-check',
  'tell-role',
  'story-work',
  'probe-paid',
  'phone-leave',
  'choice-night',
  'anudari-leaflet',
  'saruul-child',
  'densmaa-head',
];

async function open({course, go}: Learner): Promise<void> {
  await go('#/interviewing/restaurant-by-the-sea');
  await course.locator('interview-intro button.primary').click();
  await course.locator('interview-intro button.primary').click();
  await course.locator('interview-choices').first().waitFor();
}

/** Chooses from a list whatever of it is offered next, so often. */
async function choose({course}: Learner, wanted: readonly string[], times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    const choices = course.locator(wanted.map(choice => `interview-choices input[value="${choice}"]`).join());
    const chosen = await choices.first().getAttribute('value');
    const radio = course.locator(`interview-choices input[value="${chosen}"]`);
    await radio.check();
    await course.locator('interview-choices button.primary').click();
    await radio.waitFor({state: 'detached'});
  }
}

test('an official plays the interview to its safest end, leaving in the middle, and the debrief shows the path and its sources', async ({
  enter,
  openRecords,
  page,
  context,
}) => {
  const name = `Officer Talk ${Date.now().toString(36)}`;
  const first = await enter(name);
  await open(first);
  await choose(first, safest, 4);
  await first.page.close();

  const again = await enter(name, await context.newPage());
  await again.course.locator('.back a').click();
  await choose(again, safest, safest.length - 4);
  await again.course.locator('interview-ending h2').waitFor();
  await again.course.locator('interview-talk .buttons button.primary').click();
  const debrief = again.course.locator('interview-debrief');
  await expect(debrief.locator('h2').first()).toBeVisible();
  await expect(debrief.locator('debrief-timeline li').first()).toBeVisible();
  await again.saved();
  await again.page.close();

  await openRecords(page);
  await page.getByRole('link', {name}).click();
  await expect(page.locator('.answer')).toHaveCount(1);
  await expect(page.locator('.answer')).not.toContainText('safe-by-her-decision');
});

test('other choices lead to another end, and the first can be played again', async ({enter}) => {
  const learner = await enter(`Officer Leaflet ${Date.now().toString(36)}`);
  await open(learner);
  await choose(learner, leaflet, leaflet.length);
  const ending = learner.course.locator('interview-ending h2');
  await ending.waitFor();
  const first = await ending.textContent();
  await learner.course.locator('interview-talk .buttons button.primary').click();
  await learner.course.locator('interview-debrief').waitFor();
  await learner.course.locator('interview-talk .buttons button').first().click();
  await learner.course.locator('interview-intro button.primary').click();
  await learner.course.locator('interview-intro button.primary').click();
  await choose(learner, safest, safest.length);
  await expect(ending).not.toHaveText(first ?? '');
});
