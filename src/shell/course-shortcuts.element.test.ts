import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';
import {asBefore} from '../../test/elements/as-before.ts';
import {hasContrast} from '../../test/elements/has-contrast.ts';
import {openShell, type ShellWorld} from '../../test/elements/shell-world.ts';
import {course} from '../../test/elements/whole-course.ts';
import {applySettings, storeSettings, readSettings, usual} from '../pages/settings/settings.ts';
import {ownKeys, shortcuts} from './shortcuts.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {focused} from '../ui/focused.ts';
import {words} from '../../test/elements/words.ts';

const root = () => document.querySelector('course-shortcuts')?.shadowRoot ?? document;
const list = () => root().querySelector('dialog') ?? undefined;
/** The address of the first lesson of the course. */
const [lesson = ''] = course.modules.flatMap(({id, parts}) =>
  parts.flatMap(part => (part.kind === 'lesson' ? [`#/${id}/${part.id}`] : [])),
);

const frames = async () => {
  for (let i = 0; i < 3; i++) await new Promise(resolve => requestAnimationFrame(resolve));
};

/** Opens the course and waits until the shortcuts are mounted. */
async function openCourse(hash = lesson, language = 'en'): Promise<ShellWorld> {
  const world = await openShell(hash, {language});
  await waitUntil(() => document.querySelector('course-shortcuts'), 'no shortcuts');
  await waitUntil(() => world.findAll('h1').length > 0, 'no page');
  return world;
}

async function press(key: string): Promise<void> {
  await sendKeys({press: key});
  await frames();
}

/** Presses a key, waits until another page is shown and returns its hash. */
async function turns(world: ShellWorld, key: string): Promise<string> {
  const {hash} = location;
  await press(key);
  await waitUntil(() => location.hash !== hash, `nothing happens at ${key}`);
  await waitUntil(() => world.findAll('h1').length > 0, 'no page');
  return location.hash;
}

/**
 * Presses a key and asserts that the address stays the same. `where` names the place of the focus in the error
 * message.
 */
async function stays(key: string, where = 'usual'): Promise<void> {
  const {hash} = location;
  await press(key);
  assert.strictEqual(location.hash, hash, `at ${key}, focus ${where}`);
}

/** Adds HTML to the page and focuses its element with the attribute `data-here`. */
function among(html: string): HTMLElement {
  const here = document.createElement('div');
  here.innerHTML = html;
  document.body.append(here);
  here.querySelector<HTMLElement>('[data-here]')?.focus();
  return here;
}

afterEach(async () => {
  list()?.close();
  delete document.documentElement.dataset['shortcuts'];
  await asBefore();
});

describe('the list of shortcuts', () => {
  it('the list of shortcuts is accessible in light, in dark and in forced colours', async () => {
    await openCourse();
    await press('?');
    const element = document.querySelector('course-shortcuts');
    if (!element) throw new Error('no shortcuts');
    await expect(element).to.be.accessible();
    await emulateMedia({colorScheme: 'dark'});
    await hasContrast(element);
    await emulateMedia({forcedColors: 'active'});
    await hasContrast(element);
  });

  it('the list of shortcuts opens with ?, names every active key, closes with Escape and restores the focus', async () => {
    const {find, texts} = await openCourse();
    const link = find('a[rel=next]');
    link.focus();
    await press('?');
    assert.isTrue(list()?.open);
    const keys = [...root().querySelectorAll('dl div')].map(line => [
      [...line.querySelectorAll('kbd')].map(words),
      words(line.querySelector('dd') ?? undefined),
    ]);
    const own = ownKeys.flatMap(({lines}) => lines);
    assert.deepEqual(
      keys,
      [...shortcuts, ...own].map(({keys: named, words: key}) => [
        named.map(one => (one.length === 1 ? one.toUpperCase() : one)),
        texts.t(key),
      ]),
    );
    await press('c');
    assert.strictEqual(location.hash, lesson);
    await press('Escape');
    assert.isUndefined(list());
    assert.isTrue(focused() === link);
  });

  it('the list of shortcuts closes by its button and by its link to the settings', async () => {
    const world = await openCourse();
    await press('?');
    assert.strictEqual(words(focused()), 'Close');
    await press('Enter');
    assert.isUndefined(list());
    await press('?');
    await press('Tab');
    await press('Enter');
    assert.isUndefined(list());
    await waitUntil(() => world.findAll('settings-page').length > 0, 'no settings');
  });

  it('the list of shortcuts needs no horizontal scrolling at 320 px with doubled text size, from right to left', async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
    await openCourse(lesson, 'qps');
    await press('?');
    const wide = [...root().querySelectorAll('dialog, dialog *')].filter(e => {
      const {left, right} = e.getBoundingClientRect();
      return left < -1 || right > 321;
    });
    assert.deepEqual(wide.map(words), []);
    assert.isAtMost(list()?.scrollWidth ?? 999, list()?.clientWidth ?? 0);
  });
});

