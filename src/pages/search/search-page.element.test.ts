import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore, windowAsBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {module, oneModule} from '../../../test/elements/one-module.ts';
import {catalogues} from '../../load/course-data.ts';
import type {CatalogueSource} from '../../text/texts.ts';
import {SearchPage} from './search-page.element.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';

const page = ({findAll}: ShellWorld) => findAll('search-page')[0]?.shadowRoot ?? undefined;
const all = (world: ShellWorld, selector: string) => [...(page(world)?.querySelectorAll(selector) ?? [])];
const linesOf = (world: ShellWorld, selector: string) => all(world, selector).map(words);
const count = (world: ShellWorld) => linesOf(world, '.count[role=status]').join(' ');
/** The lessons of the module in which the tests search. A search in the whole course would take three times as long. */
const lessons = module.parts.flatMap(part => (part.kind === 'lesson' ? [`${module.id}/${part.id}`] : []));

function searchOf({find}: ShellWorld): SearchPage['search'] {
  const found = find('search-page');
  if (!(found instanceof SearchPage)) throw new Error('no page of the search');
  return found.search;
}

/** Opens the search page and waits until the search has tried to load every file. */
async function openPage(setup?: WorldSetup): Promise<ShellWorld> {
  const world = await openShell('#/search', {course: oneModule, ...setup});
  await waitForPage(world);
  return world;
}

const waitForPage = (world: ShellWorld) =>
  waitUntil(() => {
    const [found] = world.findAll('search-page');
    return found instanceof SearchPage && !found.search.isLooking && !found.isUpdatePending;
  }, 'still looking');

async function type(world: ShellWorld, typed: string): Promise<void> {
  const field = world.find('#sought');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await new Promise(resolve => requestAnimationFrame(resolve));
}

/** Creates a catalogue source that delays some namespaces until the test calls `open`. */
function holding(isHeld: (namespace: string) => boolean) {
  const asked: string[] = [];
  let open: () => void = () => undefined;
  const opening = new Promise<void>(resolve => {
    open = resolve;
  });
  const source: CatalogueSource = {
    ...catalogues,
    async content(language, namespace) {
      asked.push(namespace);
      if (isHeld(namespace)) await opening;
      return catalogues.content(language, namespace);
    },
  };
  return {source, asked, open};
}

/** Creates a catalogue source that fails for some namespaces while `line.isDown` is true. */
function failing(fails: (namespace: string) => boolean) {
  const line = {isDown: true};
  const asked: string[] = [];
  const source: CatalogueSource = {
    ...catalogues,
    content(language, namespace) {
      asked.push(namespace);
      if (line.isDown && fails(namespace)) return Promise.reject(new Error('the line is down'));
      return catalogues.content(language, namespace);
    },
  };
  return {source, asked, line};
}

