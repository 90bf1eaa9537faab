import {assert, expect, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {FakeClock} from '../../../test/doubles/fake-clock.ts';
import {WindowBus} from '../../../test/doubles/window-bus.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {openSaving, mount, works} from '../../../test/elements/saving-world.ts';
import type {PageContext} from '../page-context.ts';
import '../../shell/course-frame.element.ts';
import './other-window.element.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

afterEach(asBefore);

/** Starts the course in one window and opens it in another. */
async function twice() {
  const clock = new FakeClock();
  const bus = new WindowBus(clock);
  const one = await openSaving({}, {clock, line: bus.window()});
  await works(one);
  const two = await openSaving({}, {clock, lms: one.lms, line: bus.window()});
  return {one, two};
}

describe('the screen of a window in which the course is not active', () => {
  it('the screen about another window explains the situation, is accessible in light, dark and at 320 px, and takes over the course by keyboard', async () => {
    const {one, two} = await twice();
    const {element, button, pass, text} = await mount(
      html`<other-window .texts=${two.texts} .store=${two.store}></other-window>`,
      two,
    );
    assert.strictEqual(text('h1'), 'This course is open in another window');
    await expect(element).to.be.accessible();
    await emulateMedia({colorScheme: 'dark'});
    await hasContrast(element);
    await setViewport({width: 320, height: 640});
    assert.isAtMost(document.documentElement.scrollWidth, 320);
    button('Go on here')?.focus();
    await sendKeys({press: 'Enter'});
    await pass(5_000);
    assert.strictEqual(two.store.saving.view.kind, 'saved');
    assert.strictEqual(one.store.saving.view.kind, 'taken');
  });

  it('the screen about another window replaces every page, and offers no way to leave the course', async () => {
    const {two} = await twice();
    const {texts, store} = two;
    const context: PageContext = {
      ...{texts, store, standard: 'scorm12', country: 'mn', hasRecord: true, storage: undefined},
      sharedDevices: false,
      erase: async () => undefined,
    };
    const frame = await mount(
      html`<course-frame .texts=${texts} .store=${store} .context=${context}></course-frame>`,
      two,
    );
    await waitUntil(() => frame.all('other-window').length === 1);
    assert.isEmpty(frame.all('start-page'));
    assert.isEmpty(frame.all('a[href="#/left"]'));
    assert.include(frame.text('[data-save-line=elsewhere]'), 'Open in another window');
    await expect(frame.element).to.be.accessible();
  });

  for (const [standalone, words, isOffered] of [
    [false, 'open the course again from your learning system', false],
    [true, 'or go on here', true],
  ] as const) {
    it(`the screen says that this window saves nothing, and how to go on (without an LMS: ${standalone})`, async () => {
      const {one, two} = await twice();
      two.store.saving.takeOver();
      await two.clock.pass(5_000);
      let reopened = 0;
      const {element, button, text} = await mount(
        html`<other-window
          .texts=${one.texts}
          .store=${one.store}
          .standalone=${standalone}
          .reopen=${() => reopened++}
        ></other-window>`,
        one,
      );
      assert.strictEqual(text('h1'), 'The course goes on in another window');
      assert.include(text('p'), 'saves nothing any more');
      assert.include(text('p'), words);
      await expect(element).to.be.accessible();
      button('Go on here')?.click();
      assert.strictEqual(reopened, isOffered ? 1 : 0);
    });
  }
});
