import {assert, expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {completes, learns} from '../../../test/elements/taken-course.ts';
import {course} from '../../../test/elements/whole-course.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';

afterEach(asBefore);

/** Finds a module in the contents by its title. */
const moduleIn = ({findAll}: ShellWorld, title: string): HTMLDetailsElement => {
  const found = findAll('details.module').find(one => words(one.querySelector('h2')) === title);
  if (found instanceof HTMLDetailsElement) return found;
  throw new Error(`the contents have no module ${title}`);
};

describe('the contents page', () => {
  it('the contents page is accessible with every module open', async () => {
    const world = await openShell('#/contents');
    for (const details of world.findAll('details'))
      if (details instanceof HTMLDetailsElement) details.open = true;
    await expect(world.frame).to.be.accessible();
  });

  it('the contents page shows a new learner the length of the core path and links to its first part', async () => {
    const {find, findAll} = await openShell('#/contents');
    assert.match(words(find('.far')), /^0 of \d\d parts of the core path done about [34] h( \d+ min)? left$/);
    const way = find('.on a');
    assert.strictEqual(words(way), 'Begin');
    assert.strictEqual(way.getAttribute('href'), '#/foundations/act-means-purpose');
    assert.lengthOf(
      findAll('details.module').filter(one => one instanceof HTMLDetailsElement && one.open),
      1,
    );
  });

  it('the contents page opens a module and its additional parts by keyboard', async () => {
    const world = await openShell('#/contents');
    const module = moduleIn(world, 'Smuggled migrants');
    module.querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    assert.isTrue(module.open);
    const deeper = module.querySelector('details');
    assert.match(words(deeper?.querySelector('summary')), /^Go deeper: \d+ parts, (\d+ h )?\d+ min$/);
    deeper?.querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    assert.isTrue(deeper?.open);
    assert.isAbove(module.querySelectorAll('details a').length, 3);
  });

  for (const width of [714, 367])
    it(`the contents page has the exercises and the settings one press away, and does not scroll to its heading, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const world = await openShell('#/contents');
      for (const [title, link] of [
        ['Practise', '#/booth'],
        ['At hand', '#/settings'],
      ] as const) {
        const group = moduleIn(world, title);
        const summary = group.querySelector('summary');
        const first = moduleIn(world, 'Before you start').getBoundingClientRect();
        assert.isAtMost(
          first.top - (summary?.getBoundingClientRect().bottom ?? 0),
          2,
          'the groups share a row',
        );
        assert.isAtMost(summary?.getBoundingClientRect().bottom ?? 9999, 666, title);
        summary?.focus();
        await sendKeys({press: 'Enter'});
        await waitUntil(() => group.open, `${title} stays folded`);
        const box = group.querySelector(`a[href="${link}"]`)?.getBoundingClientRect();
        assert.isAbove(box?.height ?? 0, 24);
        assert.isAtMost(box?.bottom ?? 9999, 666, link);
        summary?.click();
      }
    });

  for (const width of [714, 367])
    it(`the contents page shows kind, minutes and state of a part in one line below its title at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {findAll} = await openShell('#/contents');
      const visibleOnes = (selector: string) => findAll(selector).filter(one => one.checkVisibility());
      const [name] = visibleOnes('.name');
      const [kind] = visibleOnes('.kind');
      const [state] = visibleOnes('.state');
      const box = (one?: HTMLElement) => one?.getBoundingClientRect() ?? new DOMRect();
      assert.isAtLeast(box(kind).top, box(name).bottom - 2);
      // On a wide screen, the state of the module is beside the title.
      const line = width === 367 ? box(kind) : box(name);
      assert.isBelow(Math.abs(box(state).top - line.top), line.height / 2);
    });

  it('the contents page shows the lesson and section at which the learner continues', async () => {
    const world = await openShell('#/document-fraud/wear/three-questions');
    await waitUntil(() => world.store.record.place !== '');
    await world.go('#/contents');
    await waitUntil(() => world.findAll('.on strong').length > 0);
    await waitUntil(() => words(world.find('.on strong')).includes('·'));
    assert.strictEqual(words(world.find('.on strong')), 'Wear or tampering? · Three questions');
    assert.strictEqual(world.find('.on a').getAttribute('href'), '#/document-fraud/wear/three-questions');
  });

  it('the contents page counts the completed parts and marks the parts to review', async () => {
    const world = await openShell('#/contents');
    const {store} = world;
    await learns(store, 'migrant-smuggling');
    await waitUntil(() => words(moduleIn(world, 'Smuggled migrants')).includes('2 of 2 core parts done'));
    const {parts} = await store.openModule('human-trafficking');
    const lesson = parts.find(({id}) => id === 'groups');
    for (const section of lesson?.kind === 'lesson' ? lesson.sections : []) {
      store.dispatch({kind: 'seen', module: 'human-trafficking', section: `groups/${section.id}`});
      for (const block of section.blocks)
        if (block.kind === 'question')
          store.dispatch({
            ...{kind: 'answered', module: 'human-trafficking', question: block.id, response: []},
            score: {kind: 'scored', earned: 0, possible: block.possible},
          });
    }
    await waitUntil(() => words(moduleIn(world, 'Signs of trafficking')).includes('To review'));
  });

  it('the contents page states that the course is completed and offers no next step', async () => {
    const world = await openShell('#/contents');
    await completes(world.store, course);
    await waitUntil(() => words(world.find('contents-page').shadowRoot?.firstElementChild) !== '');
    await waitUntil(() => world.findAll('.on').length === 0);
    assert.include(
      words(world.find('contents-page').shadowRoot?.querySelector('.far')?.parentElement) ||
        world.findAll('p').map(words).join(),
      'You have completed the course.',
    );
  });
});
