import {assert, expect, fixture, html} from '@open-wc/testing';
import {languages} from 'virtual:course';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {catalogues} from '../../load/course-data.ts';
import {language} from '../../text/language.ts';
import {createTexts} from '../../text/texts.ts';
import type {LazyBlock} from './lazy-block.element.ts';
import './lazy-block.element.ts';

/** Renders a lazy block of the element `name`. `load` loads the code of this element. */
async function openBlock(name: string, load: () => Promise<unknown>) {
  const texts = await createTexts(catalogues, languages.map(language), 'en');
  const draw = () => html`<p class="drawn">The block</p>`;
  const page = await fixture(
    html`<main>
      <h1>A lesson</h1>
      <lazy-block .texts=${texts} .of=${name} .load=${load} .draw=${draw}></lazy-block>
    </main>`,
  );
  const block = page.querySelector('lazy-block');
  if (!block) throw new Error('the page has no block');
  await block.updateComplete;
  return {page, block};
}

const has = (block: LazyBlock, selector: string): boolean =>
  block.renderRoot.querySelector(selector) !== null;

/** Defines the element `name`, as its code does. */
const define = (name: string) => {
  customElements.define(name, class extends HTMLElement {});
};

describe('a block of a lesson whose code is a separate file', () => {
  it('a lazy block is accessible, and shows the block once its code has loaded', async () => {
    const code = new EventTarget();
    const arrives = new Promise(resolve => {
      code.addEventListener('load', resolve);
    });
    const {page, block} = await openBlock('test-late', () => arrives);
    await expect(page).to.be.accessible();
    assert.isTrue(has(block, '[data-loading]'));
    define('test-late');
    code.dispatchEvent(new Event('load'));
    await waitUntil(() => has(block, '.drawn'), 'the block is not there');
    assert.isFalse(has(block, '[data-loading]'));
  });

  it('a lazy block reports a failed load, and shows the block after a retry', async () => {
    let isThere = false;
    const {page, block} = await openBlock('test-lost', async () => {
      if (!isThere) throw new Error('no line');
      define('test-lost');
    });
    await waitUntil(() => has(block, '[role=alert]'), 'nothing tells of the failed load');
    await expect(page).to.be.accessible();
    assert.isFalse(has(block, '.drawn'));
    isThere = true;
    block.renderRoot.querySelector('button')?.click();
    await waitUntil(() => has(block, '.drawn'), 'the block is not there');
    assert.isFalse(has(block, '[role=alert]'));
  });

  it('a block whose code has already loaded renders at once, so that nothing on the page moves', async () => {
    define('test-known');
    const {block} = await openBlock('test-known', () => new Promise(() => undefined));
    assert.isTrue(has(block, '.drawn'));
  });
});
