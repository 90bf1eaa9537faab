import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

/** Height that the header and the footer cover. */
const [header, footer] = [44, 52];

async function openFigure() {
  const world = await openShell('#/foundations/act-means-purpose/blocks');
  await waitUntil(() => world.findAll('.panel').length > 0, 'there is no figure');
  return world;
}

describe('the blocks of a definition', () => {
  afterEach(asBefore);

  it('on a phone, the text about a removed block is in view and covers no block, whichever block it is', async () => {
    await setViewport({width: 367, height: 666});
    const {findAll, find} = await openFigure();
    find('.block').scrollIntoView({block: 'start'});
    for (const block of findAll('.block')) {
      block.click();
      await new Promise(resolve => requestAnimationFrame(resolve));
      const {top, bottom} = find('.panel').getBoundingClientRect();
      assert.isAtLeast(top, header);
      assert.isAtMost(bottom, innerHeight - footer);
      for (const one of findAll('.block')) assert.isAtLeast(one.getBoundingClientRect().top, bottom);
    }
  });

  it('on a phone, no block moves when the text about it changes', async () => {
    await setViewport({width: 367, height: 666});
    const {findAll} = await openFigure();
    const [first] = findAll('.block');
    const before = first?.getBoundingClientRect().top;
    for (const block of findAll('.block')) {
      block.click();
      await new Promise(resolve => requestAnimationFrame(resolve));
      assert.closeTo(first?.getBoundingClientRect().top ?? 0, before ?? 0, 1);
    }
  });

  it('an instruction says that a press takes a block away, and each block has a sign for this', async () => {
    const {find, findAll} = await openFigure();
    assert.strictEqual(find('.hint').textContent, 'Take a block away, and read what follows.');
    assert.lengthOf(findAll('.block .mark'), findAll('.block').length);
  });
});
