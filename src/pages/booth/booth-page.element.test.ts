import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

const words = (element: Element | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Opens the booth page on a device with this storage, always for the same learner. */
async function openPage(storage: MemoryStorage): Promise<ShellWorld> {
  const world = await openShell('#/booth', {practiceStorage: storage, attempt: 'Ab3dE6gH'});
  await waitUntil(() => world.findAll('h2[tabindex]').length > 0, 'no booth');
  return world;
}

async function press(world: ShellWorld, name: string): Promise<void> {
  const button = world.findAll('button').find(one => words(one) === name);
  if (!button) throw new Error(`no button "${name}"`);
  button.click();
  for (let i = 0; i < 3; i++) await new Promise(resolve => requestAnimationFrame(resolve));
}
const heading = ({findAll}: ShellWorld) => words(findAll('h2[tabindex]')[0]);

describe('the booth page', () => {
  afterEach(asBefore);

  it('the booth resumes after a reload with the same person and question, and reports nothing to the LMS', async () => {
    const storage = new MemoryStorage();
    const first = await openPage(storage);
    const {modules} = first.store.record;
    await press(first, 'Open the counter');
    await press(first, 'Go on');
    await press(first, 'Ask one question');
    const [seen] = first.findAll('.seen');
    const textSeen = words(seen);
    assert.isAbove(textSeen.length, 100);

    const world = await openPage(storage);
    assert.strictEqual(heading(world), 'Person 2 of 20');
    assert.strictEqual(words(world.find('.seen')), textSeen);
    assert.deepEqual(world.findAll('button:disabled').map(words), ['Ask one question']);
    await press(world, 'Stop here');
    assert.strictEqual(heading(world), 'How it went at the booth');
    assert.deepEqual([first.store.record.modules, world.store.record.modules], [modules, modules]);
  });

  for (const width of [714, 367])
    it(`the title of the booth page is hidden at the end of a queue, and names the person in a review, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const world = await openPage(new MemoryStorage());
      const isTitleSeen = () => !world.find('h1').matches('.visually-hidden');
      assert.isTrue(isTitleSeen());
      await press(world, 'Open the counter');
      await press(world, 'Go on');
      await press(world, 'Stop here');
      assert.isFalse(isTitleSeen());
      const who = words(world.findAll('.again .who')[0]);
      world.findAll('.again button')[0]?.click();
      await waitUntil(() => world.findAll('.verdict').length > 0, 'no review');
      assert.isTrue(isTitleSeen());
      const [name] = words(world.findAll('h1')[0]).split(', person 1 of 20');
      assert.include(who, name ?? '?');
      assert.lengthOf(world.findAll('h1'), 1);
      assert.include(document.title, `${name}, person 1 of 20 - `);
      const why = world.findAll('h3').find(one => words(one) === 'Why');
      assert.isAtMost(why?.nextElementSibling?.getBoundingClientRect().bottom ?? Infinity, 666);
    });

  it('on a phone, the lengths of a queue, the box for the clock and the four decisions are above the button that opens the counter', async () => {
    await setViewport({width: 367, height: 666});
    const world = await openPage(new MemoryStorage());
    const lengths = world
      .findAll('input[name=length], input[type=checkbox]')
      .map(one => one.getBoundingClientRect().bottom);
    assert.lengthOf(lengths, 3);
    const open = world.find('.confirm .primary').getBoundingClientRect();
    assert.isAtMost(Math.max(...lengths), open.top);
    const ways = world.findAll('.ways div').map(way => way.getBoundingClientRect().bottom);
    assert.lengthOf(ways, 4);
    assert.isAtMost(Math.max(...ways), open.top);
  });

  it('the booth page changes its language at once, before a queue and during a queue', async () => {
    const world = await openPage(new MemoryStorage());
    const textSeen = () => words(world.findAll('.lead, .line')[0]);
    const hasChanged = async (code: string) => {
      const before = textSeen();
      await world.texts.change(code);
      for (let i = 0; i < 3; i++) await new Promise(resolve => requestAnimationFrame(resolve));
      return textSeen() !== before;
    };
    assert.isTrue(await hasChanged('mn'));
    await press(world, 'Цонхоо нээх');
    assert.isTrue(await hasChanged('en'));
  });
});
