import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../test/elements/as-before.ts';
import {brokenWords} from '../../test/elements/broken-words.ts';
import {isSweep} from '../../test/elements/is-sweep.ts';
import {openShell} from '../../test/elements/shell-world.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {course} from '../../test/elements/whole-course.ts';
import {drawOneShape} from '../../test/elements/one-shape.ts';
import {plain} from '../text/plain.ts';
import {pages, type PageName} from './pages.ts';

drawOneShape();
afterEach(asBefore);

const phones = [367, 320];

/**
 * Pages that this test does not open. A refresher exists only in a package of its own, and the page `missing` has no
 * address.
 */
const elsewhere: readonly PageName[] = ['refresher', 'missing'];
const names = Object.keys(pages).filter(name => !elsewhere.some(one => one === name));

/** Returns the words that the layout breaks in these elements. Tries the width of each phone. */
async function brokenOnPhones(elements: () => readonly (Node | null)[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of phones) {
    await setViewport({width, height: 666});
    const words = elements().flatMap(element => (element ? brokenWords(element) : []));
    found.push(...words.map(word => `${width}: ${word}`));
  }
  return found;
}

// Mongolian words are longer, so every run tests Mongolian. The sweep also tests English.
for (const language of isSweep ? ['mn', 'en'] : ['mn']) {
  it(`the start page of a new or returning learner breaks no word on a phone in ${language}`, async () => {
    const {store, find, findAll} = await openShell('#/', {language});
    const isDrawn = () => findAll('ol > li .name').length > 0;
    await waitUntil(isDrawn, 'there is no map');
    const roots = () => [find('start-page').shadowRoot, find('course-map').shadowRoot];
    assert.deepEqual(await brokenOnPhones(roots), []);
    store.dispatch({kind: 'went', place: 'document-fraud/zones'});
    await waitUntil(() => findAll('.way.back').length > 0, 'the page does not offer to continue');
    assert.deepEqual(await brokenOnPhones(roots), []);
  });

  it(`no title of a page breaks a word on a phone in ${language}`, async () => {
    const world = await openShell('#/contents', {language});
    const broken: string[] = [];
    for (const name of names) {
      if (location.hash !== `#/${name}`) await world.go(`#/${name}`);
      const found = await brokenOnPhones(() => world.findAll('h1'));
      broken.push(...found.map(word => `#/${name} ${word}`));
    }
    assert.deepEqual(broken, []);
  });

  it(`no title of a module, part or section breaks a word on a phone in ${language}`, async () => {
    const {texts, store, find} = await openShell('#/document-fraud/zones/zones', {language});
    await texts.need('contents');
    const titles: string[] = [];
    for (const {id: module} of course.modules) {
      titles.push(texts.title(`${module}.title`));
      for (const part of (await store.openModule(module)).parts) {
        titles.push(texts.title(`${module}.${part.id}.title`));
        if (part.kind !== 'lesson') continue;
        await texts.need(`${module}/${part.id}`);
        const words = texts.lookup(module, `${part.id}.`);
        titles.push(...part.sections.map(({id}) => words(`${id}.title`)));
      }
    }
    const heading = find('h1');
    const others = titles.map(title => {
      const other = document.createElement('h1');
      other.textContent = plain(title);
      return other;
    });
    heading.after(...others);
    assert.isAbove(others.length, 300);
    assert.isTrue(others.every(({textContent}) => textContent !== ''));
    assert.deepEqual(await brokenOnPhones(() => others), []);
  });
}
