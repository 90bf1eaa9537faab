import {assert, expect, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {openSaving, mount, works} from '../../../test/elements/saving-world.ts';
import type {Store} from '../../session/store.ts';
import './journal-question.element.ts';

afterEach(asBefore);

/** Shows the question about the journal. The device has a journal of the learner, but the LMS has no saved state. */
async function openQuestion() {
  const before = await openSaving({refusesCommit: true});
  await works(before);
  before.store.saving.close();
  const world = await openSaving({}, {clock: before.clock, storage: before.storage});
  const element = html`<journal-question .texts=${world.texts} .store=${world.store}></journal-question>`;
  return {...world, at: before.clock.now(), ...(await mount(element, world))};
}

describe('the question about the journal on this device', () => {
  it('the question about the journal shows the date of the journal, and is accessible in light, dark and at 320 px', async () => {
    const {element, store, text, texts} = await openQuestion();
    assert.include(text('p'), texts.formats.date(new Date(store.saving.question?.at ?? 0)));
    assert.include(text('p'), texts.formats.time(new Date(store.saving.question?.at ?? 0)));
    await expect(element).to.be.accessible();
    await emulateMedia({colorScheme: 'dark'});
    await hasContrast(element);
    await setViewport({width: 320, height: 640});
    assert.isAtMost(document.documentElement.scrollWidth, 320);
  });

  for (const [about, title, words, buttons, answers] of [
    [
      'confirmed',
      'Your saved work',
      'has begun a new attempt or has lost',
      ['Continue with this work', 'Start new'],
      2,
    ],
    [
      'other-attempt',
      'Unsent work on this device',
      'that was not sent',
      ['Add this work', 'Leave it out'],
      2,
    ],
    [
      'other-learner',
      'Your saved work',
      'that of another learner',
      ['Continue with this work', 'Start new'],
      2,
    ],
    [
      'unreadable',
      'Your saved work',
      'this code: SAVE-CHECKSUM.',
      ['Read it again', 'Go on without the rest'],
      2,
    ],
    ['unreadable', 'Your saved work', 'cannot read that work', ['Read it again', 'Start without it'], 0],
  ] as const) {
    it(`the question offers the choices for work that is "${about}" with ${answers} answers, and is accessible`, async () => {
      const world = await openQuestion();
      const choices: string[] = [];
      const question: Store['saving']['question'] = {
        about,
        at: 0,
        answers,
        resolve: choice => choices.push(choice),
      };
      const saving = {question, loss: {fault: 'checksum', dropped: 0}};
      Object.assign(world.element, {
        store: {subscribe: () => () => undefined, saving, course: world.store.course},
      });
      await world.element.updateComplete;
      assert.strictEqual(world.text('h1'), title);
      assert.include(world.text('p'), words);
      assert.strictEqual(world.text('p').includes('2 answers'), answers > 0);
      await expect(world.element).to.be.accessible();
      for (const button of buttons) world.button(button)?.click();
      assert.deepEqual(choices, [
        about === 'unreadable' ? 'again' : 'continue',
        about === 'unreadable' ? 'continue' : 'fresh',
      ]);
    });
  }

  for (const [presses, words, isContinued] of [
    [1, 'Continue with this work', true],
    [2, 'Start new', false],
  ] as const) {
    it(`the question about the journal lets the learner choose "${words}" by keyboard alone`, async () => {
      const {element, store, focused, pass} = await openQuestion();
      element.tabIndex = -1;
      element.focus();
      for (let n = 0; n < presses; n++) await sendKeys({press: 'Tab'});
      assert.strictEqual(focused()?.textContent.trim(), words);
      await sendKeys({press: 'Enter'});
      await pass(20_000);
      assert.isUndefined(store.saving.question);
      assert.strictEqual(store.progress.fraction > 0, isContinued);
    });
  }
});
