import {assert} from '@open-wc/testing';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';
import {scored} from '../../score/score.ts';

const module = 'foundations';
const lesson = 'three-minutes';

/**
 * Reads all sections of a lesson, and answers the questions in all sections but one. Returns the id of that section.
 */
async function readsAllButOne({store}: ShellWorld): Promise<string> {
  const {parts} = await store.openModule(module);
  const part = parts.find(({id}) => id === lesson);
  const sections = part?.kind === 'lesson' ? part.sections : [];
  const open = sections.find(({blocks}) => blocks.some(({kind}) => kind === 'question'));
  for (const section of sections) {
    store.dispatch({kind: 'seen', module, section: `${lesson}/${section.id}`});
    for (const block of section.blocks)
      if (block.kind === 'question' && section !== open)
        store.dispatch({
          kind: 'answered',
          module,
          question: block.id,
          response: [],
          score: scored(block.possible, block.possible),
        });
  }
  store.dispatch({kind: 'went', place: `${module}/${lesson}/${sections.at(-1)?.id ?? ''}`});
  return open?.id ?? '';
}

/**
 * Waits until the page at an address shows its section. Then returns four texts about the next step: the name of the
 * step, the address of its link, the words around the name, and the label of the button.
 */
async function stepAt(world: ShellWorld, address: string): Promise<readonly string[]> {
  if (location.hash !== address) await world.go(address);
  const name = () => words(world.findAll('.on strong, .way.back strong')[0]);
  await waitUntil(() => name().includes(' · '), `no section at ${address}`);
  const button = world.find('.on .primary, .way.back .primary');
  const around = words(world.find('.on p, .way.back p')).replace(name(), '').trim();
  return [name(), button.getAttribute('href') ?? '', around, words(button)];
}

afterEach(asBefore);

describe('the next step', () => {
  it('after the end of a lesson, its open section is the next step on the start page, in contents and results', async () => {
    const world = await openShell('#/contents');
    const open = await readsAllButOne(world);
    const found = [];
    for (const address of ['#/results', '#/', '#/contents']) found.push(await stepAt(world, address));
    assert.deepEqual(new Set(found.map(([name]) => name)).size, 1, found.join(' | '));
    assert.deepEqual(
      found.map(([, to]) => to),
      Array.from({length: 3}, () => `#/${module}/${lesson}/${open}`),
    );
    const title = world.texts.lookup(module, `${lesson}.`)(`${open}.title`);
    assert.strictEqual(found[0]?.[0]?.split(' · ')[1], title);
    for (const [, , around, button] of found)
      assert.deepEqual([around, button], ['Your next step', 'Continue']);
  });

  it('the next step has the same name on the start page before and after the map has loaded', async () => {
    const world = await openShell('#/contents');
    await readsAllButOne(world);
    const [name] = await stepAt(world, '#/results');
    const seen = new Set<string>();
    const look = () => {
      seen.add(words(world.findAll('.way.back strong')[0]));
      if (location.hash === '#/') requestAnimationFrame(look);
    };
    location.hash = '#/';
    look();
    await stepAt(world, '#/');
    await waitUntil(() => seen.has(name ?? ''), 'the page does not name the step');
    location.hash = '#/contents';
    assert.deepEqual(
      [...seen].filter(one => one !== ''),
      [name],
    );
  });
});
