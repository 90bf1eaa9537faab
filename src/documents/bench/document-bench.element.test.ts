import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {
  all,
  choose,
  narrow,
  one,
  openBenchAndDo,
  openTab,
  phone,
  pictureOf,
  point,
  press,
  tabTo,
  take,
  textOf,
  wide,
} from '../../../test/elements/bench-hand.ts';
import {judgedOutcome, openBench, waitForBench} from '../../../test/elements/bench-world.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {focused} from '../../ui/focused.ts';
import type {DocumentBench} from './document-bench.element.ts';

/** For each state of the bench, a function that opens the bench in that state. */
const states: Readonly<Record<string, () => Promise<DocumentBench>>> = {
  looking: async () => (await openBench()).bench,
  'under the loupe': () => openBenchAndDo(bench => choose(bench, 'light', 'loupe')),
  tilting: () => openBenchAndDo(bench => choose(bench, 'light', 'tilt')),
  comparing: () => openBenchAndDo(bench => take(bench, 'comparing')),
  reading: () => openBenchAndDo(bench => take(bench, 'reading')),
  'with the rules of the issuer': () => openBenchAndDo(bench => take(bench, 'rules')),
  'with the traveller': () => openBenchAndDo(bench => take(bench, 'person')),
  marking: () => openBenchAndDo(bench => take(bench, 'marking')),
  'telling what can be seen': () => openBenchAndDo(bench => take(bench, 'telling')),
  'showing all pages': () => openBenchAndDo(bench => take(bench, 'leafing')),
  'offering reasons for a mark': () => openBenchAndDo(bench => point(bench, 50, 53)),
  deciding: () =>
    openBenchAndDo(async bench => {
      await openTab(bench, 'decision');
      await choose(bench, 'verdict', 'check');
      await choose(bench, 'check', 'oblique-light');
    }),
  judged: async () => (await openBench({outcome: judgedOutcome, locked: true})).bench,
};

/**
 * States that are tested with forced colours. `npm test` tests the bench at rest and the states with their own styles
 * for forced colours. The sweep tests all states.
 */
const forced: readonly string[] = isSweep
  ? Object.keys(states)
  : ['looking', 'tilting', 'marking', 'offering reasons for a mark', 'deciding', 'judged'];

/** Moves the focus to a select list and presses ArrowDown until the list has the given value. */
async function chooseFrom(bench: DocumentBench, name: string, value: string): Promise<void> {
  await tabTo(`select[name="${name}"]`);
  for (let i = 0; i < 60; i++) {
    const list = focused();
    if (list instanceof HTMLSelectElement && list.value === value) return waitForBench(bench);
    await sendKeys({press: 'ArrowDown'});
  }
  assert.fail(`the list ${name} does not hold ${value}`);
}

/** Moves the focus to a radio group and presses ArrowDown until the given option has the focus. */
async function chooseRadio(bench: DocumentBench, name: string, value: string): Promise<void> {
  await tabTo(`input[name="${name}"]`);
  await press(bench, 'Space');
  for (let i = 0; i < 20; i++) {
    const radio = focused();
    if (radio instanceof HTMLInputElement && radio.value === value) return waitForBench(bench);
    await sendKeys({press: 'ArrowDown'});
  }
  assert.fail(`there is no ${value} among ${name}`);
}

for (const [state, open] of Object.entries(states))
  describe(`the document bench: ${state}`, () => {
    afterEach(asBefore);

    // Axe checks all shapes of the document in one state. In the other states, one shape is enough.
    if (state !== 'looking') drawOneShape();

    const isForced = forced.includes(state);
    it(`the document bench is accessible when ${state}, in light${isForced ? ', dark and forced colours' : ' and dark'}, and does not scroll sideways: neither at 320 px nor on a phone with text at 200%`, async () => {
      const bench = await open();
      await expect(bench).to.be.accessible();
      await emulateMedia({colorScheme: 'dark'});
      await hasContrast(bench);
      await emulateMedia({colorScheme: 'light', forcedColors: isForced ? 'active' : 'none'});
      if (isForced) await hasContrast(bench);
      await emulateMedia({forcedColors: 'none'});
      await setViewport(narrow);
      await waitForBench(bench);
      assert.isAtMost(document.documentElement.scrollWidth, narrow.width);
      await setViewport(phone);
      document.documentElement.style.fontSize = '200%';
      await waitForBench(bench);
      assert.isAtMost(document.documentElement.scrollWidth, phone.width);
    });
  });

