import type {BrowserContext} from '@playwright/test';
import {isCore} from '../../src/content/core-path.ts';
import type {LessonPage} from '../../src/pages/lesson/lesson-page.element.ts';
import {bestPath} from '../../src/scenario/engine/best-path.ts';
import {splitScenario} from '../../src/scenario/schema/split.ts';
import {readCourse} from '../../tools/course-folder.ts';
import {root} from '../../tools/paths.mjs';
import {sourceOf} from '../../tools/scenarios/read.ts';
import {journeyCourse} from './journey-course.ts';
import {expect, test, type DeskLearner} from './desk-world.ts';
import {itemsOfAttempt, drawing} from './drawn-papers.ts';
import {answerQuickly} from './quick-hand.ts';
import {textPattern} from './text-pattern.ts';
import {toDecision} from './to-decision.ts';

const sectionsOf = (module: string, lesson: string) => {
  const part = journeyCourse()
    .modules.find(({id}) => id === module)
    ?.parts.find(({id}) => id === lesson);
  return part?.kind === 'lesson' ? part.sections : [];
};

/** Reads a lesson section by section, answers its questions, and follows the link at its end. */
async function learn({course}: DeskLearner, module: string, lesson: string): Promise<void> {
  for (const {id, blocks} of sectionsOf(module, lesson)) {
    // The page before may still show after its address has gone. A fast hand would answer its questions.
    await expect
      .poll(() => course.locator('lesson-page').evaluate((page: LessonPage) => page.store.record.place))
      .toBe(`${module}/${lesson}/${id}`);
    const asks = blocks.filter(({kind}) => kind === 'question');
    const frames = course.locator('question-frame');
    await expect(frames, `${module}/${lesson}/${id}`).toHaveCount(asks.length);
    for (const at of asks.keys()) {
      await answerQuickly(frames.nth(at));
      await frames.nth(at).locator('button.primary, .check > button').first().click();
      await expect(
        frames.nth(at).locator('.result').first(),
        `${lesson}/${id}, question ${at}`,
      ).toBeVisible();
    }
    await course.locator('lesson-page a[rel=next]').click();
  }
}

/** Decides on a document with the first available verdict. */
async function examine({course}: DeskLearner): Promise<void> {
  const frame = course.locator('question-frame');
  await course.locator('document-bench #decision').first().click();
  await course.locator('bench-verdict input').first().waitFor();
  await answerQuickly(course.locator('bench-verdict').first());
  await course.locator('examination-page [data-rel=next]').click();
  await expect(frame.locator('.result').first()).toBeVisible();
  await course.locator('examination-page a[rel=next]').click();
}

/** Plays an interview with the wordings of the best grade. */
async function talk(learner: DeskLearner, id: string): Promise<void> {
  const {course, go} = learner;
  await course.locator('interview-intro button.primary').click();
  await course.locator('interview-intro button.primary').click();
  for (const choice of bestPath(splitScenario(sourceOf(root, id)).rubric)) {
    await toDecision(learner);
    const radio = course.locator(`interview-choices input[value="${choice}"]`);
    await radio.check();
    await course.locator('interview-choices button.primary').click();
    await radio.waitFor({state: 'detached'});
  }
  await course.locator('interview-ending h2').waitFor();
  await go('#/contents');
  await course.locator('contents-page .on a').click();
}

/** Takes a paper in a language, and gives only right answers. */
async function take(
  {course}: DeskLearner,
  language: string,
  nonce: string,
  {module, id: paper}: Step,
): Promise<void> {
  await course.locator('paper-page button.primary').click();
  const items = itemsOfAttempt(nonce, [module, paper], 1);
  const all = items.length;
  for (const [n, {block, right}] of items.entries()) {
    await expect(course.locator('main h1')).toHaveText(
      textPattern(language, 'paper.number', {number: n + 1, all}),
    );
    await expect(course.locator(`question-${block.type}`)).toBeVisible();
    await answerQuickly(course.locator('paper-item'), right);
    await course.locator('a[rel=next]').click();
  }
  await course.locator('page-footer button.primary').click();
  await expect(course.locator('main h1')).toHaveText(
    textPattern(language, 'paper.result', {right: all, all}),
  );
}

/** A part of the core path. */
interface Step {
  readonly module: string;
  readonly id: string;
  readonly kind: string;
}

/** Returns the parts of the core path in order. */
function corePath(): readonly Step[] {
  const {index} = journeyCourse();
  return index.modules.flatMap(({id: module, parts}) =>
    parts.filter(part => isCore(part, index)).map(({id, kind}) => ({module, id, kind})),
  );
}

/**
 * Signs a learner in. If one of the steps is a paper, first decides which items the first such paper draws. Returns
 * the learner and the nonce of the attempt; the nonce is '' if no step is a paper.
 */
