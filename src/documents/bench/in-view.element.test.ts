import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {all, one, openTab, phone, take, wide} from '../../../test/elements/bench-hand.ts';
import {judgedOutcome, openBench, waitForBench} from '../../../test/elements/bench-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {focused} from '../../ui/focused.ts';

/** Height in pixels that the footer of a page covers, at the usual text size. */
const footer = 52;

/** Returns the topmost element at the middle of an element. Looks into every shadow root. */
function onTop(element: Element): Element | null {
  const {left, top, width, height} = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null = hit?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === hit) return hit;
    hit = inner;
  }
}

drawOneShape();

describe('the bench in a window', () => {
  afterEach(asBefore);

  for (const [name, size] of Object.entries({'714 x 666': wide, '367 x 666': phone}))
    it(`the bench with doubled text size at ${name} shows a picture that is large enough, and opens the decision with one click`, async () => {
      await setViewport(size);
      document.documentElement.style.fontSize = '200%';
      const {bench} = await openBench();
      await waitForBench(bench);
      bench.scrollIntoView();
      const heightInView = (element: Element | undefined) => {
        const {top = 0, bottom = 0} = element?.getBoundingClientRect() ?? {};
        return Math.min(bottom, innerHeight - 2 * footer) - Math.max(top, 0);
      };
      assert.isAtLeast(heightInView(all(bench, 'bench-stage .page')[0] ?? all(bench, '.page')[0]), 183);
      const [tab] = all(bench, '#decision');
      assert.isAtLeast(heightInView(tab), 24);
      tab?.click();
      await waitForBench(bench);
      assert.isAtLeast(heightInView(all(bench, 'input[name="verdict"]')[0]), 1);
    });

  for (const [name, size] of Object.entries({'714 x 666': wide, '367 x 666': phone}))
    it(`the three verdicts fill their rows at ${name} without a gap`, async () => {
      await setViewport(size);
      const {bench} = await openBench();
      await openTab(bench, 'decision');
      const cards = all(bench, '.verdict label').map(label => label.getBoundingClientRect());
      const [rows, columns] = [new Set(cards.map(({top}) => top)), new Set(cards.map(({left}) => left))];
      assert.deepEqual([cards.length, rows.size * columns.size], [3, 3]);
    });

  for (const [name, size] of Object.entries({'714 x 666': wide, '367 x 666': phone}))
    it(`the three verdicts look alike at ${name}, whatever the length of their words`, async () => {
      await setViewport(size);
      const {bench} = await openBench();
      const {say} = bench;
      bench.say = (key, values) => (key === 'verdict.clear' ? 'Нэвтрүүлэх' : say(key, values));
      await openTab(bench, 'decision');
      await waitUntil(() => all(bench, '.verdict b')[0]?.textContent === 'Нэвтрүүлэх');
      const middle = ({top, height}: DOMRect) => top + height / 2;
      const looks = all(bench, '.verdict label').map(label => {
        const [card, circle, word] = [label, one(label, 'input'), one(label, 'b')].map(part =>
          part.getBoundingClientRect(),
        );
        assert.isOk(card && circle && word);
        return [circle.left - card.left, middle(circle) - middle(card), middle(word) - middle(card)];
      });
      for (const look of looks)
        for (const [n, offset] of look.entries()) assert.approximately(offset, looks[0]?.[n] ?? NaN, 1);
    });

  it('the row with the pages shows the whole name of the page on a phone, in Mongolian too', async () => {
    await setViewport(phone);
    const {bench} = await openBench();
    const {say} = bench;
    for (const name of ['Мэдээллийн хуудас', 'Хавтасны дотор тал', 'Дэлгэсэн хуудас 12']) {
      bench.say = (key, values) => (key.startsWith('page.') ? name : say(key, values));
      await waitForBench(bench);
      const names = all(one(bench, 'bench-pages'), '.name');
      assert.lengthOf(names, 1, 'a native list cuts the name');
      for (const shown of names) {
        assert.strictEqual(shown.textContent.trim(), name);
        // Without breaks inside words, a word that does not fit is wider than its place.
        shown.style.overflowWrap = 'normal';
        assert.isAtMost(shown.scrollWidth, shown.clientWidth, name);
        assert.isAtMost(shown.scrollHeight, shown.clientHeight, name);
      }
      assert.isAtMost(one(bench, '.strip').offsetHeight, 48, 'the name takes a second row');
    }
  });

  it('no word of a decision breaks on a phone, in Mongolian too', async () => {
    await setViewport(phone);
    const {bench} = await openBench();
    const {say} = bench;
    const word = 'Нэвтрүүлэх';
    bench.say = (key, values) => (key === 'verdict.clear' ? word : say(key, values));
    await openTab(bench, 'decision');
    await waitUntil(() => all(bench, '.verdict b')[0]?.textContent === word);
    for (const label of all(bench, ':is(.verdict, .confidence) b')) {
      const range = document.createRange();
      const text = [...label.childNodes].find(node => node instanceof Text && node.data !== '');
      if (!(text instanceof Text)) throw new Error('an option has no words');
      let from = 0;
      for (const part of text.data.split(' ')) {
        range.setStart(text, from);
        range.setEnd(text, from + part.length);
        assert.lengthOf([...range.getClientRects()], 1, part);
        from += part.length + 1;
      }
    }
  });

  it('on a phone, the decision and the feedback show only the marked part of the document, and the decision shows it at full width', async () => {
    await setViewport(phone);
    const {bench} = await openBench({outcome: {response: ['expiry', 'altered', 'white']}});
    const page = () => one(bench, '.page').getBoundingClientRect();
    const table = () => one(bench, '.table').getBoundingClientRect();
    const isCropped = () => page().height > table().height + 20;
    const ring = () => {
      const [found] = one(bench, 'bench-rings').shadowRoot?.querySelectorAll('rect') ?? [];
      return found?.getBoundingClientRect() ?? new DOMRect();
    };
    await openTab(bench, 'decision');
    await waitUntil(isCropped, 'the decision shows the page whole');
    assert.approximately(page().width, table().width, 2);
    assert.isAtLeast(ring().top, table().top);
    assert.isAtMost(ring().bottom, table().bottom);
    await openTab(bench, 'tools');
    await waitUntil(() => page().height <= table().height + 1, 'the page is not whole again');
    Object.assign(bench, {outcome: judgedOutcome, locked: true});
    await openTab(bench, 'decision');
    await waitUntil(isCropped, 'the feedback shows the page whole');
    assert.isAtMost(ring().bottom, table().bottom);
  });

  it('on a phone, the feedback also takes the row of the page buttons, and the document does not move', async () => {
    await setViewport(phone);
    const {bench} = await openBench({outcome: judgedOutcome, locked: true});
    const heights = () =>
      ['.table', '.strip', '.panel.is-open'].map(part => one(bench, part).getBoundingClientRect().height);
    await openTab(bench, 'marks');
    const [table = 0, strip = 0, marks = 0] = heights();
    await openTab(bench, 'decision');
    const [same, none, feedback = 0] = heights();
    assert.strictEqual(none, 0);
    assert.isAtLeast(feedback, marks + strip - 1);
    assert.approximately(same ?? 0, table, 1);
  });

  for (const [name, size] of Object.entries({'714 x 666': wide, '367 x 666': phone}))
    it(`nothing covers the verdicts at ${name}, whatever light and tool are in use`, async () => {
      await setViewport(size);
      const {bench} = await openBench();
      bench.scrollIntoView();
      for (const mode of ['person', 'reading', 'rules', 'comparing']) {
        await take(bench, mode);
        await openTab(bench, 'decision');
        const free = all(bench, 'input[name="verdict"]').filter(input => {
          const hit = onTop(input.closest('label') ?? input);
          return hit !== null && input.closest('label')?.contains(hit);
        });
        assert.lengthOf(free, 3, mode);
      }
    });

  for (const [name, size, text] of [
    ['1280 x 800', {width: 1280, height: 800}, '100%'],
    ['714 x 666', wide, '100%'],
    ['367 x 666', phone, '100%'],
    ['1280 x 800 with doubled text size', {width: 1280, height: 800}, '200%'],
  ] as const)
    it(`the focused heading of the feedback is in view above the footer at ${name}`, async () => {
      await setViewport(size);
      document.documentElement.style.fontSize = text;
      const {bench} = await openBench({outcome: {response: judgedOutcome.response}});
      Object.assign(bench, {outcome: judgedOutcome, locked: true});
      await waitForBench(bench);
      const heading = focused();
      assert.strictEqual(heading?.textContent.trim(), 'What there was to see');
      const {top, bottom} = heading?.getBoundingClientRect() ?? {top: -1, bottom: Infinity};
      assert.isAtLeast(top, 0);
      assert.isAtMost(bottom, innerHeight - footer * (text === '200%' ? 2 : 1));
    });
});
