import {assert, expect, html} from '@open-wc/testing';
import {index} from 'virtual:course';
import {openSaving, shown} from '../../test/elements/saving-world.ts';
import './start-page.element.ts';

for (const [isDetailed, what] of [
  [true, 'tells the learner before anything begins that wordings of interviews are reported, where they are'],
  [false, 'says nothing of it where they are not'],
] as const) {
  it(`the start page ${what}`, async () => {
    const world = await openSaving();
    const {element, text} = await shown(
      html`<start-page
        .texts=${world.texts}
        .store=${world.store}
        .course=${index}
        .detailed=${isDetailed}
      ></start-page>`,
      world,
    );
    assert.strictEqual(text('[data-detail]').includes('every wording that you choose'), isDetailed);
    await expect(element).to.be.accessible();
  });
}
