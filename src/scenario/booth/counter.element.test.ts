import {assert, expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {parse} from 'yaml';
import encountersYaml from '../../../test/fixtures/sample/modules/interviewing/encounters.yaml?raw';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {pageStyles} from '../../../test/elements/page-styles.ts';
import {openSaving} from '../../../test/elements/saving-world.ts';
import type {Texts} from '../../text/texts.ts';
import type {BoothCounter} from './counter.element.ts';
import './counter.element.ts';
import type {BoothActEvent, BoothTexts} from './intro.element.ts';
import {isWorthAsking, rightEnd, type Encounter} from './encounter.ts';
import {encountersSource} from './schema.ts';
import {acted, newBooth, rulingOf, travellers, type Act, type Booth} from './queue.ts';

const source: unknown = parse(encountersYaml);
const encounters = encountersSource.parse(source);
const seed = 'Ab3dE6gH';
let texts: Texts;

/** Returns the text under a key of the author's file, or '' if the key has no text. */
function words(key: string): string {
  let here: unknown = source;
  for (const step of key.split('.')) {
    here = Array.isArray(here)
      ? here.find(
          (one: unknown) => typeof one === 'object' && one !== null && Reflect.get(one, 'id') === step,
        )
      : typeof here === 'object' && here !== null
        ? Reflect.get(here, step)
        : undefined;
  }
  return typeof here === 'string' ? here : '';
}
const say: BoothTexts = (key, values = {}) => [key, ...Object.values(values).map(String)].join(' ');

const everything = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? everything(e.shadowRoot) : [])]);
const inside = (booth: BoothCounter, selector: string) =>
  everything(booth.renderRoot instanceof ShadowRoot ? booth.renderRoot : booth).filter(e =>
    e.matches(selector),
  );
const textOf = (e: Element | undefined) => e?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const focused = (root: DocumentOrShadowRoot = document): Element | undefined => {
  const {activeElement} = root;
  return (activeElement?.shadowRoot && focused(activeElement.shadowRoot)) ?? activeElement ?? undefined;
};

async function waitForBooth(booth: BoothCounter): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    await booth.updateComplete;
  }
}

/** Renders the booth in a host. Like the page, the host stores each act and passes the new state to the booth. */
async function openBooth(
  ...before: readonly Act[]
): Promise<{booth: BoothCounter; acts: Act[]; now: () => Booth}> {
  await pageStyles;
  const acts: Act[] = [];
  let now = before.reduce(acted, newBooth);
  const booth = await fixture<BoothCounter>(
    html`<booth-counter
      .encounters=${encounters}
      .booth=${now}
      .words=${words}
      .say=${say}
      .texts=${texts}
      .seed=${seed}
      .drawTraveller=${(face: string) => html`<i class="drawn">${face}</i>`}
      @booth-act=${({act, target}: BoothActEvent) => {
        acts.push(act);
        now = acted(now, act);
        if (target instanceof Element) booth.booth = now;
      }}
    ></booth-counter>`,
  );
  await waitForBooth(booth);
  return {booth, acts, now: () => now};
}

/**
 * Presses Tab until the button whose text starts with `name` has focus, then presses Enter. Throws after 40
 * presses of Tab.
 */
async function press(booth: BoothCounter, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await sendKeys({press: 'Tab'});
    if (textOf(focused()).startsWith(name)) {
      await sendKeys({press: 'Enter'});
      await waitForBooth(booth);
      return;
    }
  }
  throw new Error(`Tab never comes to ${name}`);
}

const ten: Act = {type: 'begin', length: 10, hasClock: false};

