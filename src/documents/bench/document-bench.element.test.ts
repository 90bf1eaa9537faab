import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {
  all,
  choose,
  focused,
  judged,
  one,
  openBench,
  passport,
  pick,
  settled,
  take,
  textOf,
} from '../../../test/elements/bench-world.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import type {DocumentBench} from './document-bench.element.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {Lazy} from '../view/lazy.ts';

const wide = {width: 714, height: 666};
const phone = {width: 367, height: 666};
const narrow = {width: 320, height: 640};

/** For each state of the bench, a function that opens the bench in that state. */
const states: Readonly<Record<string, () => Promise<DocumentBench>>> = {
  looking: async () => (await openBench()).bench,
  'under the loupe': () => opened(bench => choose(bench, 'light', 'loupe')),
  tilting: () => opened(bench => choose(bench, 'light', 'tilt')),
  comparing: () => opened(bench => take(bench, 'comparing')),
  reading: () => opened(bench => take(bench, 'reading')),
  'with the rules of the issuer': () => opened(bench => take(bench, 'rules')),
  'with the traveller': () => opened(bench => take(bench, 'person')),
  marking: () => opened(bench => take(bench, 'marking')),
  'telling what can be seen': () => opened(bench => take(bench, 'telling')),
  'showing all pages': () => opened(bench => take(bench, 'leafing')),
  'offering reasons for a mark': () => opened(bench => point(bench, 50, 53)),
  deciding: () =>
    opened(async bench => {
      await open(bench, 'decision');
      await choose(bench, 'verdict', 'check');
      await choose(bench, 'check', 'oblique-light');
    }),
  judged: async () => (await openBench({outcome: judged, locked: true})).bench,
};

async function opened(act: (bench: DocumentBench) => Promise<void>): Promise<DocumentBench> {
  const {bench} = await openBench();
  await act(bench);
  return bench;
}

/** Presses Tab until the focus is on an element that matches the selector. */
async function tabTo(selector: string): Promise<void> {
  for (let i = 0; i < 70; i++) {
    if (focused()?.matches(selector)) return;
    await sendKeys({press: 'Tab'});
  }
  assert.fail(`the keyboard does not get to ${selector}`);
}

async function press(bench: DocumentBench, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
  await settled(bench);
}

/** Moves the focus to a select list and presses ArrowDown until the list has the given value. */
async function chooseFrom(bench: DocumentBench, name: string, value: string): Promise<void> {
  await tabTo(`select[name="${name}"]`);
  for (let i = 0; i < 60; i++) {
    const list = focused();
    if (list instanceof HTMLSelectElement && list.value === value) return;
    await press(bench, 'ArrowDown');
  }
  assert.fail(`the list ${name} does not hold ${value}`);
}

/** Moves the focus to a radio group and presses ArrowDown until the given option has the focus. */
async function chooseRadio(bench: DocumentBench, name: string, value: string): Promise<void> {
  await tabTo(`input[name="${name}"]`);
  await press(bench, 'Space');
  for (let i = 0; i < 20; i++) {
    const radio = focused();
    if (radio instanceof HTMLInputElement && radio.value === value) return;
    await press(bench, 'ArrowDown');
  }
  assert.fail(`there is no ${value} among ${name}`);
}

/** Converts a point on the data page, in millimetres, to pixels of the viewport. */
function middleOf(bench: DocumentBench, x: number, y: number): [number, number] {
  const page = one(bench, '.page');
  page.scrollIntoView({block: 'center'});
  const on = page.getBoundingClientRect();
  // The bench draws the data page (125 x 88 mm) on a table of 131 x 102 mm. The corner of the page is
  // therefore at (3, 7).
  return [Math.round(on.left + ((x + 3) / 131) * on.width), Math.round(on.top + ((y + 7) / 102) * on.height)];
}

/** Clicks at a point on the data page, in millimetres. */
async function point(bench: DocumentBench, x: number, y: number): Promise<void> {
  await sendMouse({type: 'click', position: middleOf(bench, x, y)});
  await settled(bench);
}

/** Opens a tab. */
async function open(bench: DocumentBench, tab: string): Promise<void> {
  one(bench, `#${tab}`).click();
  await settled(bench);
}

/** Returns position and size of the drawing on the screen. */
function pictureOf(bench: DocumentBench): readonly number[] {
  const {x, y, width, height} = one(bench, '.page').getBoundingClientRect();
  return [x, y, width, height].map(Math.round);
}

