import {assert} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {allAsked, bad, best} from '../../../test/scenario/talks.ts';
import {
  all,
  allOf,
  choose,
  click,
  focusedElement,
  one,
  waitForTalk,
  showTalk,
  tabTo,
  textOf,
} from '../../../test/scenario/talk-page.ts';
import type {InterviewTalk} from './interview-talk.element.ts';

describe('interview-talk', () => {
  afterEach(asBefore);

  it('the interview begins with a note on its content and with the facts that the officer knows', async () => {
    const {talk, responses} = await showTalk();
    assert.include(textOf(talk), 'Before you begin');
    await click(talk, 'Go on');
    assert.include(textOf(talk), 'What you know');
    assert.strictEqual(focusedElement()?.localName, 'h1');
    await click(talk, 'Begin the talk');
    assert.include(textOf(talk), 'What do you decide at secure?');
    assert.deepEqual(responses, []);
  });

  it('the interview reports all choices so far after each choice', async () => {
    const {talk, responses} = await showTalk(['secure-alike']);
    await choose(talk, 'tell-rights');
    await click(talk, 'The question ask-with?');
    assert.deepEqual(responses, [
      ['at-risk', 'secure-alike', 'tell-rights'],
      ['at-risk', 'secure-alike', 'tell-rights', 'ask-with'],
    ]);
  });

  it('after a choice the focus moves to the exchange, whose accessible name is its text; no live region repeats this text', async () => {
    const {talk} = await showTalk(['secure-alike']);
    await choose(talk, 'tell-rights');
    const now = focusedElement();
    assert.isTrue(now?.classList.contains('now'));
    assert.strictEqual(now.getAttribute('aria-labelledby'), now.id);
    assert.match(textOf(now), /You “The officer says tell-rights.*The reply r0 to tell-rights/);
    assert.strictEqual(one(talk, '[role="log"]').getAttribute('aria-live'), 'off');
    assert.deepEqual(all(talk, '[aria-live="polite"], [aria-live="assertive"]'), []);
  });

  it('in a window too low for reply and decision, the learner sees the reply first, and the cards after “Go on”', async () => {
    await setViewport({width: 367, height: 320});
    const {talk} = await showTalk(['secure-alike']);
    await click(talk, 'Go on');
    await choose(talk, 'tell-rights');
    assert.include(textOf(one(talk, '.now')), 'The reply r0 to tell-rights');
    assert.notInclude(textOf(one(talk, '.now')), 'The scene of story');
    assert.deepEqual(all(talk, 'interview-choices'), []);
    await click(talk, 'Go on');
    assert.strictEqual(textOf(one(talk, '.now')), 'The scene of story, careful.');
    assert.isTrue(focusedElement()?.classList.contains('now'));
    assert.include(textOf(one(talk, '.earlier')), 'The reply r0 to tell-rights');
    assert.lengthOf(all(talk, 'interview-choices'), 1);
  });

  it('a press on a card only selects the card; the confirm button appears with the selection', async () => {
    const {talk, responses} = await showTalk(['secure-alike']);
    assert.deepEqual(all(talk, 'form button'), []);
    one(talk, 'input[value="tell-rights"]').click();
    one(talk, 'input[value="tell-rights"]').click();
    await waitForTalk(talk);
    assert.deepEqual(responses, []);
    one(talk, 'form button').click();
    assert.lengthOf(responses, 1);
  });

  it('the label of the confirm button tells whether the learner says or does the selected choice', async () => {
    const {talk} = await showTalk(best.slice(0, 4));
    one(talk, 'input[value="probe-passport"]').click();
    await waitForTalk(talk);
    assert.strictEqual(textOf(one(talk, 'form button')), 'Say this');
    one(talk, 'input[value="probe-chats"]').click();
    await waitForTalk(talk);
    assert.strictEqual(textOf(one(talk, 'form button')), 'Do this');
  });

  it('the interview describes trust and distress in words beside the drawing of the person, and shows no number for them', async () => {
    const {talk} = await showTalk(['secure-alike', 'tell-rights']);
    assert.include(textOf(one(talk, 'figcaption')), 'The person looks careful.');
    assert.notMatch(textOf(talk), /\b(45|33|32|37)\b/);
  });

  it('the interview explains a grave error and lets the learner take it back', async () => {
    const {talk, last} = await showTalk();
    await click(talk, 'Go on');
    await click(talk, 'Begin the talk');
    await choose(talk, 'secure-accuse');
    assert.include(textOf(talk), 'Stop for a moment');
    assert.deepEqual(all(talk, 'interview-choices'), []);
    await click(talk, 'Take it back and choose again');
    assert.deepEqual(last(), ['at-risk', 'secure-accuse', 'retry']);
    assert.deepEqual(
      allOf(talk, HTMLInputElement, '[type="radio"]')
        .map(i => i.value)
        .sort(),
      ['secure-alike', 'secure-check', 'secure-queue'],
    );
    assert.include(textOf(one(talk, '[role="log"]')), 'You took this back.');
  });

  it('after the learner has taken a choice back, the other choices keep their order', async () => {
    const {talk} = await showTalk();
    await click(talk, 'Go on');
    await click(talk, 'Begin the talk');
    const order = () => allOf(talk, HTMLInputElement, '[type="radio"]').map(i => i.value);
    const before = order();
    await choose(talk, 'secure-accuse');
    await click(talk, 'Take it back and choose again');
    assert.deepEqual(
      order(),
      before.filter(id => id !== 'secure-accuse'),
    );
  });

  it('the interview lets the learner pause and leave at any time', async () => {
    const {talk, responses} = await showTalk(['secure-alike']);
    let left = 0;
    talk.addEventListener('interview-leave', () => left++);
    await click(talk, 'Pause');
    assert.include(textOf(talk), 'You have paused');
    assert.include(textOf(talk), 'Psychologist');
    await click(talk, 'Back to the talk');
    assert.include(textOf(talk), 'What do you decide at tell?');
    await click(talk, 'Leave');
    assert.strictEqual(left, 1);
    assert.deepEqual(responses, []);
  });

  it('a resumed interview shows the same exchange, with options in the same order', async () => {
    const {talk, last} = await showTalk(['secure-alike', 'tell-rights']);
    await choose(talk, 'story-invite');
    const now = textOf(one(talk, '.now'));
    const order = allOf(talk, HTMLInputElement).map(i => i.value);
    talk.remove();
    const again = await showTalk(last());
    assert.strictEqual(textOf(one(again.talk, '.now')), now);
    assert.deepEqual(
      allOf(again.talk, HTMLInputElement).map(i => i.value),
      order,
    );
    assert.deepEqual(again.responses, []);
  });

  it('a saved run resumes after the last choice that still exists, and until the next choice a note says that the interview has changed', async () => {
    const {talk} = await showTalk(['secure-alike', 'tell-gone', 'story-invite']);
    assert.include(textOf(talk), 'This talk has changed since you were here.');
    assert.include(textOf(talk), 'The reply r0 to secure-alike');
    await choose(talk, 'tell-rights');
    assert.notInclude(textOf(talk), 'This talk has changed');
  });

  it('a late score for an earlier choice does not interrupt the interview', async () => {
    const {talk, responses} = await showTalk(['secure-alike']);
    await choose(talk, 'tell-rights');
    await choose(talk, 'story-invite');
    talk.outcome = {response: responses[0] ?? []};
    await waitForTalk(talk);
    assert.include(textOf(talk), 'What do you decide at phone-rings?');
  });

  it('the notebook lists the known facts and highlights the new facts', async () => {
    const {talk} = await showTalk(best.slice(0, 5));
    const notes = one(talk, 'interview-notebook');
    assert.strictEqual(textOf(one(notes, 'summary')), 'Your notes (11)');
    assert.strictEqual(all(notes, 'mark').length, 3);
  });

  it('the interview tells the learner when there is no time for side questions', async () => {
    const {talk} = await showTalk(allAsked);
    assert.include(textOf(talk), 'There is nothing else to ask or do now.');
  });

  it('if the learner reads the interview as a text instead of playing it, the debrief says that reading earns full points', async () => {
    const {talk, last} = await showTalk();
    await click(talk, 'Read it as a text instead');
    assert.include(textOf(talk), 'The talk as a text');
    assert.include(textOf(talk), 'Why story-invite is graded b.');
    await click(talk, 'I have read it');
    assert.deepEqual(last(), ['at-risk', 'read-instead']);
    assert.include(textOf(talk), 'It counts in full.');
  });

  it('the contacts for the officer stand in the same grid as the folds of the debrief', async () => {
    await setViewport({width: 714, height: 666});
    const {talk} = await showTalk(best);
    const box = (fold: HTMLElement | undefined) => fold?.getBoundingClientRect() ?? new DOMRect();
    const folds = all(talk, '.folds > details:not([open])').map(box);
    const contacts = box(all(talk, 'support-lines')[0]);
    const columns = new Set(folds.map(({left}) => left));
    assert.lengthOf([...columns], 2);
    assert.include([...columns], contacts.left);
    assert.closeTo(contacts.width, folds[0]?.width ?? 0, 1);
  });

  it('the learner can replay the interview from the start or from any step', async () => {
    const {talk, last} = await showTalk(bad);
    all(talk, '.steps button')[1]?.click();
    await waitForTalk(talk);
    assert.deepEqual(last(), ['at-risk', 'secure-queue']);
    assert.include(textOf(talk), 'What do you decide at tell?');
    const again = await showTalk(best);
    await click(again.talk, 'Play the talk again');
    assert.deepEqual(again.last(), []);
    assert.include(textOf(again.talk), 'Before you begin');
  });

  const endings = [
    ['Ending safe-by-her-decision', best],
    ['Ending child-let-through', [...best.slice(0, 7), 'kim-board', 'go-on', 'max-report']],
  ] as const;
  for (const [ending, path] of isSweep ? endings : endings.slice(0, 1)) {
    it(`a learner plays the interview to its end by keyboard alone: ${ending}`, async () => {
      const {talk, last} = await showTalk();
      await press(talk, 'Go on');
      await press(talk, 'Begin the talk');
      for (const choice of path) await playByKeyboard(talk, choice);
      assert.deepEqual(last(), ['at-risk', ...path]);
      assert.include(textOf(talk), ending);
      await press(talk, 'Look back at the talk');
      assert.include(textOf(talk), 'Step by step');
      assert.strictEqual(textOf(focusedElement() ?? talk), 'Looking back');
    });
  }
});

/** Presses Tab until the button with this text has focus, then presses Enter. */
async function press(talk: InterviewTalk, words: string): Promise<void> {
  await tabTo(e => e instanceof HTMLButtonElement && e.textContent.trim() === words);
  await sendKeys({press: 'Enter'});
  await waitForTalk(talk);
}

/** Selects a choice with Tab, arrow keys and Space, then confirms it with Enter on the button. */
async function playByKeyboard(talk: InterviewTalk, choice: string): Promise<void> {
  if (choice === 'go-on') {
    await press(talk, 'Let it stand and see what follows');
    return;
  }
  if (all(talk, '.go-on').length > 0) await press(talk, 'Go on');
  await tabTo(e => e instanceof HTMLInputElement);
  await sendKeys({press: 'Space'});
  for (let i = 0; i < 6; i++) {
    const at = focusedElement();
    if (at instanceof HTMLInputElement && at.value === choice) break;
    await sendKeys({press: 'ArrowDown'});
  }
  await tabTo(e => e instanceof HTMLButtonElement && e.closest('form') !== null);
  await sendKeys({press: 'Enter'});
  await waitForTalk(talk);
}
