import {expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore, windowAsBefore} from '../../../test/elements/as-before.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';

async function openPage(
  hash = '#/glossary',
  setup: Parameters<typeof openShell>[1] = {},
): Promise<ShellWorld> {
  const world = await openShell(hash, setup);
  await waitUntil(() => world.findAll('dt').length > 0, 'no terms');
  return world;
}

const terms = ({findAll}: ShellWorld) => findAll('dt').map(words);
const status = ({find}: ShellWorld) => words(find('.search [role=status]'));

async function type(world: ShellWorld, text: string): Promise<void> {
  const field = world.find('input');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  await Promise.all(world.findAll('glossary-page').map(e => 'updateComplete' in e && e.updateComplete));
}

describe('the glossary in English', () => {
  const shown = sharedWorld(() => openPage('#/glossary', isKept));
  /** Clears the search and returns the page, which then shows all terms. */
  const whole = async () => {
    await type(shown(), '');
    return shown();
  };

  afterEach(windowAsBefore);

  it('the glossary is accessible', async () => {
    const world = await whole();
    await expect(world.frame).to.be.accessible();
    await type(world, 'debt');
    await expect(world.frame).to.be.accessible();
  });

  it('the glossary lists all terms in alphabetical order, under their letters', async () => {
    const world = await whole();
    const all = terms(world);
    expect(all.length).to.be.at.least(90);
    expect(all).to.deep.equal([...all].sort(new Intl.Collator('en').compare));
    expect(status(world)).to.equal(`${all.length} terms`);
    const letters = world.findAll('.letter h2').map(words);
    expect(letters).to.deep.equal([...new Set(all.map(term => term.charAt(0).toUpperCase()))]);
    expect(world.findAll('.sources li').length).to.be.greaterThan(0);
  });

  it('the glossary filters terms and meanings during typing, and shows the number of results', async () => {
    const world = await whole();
    const all = terms(world).length;
    await type(world, 'BONDAGE');
    expect(terms(world)).to.deep.equal(['debt bondage']);
    expect(status(world)).to.equal(`1 term of ${all}`);
    await type(world, 'pays off');
    expect(terms(world)).to.include('debt bondage');
    await type(world, 'machine readable');
    expect(terms(world)).to.include('machine-readable zone');
    await type(world, "victim's");
    expect(terms(world)).to.include('victim’s safety');
    await type(world, 'zebra');
    expect(terms(world)).to.deep.equal([]);
    expect(status(world)).to.match(/^Nothing found\. Try a shorter word/);
    await type(world, ' ');
    expect(terms(world)).to.have.length(all);
  });

  it('the glossary prints the list without the search field', async () => {
    const world = await whole();
    await emulateMedia({media: 'print'});
    expect(getComputedStyle(world.find('.search')).display).to.equal('none');
    expect(getComputedStyle(world.find('.letters')).columnCount).to.equal('2');
  });

  it('the glossary fits on a narrow screen', async () => {
    await setViewport({width: 320, height: 480});
    await whole();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  for (const [typed, term] of [
    ['mrz', 'machine-readable zone'],
    ['referral mechanisms', 'national referral mechanism'],
  ] as const)
    it(`the glossary finds the term "${term}" for "${typed}"`, async () => {
      await type(shown(), typed);
      expect(terms(shown())).to.include(term);
    });
});

describe('the glossary in Mongolian', () => {
  const shown = sharedWorld(() => openPage('#/glossary', {...isKept, language: 'mn'}));

  it('the glossary sorts the terms by the alphabetical order of the language', async () => {
    const world = shown();
    const all = terms(world);
    expect(all).to.include('хохирогч');
    const places = [
      'виз',
      'огноо',
      'орогнох эрх',
      'өрийн боолчлол',
      'паспорт',
      'урилга',
      'үл буцаах зарчим',
      'чип',
    ].filter(term => all.includes(term));
    expect(places.length).to.be.at.least(6);
    expect(all.filter(term => places.includes(term))).to.deep.equal(places);
    const letters = world.findAll('.letter h2').map(words);
    expect(letters.indexOf('Ө')).to.equal(letters.indexOf('О') + 1);
    expect(letters.indexOf('Ү')).to.equal(letters.indexOf('У') + 1);
  });

  for (const [typed, term] of [
    ['ХОХИРОГЧ', 'хохирогч'],
    ['MRZ', 'машинд уншигдах бүс'],
    ['холбон зуучлах', 'холбон зуучлах'],
    ['холбон зуучлал', 'холбон зуучлах'],
    ['орийн боолчлолоос', 'өрийн боолчлол'],
    ['зөвшөөрлийн', 'зөвшөөрөл'],
  ] as const)
    it(`the glossary finds the term "${term}" for "${typed}"`, async () => {
      await type(shown(), typed);
      expect(terms(shown())).to.include(term);
    });
});

describe('the glossary page', () => {
  afterEach(asBefore);

  it('the glossary scrolls to the term that the address names, and focuses it', async () => {
    const world = await openPage('#/glossary/debt-bondage');
    await waitUntil(() => words(focused()) === 'debt bondage', 'the focus is elsewhere');
    const {top, bottom} = world.find('.here').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    // Check only the entry that looks different. The first test checks all entries, which takes long.
    await expect(world.find('.here')).to.be.accessible();
  });

  it('the glossary follows a link from one term to another by keyboard, and clears the search', async () => {
    await openPage('#/glossary/debt-bondage');
    await waitUntil(() => words(focused()) === 'debt bondage', 'the focus is elsewhere');
    await sendKeys({press: 'Tab'});
    expect(words(focused())).to.equal('forced labour');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => location.hash === '#/glossary/forced-labour', 'no other address');
    await waitUntil(() => focused()?.localName === 'dt', 'the focus is elsewhere');
    expect(words(focused())).to.equal('forced labour');
    expect(document.querySelector('term-note')?.shadowRoot?.querySelector('[role=dialog]')).to.equal(null);
  });

  it('the glossary reports an address with an unknown term, and shows all terms', async () => {
    const world = await openPage('#/glossary/no-such-term');
    expect(words(world.find('.unknown'))).to.match(/^There is no such term/);
    expect(terms(world).length).to.be.at.least(90);
  });

  it('the glossary shows its terms in the new language after a change of language', async () => {
    const world = await openPage();
    await world.texts.change('mn');
    await waitUntil(() => terms(world).includes('хохирогч'), 'still in English');
    expect(words(world.find('h1'))).to.equal('Нэр томьёо');
  });

  it('the glossary can be reached from the contents and from the about page', async () => {
    const world = await openShell('#/contents');
    await waitUntil(() => world.findAll('a[href="#/glossary"]').length === 1, 'no link');
    await world.go('#/about');
    expect(world.findAll('a[href="#/glossary"]')).to.have.length(1);
  });
});
