import {assert} from '@open-wc/testing';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {nearPlace, openDocument} from '../../../../test/elements/document-world.ts';
import {waitUntil} from '../../../../test/elements/wait-until.ts';
import {boxesOf, printedAt} from '../../../documents/model/places.ts';
import type {Box} from '../../../documents/model/box.ts';
import {DocumentDrawing} from '../../../documents/view/drawn.element.ts';
import {focused} from '../../../ui/focused.ts';

const wide = {width: 714, height: 666};
const phone = {width: 367, height: 666};
const lightsOf = (drawings: readonly HTMLElement[]) => drawings.map(drawing => drawing.getAttribute('light'));

/** Opens a document whose date of expiry has a changed last figure. Enlarges this date in the given lights. */
async function openDate(lights: readonly string[]) {
  const opened = await openDocument({...nearPlace, lights});
  opened.find('.enlarge').click();
  const large = () => opened.findAll('dialog[open] document-drawing');
  const isDrawn = (one: Element) => one.shadowRoot?.querySelector('svg') !== null;
  await waitUntil(() => large().length === 3 && large().every(isDrawn));
  // The picture gets its size in the next animation frame, or in the one after it.
  for (let n = 0; n < 3; n++) await new Promise(resolve => requestAnimationFrame(resolve));
  const area = () => opened.find('dialog[open] .large').getBoundingClientRect();
  return {...opened, large, area};
}

/**
 * Returns the rectangle of a part of the drawn page, in pixels of the window. `partOf` gives the boxes of the part;
 * the first box counts.
 */
function inWindow(drawing: HTMLElement | undefined, partOf: (drawn: DocumentDrawing) => readonly Box[]) {
  if (!(drawing instanceof DocumentDrawing)) throw new Error('no drawing of a document');
  const [part] = partOf(drawing);
  const {frame} = drawing;
  if (!part || !frame) throw new Error('the drawing shows no place');
  const {left, top, width} = drawing.getBoundingClientRect();
  const one = width / frame.width;
  const [x, y] = [left + (part.x - frame.x) * one, top + (part.y - frame.y) * one];
  return new DOMRect(x, y, part.width * one, part.height * one);
}

const dateIn = ({specimen}: DocumentDrawing) => printedAt(specimen, 'data', 'expiry');
const figureIn = ({specimen}: DocumentDrawing) =>
  boxesOf({page: 'data', at: 'expiry', characters: [11, 11]}, specimen);

const isWhole = (part: DOMRect, area: DOMRect) =>
  part.left >= area.left - 1 &&
  part.right <= area.right + 1 &&
  part.top >= area.top - 1 &&
  part.bottom <= area.bottom + 1;

