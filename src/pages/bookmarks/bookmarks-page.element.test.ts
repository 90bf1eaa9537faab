import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrastInOthers, schemes} from '../../../test/elements/has-contrast.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {course} from '../../../test/elements/whole-course.ts';
import {loadModule} from '../../load/course-data.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';

const page = ({find}: ShellWorld) => find('bookmarks-page').shadowRoot ?? document;
const all = (world: ShellWorld, selector: string) => [...page(world).querySelectorAll<HTMLElement>(selector)];
const linesOf = (world: ShellWorld, selector: string) => all(world, selector).map(words);
const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(resolve => requestAnimationFrame(resolve));
};
/** The first section of the first lesson in each of two modules. */
const first = await Promise.all(
  course.modules
    .flatMap(({id, parts}) => {
      const lesson = parts.find(({kind}) => kind === 'lesson');
      return lesson ? [{module: id, lesson: lesson.id}] : [];
    })
    .slice(0, 2)
    .map(async ({module, lesson}) => {
      const found = (await loadModule(module)).parts.find(({id}) => id === lesson);
      const section = found?.kind === 'lesson' ? found.sections[0]?.id : undefined;
      return `${module}/${lesson}/${section ?? ''}`;
    }),
);

const attempt = 'Ab3dE6gH';
function device(places: readonly string[]): MemoryStorage {
  const storage = new MemoryStorage();
  storage.setItem(`tamga-bookmarks-${attempt}`, JSON.stringify({release: '', practice: places}));
  return storage;
}

/** Opens the bookmarks page on a device that stores these places. */
async function openPage(places: readonly string[], setup?: WorldSetup): Promise<ShellWorld> {
  const world = await openShell('#/bookmarks', {practiceStorage: device(places), attempt, ...setup});
  await waitUntil(() => world.findAll('bookmarks-page').length > 0, 'no page');
  await frames(2);
  return world;
}

afterEach(asBefore);

describe('the bookmark button of a section', () => {
  it(`the bookmark button is accessible, pressed or not, in ${schemes}`, async () => {
    const {find} = await openShell(`#/${first[0] ?? ''}`);
    const button = find('keep-place').shadowRoot?.querySelector('button');
    for (const pressed of ['false', 'true']) {
      await expect(find('keep-place')).to.be.accessible();
      await hasContrastInOthers(find('keep-place'));
      await emulateMedia({colorScheme: 'light', forcedColors: 'none'});
      assert.strictEqual(button?.getAttribute('aria-pressed'), pressed);
      button?.click();
      await frames(1);
    }
  });

  it('the bookmark button works by keyboard, adds the section to the list of bookmarks, and keeps its state for later', async () => {
    const storage = new MemoryStorage();
    const setup = {practiceStorage: storage, attempt};
    const world = await openShell(`#/${first[0] ?? ''}`, setup);
    const title = words(world.find('h1'));
    const button = () => world.find('keep-place').shadowRoot?.querySelector('button') ?? undefined;
    assert.strictEqual(words(button()), 'Keep this place');
    button()?.focus();
    await sendKeys({press: 'Space'});
    await frames(1);
    assert.isTrue(focused() === button());
    assert.strictEqual(words(button()), 'Kept');
    world.find('header summary').click();
    world.find('[named]').shadowRoot?.querySelector('a')?.click();
    await waitUntil(() => world.findAll('bookmarks-page').length > 0, 'no list');
    assert.deepEqual(linesOf(world, 'li a'), [title]);

    const next = await openShell(`#/${first[0] ?? ''}`, setup);
    const again = next.find('keep-place').shadowRoot?.querySelector('button') ?? undefined;
    assert.strictEqual(words(again), 'Kept');
    again?.click();
    await frames(1);
    assert.deepEqual([words(again), again?.getAttribute('aria-pressed')], ['Keep this place', 'false']);
  });
});

