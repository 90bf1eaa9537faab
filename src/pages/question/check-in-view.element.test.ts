import {assert, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

afterEach(asBefore);

describe('the check of a question', () => {
  for (const width of [714, 367])
    it(`after a choice, the check button is in view above the footer, and the verdict does not repeat the feedback, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find, findAll, frame} = await openShell('#/foundations/act-means-purpose/yes');
      await waitUntil(() => findAll('.option input').length > 0 && innerWidth === width, 'no question');
      assert.isEmpty(findAll('.check.is-ready'));
      // In a wide font, the options begin below the window, so scroll to the first option.
      findAll('.option')[0]?.scrollIntoView({block: 'center', behavior: 'instant'});
      findAll('.option input')[0]?.click();
      await waitUntil(() => findAll('.check.is-ready').length === 1, 'the button stays');
      await expect(frame).to.be.accessible();
      const footer = find('page-footer').getBoundingClientRect().top;
      assert.isAtMost(find('.check').getBoundingClientRect().bottom, footer + 1);
      find('.check button').click();
      await waitUntil(() => findAll('.why:not(:empty)').length === 1, 'no verdict');
      assert.isFalse(find('.why').checkVisibility(), 'the feedback stands twice');
    });

  it('the check button of a question that takes many moves stays below the question', async () => {
    const {find, findAll} = await openShell('#/foundations/act-means-purpose/idris-parts');
    await waitUntil(() => findAll('.target').length > 0, 'no question');
    findAll('.target')[0]?.click();
    await waitUntil(() => findAll('.undo[aria-disabled="false"]').length > 0, 'no move');
    assert.isFalse(find('.check').classList.contains('is-ready'));
  });

  it('on a phone, the four groups of a sorting question are in two rows of two, and hardly higher than their buttons', async () => {
    await setViewport({width: 367, height: 666});
    const {findAll} = await openShell('#/foundations/act-means-purpose/idris-parts');
    await waitUntil(() => findAll('.target').length === 4 && innerWidth === 367, 'no question');
    const groups = findAll('.group').map(group => group.getBoundingClientRect());
    assert.lengthOf([...new Set(groups.map(({left}) => Math.round(left)))], 2);
    assert.lengthOf([...new Set(groups.map(({top}) => Math.round(top)))], 2);
    for (const target of findAll('.target')) {
      const {height} = target.getBoundingClientRect();
      assert.isAtLeast(height, 43.5);
      // The buttons in one row may have different heights, because their names have different lengths.
      const row = target.closest('.group')?.getBoundingClientRect();
      const highest = Math.max(
        ...findAll('.target')
          .filter(one => Math.abs(one.getBoundingClientRect().top - target.getBoundingClientRect().top) < 2)
          .map(one => one.getBoundingClientRect().height),
      );
      assert.isAtMost((row?.height ?? Infinity) - highest, 8);
    }
  });
});
