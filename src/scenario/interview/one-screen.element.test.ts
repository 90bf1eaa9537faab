import {assert} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {bad, best} from '../../../test/scenario/talks.ts';
import {all, allOf, click, one, settled, showTalk, textOf} from '../../../test/scenario/talk-page.ts';
import {asBefore} from '../../../test/elements/as-before.ts';

const sizes = [
  {width: 714, height: 666},
  {width: 367, height: 666},
] as const;

describe('an interview on one screen', () => {
  beforeEach(() => emulateMedia({reducedMotion: 'reduce'}));

  afterEach(asBefore);

  for (const size of sizes)
    it(`the button that goes on and the buttons to leave are in view although note and briefing are long, at ${size.width} px`, async () => {
      await setViewport(size);
      const {talk} = await showTalk();
      const {words} = talk;
      talk.words = key => (/note|briefing/.test(key) ? '<p>A line of the text.</p>'.repeat(40) : words(key));
      for (const labels of [
        ['Go on', 'Read it as a text instead', 'Not now'],
        ['Begin the talk', 'Leave'],
      ]) {
        await settled(talk);
        for (const label of labels) {
          const button = all(talk, 'button').find(b => b.textContent.trim() === label);
          assert.isAtMost(button?.getBoundingClientRect().bottom ?? Infinity, size.height, label);
        }
        await click(talk, labels[0] ?? '');
      }
    });

  for (const size of sizes)
    it(`after a grave error both ways out are in view although the explanation is long, at ${size.width} px`, async () => {
      await setViewport(size);
      const {talk} = await showTalk(['secure-accuse']);
      const {words} = talk;
      talk.words = key => (key.includes('repair') ? '<p>A line of the text.</p>'.repeat(40) : words(key));
      await settled(talk);
      assert.isAbove(document.documentElement.scrollHeight, size.height, 'the explanation is too short');
      const box = (label: string) =>
        all(talk, 'button')
          .find(b => b.textContent.trim() === label)
          ?.getBoundingClientRect();
      const [back, stand] = [box('Take it back and choose again'), box('Let it stand and see what follows')];
      assert.isAtMost(back?.bottom ?? Infinity, size.height);
      assert.strictEqual(stand?.top, back?.top, 'the two ways are not beside each other');
      assert.isAtMost(stand?.bottom ?? Infinity, size.height);
    });

  it('the debrief opens with the title of the ending, and folds what the learner has just read', async () => {
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
