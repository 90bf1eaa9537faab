import {assert} from '@open-wc/testing';
import {asBefore} from '../../../test/elements/as-before.ts';
import {all, choose, one, openTab, point, textOf} from '../../../test/elements/bench-hand.ts';
import {judgedOutcome, openBench, waitForBench} from '../../../test/elements/bench-world.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {focused} from '../../ui/focused.ts';
import type {DocumentBench} from './document-bench.element.ts';

/** Returns the texts of all live regions in view. A screen reader says such a text when it changes. */
const liveTexts = (bench: DocumentBench): readonly string[] =>
  all(bench, '[role="status"], [role="alert"], [aria-live], output')
    .filter(region => region.checkVisibility())
    .map(textOf)
    .filter(text => text !== '');

/**
 * Returns what a screen reader says during an act: new texts in live regions, and the words of an element that gets
 * the focus.
 */
async function announcementsDuring(bench: DocumentBench, act: () => unknown): Promise<readonly string[]> {
  const [before, at] = [liveTexts(bench), focused()];
  await act();
  await waitForBench(bench);
  const now = focused();
  const moved = now && now !== at ? [now.getAttribute('aria-label') ?? textOf(now)] : [];
  return [...liveTexts(bench).filter(text => !before.includes(text)), ...moved];
}

drawOneShape();

describe('the document bench by ear', () => {
  afterEach(asBefore);

  it('a screen reader announces each light, page, mark, removed mark and check, and the feedback', async () => {
    const {bench} = await openBench();
    const click = (selector: string) => () => one(bench, selector).click();
    const says = async (act: () => unknown, ...words: readonly string[]) => {
      const announcements = await announcementsDuring(bench, act);
      for (const part of words) assert.include(announcements.join(' | '), part);
    };
    await says(click('input[name="light"][value="uv"]'), 'Data page. UV light.');
    await says(click('button.turn:last-child'), 'UV light.');
    await says(click('button.turn'), 'Data page. UV light.');
    await says(click('.zoom button:last-child'), '1.5×');
    await says(() => point(bench, 50, 53), 'Date of expiry');
    await says(click('[data-reason="interrupted"]'), 'Mark 1 of 4 set: Date of expiry');
    await says(click('[aria-label="Remove: Date of expiry"]'), 'Removed: Date of expiry', 'Undo');
    await says(click('.undo'), 'Your marks (1 of 4)');
    await openTab(bench, 'decision');
    await choose(bench, 'verdict', 'check');
    await says(click('input[value="oblique-light"]'), 'Fibres stand up');
    await says(() => Object.assign(bench, {outcome: judgedOutcome, locked: true}), 'What there was to see');
  });
});
