import {assert, expect} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {asBefore, windowAsBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {countryKinds} from '../../content/country.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';

const narrow = {width: 320, height: 640};

/** Opens the page and waits until it has rendered its entries. */
async function openPage(setup: WorldSetup = {}): Promise<ShellWorld> {
  const world = await openShell('#/country', setup);
  await waitUntil(() => world.findAll('country-list').some(list => list.shadowRoot?.querySelector('li')));
  return world;
}

describe('the country page in English', () => {
  const world = sharedWorld(() => openPage(isKept));

  afterEach(windowAsBefore);

  it('the country page is accessible in light and in dark', async () => {
    const {frame} = world();
    await expect(frame).to.be.accessible();
    await emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce'});
    await hasContrast(frame);
  });

  it('the country page shows all entries by kind, with their sources', async () => {
    const {find, findAll} = world();
    assert.strictEqual(find('h1').textContent.trim(), 'Laws, offices and papers of your country');
    assert.strictEqual(
      find('country-page').shadowRoot?.querySelector('.eyebrow')?.textContent.trim(),
      'Mongolia',
    );
    assert.lengthOf(findAll('country-list'), countryKinds.length);
    for (const list of findAll('country-list')) {
      const items = [...(list.shadowRoot?.querySelectorAll('li') ?? [])];
      assert.isAbove(items.length, 3);
      for (const item of items) assert.include(item.textContent, 'Read in:');
    }
  });

  it('the country page prints without its buttons', async () => {
    const {findAll} = world();
    await emulateMedia({media: 'print'});
    const shown = findAll('country-page button, .end a').filter(e => e.getClientRects().length > 0);
    assert.isEmpty(shown);
  });

  it('the country page fits into 320 pixels', async () => {
    await setViewport(narrow);
    assert.isAtMost(document.documentElement.scrollWidth, narrow.width);
  });
});

describe('the country page', () => {
  afterEach(asBefore);

  it('the country page names its sources in the language of the learner', async () => {
    const {findAll} = await openPage({language: 'mn'});
    for (const list of findAll('country-list')) {
      assert.isEmpty([...(list.shadowRoot?.querySelectorAll('[lang=en]') ?? [])].map(words));
      for (const item of list.shadowRoot?.querySelectorAll('li') ?? [])
        assert.match(words(item), /Эх сурвалж: .*[а-яөү]{3}/);
    }
  });

  it('the country page can be reached from the page for help and support', async () => {
    const {find, findAll} = await openShell('#/support');
    await waitUntil(() => findAll('a[href="#/country"]').length > 0);
    find('a[href="#/country"]').click();
    await waitUntil(() => findAll('country-page').length > 0);
  });
});
