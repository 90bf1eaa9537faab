import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {beginDocument, nearPlace, openDocument, standing} from '../../../../test/elements/document-world.ts';
import {isAccessibleIn} from '../../../../test/elements/has-contrast.ts';
import {waitUntil} from '../../../../test/elements/wait-until.ts';
import {focused} from '../../../ui/focused.ts';

const narrow = {width: 320, height: 640};
const phone = {width: 367, height: 666};
const manyLights = ['white', 'tilt', 'uv', 'ir'];
const wide = {width: 714, height: 666};

const lightsOf = (drawings: readonly HTMLElement[]) => drawings.map(drawing => drawing.getAttribute('light'));

const visible = (elements: readonly HTMLElement[]) =>
  elements.filter(element => element.getClientRects().length > 0);

describe('a document in a lesson', () => {
  afterEach(async () => {
    await setViewport(wide);
    await emulateMedia({colorScheme: 'light', media: 'screen', forcedColors: 'none'});
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`a document is accessible in ${colorScheme}, enlarged or not`, async () => {
      await emulateMedia({colorScheme, reducedMotion: 'reduce'});
      const {room, find} = await openDocument(nearPlace);
      find('details').toggleAttribute('open', true);
      await isAccessibleIn(colorScheme, room);
      find('.enlarge').click();
      await waitUntil(() => focused()?.closest('dialog'));
      await isAccessibleIn(colorScheme, room);
    });
  }

  it('the keyboard changes the light of all pictures, and the description follows the light', async () => {
    const {find, findAll} = await openDocument(nearPlace);
    find('input:checked').focus();
    await sendKeys({press: 'ArrowRight'});
    await waitUntil(() => lightsOf(findAll('document-drawing')).every(light => light === 'uv'));
    assert.lengthOf(findAll('document-drawing'), 3);
    assert.strictEqual(focused()?.getAttribute('value'), 'uv');
    const summary = 'What can be seen here: Data page, UV light';
    assert.strictEqual(find('summary').textContent.trim(), summary);
    assert.strictEqual(find('p[role=status]').textContent, summary);
    assert.include(find('.told').textContent, 'the print has a gap here');
  });

  it('a document and its genuine copy have a description each', async () => {
    const {findAll} = await openDocument(nearPlace);
    const heads = ['This document', 'Reference specimen'];
    assert.deepEqual(
      findAll('.told h2').map(head => head.textContent),
      heads,
    );
    assert.deepEqual(
      findAll('.label').map(label => label.textContent),
      ['This document', ...heads.map(copy => `${copy}: Date of expiry`)],
    );
  });

  it('on a phone, a document, its enlarged place and the caption follow one another in the whole width', async () => {
    await setViewport({width: 367, height: 666});
    const {beside: _beside, ...alone} = nearPlace;
    const {room, findAll} = await openDocument({...alone, room: [['0 0 131 102'], ['0 0 34 13.8']]});
    const [page, place] = findAll('.sheet').map(sheet => sheet.getBoundingClientRect());
    assert.isOk(page && place);
    for (const {width} of [page, place]) assert.isAtLeast(width, 300);
    assert.isAtLeast(place.top, page.bottom);
    const caption = room.shadowRoot?.querySelector('figcaption')?.getBoundingClientRect();
    assert.isAtLeast(caption?.top ?? 0, place.bottom);
  });

  it('on a phone, the lights of a document and their slider stay below the header while the learner looks at the enlarged place', async () => {
    await setViewport({width: 367, height: 666});
    const {beside: _beside, ...alone} = nearPlace;
    const block = {...alone, lights: ['tilt', 'white'], room: [['0 0 131 102'], ['0 0 34 13.8']]};
    const {find, findAll, below} = await openDocument(block);
    below.setAttribute('style', 'block-size: 2000px');
    const topOf = (element?: Element) => element?.getBoundingClientRect().top ?? NaN;
    const place = findAll('.sheet')[1];
    scrollBy(0, topOf(place) - 200);
    await waitUntil(() => Math.abs(topOf(place) - 200) < 2, 'the page did not scroll');
    const lights = find('.lights').getBoundingClientRect();
    for (const part of ['.lights', 'bench-tilt']) {
      const {top, bottom} = find(part).getBoundingClientRect();
      assert.isAtLeast(top, 0, `${part} is out of sight`);
      assert.isAtMost(bottom, topOf(place), `${part} covers the enlarged place`);
    }
    const room = parseFloat(getComputedStyle(find('.enlarge')).scrollMarginBlockStart);
    assert.isAtLeast(room, lights.height - 16, 'the lights would cover a button that gets the focus');
  });

  it('a document has no light switch if it has only one light, and no label if it has only one picture', async () => {
    const {at: _at, beside: _beside, ...page} = nearPlace;
    const {findAll} = await openDocument({...page, lights: ['ir'], room: [['0 0 131 102']]});
    assert.isEmpty(findAll('fieldset, .label, .told h2'));
    assert.deepEqual(lightsOf(findAll('document-drawing')), ['ir']);
  });

  it('a document uses the loupe only in the picture of the enlarged place', async () => {
    const {findAll} = await openDocument({...nearPlace, lights: ['loupe']});
    assert.deepEqual(lightsOf(findAll('document-drawing')), ['white', 'loupe', 'loupe']);
  });

  it('a document can be tilted with a slider in the light `tilt`', async () => {
    const {find, findAll} = await openDocument({...nearPlace, lights: ['tilt']});
    const slider = find('bench-tilt').shadowRoot?.querySelector('input');
    slider?.focus();
    await sendKeys({press: 'End'});
    await waitUntil(() => findAll('document-drawing').every(drawing => Reflect.get(drawing, 'tilt') === 1));
  });

  it('at 714 px, the description and the button "Enlarge" fit beside a single picture of a document', async () => {
    await setViewport(wide);
    const {at: _at, beside: _beside, ...page} = nearPlace;
    const {find, room} = await openDocument({...page, lights: ['white'], room: [['0 0 131 102']]});
    const picture = find('.picture').getBoundingClientRect();
    for (const control of ['summary', '.enlarge']) {
      const {left, bottom} = find(control).getBoundingClientRect();
      assert.isAtLeast(left, picture.right, control);
      assert.isBelow(bottom, picture.bottom, control);
    }
    const [above, button] = ['details', '.enlarge'].map(part => find(part).getBoundingClientRect());
    assert.isAtMost((button?.top ?? 0) - (above?.bottom ?? 0), 12, 'a hole above the button');
    await expect(room).to.be.accessible();
  });

  for (const [viewport, chosen] of [
    [wide, nearPlace.lights],
    [narrow, nearPlace.lights],
    [phone, manyLights],
  ] as const) {
    it(`a document shows its caption at once and causes no layout shift when pictures load, with ${chosen.length} lights at ${viewport.width} px`, async () => {
      await setViewport(viewport);
      let arrive = () => {};
      const before = () =>
        new Promise<void>(resolve => {
          arrive = resolve;
        });
      const {texts, room, below} = await beginDocument({...nearPlace, lights: chosen}, {before});
      assert.include(room.renderRoot.textContent, texts.lookup('document-fraud', '')('title'));
      assert.isNotNull(room.renderRoot.querySelector('[data-loading]'));
      const top = below.getBoundingClientRect().top;
      arrive();
      await standing(room);
      assert.approximately(below.getBoundingClientRect().top, top, 4);
      assert.isAtMost(document.documentElement.scrollWidth, viewport.width);
    });
  }

  it('a document reports a failed load and offers a retry', async () => {
    let isLost = true;
    const before = async () => {
      if (isLost) throw new Error('lost');
    };
    const {room} = await beginDocument(nearPlace, {before});
    await waitUntil(() => room.renderRoot.querySelector('[role=alert]'));
    await expect(room).to.be.accessible();
    isLost = false;
    const again = room.renderRoot.querySelector('button');
    assert.strictEqual(again?.textContent, 'Try again');
    again?.focus();
    await sendKeys({press: 'Enter'});
    await standing(room);
    assert.isNull(room.renderRoot.querySelector('[role=alert]'));
    assert.strictEqual(focused()?.localName, 'figure');
  });

  it('a document is beside its genuine copy in a wide window, and a tap swaps the two in a narrow window', async () => {
    const pages = {...nearPlace, room: [['0 0 131 102'], ['0 0 131 102']]};
    const {at: _at, ...both} = pages;
    const {find, findAll, room} = await openDocument(both);
    const visibleLabels = () =>
      visible(findAll('.picture')).map(one => one.querySelector('.label')?.textContent);
    const place = () => visible(findAll('.picture')).map(one => Math.round(one.getBoundingClientRect().top));
    assert.strictEqual(new Set(place()).size, 1);
    assert.deepEqual(visibleLabels(), ['This document', 'Reference specimen']);
    assert.isEmpty(visible(findAll('.swap')));
    await setViewport(narrow);
    await waitUntil(() => visibleLabels().length === 1);
    assert.deepEqual(visibleLabels(), ['This document']);
    const before = place();
    await expect(room).to.be.accessible();
    find('.swap button + button').click();
    await waitUntil(() => visibleLabels()[0] === 'Reference specimen');
    assert.deepEqual(place(), before);
    await emulateMedia({media: 'print'});
    await waitUntil(() => visible(findAll('.picture')).length === 2, 'the paper lacks a picture');
  });

  it('on a narrow phone, the button "Enlarge" is beside the description of a document, and moves below when the description opens', async () => {
    await setViewport({width: 320, height: 666});
    const {at: _at, beside: _beside, ...page} = nearPlace;
    const {find} = await openDocument({...page, lights: ['white'], room: [['0 0 131 102']]});
    await waitUntil(() => innerWidth === 320);
    const box = (part: string) => find(part).getBoundingClientRect();
    assert.isAtMost(box('.enlarge').top, box('summary').top + 1);
    assert.isAtLeast(box('.enlarge').left, box('summary').right);
    find('summary').click();
    await waitUntil(
      () => box('.enlarge').top >= box('details').bottom,
      'the button is beside the description',
    );
  });

  for (const [viewport, chosen] of [
    [wide, ['white', 'tilt']],
    [wide, manyLights],
    [phone, ['white', 'tilt']],
    [phone, manyLights],
    [narrow, ['white', 'tilt']],
    [narrow, manyLights],
  ] as const)
    it(`no picture of a document moves when the slider of a light appears, with ${chosen.length} lights at ${viewport.width} px`, async () => {
      await setViewport(viewport);
      const {beside: _beside, ...alone} = nearPlace;
      const block = {...alone, lights: chosen, room: [['0 0 131 102'], ['0 0 34 13.8']]};
      const {find, findAll} = await openDocument(block);
      const tops = () => findAll('.sheet').map(sheet => Math.round(sheet.getBoundingClientRect().top));
      const before = tops();
      const seen = findAll('bench-tilt').filter(one => one.checkVisibility({visibilityProperty: true}));
      assert.strictEqual(seen.length, 0, 'a slider without its light');
      find('input[value=tilt]').click();
      await waitUntil(() => lightsOf(findAll('document-drawing')).every(light => light === 'tilt'));
      assert.deepEqual(tops(), before);
      const slider = find('bench-tilt').getBoundingClientRect();
      const {top, bottom} = find('.lights').getBoundingClientRect();
      assert.isAtMost((before[0] ?? NaN) - bottom, 44, 'an empty row below the lights');
      const isBelow = chosen.length > 2 && viewport !== wide;
      assert.approximately(slider.top, isBelow ? bottom : top, 1);
      assert.isAtLeast(slider.height, 44);
      const {x, y} = slider;
      const root = find('bench-tilt').getRootNode();
      assert.isTrue(
        root instanceof ShadowRoot &&
          root.elementFromPoint(x + 4, y + slider.height / 2)?.localName === 'bench-tilt',
        'a picture covers the slider',
      );
    });

  it('a document with only one light has the slider of this light above the page', async () => {
    await setViewport({width: 367, height: 666});
    const {find, findAll} = await openDocument({...nearPlace, lights: ['oblique']});
    const slider = find('bench-tilt').getBoundingClientRect();
    assert.isAtMost(slider.bottom, find('.picture').getBoundingClientRect().top);
    assert.isAtLeast(slider.height, 44);
    assert.lengthOf(findAll('fieldset'), 0, 'a switch with one light');
  });

  it('a document prints in its first light, with its description and without its buttons', async () => {
    const {find, findAll} = await openDocument(nearPlace);
    find('input[value=uv]').click();
    await waitUntil(() => lightsOf(findAll('document-drawing')).includes('uv'));
    await emulateMedia({media: 'print'});
    await waitUntil(() => lightsOf(findAll('document-drawing')).every(light => light === 'white'));
    assert.lengthOf(visible(findAll('.told')), 1);
    assert.isEmpty(visible(findAll('button, input')));
    await emulateMedia({media: 'screen'});
    await waitUntil(() => lightsOf(findAll('document-drawing')).every(light => light === 'uv'));
  });

  it('a document keeps its own colours in forced colours', async () => {
    await emulateMedia({forcedColors: 'active'});
    const {find} = await openDocument(nearPlace);
    const svg = find('document-drawing').shadowRoot?.querySelector('svg');
    assert.strictEqual(svg && getComputedStyle(svg).forcedColorAdjust, 'none');
  });

  it('a document shows its texts in the current language', async () => {
    const {texts, find} = await openDocument(nearPlace);
    const before = find('summary').textContent;
    await texts.change('mn');
    await waitUntil(() => find('summary').textContent !== before);
  });
});
