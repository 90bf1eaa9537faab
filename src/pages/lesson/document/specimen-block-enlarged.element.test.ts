import {assert} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {nearPlace, openDocument} from '../../../../test/elements/document-world.ts';
import {waitUntil} from '../../../../test/elements/wait-until.ts';
import {focused} from '../../../ui/focused.ts';

const wide = {width: 714, height: 666};
const phone = {width: 367, height: 666};
const lightsOf = (drawings: readonly HTMLElement[]) => drawings.map(drawing => drawing.getAttribute('light'));

describe('an enlarged document in a lesson', () => {
  afterEach(() => setViewport(wide));

  it('a document is enlarged with its light switch by keyboard, and Escape returns the focus to the button', async () => {
    const {find, findAll} = await openDocument(nearPlace);
    const small = find('document-drawing').getBoundingClientRect();
    find('.enlarge').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => findAll('dialog[open] document-drawing').length === 3);
    for (let n = 0; n < 2; n++) await sendKeys({press: '+'});
    await waitUntil(() => find('dialog document-drawing').getBoundingClientRect().width > small.width);
    find('dialog input[value=ir]').click();
    await waitUntil(() => lightsOf(findAll('document-drawing')).every(light => light === 'ir'));
    await sendKeys({press: 'Escape'});
    await waitUntil(() => findAll('dialog[open]').length === 0);
    await waitUntil(() => focused()?.classList.contains('enlarge'));
  });

  for (const viewport of [wide, phone]) {
    it(`the picture is not smaller after "Enlarge", with all of its page in view, at ${viewport.width} px`, async () => {
      await setViewport(viewport);
      const {at: _at, beside: _beside, ...page} = nearPlace;
      const {find, findAll} = await openDocument({...page, lights: ['white'], room: [['0 0 131 102']]});
      const small = find('document-drawing').getBoundingClientRect();
      find('.enlarge').click();
      const isDrawn = () => find('dialog document-drawing').shadowRoot?.querySelector('svg');
      await waitUntil(() => findAll('dialog[open] document-drawing').length === 1 && isDrawn());
      // The picture gets its size in the next animation frame, or in the one after it.
      for (let n = 0; n < 3; n++) await new Promise(resolve => requestAnimationFrame(resolve));
      const large = find('dialog[open] document-drawing').getBoundingClientRect();
      assert.isAtLeast(large.width, small.width);
      const area = find('dialog[open] .large').getBoundingClientRect();
      assert.isAtLeast(large.top, area.top - 1);
      assert.isAtMost(large.bottom, area.bottom + 1);
    });
  }

  for (const viewport of [wide, phone]) {
    it(`an enlarged document opens at its enlarged place, and can then be shown whole, at ${viewport.width} px`, async () => {
      await setViewport(viewport);
      const {beside: _beside, ...alone} = nearPlace;
      const {find, findAll} = await openDocument({...alone, room: [['0 0 131 102'], ['0 0 34 13.8']]});
      const small = findAll('document-drawing')[1]?.getBoundingClientRect();
      find('.enlarge').click();
      const large = () => findAll('dialog[open] document-drawing');
      const isDrawn = (one: Element) => one.shadowRoot?.querySelector('svg') !== null;
      await waitUntil(() => large().length === 2 && large().every(isDrawn));
      // The picture gets its size in the next animation frame, or in the one after it.
      for (let n = 0; n < 3; n++) await new Promise(resolve => requestAnimationFrame(resolve));
      const edges = () => large().map(one => one.getBoundingClientRect());
      const area = find('dialog[open] .large').getBoundingClientRect();
      const [, place] = edges();
      const least = viewport === wide ? 1.3 : 1;
      assert.isAtLeast(place?.width ?? 0, least * (small?.width ?? 0), 'the place is hardly larger');
      assert.isAtLeast(place?.left ?? 0, area.left - 1);
      assert.isAtMost(place?.right ?? 0, area.right + 1);
      assert.isAtLeast(place?.top ?? 0, area.top);
      assert.isAtMost(place?.bottom ?? 0, area.bottom + 1);
      const farther = find('dialog[open] .zoom button');
      for (let n = 0; n < 4; n++) farther.click();
      await waitUntil(() => farther.ariaDisabled === 'true');
      assert.isAtLeast(edges()[0]?.left ?? 0, area.left - 1);
      assert.isAtLeast(edges()[0]?.top ?? 0, area.top);
      assert.isAtMost(edges()[1]?.bottom ?? 0, area.bottom + 1);
    });
  }

  it('an enlarged document on a phone shows a high enlarged place whole, below labels with a margin', async () => {
    await setViewport(phone);
    const {beside: _beside, ...alone} = nearPlace;
    const block = {...alone, at: 'portrait', room: [['0 0 131 102'], ['0 0 34 40']]};
    const {find, findAll} = await openDocument(block);
    find('.enlarge').click();
    const large = () => findAll('dialog[open] document-drawing');
    const isDrawn = (one: Element) => one.shadowRoot?.querySelector('svg') !== null;
    await waitUntil(() => large().length === 2 && large().every(isDrawn));
    // The picture gets its size in the next animation frame, or in the one after it.
    for (let n = 0; n < 3; n++) await new Promise(resolve => requestAnimationFrame(resolve));
    const area = find('dialog[open] .large').getBoundingClientRect();
    const place = large()[1]?.getBoundingClientRect();
    assert.isAtLeast(place?.top ?? 0, area.top);
    assert.isAtMost(place?.bottom ?? Infinity, area.bottom + 1);
    const words = document.createRange();
    for (const label of findAll('dialog[open] .label')) {
      words.selectNodeContents(label);
      assert.isAtLeast(words.getBoundingClientRect().left, 16);
    }
  });
});