describe('document-bench', () => {
  afterEach(asBefore);
  drawOneShape();

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

  for (const [size, viewport] of Object.entries({'714x666': wide, '367x666': phone})) {
    it(`the document and the decision are on one screen of ${size}, and no tool moves the document`, async () => {
      await setViewport(viewport);
      const {bench} = await openBench();
      const before = pictureOf(bench);
      for (const mode of ['person', 'reading', 'rules', 'comparing', 'telling', 'leafing']) {
        await take(bench, mode);
        assert.deepEqual(pictureOf(bench), before, mode);
      }
      await openTab(bench, 'decision');
      if (viewport === wide) assert.deepEqual(pictureOf(bench), before);
      bench.scrollIntoView();
      for (const selector of ['bench-stage .table', 'input[value="clear"]', 'input[value="refer"]']) {
        const box = one(bench, selector.split(' ').at(-1) ?? '').getBoundingClientRect();
        assert.isAtLeast(box.top, 0, selector);
        assert.isAtMost(box.bottom, viewport.height, selector);
      }
    });
  }

  it('arrow keys move between the tabs of the document bench', async () => {
    const {bench} = await openBench();
    await tabTo('#tools');
    await press(bench, 'ArrowRight', 'ArrowRight');
    assert.deepEqual([focused()?.id, one(bench, '[aria-selected="true"]').id], ['decision', 'decision']);
    await press(bench, 'ArrowRight');
    assert.strictEqual(focused()?.id, 'tools');
  });

  it('in a shift, a decision takes one click on a verdict, and the learner may add only the confidence', async () => {
    const {bench, last} = await openBench({brief: true});
    for (const verdict of ['clear', 'refer']) {
      await choose(bench, 'verdict', verdict);
      assert.deepEqual(last(), [verdict]);
      assert.lengthOf(all(bench, 'fieldset.ground'), 0);
    }
    await choose(bench, 'confidence', 'unsure');
    assert.deepEqual(last(), ['refer', 'unsure']);
    assert.strictEqual(one(bench, '[aria-selected="true"]').id, 'decision');
  });

  it('the bench removes the chosen check when the learner chooses another verdict', async () => {
    const {bench, last} = await openBench({
      outcome: {response: ['check', 'uv-light', 'then-refer', 'the-document', 'sure']},
    });
    await choose(bench, 'verdict', 'refer');
    assert.deepEqual(last(), ['refer', 'the-document', 'sure']);
  });

  it('the bench dispatches no event when its properties are set', async () => {
    const {bench, responses} = await openBench();
    for (const outcome of [judgedOutcome, {response: ['clear']}, undefined]) {
      Object.assign(bench, {outcome, locked: outcome === judgedOutcome});
      await waitForBench(bench);
    }
    assert.deepEqual(responses, []);
  });

  it('the bench is mirrored in a right-to-left script, and the document is not', async () => {
    document.documentElement.dir = 'rtl';
    const {bench} = await openBench();
    const [left = 0] = pictureOf(bench);
    assert.isBelow(one(bench, 'face-drawing').getBoundingClientRect().left, left);
    assert.strictEqual(getComputedStyle(one(bench, '.page')).direction, 'ltr');
  });

  it('every control of the document bench is at least 44 px wide and high', async () => {
    const {bench} = await openBench();
    for (const control of all(bench, 'input, select, button, summary')) {
      const {width, height} = (control.closest('label') ?? control).getBoundingClientRect();
      if (width > 0) assert.isAtLeast(Math.min(width, height), 44, control.outerHTML);
    }
  });

  it('the printed bench shows the document, the marks and the decision, without the tools', async () => {
    const {bench} = await openBench({outcome: judgedOutcome, locked: true});
    await emulateMedia({media: 'print'});
    const isShown = (selector: string) => one(bench, selector).getBoundingClientRect().height > 0;
    assert.deepEqual(
      ['bench-bar', 'bench-tools', 'bench-stage', 'bench-marks', 'bench-verdict'].map(isShown),
      [false, false, true, true, true],
    );
  });
});
