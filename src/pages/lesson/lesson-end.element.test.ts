import {assert, expect} from '@open-wc/testing';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {learns} from '../../../test/elements/taken-course.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';

const lesson = '#/foundations/three-minutes';

afterEach(asBefore);

describe('the end of a lesson', () => {
  it('leads to each section that is still open, and then to the first of them', async () => {
    const world = await openShell(`${lesson}/three-minutes-shift`);
    await waitUntil(() => world.findAll('.end').length === 1, 'no end');
    await expect(world.frame).to.be.accessible();
    assert.strictEqual(words(world.find('.end h2')), 'Still open in this lesson');
    const linked = () => world.findAll('.end li a').map(link => link.getAttribute('href') ?? '');
    await waitUntil(() => !linked().includes(`${lesson}/three-minutes-shift`), 'this section counts as open');
    const links = linked();
    assert.isAbove(links.length, 2);
    for (const link of links) assert.isTrue(link.startsWith(`${lesson}/`), link);
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
    assert.isEmpty(world.findAll('.end li a'));
  });
});