describe('an enlarged document in a lesson', () => {
  afterEach(() => setViewport(wide));

  it('a document with its light switch can be enlarged by keyboard, and Escape returns the focus to the button', async () => {
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
    it(`an enlarged picture of a document is not smaller than before, and shows its whole page, at ${viewport.width} px`, async () => {
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

  it('on a phone, an enlarged document shows a high enlarged place as a whole, with a margin to the labels above it', async () => {
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

  const byButton = (find: (selector: string) => HTMLElement) => {
    find('dialog[open] .zoom button + output + button').click();
  };
  const byKey = async () => sendKeys({press: '+'});
  const byWheel = (find: (selector: string) => HTMLElement) => {
    const on = find('dialog[open] .large');
    const {x, y, width} = on.getBoundingClientRect();
    on.dispatchEvent(new WheelEvent('wheel', {deltaY: -150, clientX: x + width / 2, clientY: y + 60}));
  };

  for (const viewport of [wide, phone])
    for (const [means, closer] of [
      ['the button', byButton],
      ['the key +', byKey],
      ['the wheel', byWheel],
    ] as const)
      it(`at each step of ${means}, an enlarged document keeps its date in view, or the changed figure if the date is too large, at ${viewport.width} px`, async () => {
        await setViewport(viewport);
        const {find, large, area} = await openDate(['white', 'oblique', 'uv']);
        const scale = () => find('dialog[open] output').textContent;
        let steps = 0;
        for (let before = ''; before !== scale(); steps++) {
          const [date, figure] = [inWindow(large()[1], dateIn), inWindow(large()[1], figureIn)];
          const isFitting = date.width <= area().width && date.height <= area().height;
          assert.isTrue(isWhole(isFitting ? date : figure, area()), `out of view at ${scale()}`);
          before = scale();
          await closer(find);
          await waitUntil(
            () => scale() !== before || find('.zoom button:last-child').ariaDisabled === 'true',
            'nothing zooms',
          );
        }
        assert.isAtLeast(steps, 4);
      });

  for (const viewport of [wide, phone])
    it(`an enlarged document opens above the slider, and zooming in and out again leads back to this view, at ${viewport.width} px`, async () => {
      await setViewport(viewport);
      const {find, large} = await openDate(['white', 'oblique']);
      const tops = () => large().map(one => Math.round(one.getBoundingClientRect().top));
      const slider = find('dialog[open] bench-tilt').getBoundingClientRect();
      for (const one of large().slice(1))
        assert.isAtMost(one.getBoundingClientRect().bottom, slider.top + 1, 'the slider covers a picture');
      const scale = () => find('dialog[open] output').textContent;
      const opened = {scale: scale(), tops: tops()};
      for (const button of ['button + output + button', 'button'])
        for (let n = 0; n < 2; n++) {
          const before = scale();
          find(`dialog[open] .zoom ${button}`).click();
          await waitUntil(() => scale() !== before, 'nothing zooms');
        }
      assert.deepEqual({scale: scale(), tops: tops()}, opened);
    });

  it('an enlarged document zooms about the middle of the window after a drag', async () => {
    const {find, large, area} = await openDate(['white']);
    const middle = () => {
      const [{left, width, top, height}, page] = [area(), large()[0]?.getBoundingClientRect()];
      assert.isOk(page);
      return [(left + width / 2 - page.left) / page.width, (top + height / 2 - page.top) / page.height];
    };
    const zoomed = () => find('dialog[open] output').textContent;
    const opened = zoomed();
    byButton(find);
    await waitUntil(() => zoomed() !== opened);
    const {left, top} = area();
    const from = large()[0]?.getBoundingClientRect().left ?? NaN;
    await sendMouse({type: 'move', position: [Math.round(left) + 200, Math.round(top) + 100]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [Math.round(left) + 400, Math.round(top) + 150]});
    await sendMouse({type: 'up'});
    await waitUntil(() => (large()[0]?.getBoundingClientRect().left ?? NaN) > from + 100);
    const [before, scale] = [middle(), zoomed()];
    byButton(find);
    await waitUntil(() => zoomed() !== scale);
    for (const [n, share] of middle().entries()) assert.approximately(share, before[n] ?? NaN, 0.01);
  });

  for (const viewport of [wide, phone]) {
    it(`the labels of an enlarged document keep their size while it grows, at ${viewport.width} px`, async () => {
      await setViewport(viewport);
      const {find, findAll} = await openDate(['white']);
      const words = document.createRange();
      const heights = () =>
        findAll('dialog[open] .label').map(label => {
          words.selectNodeContents(label);
          return words.getBoundingClientRect().height;
        });
      const before = find('.label').getBoundingClientRect().height;
      for (let n = 0; n < 3; n++) byButton(find);
      await waitUntil(() => Number.parseFloat(find('dialog[open] output').textContent) > 3);
      assert.lengthOf(heights(), 3);
      for (const height of heights()) assert.isAtMost(height, before + 1);
    });

    it(`the slider of a light appears over the lower edge of an enlarged document and does not move the document, at ${viewport.width} px`, async () => {
      await setViewport(viewport);
      const {find, findAll, large, area} = await openDate(['white', 'oblique', 'uv', 'ir', 'loupe']);
      const edges = () => large().map(one => JSON.stringify(one.getBoundingClientRect()));
      const before = edges();
      const [form, lights] = ['form', '.lights'].map(part => find(`dialog[open] ${part}`).offsetHeight);
      const rows = viewport === wide ? 0 : 44;
      assert.isAtMost(form ?? NaN, (lights ?? NaN) + rows + 28, 'an empty row');
      const visibleSliders = () =>
        findAll('dialog[open] bench-tilt').filter(one => one.checkVisibility({visibilityProperty: true}));
      assert.lengthOf(visibleSliders(), 0, 'a slider without its light');
      find('dialog[open] input[value=oblique]').click();
      await waitUntil(() => lightsOf(large()).every(light => light === 'oblique'));
      assert.deepEqual(edges(), before);
      const [slider] = visibleSliders().map(one => one.getBoundingClientRect());
      assert.isOk(slider);
      assert.isAtLeast(slider.height, 44);
      assert.approximately(slider.bottom, area().bottom, 1);
    });
  }
});