describe('the booth', () => {
  before(async () => {
    ({texts} = await openSaving());
    await texts.need('lesson');
  });
  afterEach(asBefore);

  it('the booth is accessible before a queue, at the counter, after the question, at the end and in a review', async () => {
    const {booth} = await openBooth();
    await expect(booth).to.be.accessible();
    for (const acts of [
      [{...ten, hasClock: true}],
      [ten, {type: 'ask'}],
      [ten, {type: 'decide', end: 'second'}, {type: 'stop'}],
    ] as const) {
      const at = await openBooth(...acts);
      await emulateMedia({colorScheme: 'dark'});
      await hasContrast(at.booth);
      await emulateMedia({colorScheme: 'light'});
      await expect(at.booth).to.be.accessible();
    }
    const over = await openBooth(ten, {type: 'decide', end: 'second'}, {type: 'stop'});
    inside(over.booth, '.again button').forEach(e => e instanceof HTMLElement && e.click());
    await waitForBooth(over.booth);
    await expect(over.booth).to.be.accessible();
  });

  it('a learner plays a whole queue by keyboard alone, and sees no explanation before its end', async () => {
    const {booth, acts, now} = await openBooth();
    await press(booth, 'booth.begin');
    assert.deepEqual(acts, [{type: 'begin', length: 20, hasClock: false}]);
    const {queue} = now();
    if (!queue) throw new Error('no queue');
    const row = travellers(encounters.encounters, queue, seed);
    for (const [at, encounter] of row.entries()) {
      assert.strictEqual(textOf(focused()), `booth.person ${at + 1} 20`);
      if (isWorthAsking(encounter)) {
        await press(booth, 'booth.ask');
        assert.strictEqual(textOf(focused()), 'booth.youAsk');
        assert.lengthOf(inside(booth, '.acts button:disabled'), 1);
      }
      assert.lengthOf(inside(booth, '.verdict, .signs, dl, details'), 0);
      await press(booth, `booth.${rightEnd(encounter)}`);
    }
    assert.strictEqual(textOf(focused()), 'booth.over');
    const count = (is: (one: Encounter) => boolean) => String(row.filter(is).length);
    const [seen, unclear] = [count(one => rightEnd(one) !== 'go'), count(({isUnclear}) => isUnclear)];
    const passed = String(20 - Number(seen) - Number(unclear));
    assert.deepEqual(inside(booth, 'dd').map(textOf), [
      ...[seen, '0', '0', '0', unclear, passed],
      ...[count(isWorthAsking), '0', '0'],
    ]);

    const [faces, table] = inside(booth, '.again, .all-counts');
    assert.isTrue(faces?.matches('.again'), 'the faces stand above the counts');
    assert.isFalse(table?.hasAttribute('open'));
    const tallyText = textOf(inside(booth, '.tally')[0]);
    assert.include(tallyText, `booth.passed: ${passed}`);
    assert.notInclude(tallyText, 'booth.missed');

    await press(booth, `${seed}/0/1 2. `);
    assert.match(textOf(focused()), /^booth\.personAgain .+ 2 20$/);
    assert.include(inside(booth, '.sheet, h3').map(textOf), 'booth.why');
    await press(booth, 'booth.backToCounts');
    await press(booth, 'booth.finish');
    assert.strictEqual(textOf(focused()), 'booth.start');
  });

  it('the review calls travellers only by the names chosen at random, and shows no placeholder', async () => {
    const {booth} = await openBooth(
      ten,
      ...Array.from({length: 10}, () => ({type: 'decide', end: 'go'}) as const),
    );
    for (let at = 0; at < 10; at++) {
      const line = inside(booth, '.again button')[at];
      if (line instanceof HTMLElement) line.click();
      await waitForBooth(booth);
      const [sheet] = inside(booth, '.sheet');
      assert.notInclude(textOf(sheet), '{{');
      const back = inside(booth, 'button[data-rel]')[0];
      if (back instanceof HTMLElement) back.click();
      await waitForBooth(booth);
    }
  });

  it('for each traveller, the review shows the face from the counter, and a name only if the text of the traveller has one', async () => {
    const {booth, now} = await openBooth({type: 'begin', length: 20, hasClock: false});
    const face = () => textOf(inside(booth, 'booth-window .drawn, .drawn')[0]);
    assert.strictEqual(face(), `${seed}/0/0`);
    const over = await openBooth(
      {type: 'begin', length: 20, hasClock: false},
      ...Array.from({length: 20}, () => ({type: 'decide', end: 'go'}) as const),
    );
    const {queue} = now();
    if (!queue) throw new Error('no queue');
    const row = travellers(encounters.encounters, queue, seed);
    const unnamed = row.findIndex(({isNamed}) => !isNamed);
    const encounter = row[unnamed];
    if (!encounter) throw new Error('everybody is named');
    const ruling = rulingOf(encounter, {end: 'go', asked: false});
    const lines = inside(over.booth, '.again button').map(textOf);
    assert.include(lines[0], `${seed}/0/0 1. `);
    assert.include(lines[unnamed], `${unnamed + 1}. A child of about ten booth.${ruling}`);
  });

  it('the drawing of the counter shows the companions of a traveller, and is hidden from screen readers', async () => {
    const {booth} = await openBooth({type: 'begin', length: 20, hasClock: false});
    const first = inside(booth, 'booth-window')[0];
    assert.exists(first?.shadowRoot);
    for (const part of first.shadowRoot.querySelectorAll(':host > *, svg, .face'))
      assert.strictEqual(part.getAttribute('aria-hidden'), 'true');
    const near = async (company: 'child' | undefined) => {
      Reflect.set(first, 'encounter', {...encounters.encounters[0], with: company});
      await waitForBooth(booth);
      return first.shadowRoot?.querySelectorAll('.near').length;
    };
    assert.deepEqual([await near('child'), await near(undefined)], [1, 0]);
  });

  it('at the end, the drawings of the travellers show companions, like the drawing of the counter', async () => {
    const acts = Array.from({length: 20}, () => ({type: 'decide', end: 'go'}) as const);
    const {booth, now} = await openBooth({type: 'begin', length: 20, hasClock: false}, ...acts);
    const {queue} = now();
    if (!queue) throw new Error('no queue');
    const alone = travellers(encounters.encounters, queue, seed).map(
      encounter => encounter.with === undefined,
    );
    assert.include(alone, false);
    const faces = inside(booth, '.again .portrait');
    assert.deepEqual(
      faces.map(face => face.querySelector('.company') === null),
      alone,
    );
  });

  it('at the end, one drawing shows each traveller with any companions, above a name and a verdict with a mark', async () => {
    await setViewport({width: 714, height: 666});
    const acts = Array.from({length: 10}, () => ({type: 'decide', end: 'urgent'}) as const);
    const {booth} = await openBooth(ten, ...acts);
    const box = (e: Element | null) => e?.getBoundingClientRect() ?? new DOMRect();
    const {color} = getComputedStyle(booth);
    const tiles = inside(booth, '.again button');
    assert.lengthOf(tiles, 10);
    for (const tile of tiles) {
      const [portrait, who, ruling] = ['.portrait', '.who', '.ruling'].map(part => tile.querySelector(part));
      const company = portrait?.querySelector('.company') ?? null;
      assert.isAbove(box(portrait ?? null).height, 60);
      if (company) {
        const [drawn, whole] = [box(company), box(portrait ?? null)];
        for (const side of ['top', 'bottom', 'left', 'right'] as const)
          assert.approximately(drawn[side], whole[side], 0.5, side);
      }
      assert.lengthOf(ruling?.querySelectorAll('.icon') ?? [], 1);
      for (const part of [who, ruling]) assert.strictEqual(box(part ?? null).left, box(tile).left);
      assert.strictEqual(ruling && getComputedStyle(ruling).color, color);
      assert.strictEqual(getComputedStyle(tile).textDecorationLine, 'none');
    }
    const last = box(inside(booth, '.again li').at(-1) ?? null);
    assert.isAtMost(last.bottom, 666 - 3 * 16, 'the second row is cut off');
  });

  it('the number of the person and the text about the waiting people are vertically centred in one row', async () => {
    await setViewport({width: 714, height: 666});
    const {booth} = await openBooth(ten);
    const [number, line] = inside(booth, '.head h2, .head .line').map(one => one.getBoundingClientRect());
    const middle = (box: DOMRect | undefined) => ((box?.top ?? NaN) + (box?.bottom ?? NaN)) / 2;
    assert.approximately(middle(line), middle(number), 2);
  });

  it('the button to stop stands beside the number of the person', async () => {
    const {booth} = await openBooth(ten);
    const [number, stop] = inside(booth, '.head h2, .stop').map(one => one.getBoundingClientRect());
    assert.isAtMost(stop?.top ?? Infinity, number?.bottom ?? 0);
  });

  for (const [width, columns] of [
    [714, 4],
    [367, 2],
  ] as const)
    it(`at ${width} px the question button and the three decision buttons keep their places, whatever the learner does`, async () => {
      await setViewport({width, height: 666});
      const places: string[] = [];
      for (const acts of [
        [ten],
        [ten, {type: 'ask'}],
        [ten, {type: 'decide', end: 'go'}],
        [ten, {type: 'decide', end: 'go'}, {type: 'ask'}],
      ] as const) {
        const {booth} = await openBooth(...acts);
        const boxes = inside(booth, '.acts button').map(button => button.getBoundingClientRect());
        assert.lengthOf(boxes, 4);
        assert.strictEqual(new Set(boxes.map(({left}) => left)).size, columns);
        for (const {bottom} of boxes) assert.isAtMost(bottom, 666);
        places.push(JSON.stringify(boxes));
      }
      assert.strictEqual(new Set(places).size, 1);
    });

  it('the review begins with the verdict in one sentence, and has a button to the next person', async () => {
    const {booth, now} = await openBooth(
      ten,
      {type: 'ask'},
      {type: 'decide', end: 'second'},
      {type: 'decide', end: 'go'},
      {type: 'stop'},
    );
    const {queue} = now();
    if (!queue) throw new Error('no queue');
    const [first] = travellers(encounters.encounters, queue, seed);
    const [line] = inside(booth, '.again button');
    if (!first || !(line instanceof HTMLElement)) throw new Error('nobody came');
    line.click();
    await waitForBooth(booth);
    const [verdict, sheet] = inside(booth, '.verdict, .sheet');
    const ruling = rulingOf(first, {end: 'second', asked: true});
    assert.match(textOf(verdict), new RegExp(`^booth\\.${ruling}\\. booth\\.secondAsked`));
    assert.isTrue(sheet?.matches('.sheet'));
    assert.deepEqual(inside(booth, 'button[data-rel]').map(textOf), ['booth.backToCounts', 'booth.next']);
    assert.strictEqual(textOf(inside(booth, '.number')[0]), '1 of 2');
    await press(booth, 'booth.next');
    assert.deepEqual(inside(booth, 'button[data-rel]').map(textOf), ['booth.backToCounts']);
    assert.strictEqual(textOf(inside(booth, '.number')[0]), '2 of 2');
  });

  for (const width of [714, 367])
    it(`the button to continue is in view at the end and in the review, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const acts = Array.from({length: 10}, () => ({type: 'decide', end: 'go'}) as const);
      const {booth} = await openBooth(ten, ...acts);
      const bottom = (name: string) =>
        inside(booth, 'button')
          .find(button => textOf(button) === name)
          ?.getBoundingClientRect().bottom ?? Infinity;
      assert.isAtMost(bottom('booth.finish'), 666);
      const [line] = inside(booth, '.again button');
      if (line instanceof HTMLElement) line.click();
      await waitForBooth(booth);
      assert.isAtMost(bottom('booth.next'), 666);
    });

  it('on a phone, the text is below the drawing, and both take the whole width', async () => {
    await setViewport({width: 367, height: 666});
    const {booth} = await openBooth(ten);
    const [sheet, drawing, text] = ['.sheet', 'booth-window', '.seen'].map(one =>
      inside(booth, one)[0]?.getBoundingClientRect(),
    );
    assert.isAbove(sheet?.width ?? 0, 0);
    for (const box of [drawing, text]) assert.approximately(box?.width ?? 0, sheet?.width ?? 1, 1);
    assert.isAtLeast(text?.top ?? 0, drawing?.bottom ?? Infinity);
  });

  it('on a phone, the drawing begins near the top of the booth', async () => {
    await setViewport({width: 367, height: 666});
    const {booth} = await openBooth(ten);
    const top = inside(booth, 'booth-window')[0]?.getBoundingClientRect().top ?? Infinity;
    assert.isAtMost(top - booth.getBoundingClientRect().top, 84);
  });

  it('after a decision, the booth shows this decision; the undo button takes the decision back, but the question stays asked', async () => {
    const {booth, now} = await openBooth(ten, {type: 'ask'}, {type: 'decide', end: 'urgent'});
    assert.include(textOf(inside(booth, '.line')[0]), 'booth.done 1 booth.urgent');
    await press(booth, 'booth.undo');
    assert.deepEqual(now().queue?.turns, []);
    assert.isTrue(now().queue?.asked);
    assert.strictEqual(textOf(inside(booth, 'h2')[0]), 'booth.person 1 10');
    assert.include(textOf(inside(booth, '.line')[0]), 'booth.waiting 9');
    assert.lengthOf(inside(booth, '.undo'), 0);
  });

  for (const width of [714, 367])
    it(`the drawing keeps its place after the first decision, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {booth} = await openBooth(ten);
      const top = (of: BoothCounter) =>
        (inside(of, 'booth-window')[0]?.getBoundingClientRect().top ?? NaN) - of.getBoundingClientRect().top;
      const next = await openBooth(ten, {type: 'decide', end: 'second'});
      assert.strictEqual(top(next.booth), top(booth));
    });

  it('before a queue, the booth first asks for the number of people, and its list of acts does not look like buttons', async () => {
    const {booth} = await openBooth();
    assert.isTrue(inside(booth, 'input[name=length], .ways div')[0]?.matches('input'));
    const [way] = inside(booth, '.ways div');
    assert.exists(way);
    assert.strictEqual(getComputedStyle(way).borderBlockStartWidth, '0px');
  });

  it('the review says that the learner did not ask the question', async () => {
    const over = await openBooth(ten, {type: 'decide', end: 'go'}, {type: 'stop'});
    inside(over.booth, '.again button').forEach(e => e instanceof HTMLElement && e.click());
    await waitForBooth(over.booth);
    assert.include(inside(over.booth, 'h3').map(textOf), 'booth.notAsked');
  });

  it('the booth shows a clock only to learners who choose it', async () => {
    const without = await openBooth(ten);
    assert.lengthOf(inside(without.booth, '[role=timer]'), 0);
    const {booth} = await openBooth({...ten, hasClock: true});
    assert.lengthOf(inside(booth, '[role=timer]'), 1);
  });

  it('the booth needs no horizontal scrolling at 320 px', async () => {
    await setViewport({width: 320, height: 640});
    for (const acts of [[], [ten], [ten, {type: 'decide', end: 'second'}, {type: 'stop'}]] as const) {
      await openBooth(...acts);
      assert.strictEqual(document.documentElement.scrollWidth, 320);
    }
  });
});
