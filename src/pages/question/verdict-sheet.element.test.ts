import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

afterEach(asBefore);

describe('the check of a question', () => {
  for (const width of [714, 367])
    it(`the check shows a verdict that repeats no feedback, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find, findAll} = await openShell('#/foundations/act-means-purpose/yes');
      await waitUntil(() => findAll('.option input').length > 0, 'no question');
      findAll('.option input')[0]?.click();
      findAll('.frame .primary')[0]?.click();
      await waitUntil(() => findAll('.why:not(:empty)').length === 1, 'no verdict');
      assert.isFalse(find('.why').checkVisibility(), 'the feedback stands twice');
    });

  /** Checks the first option, and returns what a test measures. The window is low, so that the page is long with any font. */
  async function checked() {
    await setViewport({width: 367, height: 560});
    const {find, findAll} = await openShell('#/foundations/act-means-purpose/yes');
    await waitUntil(() => findAll('.option input').length > 0, 'no question');
    findAll('.option input')[0]?.click();
    findAll('.frame .primary')[0]?.click();
    await waitUntil(() => findAll('.why:not(:empty)').length === 1, 'no verdict');
    // Until it has risen, the sheet is lower than its place.
    for (const rise of find('verdict-sheet').getAnimations()) rise.finish();
    const at = (selector: string) => find(selector).getBoundingClientRect();
    return {
      at,
      frame: find('.frame'),
      reason: find('.note'),
      advice: find('.frame aside'),
      /** The height between the header and the sheet. */
      free: at('verdict-sheet').top - at('header').bottom,
      seeWhy: () => findAll('verdict-sheet')[0]?.shadowRoot?.querySelector('button')?.click(),
    };
  }

  const below = (top: number, header: number) => {
    assert.isAtLeast(top, header, 'the header covers the start');
    assert.isAtMost(top, header + 32, 'the start is far below the header');
  };

  it('"See why" scrolls until the chosen answer is right below the header, if the sheet covered its reason', async () => {
    const {at, frame, advice, free, seeWhy} = await checked();
    // Room above the question, so that the page can scroll until the sheet covers the reason.
    frame.style.marginBlockStart = '40rem';
    advice.style.minBlockSize = `${free - 40}px`;
    scrollBy(0, at('.note').bottom - at('verdict-sheet').top - 20);
    seeWhy();
    below(at('.is-wrong').top, at('header').bottom);
    assert.isAtMost(at('.note').bottom, at('verdict-sheet').top);
    // The focus on the button may move the page by a few pixels.
    scrollBy(0, 8);
    seeWhy();
    assert.approximately(at('verdict-sheet').top - at('.frame aside').bottom, 10, 2, 'a second press');
  });

  it('"See why" shows the end of the advice right above the sheet, if the learner could read the reason', async () => {
    const {at, reason, advice, free, seeWhy} = await checked();
    advice.style.minBlockSize = `${free - 40}px`;
    reason.scrollIntoView({block: 'nearest'});
    seeWhy();
    assert.approximately(at('verdict-sheet').top - at('.frame aside').bottom, 10, 2);
    assert.isAtLeast(at('.frame aside').top, at('header').bottom);
  });

  it('"See why" shows the start of advice that is higher than the window', async () => {
    const {at, reason, advice, free, seeWhy} = await checked();
    advice.style.minBlockSize = `${2 * free}px`;
    reason.scrollIntoView({block: 'nearest'});
    seeWhy();
    below(at('.frame aside').top, at('header').bottom);
  });
});
