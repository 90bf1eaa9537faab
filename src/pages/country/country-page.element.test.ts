import {assert} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {isAccessibleIn} from '../../../test/elements/has-contrast.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {countryKinds} from '../../content/country.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';

const narrow = {width: 320, height: 640};
const wide = {width: 714, height: 666};

/** Opens the page and waits until it has rendered its entries. */
async function openPage(language = 'en'): Promise<ShellWorld> {
  const world = await openShell('#/country', {language});
  await waitUntil(() => world.findAll('country-list').some(list => list.shadowRoot?.querySelector('li')));
  return world;
}

describe('the country page', () => {
  afterEach(async () => {
    location.hash = '';
    await setViewport(wide);
    await emulateMedia({colorScheme: 'light', media: 'screen'});
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`the country page is accessible in ${colorScheme}`, async () => {
      await emulateMedia({colorScheme, reducedMotion: 'reduce'});
      const {frame} = await openPage();
      await isAccessibleIn(colorScheme, frame);
    });
  }

  it('the country page shows all entries by kind, with their sources', async () => {
    const {find, findAll} = await openPage();
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

  it('the country page names its sources in the language of the learner', async () => {
    const {findAll} = await openPage('mn');
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

  it('the country page prints without its buttons', async () => {
    const {findAll} = await openPage();
    await emulateMedia({media: 'print'});
    const shown = findAll('country-page button, .end a').filter(e => e.getClientRects().length > 0);
    assert.isEmpty(shown);
  });

  it('the country page fits into 320 pixels', async () => {
    await setViewport(narrow);
    await openPage();
    assert.isAtMost(document.documentElement.scrollWidth, narrow.width);
  });
});