describe('the bookmarks page', () => {
  it(`the bookmarks page is accessible with one bookmark removed, in ${schemes}`, async () => {
    const world = await openPage([...first, 'no/such/place']);
    await expect(world.frame).to.be.accessible();
    all(world, 'li button')[0]?.click();
    await frames(1);
    await expect(world.frame).to.be.accessible();
    await hasContrastInOthers(world.frame);
  });

  it('the bookmarks page explains how to add a bookmark when there is none, and is accessible in that state', async () => {
    const world = await openPage([]);
    assert.include(linesOf(world, 'p').join(), 'the button “Keep this place”');
    assert.isEmpty(all(world, 'ul'));
    await expect(world.frame).to.be.accessible();
  });

  it('the bookmarks page lists section and lesson of each bookmark, and lets the learner remove and restore a bookmark by keyboard', async () => {
    const world = await openPage([...first].reverse());
    assert.deepEqual(
      all(world, 'li a').map(link => link.getAttribute('href')),
      first.map(place => `#/${place}`),
    );
    const [line] = linesOf(world, 'li');
    assert.match(linesOf(world, '.lesson').join(), /\w/);
    all(world, 'li a')[0]?.focus();
    await sendKeys({press: 'Tab'});
    assert.match(words(focused()), /^Take away: /);
    await sendKeys({press: 'Enter'});
    await frames(1);
    assert.match(words(focused()), /^Put back: /);
    assert.strictEqual(
      linesOf(world, '[role=status]').join(),
      '1 place is taken away. You can put it back until you leave this page.',
    );
    assert.lengthOf(all(world, 'li a'), 1);
    await sendKeys({press: 'Enter'});
    await frames(1);
    assert.deepEqual([linesOf(world, 'li')[0], linesOf(world, '[role=status]').join()], [line, '']);
  });

  it('the bookmarks page does not list a removed bookmark on the next visit', async () => {
    const world = await openPage(first);
    all(world, 'li button')[0]?.click();
    await world.go('#/contents');
    await world.go('#/bookmarks');
    await waitUntil(() => world.findAll('bookmarks-page').length > 0, 'no page');
    assert.deepEqual(
      all(world, 'li a').map(link => link.getAttribute('href')),
      first.slice(1).map(place => `#/${place}`),
    );
  });

  it('the bookmarks page reports bookmarks to places that this release lacks, and removes these bookmarks on request', async () => {
    const world = await openPage(['no/such/place', ...first, `${first[0] ?? ''}x`]);
    assert.lengthOf(all(world, 'li'), 2);
    assert.include(words(all(world, '.gone')[0]), '2 places that you kept are not in this release');
    all(world, '.gone button')[0]?.click();
    await frames(1);
    assert.deepEqual([all(world, '.gone').length, all(world, 'li').length], [0, 2]);
    assert.strictEqual(focused()?.localName, 'h1');
  });

  for (const [where, setup, line] of [
    ['the device', {}, 'Kept on this device only.'],
    ['a window of a shared device', {sharedDevices: true}, 'Kept until this window is closed.'],
  ] as const)
    it(`the bookmarks page states that ${where} stores the bookmarks`, async () => {
      assert.include(linesOf(await openPage(first, setup), '.quiet'), line);
    });

  it('the bookmarks page offers to retry when a lesson fails to load', async () => {
    let isDown = true;
    const world = await openShell('#/bookmarks', {
      practiceStorage: device(first),
      attempt,
      loadModule: id => (isDown ? Promise.reject(new Error('the line is down')) : loadModule(id)),
    });
    await waitUntil(() => world.findAll('[role=alert]').length > 0, 'nothing said');
    isDown = false;
    world
      .findAll('button.primary')
      .find(button => words(button) === 'Try again')
      ?.click();
    await waitUntil(() => world.findAll('bookmarks-page').length > 0, 'no page');
  });

  it('the bookmarks page needs no horizontal scrolling at 320 px with doubled text size, from right to left', async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
    const world = await openPage([...first, 'no/such/place'], {language: 'qps'});
    all(world, 'li button')[0]?.click();
    await frames(1);
    const wide = all(world, '*:not(.visually-hidden, .visually-hidden *)').filter(e => {
      const {left, right} = e.getBoundingClientRect();
      return left < -1 || right > 321;
    });
    assert.deepEqual(wide.map(words), []);
    assert.isAtMost(document.documentElement.scrollWidth, 320);
    assert.lengthOf(all(world, 'li'), 2);
  });
});