async function starts(steps: readonly Step[], context: BrowserContext, enter: () => Promise<DeskLearner>) {
  const tested = steps.find(({kind}) => kind === 'paper');
  const nonce = tested ? await drawing(context, [tested.module, tested.id], []) : '';
  return {learner: await enter(), nonce};
}

/** Chooses a language in the menu if the page does not have this language yet. */
async function choose({course}: DeskLearner, language: string): Promise<void> {
  if ((await course.locator('html').getAttribute('lang')) === language) return;
  await course.locator('details.menu > summary').click();
  await course.locator(`details.menu button[value="${language}"]`).click();
  await expect(course.locator('html')).toHaveAttribute('lang', language);
}

/** Waits until the course has opened a step. */
const waitForStep = ({course}: DeskLearner, {module, id}: Step) =>
  expect.poll(() => course.locator('body').evaluate(() => location.hash)).toContain(`#/${module}/${id}`);

/**
 * Presses "Begin", which opens the first step. Takes all these steps, and follows the link of the course from each
 * step to the next.
 */
async function follow(
  learner: DeskLearner,
  language: string,
  steps: readonly Step[],
  nonce: string,
): Promise<void> {
  const {course, go} = learner;
  await choose(learner, language);
  await expect(course.locator('start-page')).toContainText(textPattern(language, 'start.core'));
  await go('#/contents');
  await expect(course.locator('contents-page progress')).toHaveAttribute('value', '0');
  await go('#/');
  await course.locator('.way a').click();
  for (const [n, step] of steps.entries()) {
    const {module, id, kind} = step;
    await waitForStep(learner, step);
    if (kind === 'lesson') await learn(learner, module, id);
    if (kind === 'examination') await examine(learner);
    if (kind === 'interview') await talk(learner, id);
    if (kind === 'paper') await take(learner, language, nonce, step);
    // A test has no link to the next step, because the learner may want to look at the answers. So open the next step
    // by its address.
    const following = steps[n + 1];
    if (kind === 'paper' && following) await go(`#/${following.module}/${following.id}`);
  }
}

test('the links of the course lead from "Begin" through a part, and from the first module into the second @once', async ({
  enter,
  context,
  language,
}) => {
  const core = corePath();
  const [first, second] = core;
  const steps = core.slice(0, 1);
  const {learner, nonce} = await starts(steps, context, () =>
    enter(`Officer Way ${Date.now().toString(36)}`),
  );
  await follow(learner, language, steps, nonce);
  if (second && first?.kind !== 'paper') await waitForStep(learner, second);
  const into = core.findIndex(({module}) => module !== first?.module);
  const [last, following] = [core[into - 1], core[into]];
  const section = last && sectionsOf(last.module, last.id).at(-1);
  if (section && following) {
    await learner.go(`#/${last.module}/${last.id}/${section.id}`);
    // While sections are unfinished, "Next" leads to the first unfinished section. Therefore follow the other link,
    // which leads to the next part.
    const link = learner.course.locator('lesson-end .upcoming a');
    await expect(link).toHaveAttribute('href', `#/${following.module}/${following.id}`);
    await link.click();
    await waitForStep(learner, following);
  }
  await learner.go('#/contents');
  await expect(learner.course.locator('contents-page progress')).not.toHaveAttribute('value', '0');
});

for (const language of readCourse(root).languages)
  test.describe(() => {
    // The package, as an administrator would upload it.
    test.use({language, packaged: 'scorm2004-4'});

    test(`a learner follows the core path by its own links from the start page to the completion record, in ${language} @sweep`, async ({
      enter,
      context,
      openRecords,
      page,
    }) => {
      // Turn the completion record on, as `npm run package -- --completion-record` does.
      await context.route(/\/course\/(index\.html)?(\?|$)/, async route => {
        const answer = await route.fetch();
        const html = (await answer.text()).replace(
          '&quot;completionRecord&quot;:false',
          '&quot;completionRecord&quot;:true',
        );
        await route.fulfill({response: answer, body: html});
      });
      const name = `Officer Core ${Date.now().toString(36)}`;
      const steps = corePath();
      const {learner, nonce} = await starts(steps, context, () => enter(name));
      const {course, go} = learner;
      await follow(learner, language, steps, nonce);
      await go('#/contents');
      await expect(course.locator('contents-page')).toContainText(textPattern(language, 'menu.finished'));
      await go('#/completion');
      await expect(course.locator('completion-page h1')).toBeVisible();
      await expect(course.locator('completion-page')).toContainText(
        textPattern(language, 'completion.scoreText', {percent: 100}),
      );
      await learner.saved();
      await openRecords(page);
      await expect(
        page
          .getByRole('row', {name})
          .or(page.getByRole('listitem').filter({hasText: name}))
          .first(),
      ).toContainText('100');
    });
  });
