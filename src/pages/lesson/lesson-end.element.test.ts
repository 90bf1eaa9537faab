import {assert, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {learns} from '../../../test/elements/taken-course.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';

const lesson = '#/foundations/three-minutes';

afterEach(asBefore);

describe('the end of a lesson', () => {
  it('names the first section that is still open, folds the others, and leads to each', async () => {
    const world = await openShell(`${lesson}/three-minutes-shift`);
    await waitUntil(() => world.findAll('.end').length === 1, 'no end');
    await expect(world.frame).to.be.accessible();
    const linked = () => world.findAll('.end a').map(link => link.getAttribute('href') ?? '');
    await waitUntil(() => !linked().includes(`${lesson}/three-minutes-shift`), 'this section counts as open');
    const links = linked();
    assert.isAbove(links.length, 2);
    for (const link of links) assert.isTrue(link.startsWith(`${lesson}/`), link);
    assert.strictEqual(words(world.find('.end h2')), `${links.length} sections are still open`);
    assert.isTrue(world.find('.end p a').checkVisibility());
    assert.isEmpty(world.findAll('.end li a').filter(link => link.checkVisibility()));
    world.find('.end summary').click();
    await waitUntil(
      () => world.findAll('.end li a').every(link => link.checkVisibility()),
      'nothing unfolds',
    );
    await expect(world.frame).to.be.accessible();
    location.hash = links[0] ?? '';
    await waitUntil(() => world.findAll('.end').length === 0, 'the section does not open');
  });

  it('says what the learner can do now when no section is open', async () => {
    const world = await openShell('#/contents');
    await learns(world.store, 'foundations');
    await world.go(`${lesson}/three-minutes-shift`);
    await waitUntil(() => world.findAll('.end').length === 1, 'no end');
    assert.strictEqual(words(world.find('.end h2')), 'I can now');
    assert.isAbove(world.findAll('.can li').length, 0);
    assert.isEmpty(world.findAll('.end a'));
  });

  for (const width of [714, 367])
    it(`shows what to take to the next shift as its one card at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const world = await openShell(`${lesson}/three-minutes-shift`);
      await waitUntil(() => world.findAll('.end').length === 1, 'no end');
      const isCard = (element: HTMLElement) => getComputedStyle(element).borderInlineStartWidth === '4px';
      assert.isTrue(isCard(world.find('.blocks .prose ul')));
      assert.isFalse(isCard(world.find('.end')));
      // The footer has no room for the name of the next lesson on a phone.
      assert.strictEqual(world.find('.upcoming').checkVisibility(), width === 367);
      assert.match(words(world.find('.upcoming')), /^Next lesson: \S/);
      await world.go(`${lesson}/`);
      await waitUntil(() => world.findAll('.end').length === 0, 'the end stays');
      assert.isEmpty(world.findAll('.is-last'));
    });
});
