import {assert} from '@open-wc/testing';
import {sendMouse, setViewport} from '@web/test-runner-commands';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {
  all,
  choose,
  middleOf,
  one,
  openBenchAndDo,
  phone,
  pictureOf,
  press,
  tabTo,
  textOf,
  wide,
} from '../../../test/elements/bench-hand.ts';
import {openBench, waitForBench} from '../../../test/elements/bench-world.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';

/** Returns the innermost element at this point of the window, inside all shadow roots. */
function elementAt(x: number, y: number): Element {
  let found = document.elementFromPoint(x, y);
  for (let root = found?.shadowRoot; root; root = found.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  assert.exists(found);
  return found;
}

describe('the drawing of the page on the document bench', () => {
  afterEach(asBefore);

  it('the slider of oblique light names the position of the lamp, and a move of the lamp changes the picture', async () => {
    const bench = await openBenchAndDo(own => choose(own, 'light', 'oblique'));
    const slider = one(bench, 'input[type="range"]');
    const valueText = () => slider.getAttribute('aria-valuetext');
    const drawing = () =>
      one(bench, 'document-drawing').shadowRoot?.querySelector('svg:not(.before)')?.innerHTML;
    assert.strictEqual(valueText(), 'Lamp at 10 o’clock');
    const before = drawing();
    slider.focus();
    await press(bench, 'End');
    assert.strictEqual(valueText(), 'Lamp at 4 o’clock');
    assert.notStrictEqual(drawing(), before);
    await press(bench, 'Home');
    assert.strictEqual(valueText(), 'Lamp at 4 o’clock');
  });
});

describe('the page on the document bench', () => {
  afterEach(asBefore);
  drawOneShape();

  it('arrow keys move the loupe, + doubles its magnification, and Escape closes it', async () => {
    const bench = await openBenchAndDo(own => choose(own, 'light', 'loupe'));
    await tabTo('.lens');
    const svg = () =>
      one(one(bench, 'bench-stage'), '.lens document-drawing').shadowRoot?.querySelector('svg');
    const drawn = svg();
    const [x = '', , width = ''] = svg()?.getAttribute('viewBox')?.split(' ') ?? [];
    await press(bench, 'ArrowRight', '+');
    const [nextX = '', , nextWidth = ''] = svg()?.getAttribute('viewBox')?.split(' ') ?? [];
    assert.strictEqual(svg(), drawn, 'the page is not drawn anew as the glass moves');
    assert.isAbove(Number(nextX), Number(x));
    assert.strictEqual(Number(nextWidth), Number(width) / 2);
    await press(bench, 'Escape');
    assert.deepEqual(all(bench, '.lens'), []);
    assert.strictEqual(focused()?.getAttribute('value'), 'white');
  });

  for (const [size, viewport] of Object.entries({'367x666': phone, ...(isSweep ? {'714x666': wide} : {})})) {
    it(`another light changes neither the place nor the zoom of the picture at ${size}`, async () => {
      await setViewport(viewport);
      const {bench} = await openBench();
      one(bench, '.zoom button:last-child').click();
      await waitForBench(bench);
      const before = pictureOf(bench);
      for (const light of ['tilt', 'oblique', 'transmitted', 'uv', 'ir', 'loupe', 'white']) {
        await choose(bench, 'light', light);
        assert.deepEqual(pictureOf(bench), before, light);
      }
    });
  }

  it('after a change of light, the old picture fades out over the new picture and is then removed', async () => {
    const {bench} = await openBench();
    const {shadowRoot} = one(bench, 'document-drawing');
    assert.exists(shadowRoot);
    const drawings = () => shadowRoot.querySelectorAll('svg').length;
    // During the fade, there are two drawings. On a slow machine, the fade can end before the bench has settled.
    // Therefore the test counts the drawings at each change.
    const counts: number[] = [];
    const watch = new MutationObserver(() => counts.push(drawings()));
    watch.observe(shadowRoot, {childList: true});
    await choose(bench, 'light', 'uv');
    await waitUntil(() => counts.length > 0 && drawings() === 1, 'the old light stays');
    watch.disconnect();
    assert.include(counts, 2);
  });

  it('a drawing has one accessible name, and its contents are hidden from screen readers', async () => {
    const {bench} = await openBench();
    const drawing = one(bench, 'document-drawing');
    assert.strictEqual(drawing.getAttribute('role'), 'img');
    assert.strictEqual(drawing.getAttribute('aria-label'), 'Data page. White light.');
    assert.strictEqual(drawing.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden'), 'true');
  });

  it('the wheel, the keys and the buttons zoom, and the key 0 shows the whole page', async () => {
    const {bench} = await openBench();
    const [x, y] = middleOf(bench, 60, 44);
    const width = () => pictureOf(bench)[2] ?? 0;
    const whole = width();
    await sendMouse({type: 'move', position: [x, y]});
    one(bench, '.table').dispatchEvent(
      new WheelEvent('wheel', {deltaY: -300, clientX: x, clientY: y, cancelable: true}),
    );
    await waitForBench(bench);
    assert.approximately(width(), whole * 2, 3);
    one(bench, '.table').focus();
    await press(bench, '+');
    assert.approximately(width(), whole * 3, 3);
    const [left = 0] = pictureOf(bench);
    await press(bench, 'ArrowRight');
    assert.isBelow(pictureOf(bench)[0] ?? 0, left);
    await press(bench, '-');
    assert.approximately(width(), whole * 2, 3);
    await press(bench, '0');
    assert.strictEqual(width(), whole);
    for (let n = 0; n < 6; n++) one(bench, '.zoom button:last-child').click();
    await waitForBench(bench);
    assert.approximately(width(), whole * 6, 8);
    assert.strictEqual(one(bench, '.zoom button:last-child').getAttribute('aria-disabled'), 'true');
    one(bench, 'button.turn:last-child').click();
    await waitForBench(bench);
    assert.strictEqual(textOf(one(bench, 'output')), '1×');
  });

  it('a double tap zooms at its place, and cancels the mark that its first tap started', async () => {
    const {bench, responses} = await openBench();
    const [x, y] = middleOf(bench, 50, 53);
    const [, , whole = 0] = pictureOf(bench);
    // The page itself sends both clicks. A busy test runner would send the second click too late for a double tap.
    const picture = elementAt(x, y);
    const tap = () =>
      picture.dispatchEvent(new MouseEvent('click', {clientX: x, clientY: y, bubbles: true, composed: true}));
    tap();
    await bench.updateComplete;
    tap();
    await waitForBench(bench);
    assert.isAbove(pictureOf(bench)[2] ?? 0, whole * 3);
    const aimed = middleOf(bench, 50, 53);
    assert.isBelow(Math.hypot(aimed[0] - x, aimed[1] - y), 60);
    assert.strictEqual(one(bench, '[aria-selected="true"]').id, 'tools');
    assert.deepEqual([responses, all(bench, '[data-reason]')], [[], []]);
  });

  it('dragging moves the enlarged page and sets no mark', async () => {
    const {bench} = await openBench();
    for (let n = 0; n < 3; n++) one(bench, '.zoom button:last-child').click();
    await waitForBench(bench);
    const [x = 0, y = 0] = pictureOf(bench);
    const at = middleOf(bench, 60, 44);
    await sendMouse({type: 'move', position: at});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [at[0] + 50, at[1] + 30]});
    await sendMouse({type: 'up'});
    await waitForBench(bench);
    assert.deepEqual(pictureOf(bench).slice(0, 2), [x + 50, y + 30]);
    assert.deepEqual(all(bench, '[data-reason]'), []);
  });

  it('"Look at" enlarges a place as much as possible', async () => {
    const {bench} = await openBench();
    const [, , whole = 0] = pictureOf(bench);
    const list = one(bench, '.look select');
    if (list instanceof HTMLSelectElement) list.value = 'expiry';
    list.dispatchEvent(new Event('change'));
    await waitForBench(bench);
    assert.isAbove(pictureOf(bench)[2] ?? 0, whole * 2);
  });

  it('the slider says whether the page is turned left, flat or turned right', async () => {
    const bench = await openBenchAndDo(own => choose(own, 'light', 'tilt'));
    const valueText = () => one(bench, 'input[type="range"]').getAttribute('aria-valuetext');
    assert.strictEqual(valueText(), 'Flat');
    one(bench, 'input[type="range"]').focus();
    await press(bench, 'ArrowRight');
    assert.strictEqual(valueText(), 'Turned right, 2 degrees');
    await press(bench, 'Home');
    assert.strictEqual(valueText(), 'Turned left, 40 degrees');
  });

  it('dragging tilts the page and sets no mark', async () => {
    const {bench, responses} = await openBench();
    await choose(bench, 'light', 'tilt');
    const [x, y] = middleOf(bench, 60, 30);
    await sendMouse({type: 'move', position: [x, y]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [x + 80, y]});
    await sendMouse({type: 'up'});
    await waitForBench(bench);
    const slider = one(bench, 'input[type="range"]');
    assert.isAbove(slider instanceof HTMLInputElement ? slider.valueAsNumber : 0, 0.1);
    assert.deepEqual([responses, all(bench, 'form')], [[], []]);
  });
});
