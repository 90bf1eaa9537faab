import {textFiles} from '../pages.ts';
import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {languages} from 'virtual:course';
import {asBefore} from '../../../test/elements/as-before.ts';
import {pageStyles} from '../../../test/elements/page-styles.ts';
import {catalogues} from '../../load/course-data.ts';
import {language} from '../../text/language.ts';
import {createTexts, type CatalogueSource} from '../../text/texts.ts';
import {LitElement} from 'lit';
import {common} from '../../ui/common.styles.ts';
import {mountOnEveryPage} from '../../shell/every-page.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import './term-note.element.ts';
import type {TermNote} from './term-note.element.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';

/** A paragraph of a lesson inside a shadow root, as in a real lesson. */
class SampleProse extends LitElement {
  static override styles = [common, proseStyles];

  protected override render() {
    return html`<div class="prose">
      <p>
        Ask about <a id="debt" href="#/glossary/debt-bondage">the debt</a>,
        <a id="consent" href="#/glossary/consent">consent</a>, and <a id="other" href="#/contents">more</a>.
      </p>
    </div>`;
  }
}
customElements.define('sample-prose', SampleProse);

interface World {
  readonly note: TermNote;
  link(id: string): HTMLAnchorElement;
  panel(): HTMLElement | null;
}

/**
 * The clicked links whose default action was not prevented. The test records these links and stops the
 * browser from following them.
 */
let followed: string[] = [];

