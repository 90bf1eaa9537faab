import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

afterEach(asBefore);

describe('the check of a question', () => {
  for (const width of [714, 367])
    it(`after the check of a question, the verdict does not repeat the feedback, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find, findAll} = await openShell('#/foundations/act-means-purpose/yes');
      await waitUntil(() => findAll('.option input').length > 0, 'no question');
      findAll('.option input')[0]?.click();
      findAll('.frame .primary')[0]?.click();
      await waitUntil(() => findAll('.why:not(:empty)').length === 1, 'no verdict');
      assert.isFalse(find('.why').checkVisibility(), 'the feedback stands twice');
    });

  /**
   * Checks the first option, which is wrong. Returns functions that measure the page. There is room above and below
   * the question, so that the page can scroll to each place with any font.
   */
  async function checked(width: number, height: number) {
    await setViewport({width, height});
    const {find, findAll} = await openShell('#/foundations/act-means-purpose/yes');
    await waitUntil(() => findAll('.option input').length > 0 && innerWidth === width, 'no question');
    find('.frame').style.marginBlock = '80rem';
    findAll('.option input')[0]?.click();
    findAll('.frame .primary')[0]?.click();
    await waitUntil(() => findAll('.why:not(:empty)').length === 1, 'no verdict');
    // Until its animation has ended, the sheet is lower than its final place. So end the animation now.
    for (const rise of find('verdict-sheet').getAnimations()) rise.finish();
    const at = (selector: string) => find(selector).getBoundingClientRect();
    return {
      at,
      find,
      /** The height between the header and the sheet. */
      free: () => at('verdict-sheet').top - at('header').bottom,
      seeWhy: () => findAll('verdict-sheet')[0]?.shadowRoot?.querySelector('button')?.click(),
    };
  }

  const below = (top: number, header: number) => {
    assert.isAtLeast(top, header, 'the header covers the start');
    assert.isAtMost(top, header + 32, 'the start is far below the header');
  };

  for (const width of [714, 367])
    it(`"See why" shows the chosen answer, its reason and the advice right below it, at ${width} px`, async () => {
      const {at, seeWhy} = await checked(width, 1000);
      assert.approximately(at('.frame aside').top, at('.note').bottom, 24, 'the advice is apart');
      seeWhy();
      below(at('.is-wrong').top, at('header').bottom);
      assert.isAtMost(at('.frame aside').bottom, at('verdict-sheet').top);
      const before = scrollY;
      seeWhy();
      assert.strictEqual(scrollY, before, 'a second press moves the page');
    });

  it('"See why" shows the whole reason and the whole advice if there is no room for the chosen answer too', async () => {
    const {at, find, free, seeWhy} = await checked(367, 1000);
    find('.is-wrong label').style.minBlockSize = `${free() - 100}px`;
    seeWhy();
    assert.isAtLeast(at('.note').top, at('header').bottom);
    assert.isAtMost(at('.frame aside').bottom, at('verdict-sheet').top);
  });

  it('"See why" shows the start of the reason, if the advice is higher than the window', async () => {
    const {at, find, free, seeWhy} = await checked(367, 1000);
    find('.frame aside').style.minBlockSize = `${2 * free()}px`;
    seeWhy();
    assert.isAtLeast(at('.note').top, at('header').bottom);
    assert.isAtMost(at('.note').bottom, at('verdict-sheet').top);
  });
});
