import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrastInOthers, schemes} from '../../../test/elements/has-contrast.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';
import {emptyMirror, type Mirror} from '../../scenario/mirror.ts';
import {focused} from '../../ui/focused.ts';
import {mirrorStore} from './mirror-store.ts';

const attempt = 'Ab3dE6gH';
const counts: Mirror = {
  types: {...emptyMirror.types, open: 6, closed: 3, leading: 2, promise: 1},
  silences: {kept: 1, broken: 2},
};

/** Opens the mirror on a device that stores these counts. */
async function openPage(mirror: Mirror, setup?: WorldSetup) {
  const storage = new MemoryStorage();
  const kept = mirrorStore(storage, attempt);
  kept.write(mirror);
  const world = await openShell('#/mirror', {practiceStorage: storage, attempt, ...setup});
  await waitUntil(() => world.findAll('mirror-page').length > 0, 'no page');
  return {...world, kept};
}

/** Moves the focus to a button with the Tab key and presses Enter. Then waits for the next frame. */
async function pressByKey({find}: ShellWorld, name: string): Promise<void> {
  if (!find('mirror-page').shadowRoot?.activeElement)
    find('mirror-page').shadowRoot?.querySelector('h1')?.focus();
  for (let i = 0; i < 5 && words(focused()) !== name; i++) await sendKeys({press: 'Tab'});
  assert.strictEqual(words(focused()), name);
  await sendKeys({press: 'Enter'});
  await new Promise(resolve => requestAnimationFrame(resolve));
}

afterEach(asBefore);

describe('the mirror', () => {
  for (const [state, mirror] of [
    ['with counts', counts],
    ['without counts', emptyMirror],
  ] as const)
    it(`the mirror is accessible ${state}, in ${schemes}`, async () => {
      const {frame} = await openPage(mirror);
      await expect(frame).to.be.accessible();
      await hasContrastInOthers(frame);
    });

  it('the mirror shows the mix of types, the habits and one suggestion', async () => {
    const {find, findAll} = await openPage(counts);
    assert.strictEqual(words(find('caption')), '12 wordings in all');
    assert.includeMembers(findAll('tbody tr').map(words), [
      ...['Open question 6', 'Probing question 0', 'Closed question 3', 'Leading question 2', 'Promise 1'],
    ]);
    assert.deepEqual(findAll('table + ul li').map(words), [
      'Moments of silence: 3. Broken by you: 2.',
      'Promises of what others decide: 1.',
      'Leading questions, which hold their own answer: 2.',
    ]);
    assert.include(words(find('.suggestion')), 'Say what you will do yourself, and when.');
  });

  it('the mirror opens the print dialog by keyboard, and prints without its buttons and links', async () => {
    const world = await openPage(counts);
    let printed = 0;
    const {print} = window;
    window.print = () => printed++;
    await pressByKey(world, 'Print the mirror');
    window.print = print;
    assert.strictEqual(printed, 1);
    await emulateMedia({media: 'print'});
    assert.deepEqual(
      world.findAll('.actions, .after').map(one => getComputedStyle(one).display),
      ['none', 'none'],
    );
  });

  it('the mirror keeps the counts after “Keep”, erases them after “Erase”, and its confirmation is accessible', async () => {
    const world = await openPage(counts);
    await pressByKey(world, 'Erase the mirror');
    await expect(world.frame).to.be.accessible();
    await pressByKey(world, 'Keep');
    assert.deepEqual(world.kept.read(), counts);
    assert.strictEqual(words(focused()), 'Erase the mirror');
    await pressByKey(world, 'Erase the mirror');
    await pressByKey(world, 'Erase');
    assert.deepEqual(world.kept.read(), emptyMirror);
    assert.strictEqual(words(focused()), 'The counts are erased.');
    assert.lengthOf(world.findAll('table, .actions'), 0);
  });

  it('the mirror needs no horizontal scrolling at 320 px with doubled text size, from right to left', async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
    const world = await openPage(counts, {language: 'qps'});
    const inPage = world.find('mirror-page').shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [];
    const wide = [...inPage].filter(one => {
      const {left, right} = one.getBoundingClientRect();
      return left < -1 || right > 321;
    });
    assert.isNotEmpty(inPage);
    assert.deepEqual(wide.map(words), []);
    assert.isAtMost(document.documentElement.scrollWidth, 320);
  });
});
