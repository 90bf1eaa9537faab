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
  it('the end of a lesson names the first open section, folds the other open sections, and leads to each of them', async () => {
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
    // The primary button opens the first open section. The next lesson is a plain link.
    assert.strictEqual(words(world.find('.next.primary .title')), words(world.find('.end p a')));
    assert.strictEqual(world.find('.next').getAttribute('href'), links[0]);
    const titles = world.findAll('.steps li a').map(words);
    const number = titles.indexOf(words(world.find('.end p a'))) + 1;
    assert.strictEqual(words(world.find('.next small')), `To section ${number}`);
    assert.isTrue(world.find('.upcoming a').checkVisibility());
    location.hash = links[0] ?? '';
    await waitUntil(() => world.findAll('.end').length === 0, 'the section does not open');
  });

  it('the end of a lesson lists under "I can now" what the learner has learned, once every section is done', async () => {
    const world = await openShell('#/contents');
    await learns(world.store, 'foundations');
    await world.go(`${lesson}/three-minutes-shift`);
    await waitUntil(() => world.findAll('.end').length === 1, 'no end');
    assert.strictEqual(words(world.find('.end h2')), 'I can now');
    assert.isAbove(world.findAll('.can li').length, 0);
    assert.isEmpty(world.findAll('.end a'));
    await waitUntil(
      () => !words(world.find('.next small')).startsWith('To section'),
      'a section counts as open',
    );
    assert.isFalse(world.find('.upcoming').checkVisibility(), 'the footer names the next lesson');
  });

  it('the end of a lesson shows the done share of the module as a ring, and the seal once the whole module is done', async () => {
    const world = await openShell('#/contents');
    await learns(world.store, 'foundations', 'rights-first');
    await world.go(`${lesson}/three-minutes-shift`);
    await waitUntil(() => world.findAll('.end').length === 1, 'no end');
    const [, done, all] = /^Whole module: (\d+) of (\d+) parts done$/.exec(words(world.find('.ring'))) ?? [];
    assert.strictEqual(Number(done), Number(all) - 1, words(world.find('.ring')));
    const arc = world.find('.mark .done');
    const [drawn = 0, round = 1] = (arc.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
    assert.approximately(drawn / round, Number(done) / Number(all), 0.001);
    assert.isAbove(arc.getBoundingClientRect().width, 0);
    assert.strictEqual(world.findAll('.stamp').length, 0);

    await learns(world.store, 'foundations');
    await waitUntil(() => words(world.find('.ring')) === 'This module is done', 'the module stays open');
    assert.strictEqual(world.findAll('.stamp').length, 1);
    assert.strictEqual(world.findAll('.mark .done').length, 0);
    assert.isAbove(world.find('.stamp > svg').getBoundingClientRect().width, 0);
    // Screen readers skip the seal, because the line beside it already says that the module is done.
    assert.strictEqual(world.find('.stamp').getAttribute('aria-hidden'), 'true');
    await expect(world.frame).to.be.accessible();
  });

  for (const width of [714, 367])
    it(`at ${width} px the end of a lesson has one card, which shows what to take to the next shift`, async () => {
      await setViewport({width, height: 666});
      const world = await openShell(`${lesson}/three-minutes-shift`);
      await waitUntil(() => world.findAll('.end').length === 1, 'no end');
      const isCard = (element: HTMLElement) => getComputedStyle(element).borderInlineStartWidth === '4px';
      assert.isTrue(isCard(world.find('.blocks .prose ul')));
      assert.isFalse(isCard(world.find('.end')));
      assert.isTrue(world.find('.upcoming').checkVisibility());
      assert.match(words(world.find('.upcoming')), /^Next lesson: \S/);
      await world.go(`${lesson}/`);
      await waitUntil(() => world.findAll('.end').length === 0, 'the end stays');
      assert.isEmpty(world.findAll('.is-last'));
    });
});
