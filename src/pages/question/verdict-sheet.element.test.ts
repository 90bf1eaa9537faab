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

  it('"See why" scrolls until the chosen answer is right below the header, so that what follows the answers comes into view', async () => {
    // The window is lower than that of the other tests, so that the page is long enough with any font.
    await setViewport({width: 367, height: 560});
    const {find, findAll} = await openShell('#/foundations/act-means-purpose/yes');
    await waitUntil(() => findAll('.option input').length > 0, 'no question');
    findAll('.option input')[0]?.click();
    findAll('.frame .primary')[0]?.click();
    await waitUntil(() => findAll('.why:not(:empty)').length === 1, 'no verdict');
    findAll('verdict-sheet')[0]?.shadowRoot?.querySelector('button')?.click();
    const [note, sheet] = [find('.note'), find('verdict-sheet')].map(e => e.getBoundingClientRect());
    const header = find('header').getBoundingClientRect().bottom;
    const answer = find('.is-wrong').getBoundingClientRect().top;
    assert.isAtLeast(answer, header);
    assert.isAtMost(answer, header + 32);
    assert.isAtMost(note?.bottom ?? Infinity, sheet?.top ?? 0);
  });
});
