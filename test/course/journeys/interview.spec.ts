import type {Locator, Page} from '@playwright/test';
import {bestPath} from '../../../src/scenario/engine/best-path.ts';
import {splitScenario} from '../../../src/scenario/schema/split.ts';
import {root} from '../../../tools/paths.mjs';
import {sourceOf} from '../../../tools/scenarios/read.ts';
import {expect, test, type DeskLearner} from '../../journeys/desk-world.ts';
import {toDecision} from '../../journeys/to-decision.ts';

/** The safest way through the interview: one choice for each decision, and one for the phone call. */
const safest = [
  'secure-alike',
  'tell-who',
  'notes-limits',
  'story-invite',
  'probe-passport',
  'phone-leave',
  'choice-decide',
  'silence-wait',
  'anudari-in-person',
  'saruul-child',
  'densmaa-report',
];
const leaflet = [
  'secure-check',
  'tell-rights',
  'notes-skip',
  'story-work',
  'probe-paid',
  'phone-leave',
  'choice-night',
  'silence-water',
  'anudari-leaflet',
  'saruul-child',
  'densmaa-head',
];

async function open({course, go}: DeskLearner): Promise<void> {
  await go('#/interviewing/restaurant-by-the-sea');
  await course.locator('interview-intro button.primary').click();
  await course.locator('interview-intro button.primary').click();
  await course.locator('interview-choices').first().waitFor();
}

/** Makes a choice `times` times. Each time, takes the first offered choice that is in `wanted`. */
async function choose(learner: DeskLearner, wanted: readonly string[], times: number): Promise<void> {
  const {course} = learner;
  for (let turn = 0; turn < times; turn++) {
    await toDecision(learner);
    const choices = course.locator(wanted.map(choice => `interview-choices input[value="${choice}"]`).join());
    const firstChoice = await choices.first().getAttribute('value');
    const radio = course.locator(`interview-choices input[value="${firstChoice}"]`);
    await radio.check();
    await course.locator('interview-choices button.primary').click();
    await radio.waitFor({state: 'detached'});
  }
}

/** Closes the learner's window once everything is saved. Opens the learner's only answer in the records of the desk. */
async function leaveAndReadResult(
  learner: DeskLearner,
  name: string,
  page: Page,
  openRecords: (page: Page) => Promise<void>,
): Promise<void> {
  await learner.saved();
  await learner.page.close();
  await openRecords(page);
  await page.getByRole('link', {name}).click();
  await expect(page.locator('.answer')).toHaveCount(1);
}

test('a learner leaves an interview midway, finishes it safely, and the debrief shows the steps and the sources @sweep @cells', async ({
  enter,
  openRecords,
  page,
  context,
}) => {
  const name = `Officer Talk ${Date.now().toString(36)}`;
  const first = await enter(name);
  await open(first);
  // The narrowest window says it in short.
  await expect(first.course.locator('page-footer .number')).toHaveText(/^1(?: of |\/)6$/);
  await choose(first, safest, 5);
  await expect(first.course.locator('page-footer .number')).toHaveText(/^4(?: of |\/)6$/);
  await first.page.close();

  const again = await enter(name, await context.newPage());
  await again.course.locator('.back a').click();
  await choose(again, safest, safest.length - 5);
  await again.course.locator('interview-ending h2').waitFor();
  await again.course.locator('interview-talk .confirm button.primary').click();
  const debrief = again.course.locator('interview-debrief');
  await expect(debrief.locator('h2').first()).toBeVisible();
  await expect(debrief.locator('debrief-timeline li').first()).toBeVisible();
  await leaveAndReadResult(again, name, page, openRecords);
  await expect(page.locator('.answer')).not.toContainText('safe-by-her-decision');
});

