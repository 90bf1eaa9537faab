import {assert} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {bad, best} from '../../../test/scenario/talks.ts';
import {
  all,
  allOf,
  choose,
  click,
  focusedElement,
  one,
  waitForTalk,
  showTalk,
  textOf,
  toDecision,
} from '../../../test/scenario/talk-page.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import type {InterviewTalk} from './interview-talk.element.ts';

const sizes = [
  {width: 714, height: 666},
  {width: 367, height: 666},
] as const;

/** Replaces each text whose key matches `keys` by a text of `lines` paragraphs. */
function lengthen(talk: InterviewTalk, keys: RegExp, lines: number): void {
  const {words} = talk;
  talk.words = key => (keys.test(key) ? '<p>A line of the text.</p>'.repeat(lines) : words(key));
}

describe('an interview on one screen', () => {
  beforeEach(() => emulateMedia({reducedMotion: 'reduce'}));

  afterEach(asBefore);

  for (const size of sizes)
    it(`the button to continue and the buttons to leave are in view although note and briefing are long, at ${size.width} px`, async () => {
      await setViewport(size);
      const {talk} = await showTalk();
      const {words} = talk;
      talk.words = key => (/note|briefing/.test(key) ? '<p>A line of the text.</p>'.repeat(40) : words(key));
      for (const labels of [
        ['Go on', 'Read it as a text instead', 'Not now'],
        ['Begin the talk', 'Leave'],
      ]) {
        await waitForTalk(talk);
        for (const label of labels) {
          const button = all(talk, 'button').find(b => b.textContent.trim() === label);
          assert.isAtMost(button?.getBoundingClientRect().bottom ?? Infinity, size.height, label);
        }
        await click(talk, labels[0] ?? '');
      }
    });

  for (const size of sizes)
    it(`on the briefing, the bar with the buttons is one row, and no text fades out above it, at ${size.width} px`, async () => {
      await setViewport(size);
      const {talk} = await showTalk([], 'each-choice');
      await click(talk, 'Go on');
      const bar = one(talk, '.confirm');
      const [begin, leave] = all(bar.parentElement ?? bar, '.confirm button').map(e =>
        e.getBoundingClientRect(),
      );
      const middle = (box: DOMRect | undefined) => ((box?.top ?? NaN) + (box?.bottom ?? NaN)) / 2;
      assert.approximately(middle(leave), middle(begin), 2);
      assert.strictEqual(getComputedStyle(bar, '::before').content, 'none');
      const example = all(talk, 'button').find(({textContent}) =>
        textContent.includes('See it worked first'),
      );
      assert.isAtMost(example?.getBoundingClientRect().bottom ?? Infinity, bar.getBoundingClientRect().top);
    });

  for (const size of sizes)
    it(`on a briefing ${size.width} px wide, the worked example is offered above the facts, and the facts have letters of at least ${size.width < 400 ? 15 : 14} px`, async () => {
      await setViewport(size);
      const {talk} = await showTalk([], 'each-choice');
      await click(talk, 'Go on');
      const [offer, facts] = [one(talk, '.feedback'), one(talk, '.known')];
      assert.isAtMost(offer.getBoundingClientRect().bottom, facts.getBoundingClientRect().top);
      assert.isAtLeast(
        Number.parseFloat(getComputedStyle(facts).fontSize),
        size.width < 400 ? 15 : 14,
        'the facts are too small',
      );
    });

  for (const size of sizes)
    it(`on the briefing, the title ${size.width < 400 ? 'is hidden, because the header shows it,' : 'is shown'} at ${size.width} px`, async () => {
      await setViewport(size);
      const {talk} = await showTalk([], 'each-choice');
      await click(talk, 'Go on');
      await waitUntil(() => innerWidth === size.width);
      const {height} = one(talk, 'h1').getBoundingClientRect();
      assert.strictEqual(height > 1, size.width > 400);
    });

  for (const size of sizes)
    it(`after a grave error, the buttons to take the error back and to let it stand are in view below a long explanation, at ${size.width} px`, async () => {
      await setViewport(size);
      const {talk} = await showTalk(['secure-accuse']);
      const {words} = talk;
      talk.words = key => (key.includes('repair') ? '<p>A line of the text.</p>'.repeat(40) : words(key));
      await waitForTalk(talk);
      assert.isAbove(document.documentElement.scrollHeight, size.height, 'the explanation is too short');
      const box = (label: string) =>
        all(talk, 'button')
          .find(b => b.textContent.trim() === label)
          ?.getBoundingClientRect();
      const [back, stand] = [box('Take it back and choose again'), box('Let it stand and see what follows')];
      assert.isAtMost(back?.bottom ?? Infinity, size.height);
      assert.strictEqual(stand?.top, back?.top, 'the two ways are not beside each other');
      assert.isAtMost(stand?.bottom ?? Infinity, size.height);
      assert.approximately(back?.width ?? 0, stand?.width ?? Infinity, 1, 'one way out has more room');
    });

  for (const size of sizes)
    it(`the bar with the confirm button keeps its place when a card is selected, and covers no card, at ${size.width} px`, async () => {
      await setViewport(size);
      const {talk} = await showTalk(['secure-alike']);
      await toDecision(talk);
      const bar = () => JSON.stringify(one(talk, 'form .confirm').getBoundingClientRect());
      const before = bar();
      assert.include(textOf(one(talk, 'form .confirm')), 'Choose one of these.');
      one(talk, 'input[value="tell-rights"]').click();
      await waitForTalk(talk);
      assert.strictEqual(textOf(one(talk, 'form .confirm')), 'Say this');
      assert.strictEqual(bar(), before);
    });

  it('the bar with the confirm button is below the cards; after a choice it stays in the window, even if the cards end below the window', async () => {
    await setViewport({width: 367, height: 666});
    const {talk} = await showTalk(['secure-alike']);
    lengthen(talk, /\.(say|act)$/, 8);
    await waitForTalk(talk);
    await toDecision(talk);
    assert.isAbove(document.documentElement.scrollHeight, 666, 'the cards fit');
    const bar = () => one(talk, 'form .confirm').getBoundingClientRect();
    const last = all(talk, '.option').at(-1)?.getBoundingClientRect();
    assert.isAtLeast(bar().top, last?.bottom ?? Infinity);
    one(talk, '.option input').click();
    await waitForTalk(talk);
    assert.isAtMost(bar().bottom, 666);
  });

  it('the bar with the confirm button does not cover the last card, even if the cards end a little below the window', async () => {
    await setViewport({width: 367, height: 666});
    const {talk} = await showTalk(['secure-alike']);
    await toDecision(talk);
    const bar = () => one(talk, 'form .confirm').getBoundingClientRect();
    const footer = Number.parseFloat(getComputedStyle(one(talk, 'interview-choices')).scrollMarginBlockEnd);
    const missing = 666 - footer - bar().bottom + 20;
    const [first, last] = [all(talk, '.option')[0], all(talk, '.option').at(-1)];
    first?.style.setProperty('padding-block-end', `${missing}px`);
    assert.approximately(bar().bottom, 666 - footer + 20, 1);
    first?.querySelector('input')?.click();
    await waitForTalk(talk);
    assert.isAtMost(last?.getBoundingClientRect().bottom ?? Infinity, bar().top + 0.5);
  });

  for (const [width, pattern] of [
    [714, /· \d+ minutes left$/],
    [367, /· \d+ min$/],
  ] as const)
    it(`the line above the talk says the time that is left, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {talk} = await showTalk(['secure-alike']);
      assert.match(one(talk, '.top p').innerText.trim(), pattern);
    });

  it('on the briefing, a button inside a sentence does not push the lines of this sentence apart', async () => {
    await setViewport({width: 367, height: 666});
    const {talk} = await showTalk([], 'each-choice');
    await click(talk, 'Go on');
    const sentence = one(talk, '.feedback');
    const range = document.createRange();
    range.selectNodeContents(sentence);
    const button = one(sentence, 'button').offsetHeight;
    const tops = [...range.getClientRects()].filter(({height}) => height < button).map(({top}) => top);
    const lines = tops.toSorted((a, b) => a - b);
    const gaps = lines.slice(1).map((top, at) => top - (lines[at] ?? top));
    assert.isAbove(Math.max(...gaps), 10, 'there is one line');
    const {fontSize} = getComputedStyle(sentence);
    assert.isAtMost(Math.max(...gaps), 1.6 * Number.parseFloat(fontSize));
  });

  for (const size of sizes)
    it(`the button that goes on from a reply is in the same place as the button that confirms a card, at ${size.width} px`, async () => {
      // In this low window, the reply and the decision are two steps.
      await setViewport({width: 400, height: 320});
      const {talk} = await showTalk(['secure-alike'], 'each-choice');
      lengthen(talk, /\.(say|act)$/, 1);
      await choose(talk, 'tell-rights');
      await setViewport(size);
      await waitUntil(() => innerHeight === size.height);
      await waitForTalk(talk);
      const goOn = one(talk, '.go-on').getBoundingClientRect();
      await click(talk, 'Go on');
      one(talk, '.option input').click();
      await waitForTalk(talk);
      const say = one(talk, 'form button').getBoundingClientRect();
      assert.isAbove(goOn.height, 0);
      assert.strictEqual(JSON.stringify(goOn), JSON.stringify(say));
    });

  it('the drawing shrinks if the cards do not fit into the window even without the reply', async () => {
    await setViewport({width: 367, height: 666});
    const {talk} = await showTalk(['secure-alike']);
    await toDecision(talk);
    const drawingWidth = () => one(talk, '.person').getBoundingClientRect().width;
    const usual = drawingWidth();
    lengthen(talk, /\.(say|act)$/, 8);
    await choose(talk, 'tell-rights');
    await toDecision(talk);
    assert.isBelow(drawingWidth(), usual);
  });

  it('in a low window after a grave error, the way to take it back is above the answer of the person, which is folded', async () => {
    await setViewport({width: 367, height: 666});
    const {talk} = await showTalk();
    await click(talk, 'Go on');
    await click(talk, 'Begin the talk');
    lengthen(talk, /repair$/, 20);
    await choose(talk, 'secure-accuse');
    assert.match(
      textOf(one(talk, '.repair')),
      /^Stop for a moment You can take it back\. That costs nothing\./,
    );
    const [answer] = allOf(one(talk, 'interview-room'), HTMLDetailsElement, '.now > details');
    assert.match(textOf(answer ?? talk), /^What happened then The reply/);
    assert.isFalse(answer?.open);
  });

  it('the notebook, the folds and the buttons below a decision have the same style, and their texts begin at the same height', async () => {
    const {talk} = await showTalk(['secure-alike', 'tell-rights']);
    await toDecision(talk);
    const look = (tool: HTMLElement) => {
      const {fontSize, fontWeight, textDecorationLine} = getComputedStyle(tool);
      return [fontSize, fontWeight, textDecorationLine].join(' ');
    };
    const top = (tool: HTMLElement) => {
      const range = document.createRange();
      range.selectNodeContents(tool);
      return Math.round(range.getBoundingClientRect().top - tool.getBoundingClientRect().top);
    };
    const tools = [
      ...all(talk, '.more > details > summary'),
      ...all(one(talk, 'interview-notebook'), 'summary'),
      ...all(talk, '.more > button'),
    ];
    assert.isAtLeast(tools.length, 4);
    const inWords = one(talk, '.more > [aria-pressed]');
    assert.notStrictEqual(getComputedStyle(inWords, '::before').content, 'none', 'it has no triangle');
    assert.lengthOf(new Set(tools.map(look)), 1);
    const tops = tools.map(top);
    assert.isAtMost(Math.max(...tops) - Math.min(...tops), 1);
  });

  it('the ending stands beside the drawing of the person', async () => {
    const {talk} = await showTalk(best.slice(0, -1));
    await choose(talk, 'max-report');
    const ending = one(talk, 'interview-ending');
    const [person, title] = [one(ending, 'person-figure'), one(ending, 'h2')].map(e =>
      e.getBoundingClientRect(),
    );
    assert.isAbove(person?.height ?? 0, 100);
    assert.isAtLeast(title?.left ?? 0, person?.right ?? Infinity);
  });

  it('on a phone, the drawing on the briefing takes at most a quarter of the width, so that the facts are in view', async () => {
    await setViewport({width: 367, height: 666});
    const {talk} = await showTalk([], 'each-choice');
    await click(talk, 'Go on');
    await waitUntil(() => innerWidth === 367);
    const width = (part: string) => one(talk, part).getBoundingClientRect().width;
    assert.isAbove(width('person-figure'), 48);
    assert.isAtMost(width('person-figure'), width('.briefing') / 4);
  });

  it('on the briefing, the facts have the whole width below the drawing', async () => {
    await setViewport({width: 714, height: 666});
    const {talk} = await showTalk();
    await click(talk, 'Go on');
    const [person, known, briefing] = ['person-figure', '.known', '.briefing'].map(part =>
      one(talk, part).getBoundingClientRect(),
    );
    assert.isAtLeast(known?.top ?? 0, person?.bottom ?? Infinity);
    assert.strictEqual(known?.width, briefing?.width);
  });

  it('the ending begins with the outcome, which gets the focus, and the last exchange is folded below it', async () => {
    await setViewport({width: 714, height: 666});
    const {talk} = await showTalk(best.slice(0, -1));
    await choose(talk, 'max-report');
    const ending = one(talk, 'interview-ending');
    assert.strictEqual(focusedElement()?.localName, 'h2', 'the title of the ending has no focus');
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    assert.strictEqual(ending.compareDocumentPosition(one(talk, '.now')) & follows, follows);
    assert.lengthOf(all(talk, '.more'), 0);
    const folds = allOf(talk, HTMLDetailsElement);
    assert.deepEqual(
      folds.map(fold => [textOf(one(fold, 'summary')), fold.open]),
      [['Said so far', false]],
    );
  });

  it('the debrief opens with the title of the ending, and folds the text of the ending, because the learner has just read it', async () => {
    const {talk} = await showTalk(best);
    const ending = one(talk, 'interview-ending');
    assert.match(textOf(one(ending, 'h2')), /^Ending /);
    const [fold] = allOf(ending, HTMLDetailsElement);
    assert.exists(fold);
    assert.isFalse(fold.open);
    assert.include(textOf(one(fold, 'summary')), 'How the talk ended');
    dispatchEvent(new Event('beforeprint'));
    assert.isTrue(fold.open, 'the ending is missing on paper');
    dispatchEvent(new Event('afterprint'));
    assert.isFalse(fold.open);
  });

  it('the debrief shows the points below its three summary sentences', async () => {
    const {talk} = await showTalk(bad);
    const [sentences, points] = [one(talk, '.summary'), one(talk, '.points')].map(part =>
      part.getBoundingClientRect(),
    );
    assert.isAtLeast(points?.top ?? 0, sentences?.bottom ?? Infinity);
  });

  for (const [name, response] of Object.entries({best, bad}))
    it(`the debrief of the ${name} interview takes at most two screens of 714 x 666`, async () => {
      await setViewport({width: 714, height: 666});
      const {talk} = await showTalk(response);
      assert.isAtMost(document.documentElement.scrollHeight, 2 * 666);
      const ending = one(one(talk, 'interview-ending'), 'section');
      const heading = one(one(talk, 'interview-debrief'), 'h2');
      const gap = heading.getBoundingClientRect().top - ending.getBoundingClientRect().bottom;
      assert.isAtLeast(gap, 8, 'the outcome touches what follows');
    });
});
