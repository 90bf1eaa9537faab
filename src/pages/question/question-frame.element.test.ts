import {textFiles} from '../pages.ts';
import {assert, fixture, html} from '@open-wc/testing';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {languages} from 'virtual:course';
import {catalogues} from '../../load/course-data.ts';
import type {Answer} from '../../record/record.ts';
import {incomplete, scored, type Score} from '../../score/score.ts';
import type {Store} from '../../session/store.ts';
import {language} from '../../text/language.ts';
import {createTexts} from '../../text/texts.ts';
import './question-frame.element.ts';
import {focused} from '../../ui/focused.ts';

/** Renders the frame around a question of the type `rating`, with these answers. */
async function openFrame(answers: Store['answers']) {
  const store: Partial<Store> = {subscribe: () => () => undefined, answers};
  const block = {
    kind: 'question',
    id: 'ready',
    type: 'rating',
    shown: {id: 'ready', steps: ['little', 'much']},
    possible: 0,
    cap: 1,
    words: 'ready',
  };
  const texts = await createTexts(catalogues, languages.map(language), 'en', [...textFiles.keys()]);
  await texts.need('lesson');
  const frame = document.createElement('question-frame');
  Object.assign(frame, {texts, store, module: 'test', block});
  (await fixture(html`<main></main>`)).append(frame);
  await frame.updateComplete;
  return frame;
}

/**
 * Renders the frame around a question of the type `rating`, presses its check button, and returns the message about
 * the response. `score` is the score of the response. The first `failures` presses fail, as if the rubrics had failed
 * to load.
 */
async function answerQuestion(score: Score, failures = 0) {
  let left = failures;
  let answer: Answer | undefined;
  const frame = await openFrame({
    of: () => answer,
    judgeAgain: async () => ({score, marks: {}}),
    draft: () => undefined,
    prefetch: () => undefined,
    give: async (_module, _question, response) => {
      if (left-- > 0) throw new Error('no line');
      answer = {response, score, best: 0, tries: 1};
      return {score, marks: {}};
    },
  });
  for (let press = 0; press <= failures; press++) {
    frame.shadowRoot?.querySelector<HTMLElement>('button.primary')?.click();
    await new Promise(resolve => setTimeout(resolve));
    await frame.updateComplete;
  }
  const root = frame.shadowRoot;
  const resultText =
    root?.querySelector('verdict-sheet')?.shadowRoot?.querySelector('.result') ??
    root?.querySelector('question-rating')?.shadowRoot?.querySelector('.problem') ??
    root?.querySelector('.result');
  return {frame, said: resultText?.textContent.replace(/\s+/g, ' ').trim()};
}

/**
 * Renders the frame around a question that the learner answered earlier. The answer earned `before` then, and would
 * earn `today` now.
 */
async function recalled(before: Score, today: Score) {
  const frame = await openFrame({
    of: () => ({response: [], score: before, best: 0, tries: 1}),
    judgeAgain: async () => ({score: today, marks: {}}),
    draft: () => undefined,
    prefetch: () => undefined,
    give: async () => ({score: today, marks: {}}),
  });
  // Wait until the answer is judged again, which happens after the first rendering.
  await new Promise(resolve => setTimeout(resolve));
  await frame.updateComplete;
  return frame;
}

describe('the question frame', () => {
  for (const [state, score] of [
    ['right', scored(1, 1)],
    ['wrong', scored(0, 1)],
    ['neither right nor wrong', scored(0, 0)],
  ] as const) {
    it(`the question frame moves the focus from the check button to the verdict when the answer is ${state}`, async () => {
      await answerQuestion(score);
      await waitUntil(() => focused()?.matches('.said') ?? false, 'the focus is not on the verdict');
    });
  }

  it('the question frame moves the focus to the question when the response is incomplete', async () => {
    await answerQuestion(incomplete('chosen'));
    await waitUntil(() => focused()?.matches('input') ?? false, 'the focus is not on the question');
  });

  it('the question frame has a heading for screen readers that takes no room on the screen', async () => {
    const {frame} = await answerQuestion(scored(1, 1));
    const heading = frame.shadowRoot?.querySelector('h2');
    assert.strictEqual(heading?.textContent, 'Question');
    assert.isAtMost(heading?.offsetHeight ?? 99, 1);
  });

  it('the frame has a button "Give this answer", and not the check button, on a scale that has no right answer', async () => {
    const {frame} = await answerQuestion(incomplete('chosen'));
    assert.strictEqual(
      frame.shadowRoot?.querySelector('button.primary')?.textContent.trim(),
      'Give this answer',
    );
  });

  for (const [what, score, resultText] of [
    ['nothing is chosen', incomplete('chosen'), 'Choose an answer first.'],
    ['what is typed is no number', incomplete('number'), 'Write a number, for example 7.'],
    ['nothing is typed', incomplete('text'), 'Write an answer first.'],
    ['no step was moved', incomplete('order'), 'Put the steps in order first.'],
    ['lines are left', incomplete('debt', 'fear'), 'Some lines have no answer yet. Give each line one.'],
    ['the answer is right', scored(1, 1), 'That is right.'],
    ['the answer is wrong', scored(0, 1), 'Not yet.'],
    ['nothing can be right or wrong', scored(0, 0), 'Thank you. No answer here is right or wrong.'],
  ] as const) {
    it(`the question frame shows the right message when ${what}`, async () => {
      assert.strictEqual((await answerQuestion(score)).said, resultText);
    });
  }

  for (const [earned, possible, isTold] of [
    [3, 4, false],
    [1, 4, true],
    [3, 5, true],
  ] as const) {
    it(`the question frame ${isTold ? 'says' : 'does not say'} that the question changed, if an answer that earned 3 of 4 points earns ${earned} of ${possible} today`, async () => {
      const frame = await recalled(scored(3, 4), scored(earned, possible));
      assert.strictEqual(frame.shadowRoot?.querySelector('.changed') instanceof HTMLElement, isTold);
    });
  }

  it('the question frame removes the message about a failed check after a successful check', async () => {
    assert.strictEqual((await answerQuestion(scored(1, 1), 1)).said, 'That is right.');
  });
});