test('other choices lead to another ending, and the learner can play the interview again @sweep', async ({
  enter,
}) => {
  const learner = await enter(`Officer Leaflet ${Date.now().toString(36)}`);
  await open(learner);
  await choose(learner, leaflet, leaflet.length);
  const ending = learner.course.locator('interview-ending h2');
  await ending.waitFor();
  const first = await ending.textContent();
  await learner.course.locator('interview-talk .confirm button.primary').click();
  await learner.course.locator('interview-debrief').waitFor();
  await learner.course.locator('interview-talk .buttons button').first().click();
  await learner.course.locator('interview-intro button.primary').click();
  await learner.course.locator('interview-intro button.primary').click();
  await choose(learner, safest, safest.length);
  await expect(ending).not.toHaveText(first ?? '');
});

/** Returns a pattern for an author's text as the page renders it. In place of a placeholder, any name matches. */
const readable = (text: string): RegExp =>
  new RegExp(
    `^\\s*${text
      .replace(/[*`]/g, '')
      .replace(/[.?()[\]+^$|\\]/g, '\\$&')
      .replace(/\{\{[\w-]+\}\}/g, '\\p{L}+')}\\s*$`,
    'u',
  );

const hasFocus = (all: readonly Element[]): boolean => all.some(element => element.matches(':focus'));

test('a learner plays a whole interview by keyboard, closes the window midway and resumes, and the trainer reads the result @once', async ({
  enter,
  openRecords,
  page: office,
  context,
}) => {
  const talk = 'truck-at-kilometre-nine';
  const {decisions, events, pause, endings} = sourceOf(root, talk);
  const run = bestPath(splitScenario(sourceOf(root, talk)).rubric);
  const options = [...decisions, ...events, pause].flatMap(place => place.options);
  const name = `Officer Keys ${Date.now().toString(36)}`;
  let learner = await enter(name);
  /** Presses a key until one of the elements `those` has the focus. */
  const until = async (those: Locator, key = 'Tab'): Promise<void> => {
    for (let pressed = 0; pressed < 80; pressed++) {
      if (await those.evaluateAll(hasFocus)) return;
      await learner.page.keyboard.press(key);
    }
    throw new Error(`"${key}" never comes to ${String(those)}`);
  };
  const press = async (name: string): Promise<void> => {
    await until(learner.course.getByRole('button', {name, exact: true}));
    await learner.page.keyboard.press('Enter');
  };
  /** Closes the window, opens the course in another window, and follows the link back to the talk. */
  const resume = async (): Promise<void> => {
    await learner.page.close();
    learner = await enter(name, await context.newPage());
    await until(learner.course.getByRole('link', {name: 'Continue', exact: true}));
    await learner.page.keyboard.press('Enter');
  };
  await learner.go(`#/interviewing/${talk}`);
  await press('Go on');
  await press('Begin the talk');
  for (const [turn, choice] of run.entries()) {
    if (turn === 2) await resume();
    const {page, course} = learner;
    await toDecision({course}, () => press('Go on'));
    const option = options.find(o => o.id === choice);
    const radio = course.getByRole('radio', {name: readable(option?.say ?? option?.act ?? '')});
    await radio.waitFor();
    await until(course.getByRole('radio'));
    await page.keyboard.press('Space');
    await until(radio, 'ArrowDown');
    await press(option?.say === undefined ? 'Do this' : 'Say this');
    await radio.waitFor({state: 'detached'});
    // At the ending, the last exchange is folded, and the heading of the ending has the focus.
    if (choice === run.at(-1)) break;
    await expect(course.getByRole('log', {name: 'The talk'})).toBeVisible();
    // The new exchange has the focus. So a screen reader reads the words of the officer and of the person.
    await expect(course.locator(':focus').last()).toHaveRole('group');
    await expect(course.locator(':focus').last()).toHaveAccessibleName(/\p{L}{3}/u);
  }
  const {course} = learner;
  const safest = endings.at(-1)?.title ?? '';
  await expect(course.getByRole('heading', {name: safest})).toBeFocused();
  await press('Look back at the talk');
  await expect(course.getByRole('heading', {name: 'Looking back'})).toBeFocused();
  await expect(course.locator('debrief-timeline li').first()).toBeVisible();
  await leaveAndReadResult(learner, name, office, openRecords);
  await expect(office.locator('.answer')).not.toContainText(endings.at(-1)?.id ?? '');
});
