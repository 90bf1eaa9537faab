import {assert, expect} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {bad, best, unsafe} from '../../../test/scenario/talks.ts';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {
  all,
  allOf,
  choose,
  click,
  one,
  waitForTalk,
  showTalk,
  textOf,
  unfold,
} from '../../../test/scenario/talk-page.ts';
import {interviewMachine} from './interview-machine.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';

const states: Readonly<Record<string, readonly string[] | undefined>> = {
  'it has not begun': undefined,
  'a decision is open': ['secure-alike'],
  'side questions may be put': best.slice(0, 4),
  'a grave error waits': ['secure-accuse'],
  'a pause is forced': unsafe,
  'the best path has ended': best,
  'a bad path has ended': bad,
  'it was read as a text': ['read-instead'],
};

/**
 * Returns a function that shows an interview and then clicks the buttons named in `clicks`. The function returns the
 * element, and the text `seen`, which must be visible at the end.
 */
const via =
  (response: readonly string[] | undefined, clicks: readonly string[], seen: string) => async () => {
    const {talk} = await showTalk(response);
    for (const words of clicks) await click(talk, words);
    return {talk, seen};
  };

/** For each mode of the machine, a function that brings an interview into this mode. */
const modes: Readonly<Record<string, ReturnType<typeof via>>> = {
  contentNote: via(undefined, [], 'Before you begin'),
  briefing: via(undefined, ['Go on'], 'What you know'),
  example: via(undefined, ['Go on', 'See it worked first'], 'A colleague works this talk'),
  reading: via(undefined, ['Read it as a text instead'], 'The talk as a text'),
  decision: via(undefined, ['Go on', 'Begin the talk'], 'What do you decide at secure?'),
  forcedPause: via(unsafe, [], 'What do you do in the pause?'),
  repair: via(['secure-accuse'], [], 'Stop for a moment'),
  off: via(
    ['secure-alike'],
    ['My own words first', 'Show the wordings', 'Show the wordings at once from now on'],
    'My own words first',
  ),
  finding: via(['secure-alike'], ['My own words first'], 'What do you decide at tell?'),
  comparing: via(
    ['secure-alike'],
    ['My own words first', 'Show the wordings'],
    'Show the wordings at once from now on',
  ),
  away: via(['secure-alike'], ['Pause'], 'You have paused'),
  ended: async () => {
    const {talk} = await showTalk(best.slice(0, -1));
    await choose(talk, 'max-report');
    return {talk, seen: 'Look back at the talk'};
  },
  lookingBack: via(best, [], 'Step by step'),
  whatIf: async () => {
    const {talk} = await showTalk(best);
    const whatIf = one(talk, 'debrief-what-if');
    one(whatIf, 'summary').click();
    one(whatIf, '.others button').click();
    await waitForTalk(talk);
    return {talk, seen: 'What would have happened'};
  },
};

/** Modes in which another test of this file already runs axe. */
const modesWithAxe: readonly string[] = ['contentNote', 'reading', 'repair', 'forcedPause', 'lookingBack'];

interface Node {
  readonly key: string;
  readonly states: Readonly<Record<string, Node>>;
}

/** Returns the keys of the innermost states in which the machine can stay. */
const modesOf = ({key, states}: Node): readonly string[] => {
  const inner = Object.values(states);
  if (inner.length > 0) return inner.flatMap(modesOf);
  return passing.includes(key) ? [] : [key];
};

/** States that the machine leaves at once without waiting for an event. */
const passing: readonly string[] = ['resuming', 'arriving'];

