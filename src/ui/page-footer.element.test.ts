import {assert, expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../test/elements/as-before.ts';
import {hasContrast} from '../../test/elements/has-contrast.ts';
import {pageStyles} from '../../test/elements/page-styles.ts';
import {openSaving} from '../../test/elements/saving-world.ts';
import type {FooterAct, PageFooter} from './page-footer.element.ts';
import './page-footer.element.ts';
import {words} from '../../test/elements/words.ts';

const steps = ['a', 'b', 'c'].map(id => ({title: `Section <em>${id}</em>`, to: `#/m/l/${id}`}));

/** Renders the footer of the second of three sections, with these changes. */
async function openFooter(changes: Partial<Pick<PageFooter, 'back' | 'next' | 'at' | 'of' | 'steps'>> = {}) {
  await pageStyles;
  const {texts} = await openSaving();
  await texts.need('lesson');
  const footer = await fixture<PageFooter>(html`<page-footer .texts=${texts}></page-footer>`);
  const back: FooterAct = {words: 'Back', go: '#/m/l/a'};
  const next: FooterAct = {words: 'Next', go: '#/m/l/c'};
  Object.assign(footer, {back, next, at: 2, of: 3, steps, ...changes});
  await footer.updateComplete;
  const root = footer.shadowRoot ?? document;
  return {footer, all: (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]};
}

afterEach(asBefore);

describe('the footer of a page', () => {
  it('the footer is accessible with its list open, in light, in dark and in forced colours', async () => {
    const {footer, all} = await openFooter();
    all('summary')[0]?.click();
    await expect(footer).to.be.accessible();
    await emulateMedia({colorScheme: 'dark'});
    await hasContrast(footer);
    await emulateMedia({forcedColors: 'active'});
    await hasContrast(footer);
  });

  it('the footer shows where the learner is, and lists all sections with the current one marked', async () => {
    const {all} = await openFooter();
    assert.strictEqual(words(all('.number')[0]), '2 of 3');
    assert.deepEqual(
      all('i').map(segment => segment.className),
      ['before', 'now', ''],
    );
    assert.deepEqual(all('li a').map(words), ['Section a', 'Section b', 'Section c']);
    assert.deepEqual(all('[aria-current=step]').map(words), ['Section b']);
  });

  it('the footer shows the whole step number beside the title of the next lesson on a phone', async () => {
    await setViewport({width: 367, height: 666});
    const {all} = await openFooter({
      back: {words: 'Contents', go: '#/contents'},
      next: {words: 'Next lesson', title: 'Questions that help, and questions that do not', go: '#/m/n'},
    });
    const {scrollWidth = 0, clientWidth = 0} = all('.number')[0] ?? {};
    assert.isAbove(clientWidth, 0);
    assert.isAtMost(scrollWidth, clientWidth);
  });

  it('the footer says only "Next lesson" on a phone, in one row, and names the lesson to a screen reader', async () => {
    const title = 'Questions that help, and questions that do not';
    for (const [width, isNamed] of [
      [714, true],
      [367, false],
    ] as const) {
      await setViewport({width, height: 666});
      const {all} = await openFooter({next: {words: 'Next lesson', title, go: '#/m/n'}});
      assert.strictEqual((all('.title')[0]?.getBoundingClientRect().width ?? 0) > 1, isNamed);
      assert.strictEqual(words(all('.next')[0]), `Next lesson ${title}`);
      if (!isNamed) assert.lengthOf(all('small')[0]?.getClientRects() ?? [], 1);
    }
  });

  it('the footer shows its bar only if there is room for segments wider than dots', async () => {
    for (const [width, title, isShown] of [
      [714, 'Questions that help', true],
      [290, 'Questions that help', false],
    ] as const) {
      await setViewport({width, height: 666});
      const {all} = await openFooter({next: {words: 'Next lesson', title, go: '#/m/n'}});
      const bar = all('.bar')[0]?.getBoundingClientRect();
      assert.isAtLeast(bar?.width ?? 0, isShown ? 60 : 1);
      assert.strictEqual((bar?.top ?? 0) < (all('summary')[0]?.getBoundingClientRect().bottom ?? 0), isShown);
    }
  });

  it('the footer comes into view when the keyboard moves the focus to it in a frame that ends below the window', async () => {
    const {footer, all} = await openFooter();
    const frame = await fixture<HTMLIFrameElement>(html`<iframe style="block-size: 1500px"></iframe>`);
    frame.contentDocument?.body.append(footer);
    const end = () => Math.floor(frame.getBoundingClientRect().bottom);
    assert.isAbove(end(), innerHeight);
    all('a[rel=next]')[0]?.focus();
    assert.isAtMost(end(), innerHeight);
  });

  it('the footer works by keyboard: Back, the list, Next; Escape closes the list and keeps the focus', async () => {
    const {footer, all} = await openFooter();
    all('a[rel=prev]')[0]?.focus();
    const names: string[] = [];
    for (let i = 0; i < 2; i++) {
      await sendKeys({press: 'Tab'});
      names.push(footer.shadowRoot?.activeElement?.localName ?? '');
    }
    assert.deepEqual(names, ['summary', 'a']);
    all('summary')[0]?.focus();
    await sendKeys({press: 'Enter'});
    assert.isTrue(all('details')[0]?.hasAttribute('open'));
    await sendKeys({press: 'Escape'});
    assert.isFalse(all('details')[0]?.hasAttribute('open'));
    assert.strictEqual(footer.shadowRoot?.activeElement?.localName, 'summary');
  });

  it('the footer closes its list when the focus leaves it', async () => {
    const {all} = await openFooter();
    all('summary')[0]?.click();
    all('li a')[0]?.focus();
    assert.isTrue(all('details')[0]?.hasAttribute('open'));
    all('a[rel=next]')[0]?.focus();
    assert.isFalse(all('details')[0]?.hasAttribute('open'));
  });

  it('the footer shows the title of the part to which Next leads, and Next without an address calls a function', async () => {
    let acted = 0;
    const title = 'Two <em>crimes</em>';
    const {all} = await openFooter({next: {words: 'Next lesson', title, go: () => (acted += 1)}, steps: []});
    assert.strictEqual(words(all('.next')[0]), 'Next lesson Two crimes');
    all('.next')[0]?.click();
    assert.strictEqual(acted, 1);
    assert.isEmpty(all('details'));
  });

  it('for many steps, the footer shows one continuous bar instead of segments', async () => {
    const {all} = await openFooter({at: 12, of: 40, steps: []});
    assert.isEmpty(all('i'));
    assert.lengthOf(all('progress'), 1);
  });

  for (const width of [320, 367, 714])
    it(`the footer keeps Back, the number and Next apart and large enough to touch at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {footer, all} = await openFooter();
      const boxes = ['.prev', '.number', '.next'].map(one => all(one)[0]?.getBoundingClientRect());
      for (const [n, box] of boxes.entries()) assert.isAtMost(boxes[n - 1]?.right ?? 0, (box?.left ?? 0) + 1);
      for (const box of [boxes[0], boxes[2]])
        assert.isAtLeast(Math.min(box?.width ?? 0, box?.height ?? 0), 44);
      assert.isAtMost(footer.getBoundingClientRect().height, 52);
      assert.strictEqual(footer.getBoundingClientRect().bottom, innerHeight);
    });
});
