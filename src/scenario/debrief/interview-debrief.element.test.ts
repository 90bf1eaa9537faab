import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {bad, best} from '../../../test/scenario/talks.ts';
import {
  all,
  allOf,
  click,
  focusedElement,
  one,
  waitForTalk,
  showTalk,
  tabTo,
  textOf,
} from '../../../test/scenario/talk-page.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import type {InterviewTalk} from '../interview/interview-talk.element.ts';

const withQuestion = [...best.slice(0, 2), 'ask-with', ...best.slice(2)];

/** Returns the what-if elements, one for each step. */
const whatIfs = (talk: InterviewTalk) => all(talk, 'debrief-what-if');

/** Tries one of the alternative choices of a step. `nth` is the index of the alternative, from 0. */
async function take(talk: InterviewTalk, whatIf: Element, nth: number): Promise<void> {
  one(whatIf, 'summary').click();
  all(whatIf, '.others button')[nth]?.click();
  await waitForTalk(talk);
}

describe('the debrief of an interview', () => {
  beforeEach(() => emulateMedia({reducedMotion: 'reduce'}));

  afterEach(asBefore);

  it('an open what-if is accessible in light and in dark', async () => {
    const {talk} = await showTalk(bad);
    const whatIf = whatIfs(talk)[1];
    assert.exists(whatIf);
    await take(talk, whatIf, 0);
    await expect(whatIf).to.be.accessible();
    await emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce'});
    await waitForTalk(talk);
    await hasContrast(whatIf);
  });

  it('by keyboard, the learner gets from a mark on the chart to the step of this mark, to its what-if and back into the interview', async () => {
    const {talk, responses} = await showTalk(best);
    await tabTo(element => element.matches('.mark'));
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    assert.strictEqual(focusedElement()?.id, 'step-1');
    await tabTo(element => element.matches('summary'));
    await sendKeys({press: 'Enter'});
    await tabTo(element => element.matches('.others button'));
    await sendKeys({press: 'Enter'});
    await waitForTalk(talk);
    assert.strictEqual(focusedElement()?.textContent.trim(), 'What would have happened');
    assert.strictEqual(responses.length, 0, 'looking is telling');
    await tabTo(element => element.textContent.trim() === 'Go on from here with this');
    await sendKeys({press: 'Enter'});
    await waitForTalk(talk);
    assert.deepEqual(responses, [['at-risk', 'secure-alike', 'tell-role']]);
    assert.lengthOf(all(talk, 'interview-room'), 1);
  });

  it('a what-if shows the wordings, the effects and both endings side by side, and reports nothing to the LMS', async () => {
    const {talk, responses} = await showTalk(bad);
    const step = whatIfs(talk)[1];
    assert.exists(step);
    await take(talk, step, 0);
    const [happened, would] = all(step, 'section').map(textOf);
    assert.match(happened ?? '', /What happened .*Unsafe.*Ending held-without-ground \( 2 of 100 points \)/);
    assert.match(
      would ?? '',
      /What would have happened .*Best.*If you then go on as you did:.*If you then choose the best: Ending safe-by-her-decision/,
    );
    assert.lengthOf(responses, 0);
  });

  it('in the debrief, only the first fold, "What to take with you", is open, and the legend of the chart explains turning points', async () => {
    const {talk} = await showTalk(best);
    const debrief = one(talk, 'interview-debrief');
    const [first, ...others] = allOf(debrief, HTMLDetailsElement, '.folds > details');
    assert.match(textOf(first ?? talk), /^What to take with you/);
    assert.isTrue(first?.open);
    assert.isFalse(others.some(({open}) => open));
    assert.strictEqual(textOf(one(debrief, '.keys .turn')), 'Turning point');
    assert.isNotEmpty(all(debrief, '.mark.is-turn'));
  });

  it('the debrief begins with three sentences and at most three turning points, and only its fold "What to take with you" is open', async () => {
    const {talk, last} = await showTalk(bad);
    assert.deepEqual(all(talk, '.summary li').map(textOf), [
      'Trust was closed at the beginning and at the end.',
      'Distress was high at step 2, and tense at the end.',
      '1 grave error took effect. 0 of your 3 decisions about people were the best.',
    ]);
    const open = allOf(talk, HTMLDetailsElement).filter(details => details.open);
    assert.deepEqual(
      open.map(details => textOf(one(details, 'summary'))),
      ['What to take with you'],
    );
    assert.lengthOf(all(talk, '.turns > li'), 3);
    assert.lengthOf(all(talk, '.mark.is-turn'), 3);
    one(talk, '.turns button').click();
    await waitForTalk(talk);
    assert.lengthOf(last(), 2);
    assert.lengthOf(all(talk, 'interview-room'), 1);
  });

  it('with few points, only the costliest turning point has a primary button; with many points, no turning point has one', async () => {
    const {talk} = await showTalk(bad);
    const primary = all(talk, 'button.primary');
    assert.lengthOf(primary, 1);
    const card = primary[0]?.closest('.turns > li');
    assert.include(card ? textOf(card) : '', 'Unsafe');
    const well = await showTalk(best);
    assert.lengthOf(all(well.talk, 'button.primary'), 0);
  });

  it('in the debrief on a phone, only turning points have a number, the mark of each step is easy to press, and the first screenful shows a turning-point card', async () => {
    await setViewport({width: 367, height: 666});
    const {talk} = await showTalk(bad);
    const marks = all(talk, '.mark');
    assert.isAbove(marks.length, 3);
    for (const mark of marks) {
      const isTurn = mark.matches('.is-turn');
      assert.strictEqual(getComputedStyle(mark).fontSize === '0px', !isTurn);
      assert.isAtLeast(mark.offsetHeight, 22);
    }
    const cards = all(talk, '.turns > li').map(card => card.getBoundingClientRect());
    assert.lengthOf(cards, 3);
    assert.isBelow(cards[0]?.top ?? Infinity, 666 - 52);
  });

  it('the debrief lists the marks of a good opening that the choices covered, and the marks that were missing', async () => {
    const {talk} = await showTalk(best);
    const opening = allOf(talk, HTMLDetailsElement).find(({textContent}) =>
      textContent.includes('Your opening, in ten marks'),
    );
    assert.exists(opening);
    one(opening, 'summary').click();
    await waitForTalk(talk);
    await expect(opening).to.be.accessible();
    const heads = all(opening, 'h4').map(textOf);
    assert.deepEqual(heads, ['Said or done (2)', 'Missing (8)']);
    assert.deepEqual(all(opening, 'li').slice(0, 2).map(textOf), [
      'My name and role',
      'Free to leave a question out, to rest or to stop',
    ]);
  });

  it('each button "Try from here" has its own accessible name, which begins with the visible text', async () => {
    const {talk} = await showTalk(bad);
    const names = all(talk, '.steps > li > button').map(textOf);
    assert.strictEqual(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^Try from here : \d+ \. /);
  });

  it('in a what-if the learner can take back an error that the learner let stand before', async () => {
    const {talk, responses} = await showTalk(bad);
    const step = whatIfs(talk).find(s => textOf(s).includes('Take the error back'));
    assert.exists(step);
    one(step, 'summary').click();
    await click(talk, 'Take the error back');
    assert.include(textOf(step), 'You took this back.');
    await click(talk, 'Go on from here with this');
    assert.deepEqual(responses.at(-1)?.slice(-2), ['ada-keep', 'retry']);
  });

  it('the debrief needs no horizontal scrolling at 320 px, even with open what-ifs and doubled text size', async () => {
    await setViewport({width: 320, height: 640});
    const {talk} = await showTalk(withQuestion);
    for (const step of whatIfs(talk).slice(0, 3)) await take(talk, step, 0);
    talk.notebook = {ties: {hold: 'documents', sage: 'work'}, inferred: ['crime', 'control', 'work']};
    await waitForTalk(talk);
    assert.strictEqual(document.documentElement.scrollWidth, 320);
    document.documentElement.style.fontSize = '200%';
    await waitForTalk(talk);
    assert.strictEqual(document.documentElement.scrollWidth, 320);
  });

  it('the debrief groups the indicators by the learner’s marks, and shows a message if the learner marked nothing', async () => {
    const {talk} = await showTalk(best);
    const signs = () =>
      all(talk, '.signs').map(list => `${textOf(list.previousElementSibling ?? list)}: ${textOf(list)}`);
    const section = () => textOf(one(talk, '.signs').parentElement ?? talk);
    assert.include(section(), 'You marked no sign in your notebook');
    assert.match(signs()[0] ?? '', /^Known to you by the end \(18\): /);
    talk.notebook = {ties: {hold: 'documents', sage: 'work'}, inferred: ['crime', 'control']};
    await waitForTalk(talk);
    assert.notInclude(section(), 'You marked no sign');
    const expected = [
      /^Noticed by you \(1\): Fact hold, noted\. You marked: documents held or not fitting\. It shows: Indicator doc-01$/,
      /^In your notes, but not marked \(11\): .*Fact ticket, noted/,
      /^Marked, but nothing bears it out \(2\): Fact sage, noted\. You marked: work and pay\. It shows: Indicator chd-08 being made to break the law Inferred by you\. Nothing that was said or seen bears it out\.$/,
      /^Inferred by you \(1\): control, threat or debt Your notes bear it out: .*Fact debt, noted/,
      /^There, but not yet told to you \(3\): /,
      /^Not there: /,
    ];
    assert.lengthOf(signs(), expected.length);
    for (const [i, list] of expected.entries()) assert.match(signs()[i] ?? '', list);
  });

  it('the debrief prints only the what-ifs that the learner has tried', async () => {
    const {talk} = await showTalk(best);
    const [first, second] = whatIfs(talk);
    assert.exists(first);
    assert.exists(second);
    await take(talk, first, 0);
    one(first, 'summary').click();
    dispatchEvent(new Event('beforeprint'));
    await emulateMedia({media: 'print'});
    assert.isAbove(one(first, '.ways').offsetHeight, 0);
    assert.strictEqual(second.offsetHeight, 0);
    assert.strictEqual(getComputedStyle(one(talk, '.is-turn')).backgroundColor, 'rgba(0, 0, 0, 0)');
    for (const card of all(talk, '.turns > li'))
      assert.strictEqual(getComputedStyle(card).breakInside, 'avoid');
    for (const title of all(talk, '.folds summary'))
      assert.strictEqual(getComputedStyle(title).breakAfter, 'avoid');
    assert.isTrue(all(talk, 'button').every(b => b.matches('.mark') || b.offsetHeight === 0));
    dispatchEvent(new Event('afterprint'));
    assert.isFalse(one(second, 'details').hasAttribute('open'));
  });
});