describe('document-bench', () => {
  afterEach(async () => {
    document.documentElement.dir = 'ltr';
    document.documentElement.style.fontSize = '';
    await setViewport(wide);
    await emulateMedia({colorScheme: 'light', forcedColors: 'none', media: 'screen'});
  });

  for (const [state, open] of Object.entries(states)) {
    it(`the document bench is accessible when ${state}, in light, dark and forced colours`, async () => {
      const bench = await open();
      await expect(bench).to.be.accessible();
      await emulateMedia({colorScheme: 'dark'});
      await hasContrast(bench);
      await emulateMedia({colorScheme: 'light', forcedColors: 'active'});
      await hasContrast(bench);
    });

    it(`the bench does not scroll sideways when ${state}: neither at 320 px nor on a phone with text at 200%`, async () => {
      await setViewport(narrow);
      const bench = await open();
      assert.isAtMost(document.documentElement.scrollWidth, narrow.width);
      await setViewport(phone);
      document.documentElement.style.fontSize = '200%';
      await settled(bench);
      assert.isAtMost(document.documentElement.scrollWidth, phone.width);
    });
  }

  it('the learner can use the bench by keyboard alone, from the choice of a light to the decision', async () => {
    const {bench, last} = await openBench();
    await chooseRadio(bench, 'light', 'oblique');
    await tabTo('#marks');
    await press(bench, 'Enter');
    await tabTo('button[data-mode="marking"]');
    await press(bench, 'Enter');
    await chooseFrom(bench, 'place', 'expiry');
    await chooseFrom(bench, 'reason', 'altered');
    await tabTo('form .primary');
    await press(bench, 'Enter');
    assert.deepEqual(last(), ['expiry', 'altered', 'oblique']);
    assert.strictEqual(focused()?.getAttribute('data-mode'), 'marking');
    await sendKeys({press: 'Shift+Tab'});
    while (focused()?.id === '') await sendKeys({press: 'Shift+Tab'});
    assert.strictEqual(focused()?.id, 'decision');
    await press(bench, 'Enter');
    await chooseRadio(bench, 'verdict', 'check');
    await chooseRadio(bench, 'check', 'oblique-light');
    assert.include(textOf(bench), 'You make the check: Fibres stand up');
    await chooseRadio(bench, 'outcome', 'then-refer');
    await chooseRadio(bench, 'ground', 'the-document');
    await chooseRadio(bench, 'confidence', 'fairly-sure');
    assert.deepEqual(last(), [
      ...['check', 'oblique-light', 'then-refer', 'the-document', 'fairly-sure'],
      ...['expiry', 'altered', 'oblique'],
    ]);
  });

  it('arrow keys move the loupe, + doubles its magnification, and Escape closes it', async () => {
    const bench = await opened(own => choose(own, 'light', 'loupe'));
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

  for (const [size, viewport] of Object.entries({'714x666': wide, '367x666': phone})) {
    it(`the document and the decision are on one screen of ${size}, and no tool moves the document`, async () => {
      await setViewport(viewport);
      const {bench} = await openBench();
      const before = pictureOf(bench);
      for (const mode of ['person', 'reading', 'rules', 'comparing', 'telling', 'leafing']) {
        await take(bench, mode);
        assert.deepEqual(pictureOf(bench), before, mode);
      }
      await open(bench, 'decision');
      assert.deepEqual(pictureOf(bench), before);
      bench.scrollIntoView();
      for (const selector of ['bench-stage .page', 'input[value="clear"]', 'input[value="refer"]']) {
        const box = one(bench, selector.split(' ').at(-1) ?? '').getBoundingClientRect();
        assert.isAtLeast(box.top, 0, selector);
        assert.isAtMost(box.bottom, viewport.height, selector);
      }
    });

    it(`another light changes neither the place nor the zoom of the picture at ${size}`, async () => {
      await setViewport(viewport);
      const {bench} = await openBench();
      one(bench, '.zoom button:last-child').click();
      await settled(bench);
      const before = pictureOf(bench);
      for (const light of ['tilt', 'oblique', 'transmitted', 'uv', 'ir', 'loupe', 'white']) {
        await choose(bench, 'light', light);
        assert.deepEqual(pictureOf(bench), before, light);
      }
    });
  }

  it('the old light fades out over the new one and then goes away', async () => {
    const {bench} = await openBench();
    const drawings = () => one(bench, 'document-drawing').shadowRoot?.querySelectorAll('svg').length;
    await choose(bench, 'light', 'uv');
    assert.strictEqual(drawings(), 2);
    await waitUntil(() => drawings() === 1, 'the old light stays');
  });

  it('a drawing has one accessible name, and its characters are hidden', async () => {
    const {bench} = await openBench();
    const drawing = one(bench, 'document-drawing');
    assert.strictEqual(drawing.getAttribute('role'), 'img');
    assert.strictEqual(drawing.getAttribute('aria-label'), 'Data page. White light.');
    assert.strictEqual(drawing.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden'), 'true');
  });

  it('a mark takes two clicks: one on the place and one on a reason that fits the light', async () => {
    const {bench, last} = await openBench();
    await choose(bench, 'light', 'uv');
    await point(bench, 50, 53);
    const offered = all(bench, '[data-reason]').map(button => button.getAttribute('data-reason'));
    assert.notInclude(offered, 'check-digit');
    one(bench, '[data-reason="interrupted"]').click();
    await settled(bench);
    assert.deepEqual(last(), ['expiry', 'interrupted', 'uv']);
    assert.include(
      textOf(one(one(bench, 'bench-marks'), '[role="status"]')),
      'Mark 1 of 4 set: Date of expiry',
    );
    assert.strictEqual(one(bench, 'bench-rings').shadowRoot?.querySelectorAll('.mine').length, 1);
    await choose(bench, 'light', 'white');
    assert.strictEqual(one(bench, 'bench-rings').shadowRoot?.querySelectorAll('.mine').length, 0);
  });

  it('the learner who pointed at a place can name another light in the form', async () => {
    const {bench, last} = await openBench();
    await point(bench, 50, 53);
    one(bench, '.quick .link + .link').click();
    await settled(bench);
    await pick(bench, 'reason', 'altered');
    await pick(bench, 'tool', 'ir');
    one(bench, 'form .primary').click();
    await settled(bench);
    assert.deepEqual(last(), ['expiry', 'altered', 'ir']);
  });

  it('the wheel, the keys and the buttons zoom, and 0 shows the whole page', async () => {
    const {bench} = await openBench();
    const [x, y] = middleOf(bench, 60, 44);
    const width = () => pictureOf(bench)[2] ?? 0;
    const whole = width();
    await sendMouse({type: 'move', position: [x, y]});
    one(bench, '.table').dispatchEvent(
      new WheelEvent('wheel', {deltaY: -300, clientX: x, clientY: y, cancelable: true}),
    );
    await settled(bench);
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
    await settled(bench);
    assert.approximately(width(), whole * 6, 8);
    assert.strictEqual(one(bench, '.zoom button:last-child').getAttribute('aria-disabled'), 'true');
    one(bench, 'button.turn:last-child').click();
    await settled(bench);
    assert.strictEqual(textOf(one(bench, 'output')), '1×');
  });

  it('a double tap zooms at its place, and takes back that the first tap pointed there', async () => {
    const {bench, told} = await openBench();
    const [x, y] = middleOf(bench, 50, 53);
    const [, , whole = 0] = pictureOf(bench);
    await sendMouse({type: 'click', position: [x, y]});
    await sendMouse({type: 'click', position: [x, y]});
    await settled(bench);
    assert.isAbove(pictureOf(bench)[2] ?? 0, whole * 3);
    const aimed = middleOf(bench, 50, 53);
    assert.isBelow(Math.hypot(aimed[0] - x, aimed[1] - y), 60);
    assert.strictEqual(one(bench, '[aria-selected="true"]').id, 'tools');
    assert.deepEqual([told, all(bench, '[data-reason]')], [[], []]);
  });

  it('dragging moves the enlarged page and sets no mark', async () => {
    const {bench} = await openBench();
    for (let n = 0; n < 3; n++) one(bench, '.zoom button:last-child').click();
    await settled(bench);
    const [x = 0, y = 0] = pictureOf(bench);
    const at = middleOf(bench, 60, 44);
    await sendMouse({type: 'move', position: at});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [at[0] + 50, at[1] + 30]});
    await sendMouse({type: 'up'});
    await settled(bench);
    assert.deepEqual(pictureOf(bench).slice(0, 2), [x + 50, y + 30]);
    assert.deepEqual(all(bench, '[data-reason]'), []);
  });

  it('"Look at" shows a place as large as possible', async () => {
    const {bench} = await openBench();
    const [, , whole = 0] = pictureOf(bench);
    const list = one(bench, '.look select');
    if (list instanceof HTMLSelectElement) list.value = 'expiry';
    list.dispatchEvent(new Event('change'));
    await settled(bench);
    assert.isAbove(pictureOf(bench)[2] ?? 0, whole * 2);
  });

  it('the slider says whether the page is turned left, flat or turned right', async () => {
    const bench = await opened(own => choose(own, 'light', 'tilt'));
    const said = () => one(bench, 'input[type="range"]').getAttribute('aria-valuetext');
    assert.strictEqual(said(), 'Flat');
    one(bench, 'input[type="range"]').focus();
    await press(bench, 'ArrowRight');
    assert.strictEqual(said(), 'Turned right, 2 degrees');
    await press(bench, 'Home');
    assert.strictEqual(said(), 'Turned left, 40 degrees');
  });

  for (const [mode, heading] of [
    ['person', 'The traveller'],
    ['reading', 'Reader, chip and lists'],
    ['rules', 'Reference sheet'],
    ['comparing', 'Reference specimen'],
    ['telling', 'What can be seen here: Data page, White light'],
    ['leafing', 'All pages. Choose one to lay it on the table.'],
  ] as const)
    it(`the tool "${mode}" opened by keyboard takes the focus, and Escape returns it to the button`, async () => {
      const {bench} = await openBench();
      await tabTo(`button[data-mode="${mode}"]`);
      await press(bench, 'Enter');
      assert.strictEqual(textOf(focused() ?? bench), heading);
      await press(bench, 'Escape');
      assert.strictEqual(focused()?.getAttribute('data-mode'), mode);
    });

  it('arrow keys move between the tabs', async () => {
    const {bench} = await openBench();
    await tabTo('#tools');
    await press(bench, 'ArrowRight', 'ArrowRight');
    assert.deepEqual([focused()?.id, one(bench, '[aria-selected="true"]').id], ['decision', 'decision']);
    await press(bench, 'ArrowRight');
    assert.strictEqual(focused()?.id, 'tools');
  });

  it('all pages lie below each other in the current light, and a chosen one lies on the table', async () => {
    const bench = await opened(own => take(own, 'leafing'));
    await choose(bench, 'light', 'uv');
    const leaves = all(one(bench, 'bench-leaves'), 'button');
    assert.strictEqual(leaves.length, 19);
    assert.include(textOf(leaves[3] ?? bench), '4 and 5');
    leaves[3]?.click();
    await settled(bench);
    assert.deepEqual(all(bench, 'bench-leaves'), []);
    assert.include(one(bench, 'document-drawing').getAttribute('aria-label') ?? '', '4');
  });

  it('in a shift, every verdict takes one click, and the bench asks nothing else', async () => {
    const {bench, last} = await openBench({brief: true});
    for (const verdict of ['clear', 'refer']) {
      await choose(bench, 'verdict', verdict);
      assert.deepEqual(last(), [verdict]);
      assert.lengthOf(all(bench, 'bench-verdict fieldset, fieldset.ground, fieldset.confidence'), 0);
    }
    assert.strictEqual(one(bench, '[aria-selected="true"]').id, 'decision');
  });

  it('the mark button marks the place under the loupe', async () => {
    const {bench, last} = await openBench();
    await choose(bench, 'light', 'loupe');
    await sendMouse({type: 'move', position: middleOf(bench, 50, 53)});
    await settled(bench);
    await open(bench, 'marks');
    await take(bench, 'marking');
    await pick(bench, 'reason', 'print');
    one(bench, 'form .primary').click();
    await settled(bench);
    assert.deepEqual(last(), ['expiry', 'print', 'loupe']);
  });

  it('dragging tilts the page and sets no mark', async () => {
    const {bench, told} = await openBench();
    await choose(bench, 'light', 'tilt');
    const [x, y] = middleOf(bench, 60, 30);
    await sendMouse({type: 'move', position: [x, y]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [x + 80, y]});
    await sendMouse({type: 'up'});
    await settled(bench);
    const slider = one(bench, 'input[type="range"]');
    assert.isAbove(slider instanceof HTMLInputElement ? slider.valueAsNumber : 0, 0.1);
    assert.deepEqual([told, all(bench, 'form')], [[], []]);
  });

  it('the bench removes, restores and changes marks, and accepts at most four', async () => {
    const {bench, last} = await openBench({
      outcome: {response: ['sex', 'print', 'white', 'expiry', 'altered', 'uv']},
    });
    await open(bench, 'marks');
    one(bench, '[aria-label="Remove: Sex"]').click();
    await settled(bench);
    assert.deepEqual(last(), ['expiry', 'altered', 'uv']);
    assert.strictEqual(textOf(focused() ?? bench), 'Undo');
    await press(bench, 'Enter');
    assert.deepEqual(last(), ['sex', 'print', 'white', 'expiry', 'altered', 'uv']);
    one(bench, '[aria-label="Change: Sex"]').click();
    await settled(bench);
    await pick(bench, 'reason', 'look-again');
    one(bench, 'form .primary').click();
    await settled(bench);
    assert.deepEqual(last(), ['sex', 'look-again', 'white', 'expiry', 'altered', 'uv']);
    for (const place of ['birth', 'number', 'film']) {
      await take(bench, 'marking');
      await pick(bench, 'place', place);
      await pick(bench, 'reason', 'altered');
      one(bench, 'form .primary').click();
      await settled(bench);
    }
    assert.include(textOf(bench), 'There is room for 4 marks.');
    assert.strictEqual(last().length, 12);
  });

  it('the bench asks for a place and a reason before it sets a mark', async () => {
    const {bench, told} = await openBench();
    await take(bench, 'marking');
    one(bench, 'form .primary').click();
    await settled(bench);
    assert.deepEqual(told, []);
    assert.strictEqual(focused()?.getAttribute('name'), 'place');
    assert.include(textOf(one(bench, '[role="alert"]')), 'Choose a place');
  });

  it('the bench removes the chosen check when the learner chooses another verdict', async () => {
    const {bench, last} = await openBench({
      outcome: {response: ['check', 'uv-light', 'then-refer', 'the-document', 'sure']},
    });
    await choose(bench, 'verdict', 'refer');
    assert.deepEqual(last(), ['refer', 'the-document', 'sure']);
  });

  it('the reader calculates every check digit and shows the position of a wrong digit', async () => {
    const [first = '', second = ''] = passport.mrz;
    const {bench} = await openBench({
      specimen: {...passport, mrz: [first, second.replace('7903177', '8903177')]},
    });
    await take(bench, 'reading');
    const text = textOf(one(bench, 'bench-reader'));
    assert.include(text, '✗ 7 is printed in line 2, position 20');
    assert.include(text, '✓ 6 is right');
    assert.include(text, 'Divided by 10, that leaves 6.');
    assert.strictEqual(all(one(bench, 'bench-reader'), '.is-wrong').length, 2);
  });

  it('the reader fails at one character on the first read and reads it on the second', async () => {
    const {bench} = await openBench({
      specimen: {...passport, reading: {...passport.reading, firstReadFails: [2, 13]}},
    });
    await take(bench, 'reading');
    assert.include(textOf(bench), 'could not read the character in line 2, position 13');
    assert.deepEqual(all(one(bench, 'bench-reader'), 'details'), []);
    one(one(bench, 'bench-reader'), '.strip button').click();
    await settled(bench);
    assert.strictEqual(all(one(bench, 'bench-reader'), '.is-right').length, 5);
  });

  it('the genuine copy is beside the document, in a picture and in words, and can take its place on the table', async () => {
    const bench = await opened(own => take(own, 'comparing'));
    const onTable = () => one(bench, '.page > document-drawing').getAttribute('aria-label');
    assert.strictEqual(
      one(one(bench, 'bench-pair'), 'document-drawing').getAttribute('aria-label'),
      'Reference specimen, Data page. White light.',
    );
    assert.include(textOf(one(one(bench, 'bench-pair'), 'ul')), '09 MAY 2025');
    assert.strictEqual(onTable(), 'Data page. White light.');
    one(one(bench, 'bench-pair'), 'button').click();
    await settled(bench);
    assert.strictEqual(onTable(), 'Reference specimen, Data page. White light.');
    await point(bench, 50, 53);
    assert.deepEqual(all(bench, '[data-reason]'), [], 'the copy takes no mark');
    await take(bench, 'comparing');
    assert.strictEqual(onTable(), 'Data page. White light.');
  });

  it('the bench shows the rules for this document first, and folds those for other documents', async () => {
    const {bench} = await openBench();
    await take(bench, 'rules');
    const sheet = one(bench, 'bench-sheet');
    assert.strictEqual(textOf(focused() ?? bench), 'Reference sheet');
    const text = textOf(sheet);
    assert.include(text, 'valid for ten years');
    assert.isBelow(text.indexOf('S2014, paper'), text.indexOf('valid for ten years'));
    assert.deepEqual(all(sheet, 'details').map(textOf), ['S2020, plastic UV Dull page.']);
  });

  it('the bench shows a message when there is no genuine copy', async () => {
    const {bench} = await openBench({reference: undefined});
    await take(bench, 'comparing');
    assert.deepEqual(all(bench, 'bench-pair'), []);
    assert.include(textOf(bench), 'no reference specimen');
  });

  it('the bench reports a file that fails to load, keeps the page in view, and retries on request', async () => {
    let line = false;
    const reference = new Lazy(async () => {
      if (!line) throw new Error('no line');
      return passport;
    });
    const {bench} = await openBench({reference});
    await take(bench, 'comparing');
    const notice = one(bench, '.late.is-failed');
    assert.include(textOf(notice), 'Try again when the connection is back');
    assert.lengthOf(all(bench, 'bench-stage'), 1);
    line = true;
    one(notice, '.primary').click();
    await settled(bench);
    assert.lengthOf(all(bench, 'bench-pair'), 1);
    assert.deepEqual(all(bench, '.late.is-failed'), []);
  });

  it('the text description lists the visible details and follows the light', async () => {
    const bench = await opened(own => take(own, 'telling'));
    assert.include(textOf(one(one(bench, 'bench-told'), 'ul')), '09 MAY 2029');
    await choose(bench, 'light', 'uv');
    assert.notInclude(textOf(one(bench, 'bench-told')), '09 MAY 2029');
  });

  it('the feedback lists found and missed anomalies and false alarms, and shows the place of each', async () => {
    const {bench, told} = await openBench({outcome: judged, locked: true});
    const text = textOf(one(bench, 'bench-feedback'));
    for (const part of ['You did not mark it', 'You found it', 'False alarms', 'The corners are soft.'])
      assert.include(text, part);
    const rings = () =>
      [...(one(bench, 'bench-rings').shadowRoot?.querySelectorAll('g') ?? [])].map(g =>
        g.getAttribute('class'),
      );
    assert.deepEqual(rings(), ['missed', 'missed', 'wrong']);
    all(bench, '.sights button')
      .find(button => button.textContent.includes('UV light'))
      ?.click();
    await settled(bench);
    assert.deepEqual(rings(), ['found']);
    one(bench, 'input[name="verdict"][value="clear"]').click();
    await point(bench, 50, 53);
    assert.deepEqual([told, all(bench, '[data-reason]')], [[], []]);
  });

  it('the bench moves the focus to the feedback after scoring, but not on a later visit', async () => {
    const {bench} = await openBench({outcome: {response: judged.response}});
    Object.assign(bench, {outcome: judged, locked: true});
    await settled(bench);
    assert.strictEqual(textOf(focused() ?? bench), 'What there was to see');
    await openBench({outcome: judged, locked: true});
    assert.notStrictEqual(textOf(focused() ?? bench), 'What there was to see');
  });

  it('the bench dispatches no event when its properties are set', async () => {
    const {bench, told} = await openBench();
    for (const outcome of [judged, {response: ['clear']}, undefined]) {
      Object.assign(bench, {outcome, locked: outcome === judged});
      await settled(bench);
    }
    assert.deepEqual(told, []);
  });

  it('the bench is mirrored in a right-to-left script, and the document is not', async () => {
    document.documentElement.dir = 'rtl';
    const {bench} = await openBench();
    const [left = 0] = pictureOf(bench);
    assert.isBelow(one(bench, 'face-drawing').getBoundingClientRect().left, left);
    assert.strictEqual(getComputedStyle(one(bench, '.page')).direction, 'ltr');
  });

  it('every control is at least 44 px wide and high', async () => {
    const {bench} = await openBench();
    for (const control of all(bench, 'input, select, button, summary')) {
      const {width, height} = (control.closest('label') ?? control).getBoundingClientRect();
      if (width > 0) assert.isAtLeast(Math.min(width, height), 44, control.outerHTML);
    }
  });

  it('the printed bench shows the document, the marks and the decision, without the tools', async () => {
    const {bench} = await openBench({outcome: judged, locked: true});
    await emulateMedia({media: 'print'});
    const isShown = (selector: string) => one(bench, selector).getBoundingClientRect().height > 0;
    assert.deepEqual(
      ['bench-bar', 'bench-tools', 'bench-stage', 'bench-marks', 'bench-verdict'].map(isShown),
      [false, false, true, true, true],
    );
  });
});
