import {assert} from '@open-wc/testing';
import {sendMouse, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../../test/elements/as-before.ts';
import {
  all,
  choose,
  middleOf,
  one,
  openTab,
  phone,
  pick,
  point,
  press,
  take,
  textOf,
  wide,
} from '../../../../test/elements/bench-hand.ts';
import {openBench, waitForBench} from '../../../../test/elements/bench-world.ts';
import {drawOneShape} from '../../../../test/elements/one-shape.ts';
import {focused} from '../../../ui/focused.ts';

drawOneShape();

describe('the marks on the document bench', () => {
  afterEach(asBefore);

  it('a mark takes two clicks: one on the place, and one on a reason that fits the light', async () => {
    const {bench, last} = await openBench();
    await choose(bench, 'light', 'uv');
    await point(bench, 50, 53);
    const offered = all(bench, '[data-reason]').map(button => button.getAttribute('data-reason'));
    assert.notInclude(offered, 'check-digit');
    one(bench, '[data-reason="interrupted"]').click();
    await waitForBench(bench);
    assert.deepEqual(last(), ['expiry', 'interrupted', 'uv']);
    assert.include(
      textOf(one(one(bench, 'bench-marks'), '[role="status"]')),
      'Mark 1 of 4 set: Date of expiry',
    );
    assert.strictEqual(one(bench, 'bench-rings').shadowRoot?.querySelectorAll('.mine').length, 1);
    await choose(bench, 'light', 'white');
    assert.strictEqual(one(bench, 'bench-rings').shadowRoot?.querySelectorAll('.mine').length, 0);
  });

  for (const [size, viewport, broad] of [
    ['714 x 666', wide, 200],
    ['367 x 666', phone, 140],
  ] as const)
    it(`at ${size}, the reasons are large, the panel shows four whole reasons, and a focused reason is never cut off`, async () => {
      await setViewport(viewport);
      const {bench} = await openBench();
      bench.scrollIntoView();
      await point(bench, 50, 53);
      const panel = () => one(bench, '#marks-panel').getBoundingClientRect();
      const reasons = all(bench, '[data-reason]').filter(button => button.offsetHeight > 0);
      assert.lengthOf(reasons, 4);
      assert.isAtMost(one(bench, '.quick .strip').getBoundingClientRect().bottom, panel().bottom);
      const boxes = reasons.map(button => button.getBoundingClientRect());
      assert.isAtLeast(Math.min(...boxes.map(({width}) => width)), broad);
      assert.isAtLeast(Math.min(...boxes.map(({height}) => height)), 44);
      assert.isAtLeast(boxes.filter(({bottom}) => bottom <= panel().bottom).length, 4);
      for (const button of reasons) {
        button.focus();
        const {top, bottom} = button.getBoundingClientRect();
        assert.isAtLeast(top, panel().top - 1);
        assert.isAtMost(bottom, panel().bottom + 1);
      }
    });

  for (const [size, viewport] of Object.entries({'714 x 666': wide, '367 x 666': phone}))
    it(`at ${size}, the reasons after the first four unfold, the focus moves to the first of them, and "Not now" stays in view`, async () => {
      await setViewport(viewport);
      const {bench, last} = await openBench();
      await point(bench, 50, 53);
      one(bench, '.unfold').click();
      await waitForBench(bench);
      const reasons = all(bench, '[data-reason]');
      assert.isAbove(reasons.length, 4);
      assert.isTrue(reasons.every(button => button.offsetHeight > 0));
      assert.strictEqual(focused()?.getAttribute('data-reason') ?? undefined, reasons[4]?.dataset['reason']);
      const panel = one(bench, '#marks-panel').getBoundingClientRect();
      const strip = one(bench, '.quick .strip').getBoundingClientRect();
      assert.isAtMost(strip.bottom, panel.bottom + 1);
      assert.isAtLeast(strip.top, panel.top);
      reasons.at(-1)?.click();
      await waitForBench(bench);
      assert.include(last(), 'look-again');
    });

  it('a mark and its two buttons are in one row of the panel on a phone', async () => {
    await setViewport(phone);
    const {bench} = await openBench({outcome: {response: ['expiry', 'altered', 'uv']}});
    await openTab(bench, 'marks');
    const tops = all(one(bench, 'bench-marks'), 'li button').map(
      button => button.getBoundingClientRect().top,
    );
    assert.deepEqual([tops.length, new Set(tops).size], [2, 1]);
  });

  it('the form of a mark lets the learner choose another light after pointing at a place', async () => {
    const {bench, last} = await openBench();
    await point(bench, 50, 53);
    one(bench, '.unfold').click();
    await waitForBench(bench);
    one(bench, '.quick .link + .link').click();
    await waitForBench(bench);
    await pick(bench, 'reason', 'altered');
    await pick(bench, 'tool', 'ir');
    one(bench, 'form .primary').click();
    await waitForBench(bench);
    assert.deepEqual(last(), ['expiry', 'altered', 'ir']);
  });

  it('the mark button marks the place under the loupe', async () => {
    const {bench, last} = await openBench();
    await choose(bench, 'light', 'loupe');
    await sendMouse({type: 'move', position: middleOf(bench, 50, 53)});
    await waitForBench(bench);
    await openTab(bench, 'marks');
    await take(bench, 'marking');
    await pick(bench, 'reason', 'print');
    one(bench, 'form .primary').click();
    await waitForBench(bench);
    assert.deepEqual(last(), ['expiry', 'print', 'loupe']);
  });

  it('the bench removes, restores and changes marks, and accepts at most four', async () => {
    const {bench, last} = await openBench({
      outcome: {response: ['sex', 'print', 'white', 'expiry', 'altered', 'uv']},
    });
    await openTab(bench, 'marks');
    one(bench, '[aria-label="Remove: Sex"]').click();
    await waitForBench(bench);
    assert.deepEqual(last(), ['expiry', 'altered', 'uv']);
    assert.strictEqual(textOf(focused() ?? bench), 'Undo');
    await press(bench, 'Enter');
    assert.deepEqual(last(), ['sex', 'print', 'white', 'expiry', 'altered', 'uv']);
    one(bench, '[aria-label="Change: Sex"]').click();
    await waitForBench(bench);
    await pick(bench, 'reason', 'look-again');
    one(bench, 'form .primary').click();
    await waitForBench(bench);
    assert.deepEqual(last(), ['sex', 'look-again', 'white', 'expiry', 'altered', 'uv']);
    for (const place of ['birth', 'number', 'film']) {
      await take(bench, 'marking');
      await pick(bench, 'place', place);
      await pick(bench, 'reason', 'altered');
      one(bench, 'form .primary').click();
      await waitForBench(bench);
    }
    assert.include(textOf(bench), 'There is room for 4 marks.');
    assert.strictEqual(last().length, 12);
  });

  it('a second mark at one place appears beside the first, and a change of one mark leaves the other as it is', async () => {
    const {bench, last} = await openBench();
    // The points are far apart, so that the second click does not count as a double tap.
    for (const [light, reason, x] of [
      ['uv', 'interrupted', 50],
      ['oblique', 'altered', 60],
    ] as const) {
      await choose(bench, 'light', light);
      await point(bench, x, 53);
      one(bench, `[data-reason="${reason}"]`).click();
      await waitForBench(bench);
    }
    const both = ['expiry', 'interrupted', 'uv', 'expiry', 'altered', 'oblique'];
    assert.deepEqual(last(), both);
    await openTab(bench, 'marks');
    all(bench, '[aria-label^="Change: "]')[1]?.click();
    await waitForBench(bench);
    await pick(bench, 'reason', 'print');
    one(bench, 'form .primary').click();
    await waitForBench(bench);
    assert.deepEqual(last(), [...both.slice(0, 4), 'print', 'oblique']);
  });

  it('both buttons of a mark are on one line at 714 x 666', async () => {
    await setViewport(wide);
    const {bench} = await openBench();
    await point(bench, 50, 53);
    all(bench, '[data-reason]')[0]?.click();
    await waitForBench(bench);
    const tops = all(bench, 'li > button.link').map(button => button.getBoundingClientRect().top);
    assert.lengthOf(tops, 2);
    assert.strictEqual(tops[0], tops[1]);
  });

  it('the bench asks for a place and a reason before it sets a mark', async () => {
    const {bench, responses} = await openBench();
    await take(bench, 'marking');
    one(bench, 'form .primary').click();
    await waitForBench(bench);
    assert.deepEqual(responses, []);
    assert.strictEqual(focused()?.getAttribute('name'), 'place');
    assert.include(textOf(one(bench, '[role="alert"]')), 'Choose a place');
  });
});