describe('the look of an interview', () => {
  // With reduced motion, colours change at once. Otherwise the test might check the contrast during the
  // transition from light to dark.
  beforeEach(() => emulateMedia({reducedMotion: 'reduce'}));

  afterEach(asBefore);

  for (const [state, response] of Object.entries(states)) {
    it(`the interview is accessible when ${state}, in light and in dark, and needs no horizontal scrolling at 320 px in either text direction`, async () => {
      const {talk} = await showTalk(response);
      await unfold(talk);
      // The what-ifs look the same at each step and have a test of their own, so close them here.
      for (const details of allOf(talk, HTMLDetailsElement, '.untried')) details.open = false;
      await expect(talk).to.be.accessible();
      await emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce'});
      await waitForTalk(talk);
      await hasContrast(talk);
      await setViewport({width: 320, height: 640});
      await unfold(talk);
      for (const dir of ['ltr', 'rtl']) {
        document.documentElement.dir = dir;
        assert.strictEqual(document.documentElement.scrollWidth, 320, dir);
      }
    });
  }

  for (const [mode, reach] of Object.entries(modes)) {
    it(`the interview is accessible in the mode ${mode}`, async () => {
      const {talk, seen} = await reach();
      assert.include(textOf(talk), seen);
      if (!modesWithAxe.includes(mode)) await expect(talk).to.be.accessible();
    });
  }

  it('the tests reach every mode of the state machine of the interview', () => {
    assert.sameMembers(Object.keys(modes), [...modesOf(interviewMachine.root)]);
  });

  it('the interview is accessible in forced colours', async () => {
    await emulateMedia({forcedColors: 'active', reducedMotion: 'reduce'});
    const {talk} = await showTalk(best.slice(0, 4));
    await expect(talk).to.be.accessible();
  });

  it('the interview fits 320 px with doubled text size', async () => {
    document.documentElement.style.fontSize = '200%';
    await setViewport({width: 320, height: 640});
    const {talk} = await showTalk(best.slice(0, 5));
    await unfold(talk);
    assert.strictEqual(document.documentElement.scrollWidth, 320);
  });

  it('the person is drawn from the first line on, and the chair is empty during decisions about other people', async () => {
    for (const [choices, where] of [
      [[], 'standing'],
      [best.slice(0, 1), 'seated'],
      [best.slice(0, 6), 'seated'],
      [best.slice(0, 7), 'away'],
    ] as const) {
      const {talk} = await showTalk(choices.length > 0 ? choices : undefined);
      if (choices.length === 0) {
        await click(talk, 'Go on');
        assert.lengthOf(all(talk, 'person-figure'), 1);
        await click(talk, 'Begin the talk');
      }
      assert.strictEqual(one(talk, 'person-figure').getAttribute('where'), where, choices.join());
    }
  });

  it('the drawing shows who is in the room and what is on the table, and screen readers read the same as text', async () => {
    const {talk} = await showTalk(['secure-alike']);
    const parts = () => one(talk, 'person-figure').shadowRoot?.querySelector('svg')?.innerHTML ?? '';
    assert.include(parts(), 'class="pane"');
    assert.notInclude(parts(), 'class="accent"');
    await choose(talk, 'tell-rights');
    assert.include(parts(), 'class="accent"');
    const caption = one(talk, 'figcaption');
    assert.include(textOf(caption), 'The room: consent is told.');
    assert.isTrue(caption.classList.contains('visually-hidden'));
    await click(talk, 'Picture in words');
    assert.isFalse(caption.classList.contains('visually-hidden'));
  });

  it('gaze, posture and hands take 300 ms to change, and no time with reduced motion', async () => {
    const {talk} = await showTalk(['secure-alike']);
    const head = one(talk, 'person-figure').shadowRoot?.querySelector('.head');
    assert.exists(head);
    const seconds = () => Number.parseFloat(getComputedStyle(head).transitionDuration);
    assert.isBelow(seconds(), 0.001);
    await emulateMedia({reducedMotion: 'no-preference'});
    assert.approximately(seconds(), 0.3, 0.001);
  });

  it('the drawing of the person changes with trust and distress and is hidden from screen readers', async () => {
    const {talk} = await showTalk(best.slice(0, 4));
    const figure = one(talk, 'person-figure');
    assert.strictEqual(figure.getAttribute('trust'), 'talking');
    assert.strictEqual(figure.getAttribute('distress'), 'calm');
    assert.strictEqual(figure.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden'), 'true');
  });

  it('the debrief describes each step in words, and each mark on the curve has a label for trust and distress', async () => {
    const {talk} = await showTalk(bad);
    const steps = all(talk, '.steps > li').map(textOf);
    assert.match(
      steps[1] ?? '',
      /Unsafe What do you decide at tell\?.*Trust fell a little, still closed\. Distress rose: tense to high\./,
    );
    const marks = all(talk, '.mark').map(mark => mark.ariaLabel);
    assert.deepEqual(marks.slice(0, 2), [
      '1: trust closed, distress tense',
      '2: trust closed, distress high',
    ]);
  });

  it('the interview opens all its collapsed details when the page is printed', async () => {
    const {talk} = await showTalk(best);
    dispatchEvent(new Event('beforeprint'));
    await waitForTalk(talk);
    assert.isTrue(all(talk, 'details').every(d => d.hasAttribute('open')));
  });

  it('every option of a decision has a text', () => {
    const {words, shown} = everyFeature;
    for (const d of shown.decisions)
      for (const o of d.options)
        assert.isNotEmpty(words(`decisions.${d.id}.options.${o.id}.${o.kind}`), o.id);
  });
});
