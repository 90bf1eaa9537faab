import {assert, expect, fixture, html} from '@open-wc/testing';
import {isSweep} from '../../test/elements/is-sweep.ts';

/** Runs axe on an element and returns the number of texts whose contrast it has judged. */
async function judged(element: Element): Promise<number> {
  await expect(await fixture(html`<p>Axe loads at its first look.</p>`)).to.be.accessible();
  const {passes, violations} = await globalThis.axe.run(element, {runOnly: ['color-contrast']});
  return [...passes, ...violations].flatMap(({nodes}) => nodes).length;
}

/** A grey text that is easy to read on black, but not on white. */
const grey = html`<p style="color: rgb(160 160 160)">Text</p>`;

describe('the contrast of the texts in the element tests', () => {
  it(`axe judges contrast once for each style${isSweep ? ', and in the sweep for every text' : ''}`, async () => {
    const list = html`<ul>
      ${[1, 2, 3, 4, 5].map(n => html`<li class="of-list" style="color: rgb(0 0 90)">Term ${n}</li>`)}
    </ul>`;
    assert.strictEqual(await judged(await fixture(list)), isSweep ? 5 : 1);
  });

  it('axe judges contrast again for an element with the same tag and another colour', async () => {
    const page = await fixture(
      html`<div>
        <p style="color: rgb(0 0 80)">One</p>
        <p style="color: rgb(170 170 170)">Two</p>
      </div>`,
    );
    await expectFault(page);
  });

  it('axe judges contrast again for a text of the same colour on another background', async () => {
    await expect(await fixture(html`<div style="background: rgb(0 0 0)">${grey}</div>`)).to.be.accessible();
    await expectFault(await fixture(html`<div style="background: rgb(255 255 255)">${grey}</div>`));
  });

  it('axe judges contrast again for a text of the same colour inside a translucent element', async () => {
    const text = html`<p style="color: rgb(60 60 60)">Text</p>`;
    await expect(await fixture(html`<div>${text}</div>`)).to.be.accessible();
    await expectFault(await fixture(html`<div><div style="opacity: 0.4">${text}</div></div>`));
  });
});

/** Expects axe to report the contrast of a text in an element. */
async function expectFault(element: Element): Promise<void> {
  let report = '';
  try {
    await expect(element).to.be.accessible();
  } catch (error) {
    report = String(error);
  }
  assert.include(report, 'color-contrast');
}
