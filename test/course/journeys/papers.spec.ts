import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {z} from 'zod';
import {typographic} from '../../../src/compiler/text/quotes.ts';
import {plainText} from '../../../src/desk/ledger/pattern.ts';
import {percent} from '../../../src/score/share.ts';
import {root} from '../../../tools/paths.mjs';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';
import {expect, test, type DeskLearner} from '../../journeys/desk-world.ts';
import {itemsOfAttempt, drawing, type DrawnItem} from '../../journeys/drawn-papers.ts';
import {answerQuickly} from '../../journeys/quick-hand.ts';
import {Keyboard} from './keyboard.ts';

const officer = (title: string) => `Officer ${title} ${Date.now().toString(36)}`;

const wordsSchema = z.record(z.string(), z.string());

/** Returns the English texts of an item: its stem, and the text of each word of a response. */
function wordsOf({bank, block}: DrawnItem): (key: string) => string {
  const path = join(root, 'locales/en', `${bank}.json`);
  const texts = wordsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const lists = ['', 'options.', 'items.', 'targets.', 'groups.', 'steps.', 'areas.'];
  const keys = (key: string) => lists.map(list => `${block.words}${list}${key}`);
  return key =>
    plainText(typographic(texts[keys(key).find(k => k in texts) ?? ''] ?? key)).replace(/[`*]/g, '');
}

/** Checks that the page of a learner's record shows each response in the author's texts. */
async function readsAll(
  page: Page,
  answersGiven: readonly (readonly [DrawnItem, readonly string[]])[],
): Promise<void> {
  const answers = await page.locator('.answer').evaluateAll(found =>
    found.map(answer => ({
      stem: answer.querySelector('.stem')?.textContent ?? '',
      said: answer.querySelector('dd')?.textContent ?? '',
    })),
  );
  for (const [item, response] of answersGiven) {
    const words = wordsOf(item);
    const {said = ''} = answers.find(({stem}) => stem === words('stem')) ?? {};
    for (const word of response) expect(said).toContain(words(/^\d/.test(word) ? word : `${word}.text`));
  }
}

/** Answers the question on the screen by mouse, and marks the response as a guess. */
async function answers({course}: DeskLearner, response: readonly string[]): Promise<void> {
  await answerQuickly(course.locator('paper-item'), response);
  await course.getByRole('radio', {name: 'I am guessing'}).check();
}

/**
 * Answers the questions `from` to `to` of a test, counted from 1, and follows the link behind each. Waits for each
 * heading. Otherwise, a fast hand would answer the question before it, which still shows.
 */
async function answersFrom(
  learner: DeskLearner,
  draw: readonly DrawnItem[],
  [from, to]: readonly [number, number],
  side: 'right' | 'wrong',
): Promise<void> {
  for (const [n, item] of draw.slice(from - 1, to).entries()) {
    await expect(learner.course.locator('main h1')).toHaveText(`Question ${from + n} of ${draw.length}`);
    await answers(learner, item[side]);
    await learner.course.locator('a[rel=next]').click();
  }
}

/** Saves, leaves, and closes the window once the save line says "closed". */
async function leaves({course, go, page}: DeskLearner): Promise<void> {
  await go('#/left');
  await expect(course.locator('[data-save-line="closed"]')).toBeVisible();
  await page.close();
}

test('a learner takes the final, each type of question by keyboard, and the trainer reads the score and every answer in words @once', async ({
  enter,
  openRecords,
  context,
  page,
}) => {
  const types = ['single-choice', 'multiple-choice', 'matching', 'sorting', 'ordering'];
  const nonce = await drawing(context, ['after', 'final'], types);
  const draw = itemsOfAttempt(nonce, ['after', 'final'], 1);
  const slip = draw.find(({block}) => block.type === 'single-choice');
  const name = officer('Final');
  const learner = await enter(name);
  const {course} = learner;
  const keys = new Keyboard(learner);
  const heading = course.locator('main h1');

  /** Waits until the main heading has this name and the focus. A screen reader then reads the heading. */
  const hears = (name: string) =>
    expect(course.getByRole('heading', {level: 1, name, exact: true})).toBeFocused();

  await keys.enter('link', 'Contents');
  await hears('Contents');
  await keys.reach(course.locator('summary').filter({hasText: /^\s*At the end/}));
  await keys.press('Enter');
  await keys.enter('link', /^Final test/);
  await hears('Final test');
  await keys.enter('button', 'Begin');
  const answersGiven: (readonly [DrawnItem, readonly string[]])[] = [];
  for (const [n, item] of draw.entries()) {
    await hears(`Question ${n + 1} of ${draw.length}`);
    await expect(course.locator(`question-${item.block.type}`)).toBeVisible();
    await expect(
      course.getByRole(item.block.type === 'single-choice' ? 'radiogroup' : 'group', {
        name: wordsOf(item)('stem'),
      }),
    ).toBeVisible();
    const response = item === slip ? item.wrong : item.right;
    answersGiven.push([item, response]);
    // In the sweep, the test answers every question by keyboard. In `npm test`, it answers the first question of each
    // type by keyboard.
    if (!isSweep && draw.find(({block}) => block.type === item.block.type) !== item) {
      await answers(learner, response);
      await course.locator('a[rel=next]').click();
      continue;
    }
    await keys.answer(item.block, response);
    await keys.reach(course.getByRole('radio', {name: 'I am guessing'}));
    await keys.press('Space');
    await expect(keys.focused).toBeChecked();
    if (item === slip) await keys.press('ArrowDown', 2);
    await keys.enter('link', n < draw.length - 1 ? 'Next' : 'Look over and hand in');
  }
  await hears('Look over and hand in');
  await expect(course.locator('main')).toContainText('All questions are answered.');
  await keys.enter('button', 'Hand in');
  await hears(`${draw.length - 1} of ${draw.length} right`);
  await expect(heading).toHaveAccessibleDescription(/You have reached the pass mark/);
  // The item that the learner answered wrongly, but with certainty, comes first. Its details are open.
  await expect(course.locator('paper-result .answer').first()).toHaveAttribute('open', '');
  await leaves(learner);

  await openRecords(page);
  await page.getByRole('link', {name}).click();
  await expect(page.locator('.parts li').filter({hasText: 'Final test'})).toContainText(
    `${percent((draw.length - 1) / draw.length)}%`,
  );
  await expect(page.locator('.answer')).toHaveCount(draw.length);
  await expect(page.locator('.answer.wrong')).toHaveCount(1);
  await readsAll(page, answersGiven);
});

test('a learner skips a pre-test, fails a module test, resumes the second try midway, and passes with other items', async ({
  enter,
  openRecords,
  context,
  page,
}) => {
  const test = ['foundations', 'test'] as const;
  const nonce = await drawing(context, test, []);
  const [first, second] = [itemsOfAttempt(nonce, test, 1), itemsOfAttempt(nonce, test, 2)];
  expect(second.filter(item => first.includes(item))).toEqual([]);
  const name = officer('Retry');
  const learner = await enter(name);
  const {course, go} = learner;

  await go('#/before/pre-test');
  await course.locator('paper-page a.skip').click();
  await expect(course.locator('contents-page')).toBeVisible();
  await go('#/foundations/test');
  await course.locator('paper-page button.primary').click();
  await answersFrom(learner, first, [1, 6], 'wrong');
  await course.locator('page-footer button.primary').click();
  await expect(course.locator('main h1')).toHaveText('0 of 6 right');
  await expect(course.locator('.verdict')).toContainText('Nothing is lost.');
  await course.locator('paper-result nav button').click();
  await answersFrom(learner, second, [1, 3], 'right');
  // Wait for the next question, because the course saves the place when this question appears. If the window closed
  // earlier, the course would resume at the previous question.
  await expect(course.locator('main h1')).toHaveText('Question 4 of 6');
  await learner.page.close();

  const again = await enter(name, await context.newPage());
  await again.course.locator('.back a').click();
  await expect(again.course.locator('main h1')).toHaveText('Question 4 of 6');
  await answersFrom(again, second, [4, 6], 'right');
  await again.course.locator('page-footer button.primary').click();
  await expect(again.course.locator('main h1')).toHaveText('6 of 6 right');
  await leaves(again);

  await openRecords(page);
  await page.getByRole('link', {name}).click();
  await expect(page.locator('.parts li').filter({hasText: 'Test: '}).first()).toContainText('100%');
  await expect(page.locator('.answer')).toHaveCount(12);
  await expect(page.locator('.answer.right')).toHaveCount(6);
});

test('a learner takes a warm-up and checks each answer at once, and the trainer reads the answers in words @sweep', async ({
  enter,
  openRecords,
  context,
  page,
}) => {
  const opener = ['migrant-smuggling', 'opener'] as const;
  const draw = itemsOfAttempt(await drawing(context, opener, ['numeric']), opener, 1);
  const name = officer('Warm');
  const learner = await enter(name);
  const {course, go} = learner;
  await go('#/migrant-smuggling/opener');
  await course.locator('paper-page button.primary').click();
  for (const {block, right: response} of draw) {
    const keys = new Keyboard(learner);
    await keys.answer(block, response);
    await keys.enter('button', 'Check my answer');
    await expect(course.locator('.result.right')).toBeVisible();
    await course.locator('a[rel=next]').click();
  }
  await expect(course.locator('main h1')).toHaveText('4 of 4 right');
  await leaves(learner);

  await openRecords(page);
  await page.getByRole('link', {name}).click();
  await expect(page.locator('.answer.right')).toHaveCount(4);
  await readsAll(
    page,
    draw.map(item => [item, item.right]),
  );
});
