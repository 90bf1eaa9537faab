import {assert, expect, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {words} from '../../../test/elements/words.ts';
import {focused} from '../../ui/focused.ts';
import {mirrorStore} from '../mirror/mirror-store.ts';

const attempt = 'Ab3dE6gH';

async function press({findAll}: ShellWorld, name: string): Promise<void> {
  const button = findAll('button').find(one => words(one) === name);
  if (!button) throw new Error(`no button "${name}"`);
  button.click();
  await new Promise(resolve => requestAnimationFrame(resolve));
  await new Promise(resolve => requestAnimationFrame(resolve));
}

/** Opens the list of talks. */
async function openPage(storage = new MemoryStorage()): Promise<ShellWorld> {
  const world = await openShell('#/two-minutes', {practiceStorage: storage, attempt});
  await waitUntil(() => world.findAll('two-minutes-page').length > 0, 'the page did not open');
  return world;
}

/** Opens the first talk. */
async function talking(storage = new MemoryStorage()): Promise<ShellWorld> {
  const world = await openPage(storage);
  await press(world, 'Begin');
  return world;
}

/** Types own words and waits until the course has named their type. */
async function say(world: ShellWorld, text: string): Promise<string> {
  const field = world.find('textarea');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await press(world, 'Name the type');
  await waitUntil(() => world.findAll('own-words-verdict').length > 0, 'no verdict');
  await new Promise(resolve => requestAnimationFrame(resolve));
  return words(world.find('own-words-verdict').shadowRoot?.querySelector('h3'));
}

const answers = ({findAll}: ShellWorld) => findAll('.answer').map(words);

afterEach(asBefore);

describe('the page of two-minute talks', () => {
  it('the page of short talks is accessible in light and in dark, as a list and in a talk', async () => {
    const list = await openPage();
    await expect(list.find('two-minutes-page')).to.be.accessible();
    await emulateMedia({colorScheme: 'dark'});
    await hasContrast(list.find('two-minutes-page'));
    const world = await talking();
    await say(world, 'Tell me about your trip.');
    await expect(world.find('two-minutes-page')).to.be.accessible();
    await hasContrast(world.find('two-minutes-page'));
  });

  it('on a phone, the list of short talks shows four talks at once, and a talk hides the title of the page', async () => {
    await setViewport({width: 367, height: 666});
    const world = await openPage();
    const begins = world.findAll('button').filter(one => words(one) === 'Begin');
    assert.isAtMost(begins[3]?.getBoundingClientRect().bottom ?? Infinity, 666);
    await press(world, 'Begin');
    assert.isTrue(world.find('h1').matches('.visually-hidden'));
  });

  it('the page of short talks opens from the contents and is played by keyboard alone', async () => {
    const world = await openShell('#/contents');
    const link = world.find('a[href="#/two-minutes"]');
    link.closest('details')?.querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    link.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.findAll('.way button').length > 0, 'the page did not open');
    world.find('.way button').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.localName === 'h2', 'no talk has the focus');
    await sendKeys({press: 'Tab'});
    assert.strictEqual(focused()?.localName, 'textarea');
    await sendKeys({type: 'Is this your bag?'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.localName === 'h3', 'no type has the focus');
    assert.strictEqual(words(focused() ?? world.frame), 'Closed question');
  });

  it('the answer of the person depends on the type of the own words, and "Go on" appears only after a wanted type', async () => {
    const world = await talking();
    assert.strictEqual(await say(world, 'This is your bag, isn’t it?'), 'Leading question');
    assert.include(answers(world)[0], 'It’s jam.');
    assert.deepEqual(world.findAll('.go-on'), []);
    assert.strictEqual(await say(world, 'Please tell me about the jar.'), 'Open question');
    assert.include(answers(world)[0], 'My neighbour makes it.');
    await press(world, 'Go on');
    assert.deepEqual(answers(world), []);
    assert.strictEqual(focused()?.localName, 'textarea');
    await say(world, 'Tell me more about the trains.');
    await press(world, 'Go on');
    assert.strictEqual(words(world.find('.point h3')), 'The point of this talk');
    await press(world, 'Next talk');
    assert.strictEqual(words(world.find('h2')), 'Three at once');
  });

  it('the page of short talks offers the closest wordings when the type is unsure, and lets the learner say one of them', async () => {
    const world = await talking();
    assert.strictEqual(await say(world, 'asdf jklh'), 'Not sure');
    assert.deepEqual(answers(world), []);
    assert.lengthOf(world.findAll('#held + ul li'), 3);
    await press(world, 'Say this');
    assert.include(answers(world)[0], 'My neighbour makes it.');
  });

  it('a screen reader reads the answer of the person once: as a message after own words, by the focus after a wording', async () => {
    const world = await talking();
    const region = world.find('short-talk').shadowRoot?.querySelector('[role=status]');
    const saidBy = () => [
      ...(focused() === world.find('.answer') ? ['focus'] : []),
      ...(region?.ariaLive === 'polite' && region.contains(world.find('.answer')) ? ['message'] : []),
    ];
    await say(world, 'Please tell me about the jar.');
    assert.deepEqual(saidBy(), ['message']);
    await say(world, 'asdf jklh');
    await press(world, 'Say this');
    await waitUntil(() => answers(world).length > 0, 'no answer');
    assert.deepEqual(saidBy(), ['focus']);
  });

  it('the page of short talks removes the last answer when the type of own words is unsure, and still offers "Go on" after three tries', async () => {
    const world = await talking();
    for (let n = 0; n < 3; n++) await say(world, 'This is your bag, isn’t it?');
    assert.lengthOf(answers(world), 1);
    assert.strictEqual(await say(world, 'asdf jklh'), 'Not sure');
    assert.deepEqual(answers(world), []);
    assert.lengthOf(world.findAll('.go-on'), 1);
  });

  it('text that the classifier cannot read gets the answer “Not sure”, and the device keeps counts but no word', async () => {
    const storage = new MemoryStorage();
    const world = await talking(storage);
    for (const text of ['', '?!', 'هل أنت بخير؟', 'x'.repeat(5000)])
      assert.strictEqual(await say(world, text), 'Not sure');
    await say(world, 'Where is the secretplum?');
    const stored = Array.from(
      {length: storage.length},
      (_, n) => storage.getItem(storage.key(n) ?? '') ?? '',
    );
    assert.notInclude(stored.join(''), 'secretplum');
    assert.strictEqual(mirrorStore(storage, attempt).read().types.probing, 1);
  });

  it('the page of short talks says that the reading of own words is off, if the learner has switched it off', async () => {
    document.documentElement.dataset['ownWords'] = 'false';
    const world = await openPage();
    delete document.documentElement.dataset['ownWords'];
    await waitUntil(() => world.findAll('a[href="#/settings"]').length > 0, 'no link to the settings');
    assert.deepEqual(world.findAll('.way'), []);
  });
});