describe('shortcuts', () => {
  it('shortcuts move to the next section and back', async () => {
    const world = await openCourse();
    const next = world.find('a[rel=next]').getAttribute('href');
    assert.strictEqual(await turns(world, 'n'), next);
    await waitUntil(() => world.findAll('a[rel=prev]').length > 0, 'no way back');
    assert.match(await turns(world, 'b'), new RegExp(`^${lesson}`));
    await waitUntil(
      () => world.find('a[rel=prev]').getAttribute('href') === '#/contents',
      'not the first section',
    );
    assert.strictEqual(await turns(world, 'b'), '#/contents');
  });

  for (const [key, hash] of [
    ['c', '#/contents'],
    ['g', '#/glossary'],
    ['s', '#/search'],
    ['/', '#/search'],
  ] as const)
    it(`shortcuts include ${key}, which leads to ${hash}`, async () => {
      assert.strictEqual(await turns(await openCourse(), key), hash);
    });

  it('shortcuts move the focus from the search results back to the search field', async () => {
    const world = await openCourse('#/search');
    await waitUntil(() => focused()?.id === 'sought', 'no field');
    await sendKeys({type: 'scg/?'});
    const field = focused();
    assert.strictEqual(field instanceof HTMLInputElement && field.value, 'scg/?');
    assert.strictEqual(location.hash, '#/search');
    world.find('main').focus();
    await press('/');
    assert.isTrue(focused() === field);
    assert.strictEqual(field instanceof HTMLInputElement && field.value, 'scg/?');
  });

  it('shortcuts do nothing with a modifier key or while they are switched off', async () => {
    const world = await openCourse();
    for (const held of ['Control', 'Alt', 'Shift']) {
      await sendKeys({down: held});
      await stays('c');
      await sendKeys({up: held});
    }
    const storage = new MemoryStorage();
    storeSettings(storage, {...usual, shortcuts: false});
    applySettings(readSettings(storage), document.documentElement);
    for (const key of ['c', 'n', '?']) await stays(key);
    assert.isUndefined(list());
    applySettings(usual, document.documentElement);
    await turns(world, 'c');
  });

  it('shortcuts do nothing when the focus is in a field, on an answer, or on a tool with keys of its own', async () => {
    const world = await openCourse();
    for (const [where, html] of [
      ['in a field', '<input aria-label="a" data-here />'],
      ['on an answer to choose', '<input type="radio" aria-label="a" data-here />'],
      ['on an answer to tick', '<input type="checkbox" aria-label="a" data-here />'],
      ['in a long field', '<textarea aria-label="a" data-here></textarea>'],
      ['in a list of choices', '<select aria-label="a" data-here><option>a</option></select>'],
      ['in text that is written', '<p contenteditable="true" data-here>a</p>'],
      ['at the bench', '<document-bench><button data-here>a</button></document-bench>'],
      ['in an interview', '<interview-talk><button data-here>a</button></interview-talk>'],
      ['in practice in talking', '<talk-item><button data-here>a</button></talk-item>'],
      ['at the booth', '<booth-counter><button data-here>a</button></booth-counter>'],
      ['where a loupe is moved', '<div role="application" tabindex="0" data-here>a</div>'],
    ] as const) {
      const here = among(html);
      for (const key of ['c', 'n', '?']) await stays(key, where);
      assert.isUndefined(list(), where);
      here.remove();
    }
    await turns(world, 'c');
  });

  it('shortcuts work when the focus is on a button', async () => {
    const world = await openCourse();
    const here = among('<button data-here>a</button>');
    await turns(world, 'c');
    here.remove();
  });

  it('shortcuts do not leave an interview in progress, wherever the focus is, but still open the list of shortcuts', async () => {
    await openCourse();
    const here = among('<interview-room></interview-room><button data-here>a</button>');
    for (const key of ['c', 'n']) await stays(key);
    await press('?');
    assert.isTrue(list()?.open);
    here.remove();
  });
});