describe('a query on the search page', () => {
  const whole = sharedWorld(() => openPage(isKept));
  /** Returns the page without a query. */
  const empty = async () => {
    await type(whole(), '');
    return whole();
  };

  afterEach(windowAsBefore);

  it('the search page is accessible without a query and without results', async () => {
    const world = await empty();
    await expect(world.frame).to.be.accessible();
    await type(world, 'elephant');
    await expect(world.frame).to.be.accessible();
  });

  it('the search page is accessible with results, in light, in dark and in forced colours', async () => {
    const world = await empty();
    await type(world, 'wrong check digit');
    assert.isAbove(all(world, 'ol li').length, 0);
    await expect(world.frame).to.be.accessible();
    await emulateMedia({colorScheme: 'dark'});
    await hasContrast(world.frame);
    await emulateMedia({forcedColors: 'active'});
    await hasContrast(world.frame);
  });

  it('for each found place, the search page shows the section, the lesson and a snippet around the hits', async () => {
    const world = await empty();
    await type(world, 'CHECK digit');
    assert.match(count(world), /^\d+ places found$/);
    const [result] = all(world, 'ol li');
    assert.match(
      result?.querySelector('a')?.getAttribute('href') ?? '',
      /^#\/document-fraud\/[a-z-]+\/[a-z-]+$/,
    );
    assert.isNotEmpty(words(result?.querySelector('.lesson') ?? undefined));
    const marked = linesOf(world, 'mark').map(word => word.toLowerCase());
    assert.includeMembers(marked, ['check', 'digit']);
    assert.isEmpty(marked.filter(word => !/^(check|digit)/.test(word)));
    assert.isAtLeast(linesOf(world, '.terms a').length, 1);
    assert.match(all(world, '.terms a')[0]?.getAttribute('href') ?? '', /^#\/glossary\/[a-z-]+$/);
  });

  it('the search page shows at most fifty places, together with the total number of places', async () => {
    const world = await empty();
    await type(world, 'th');
    const [, found = ''] = /^(\d+) places found\. The first 50 are shown/.exec(count(world)) ?? [];
    assert.isAbove(Number(found), 50);
    assert.lengthOf(all(world, 'ol li'), 50);
    assert.isAtMost(all(world, '.terms li').length, 3);
  });

  it('the search page shows nothing before a query, and offers help when it finds nothing', async () => {
    const world = await empty();
    assert.deepEqual([count(world), linesOf(world, 'ol, ul, .ways')], ['', []]);
    await type(world, 'x');
    assert.strictEqual(count(world), '');
    await type(world, 'elephant');
    assert.strictEqual(count(world), 'Nothing found');
    assert.deepEqual(
      all(world, '.ways a').map(link => link.getAttribute('href')),
      ['#/contents', '#/glossary'],
    );
  });
});

describe('the search page', () => {
  afterEach(asBefore);

  it('the search page works by keyboard alone: type a query, go to the first result, and open it', async () => {
    const world = await openPage();
    await waitUntil(() => focused()?.id === 'sought', 'the field is not ready to be typed in');
    await sendKeys({type: 'check digit'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => all(world, 'ol a').length > 0, 'no results');
    const first = all(world, 'ol a')[0];
    for (let i = 0; i < 12 && focused() !== first; i++) await sendKeys({press: 'Tab'});
    assert.isTrue(focused() === first);
    const title = words(first);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => words(world.findAll('h1')[0]) === title, 'the section did not open');
  });

  it('the search page shows its progress, and shows results while lessons are still loading', async () => {
    const last = lessons.at(-1) ?? '';
    const {source, open} = holding(namespace => namespace === last);
    const world = await openShell('#/search', {course: oneModule, catalogues: source});
    const looking = `Looking through ${lessons.length - 1} of ${lessons.length} lessons`;
    await waitUntil(() => linesOf(world, '.quiet').includes(looking), 'it does not say how far it is');
    await type(world, 'passport');
    assert.strictEqual(count(world), 'Found so far');
    const before = all(world, 'ol li').length;
    assert.isAbove(before, 0);
    await type(world, 'elephant');
    assert.strictEqual(count(world), 'Nothing found so far');
    assert.isEmpty(all(world, '.ways'));
    await type(world, 'passport');
    open();
    await waitForPage(world);
    assert.notStrictEqual(count(world), 'Found so far');
  });

  it('the search page reports lessons that failed to load, and fetches only these lessons on retry', async () => {
    const lost = lessons.slice(-2);
    const {source, asked, line} = failing(namespace => lost.includes(namespace));
    const world = await openPage({catalogues: source});
    await type(world, 'passport');
    const text = `Only ${lessons.length - 2} of ${lessons.length} lessons could be looked through.`;
    assert.include(linesOf(world, '[role=alert]').join(), text);
    assert.isAbove(all(world, 'ol li').length, 0);
    await expect(world.frame).to.be.accessible();
    line.isDown = false;
    asked.length = 0;
    world.find('.missing button').click();
    await waitUntil(() => all(world, '[role=alert]').length === 0, 'nothing was fetched');
    await waitForPage(world);
    assert.isEmpty(all(world, '.missing'));
    assert.sameMembers(
      asked.filter(namespace => namespace.includes('/')),
      lost,
    );
  });

  it('the search page reports that the glossary failed to load', async () => {
    const {source, line} = failing(namespace => namespace === 'glossary');
    const world = await openPage({catalogues: source});
    assert.include(linesOf(world, '[role=alert]').join(), 'The glossary could not be fetched');
    await type(world, 'passport');
    assert.isEmpty(all(world, '.terms'));
    line.isDown = false;
    world.find('.missing button').click();
    await waitUntil(() => all(world, '.terms').length > 0, 'no terms');
  });

  it('the search page restores query and results when the learner returns from a result, without new requests', async () => {
    const {source, asked} = failing(() => false);
    const world = await openPage({catalogues: source});
    await type(world, 'passport');
    const found = linesOf(world, 'ol a');
    assert.isAbove(found.length, 3);
    await world.go(all(world, 'ol a')[1]?.getAttribute('href') ?? '');
    asked.length = 0;
    await world.go('#/search');
    await waitUntil(() => page(world), 'no search');
    await waitUntil(() => linesOf(world, 'ol a').length > 0, 'no results');
    assert.deepEqual(linesOf(world, 'ol a'), found);
    const field = world.find('#sought');
    assert.strictEqual(field instanceof HTMLInputElement && field.value, 'passport');
    // Ignore `bench` and `documents`: the opened lesson may still load these texts for its document.
    assert.isEmpty(asked.filter(name => !['bench', 'documents'].includes(name)));
    assert.isFalse(focused() === field);
  });

  it('the search page searches in the current language, and in the new language after a change', async () => {
    const world = await openPage({language: 'mn'});
    await type(world, 'паспорт');
    assert.isAbove(all(world, 'ol li').length, 3);
    await type(world, 'passport number');
    const before = all(world, 'ol li').length;
    await world.texts.change('en');
    await waitUntil(() => all(world, 'ol li').length > before, 'nothing found in the other language');
    await waitForPage(world);
    assert.match(count(world), /places found/);
  });

  it('the search page needs no horizontal scrolling at 320 px with doubled text size, from right to left', async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
    const world = await openPage({language: 'qps'});
    await type(world, searchOf(world).places[0]?.text.text.slice(0, 40) ?? '');
    assert.isAbove(all(world, 'ol li').length, 0);
    const wide = all(world, '*').filter(e => {
      const {left, right} = e.getBoundingClientRect();
      return left < -1 || right > 321;
    });
    assert.deepEqual(wide.map(words), []);
    assert.isAtMost(document.documentElement.scrollWidth, 320);
  });
});