// Runs after all other click listeners, so it sees whether one of them has prevented the default action.
const onLeft = (event: Event) => {
  const link = event.composedPath().find(part => part instanceof HTMLAnchorElement);
  if (event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
  followed.push(link.getAttribute('href') ?? '');
  event.preventDefault();
};

async function openNote(source: CatalogueSource = catalogues): Promise<World> {
  await pageStyles;
  const texts = await createTexts(source, languages.map(language), 'en', [...textFiles.keys()]);
  await texts.need('pages');
  mountOnEveryPage(texts);
  const note = document.querySelector('term-note');
  const main = await fixture(html`<main><sample-prose></sample-prose></main>`);
  const host = main.querySelector<SampleProse>('sample-prose');
  await host?.updateComplete;
  if (!note) throw new Error('nothing explains terms');
  return {
    note,
    panel: () => note.shadowRoot?.querySelector<HTMLElement>('[role=dialog]') ?? null,
    link(id) {
      const link = host?.shadowRoot?.querySelector<HTMLAnchorElement>(`#${id}`);
      if (!link) throw new Error(`no link "${id}"`);
      return link;
    },
  };
}

/** Clicks the glossary link with this id, and waits until the panel shows the meaning. */
async function open(world: World, id = 'debt'): Promise<HTMLElement> {
  world.link(id).click();
  await waitUntil(() => words(world.panel()).length > 40, 'no meaning');
  await world.note.updateComplete;
  const panel = world.panel();
  if (!panel) throw new Error('no panel');
  return panel;
}

const isClosed = async ({note, panel}: World): Promise<boolean> => {
  await note.updateComplete;
  return panel() === null;
};

describe('the note on a term', () => {
  beforeEach(() => {
    followed = [];
    window.addEventListener('click', onLeft);
  });

  afterEach(async () => {
    window.removeEventListener('click', onLeft);
    document.querySelector('term-note')?.remove();
    await asBefore();
  });

  it('the note on a term is accessible, open and closed', async () => {
    const world = await openNote();
    await expect(document.body).to.be.accessible();
    await open(world);
    await expect(document.body).to.be.accessible();
  });

  it('the note on a term shows the term and its meaning, and takes the focus', async () => {
    const world = await openNote();
    const panel = await open(world);
    expect(words(panel.querySelector('#term'))).to.equal('debt bondage');
    expect(words(panel.querySelector('#meaning'))).to.match(/^Holding a person/);
    expect(panel.getAttribute('aria-labelledby')).to.equal('term');
    expect(panel.hasAttribute('aria-modal')).to.equal(false);
    expect(focused()).to.equal(panel);
    expect(followed).to.deep.equal([]);
    expect(panel.querySelector('a')?.getAttribute('href')).to.equal('#/glossary/debt-bondage');
  });

  it('a screen reader says the meaning of a term once: as a description if the meaning is loaded already, otherwise as a message', async () => {
    const world = await openNote();
    const ariaOf = (panel: HTMLElement) => [
      panel.getAttribute('aria-describedby'),
      panel.querySelector('#meaning')?.getAttribute('aria-live'),
    ];
    expect(ariaOf(await open(world))).to.deep.equal([null, 'polite']);
    await sendKeys({press: 'Escape'});
    expect(ariaOf(await open(world))).to.deep.equal(['meaning', 'off']);
  });

  it('the note on a term opens with Enter and closes with Escape, which returns the focus to the link', async () => {
    const world = await openNote();
    world.link('debt').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.panel() !== null, 'no panel');
    await waitUntil(() => focused() === world.panel(), 'the focus is elsewhere');
    await sendKeys({press: 'Escape'});
    expect(await isClosed(world)).to.equal(true);
    expect(focused()).to.equal(world.link('debt'));
  });

  it('the note on a term closes with its button, and with a second click on the link of the term', async () => {
    const world = await openNote();
    (await open(world)).querySelector('button')?.click();
    expect(await isClosed(world)).to.equal(true);
    expect(focused()).to.equal(world.link('debt'));
    await open(world);
    world.link('debt').click();
    expect(await isClosed(world)).to.equal(true);
  });

  it('the note on a term closes with a click outside, but not with a click inside', async () => {
    const world = await openNote();
    const panel = await open(world);
    panel.querySelector<HTMLElement>('#meaning')?.click();
    expect(await isClosed(world)).to.equal(false);
    document.body.click();
    expect(await isClosed(world)).to.equal(true);
    expect(focused()).to.equal(world.link('debt'));
  });

  it('the note on a term leaves the focus on an element outside the panel if the learner clicked that element', async () => {
    const world = await openNote();
    await open(world);
    world.link('other').focus();
    world.link('other').click();
    expect(await isClosed(world)).to.equal(true);
    expect(focused()).to.equal(world.link('other'));
    expect(followed).to.deep.equal(['#/contents']);
  });

  it('the note on a term does not trap the focus: Tab and Shift+Tab move through the panel and back to the link', async () => {
    const world = await openNote();
    const panel = await open(world);
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal(panel.querySelector('a'));
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal(panel.querySelector('button'));
    await sendKeys({press: 'Tab'});
    expect(await isClosed(world)).to.equal(true);
    expect(focused()).to.equal(world.link('debt'));
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal(world.link('consent'));
    await open(world, 'consent');
    await sendKeys({press: 'Shift+Tab'});
    expect(await isClosed(world)).to.equal(true);
    expect(focused()).to.equal(world.link('consent'));
  });

  it('the note on a term shows another term when the learner clicks the link of that term', async () => {
    const world = await openNote();
    await open(world);
    world.link('consent').click();
    await waitUntil(() => words(world.panel()?.querySelector('#term')) === 'consent', 'another term');
    expect(world.note.shadowRoot?.querySelectorAll('[role=dialog]')).to.have.length(1);
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
    it(`the note on a term lets the browser follow the link on a click with ${key}`, async () => {
      const world = await openNote();
      world
        .link('debt')
        .dispatchEvent(
          new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, [key]: true}),
        );
      expect(world.panel()).to.equal(null);
      expect(followed).to.deep.equal(['#/glossary/debt-bondage']);
    });
  }

  it('the note on a term does not open if another click listener has already called `preventDefault`', async () => {
    const world = await openNote();
    const event = new MouseEvent('click', {bubbles: true, composed: true, cancelable: true});
    event.preventDefault();
    world.link('debt').dispatchEvent(event);
    expect(world.panel()).to.equal(null);
  });

  it('the note on a term reports a meaning that fails to load, and loads the meaning again on retry', async () => {
    let isOffline = true;
    const source: CatalogueSource = {
      ...catalogues,
      content: (code, namespace) =>
        isOffline && namespace === 'glossary'
          ? Promise.reject(new Error('offline'))
          : catalogues.content(code, namespace),
    };
    const world = await openNote(source);
    world.link('debt').click();
    await waitUntil(() => words(world.panel()).includes('could not be fetched'), 'nothing said');
    expect(words(world.panel()?.querySelector('#term'))).to.equal('the debt');
    expect(world.panel()?.querySelector('#meaning')?.getAttribute('aria-live')).to.equal('polite');
    await expect(document.body).to.be.accessible();
    isOffline = false;
    const again = [...(world.panel()?.querySelectorAll('button') ?? [])].find(b => words(b) === 'Try again');
    again?.click();
    await waitUntil(() => words(world.panel()).includes('Holding a person'), 'no meaning');
    expect(focused()).to.equal(world.panel());
  });

  it('the note on a term appears below the link of the term in a wide window, and at the foot of a narrow window', async () => {
    const world = await openNote();
    const panel = await open(world);
    const word = world.link('debt').getBoundingClientRect();
    const wide = panel.getBoundingClientRect();
    expect(wide.top).to.be.within(word.bottom, word.bottom + 20);
    expect(wide.right).to.be.at.most(innerWidth);
    expect(wide.left).to.be.at.least(0);
    await setViewport({width: 320, height: 480});
    await waitUntil(
      // The footer of the page, 52 px, stays visible below the note.
      () => Math.abs(panel.getBoundingClientRect().bottom - (innerHeight - 52)) < 1,
      'not at the foot',
    );
    expect(panel.getBoundingClientRect().left).to.equal(0);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('the note on a term closes when the learner opens another page, and does not appear in print', async () => {
    const world = await openNote();
    const panel = await open(world);
    await emulateMedia({media: 'print'});
    expect(getComputedStyle(panel).display).to.equal('none');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await isClosed(world)).to.equal(true);
  });

  it('links to the glossary look different from other links, in forced colours too', async () => {
    const world = await openNote();
    const line = (id: string) => getComputedStyle(world.link(id)).textDecorationStyle;
    const colour = (id: string) => getComputedStyle(world.link(id)).color;
    expect([line('debt'), line('other')]).to.deep.equal(['dotted', 'solid']);
    expect(colour('debt')).not.to.equal(colour('other'));
    await emulateMedia({forcedColors: 'active'});
    expect([line('debt'), line('other')]).to.deep.equal(['dotted', 'solid']);
  });
});
