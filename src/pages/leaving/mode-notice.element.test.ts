import {assert, expect, html} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {openSaving, mount} from '../../../test/elements/saving-world.ts';
import type {Faults} from '../../../test/doubles/strict-scorm.ts';
import './mode-notice.element.ts';

afterEach(asBefore);

async function notice(faults: Faults) {
  const world = await openSaving(faults);
  return mount(html`<mode-notice .texts=${world.texts} .store=${world.store}></mode-notice>`, world);
}

describe('the notice that nothing is recorded', () => {
  for (const [words, faults] of [
    ['Review:', {mode: 'review'}],
    ['Preview:', {mode: 'browse'}],
    ['Without credit:', {credit: 'no-credit'}],
  ] as const)
    it(`the notice names the mode "${words}", and is accessible in light, dark and at 320 px`, async () => {
      const {element, text} = await notice(faults);
      assert.match(text('p'), new RegExp(`^${words} .*recorded`));
      await expect(element).to.be.accessible();
      await emulateMedia({colorScheme: 'dark'});
      await hasContrast(element);
      await setViewport({width: 320, height: 640});
      assert.isAtMost(document.documentElement.scrollWidth, 320);
    });

  it('when the course finds no LMS, the notice says why nothing is saved', async () => {
    const {element, text} = await notice({absent: true});
    assert.include(text('[data-mode=no-lms]'), 'nothing can be saved');
    await expect(element).to.be.accessible();
  });

  for (const [isOnDevice, words] of [
    [true, 'This device has a copy of your last steps'],
    [false, 'What it has confirmed stays there'],
  ] as const)
    it(`the notice says "${words}" when the session has ended`, async () => {
      const {element, text} = await notice({});
      const saving = {view: {kind: 'ended', isOnDevice}};
      Object.assign(element, {store: {subscribe: () => () => undefined, saving}});
      await element.updateComplete;
      assert.include(text('[data-mode=ended]'), words);
    });

  it('the notice that nothing is recorded does not appear when the course records the work', async () => {
    assert.isEmpty((await notice({})).all('p'));
  });
});
