import {assert, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';
import type {Faults} from '../../test/doubles/strict-scorm12.ts';
import {openSaving} from '../../test/elements/saving-world.ts';
import './save-line.element.ts';
import type {SaveLine} from './save-line.element.ts';

/**
 * Renders a save line for a session with an LMS that has these faults. The session has run for 20 seconds.
 */
async function lineOver(faults: Faults, storage?: MemoryStorage) {
  const {lms, clock, store, texts} = await openSaving(faults, {storage});
  const line = await fixture<SaveLine>(html`<save-line .texts=${texts} .store=${store}></save-line>`);
  const button = () => line.shadowRoot?.querySelector('button');
  return {lms, clock, store, line, button};
}

describe('the save line', () => {
  for (const [state, faults, storage] of [
    ['no-lms', {absent: true}, undefined],
    ['unsaved', {refusesCommit: true}, undefined],
    ['device', {refusesCommit: true}, new MemoryStorage()],
  ] as const) {
    it(`the save line offers a retry in the state "${state}", and the retry succeeds when the LMS works again`, async () => {
      const {lms, clock, store, line, button} = await lineOver(faults, storage);
      assert.strictEqual(store.saving.view.kind, state);
      await expect(line).to.be.accessible();
      button()?.focus();
      lms.faults = {};
      await sendKeys({press: 'Enter'});
      await clock.pass(1_000);
      await line.updateComplete;
      assert.strictEqual(store.saving.view.kind, 'saved');
      assert.isNull(button());
      assert.strictEqual(line.shadowRoot?.activeElement, line.shadowRoot?.querySelector('[role=status]'));
    });
  }

  for (const [words, faults, storage] of [
    [/^Saved at \d\d:\d\d in your learning system$/, {}, undefined],
    [/^Not saved yet, since \d\d:\d\d\. This device has a copy/, {refusesCommit: true}, new MemoryStorage()],
    [/^Not saved yet\. You can go on, .* Code refused\.$/, {refusesCommit: true}, undefined],
    [/^Nothing is recorded in this visit\.$/, {mode: 'review'}, undefined],
  ] as const) {
    it(`the save line states where the work is saved: ${words.source}`, async () => {
      const {line} = await lineOver(faults, storage);
      const status = line.shadowRoot?.querySelector('[role=status]');
      const message = status?.querySelector('.visually-hidden') ?? status;
      assert.match(message?.textContent.trim() ?? '', words);
    });
  }

  for (const [state, faults] of [
    ['saved', {}],
    ['not-recorded', {mode: 'review'}],
  ] as const) {
    it(`the save line offers no retry in the state "${state}"`, async () => {
      const {store, button} = await lineOver(faults);
      assert.strictEqual(store.saving.view.kind, state);
      assert.isNull(button());
    });
  }
});
