import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openPaper, type PaperWorld} from '../../../test/elements/paper-world.ts';
import {catalogues, loadRubrics} from '../../load/course-data.ts';
import {plain} from '../../text/plain.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';

const inTest = ['single-choice', 'multiple-choice', 'matching', 'ordering', 'sorting', 'hotspot'];

drawOneShape();
afterEach(asBefore);

/** Opens a test at its first question of the given type. */
async function openAt(type: string): Promise<PaperWorld> {
  const world = await openPaper('document-fraud', 'test');
  await world.ask([type]);
  await world.turn(world.pageOf(type));
  return world;
}

/** Selects the radio button or checkbox with this index in the question, and returns its value. */
async function choose({findAll, frame}: PaperWorld, at = 0): Promise<string> {
  const input = findAll('.option input')[at];
  if (!(input instanceof HTMLInputElement)) throw new Error('the question offers no answer');
  input.click();
  await frame.updateComplete;
  return input.value;
}

const chosenOptions = ({findAll}: PaperWorld): readonly string[] =>
  findAll('.option input').flatMap(e => (e instanceof HTMLInputElement && e.checked ? [e.value] : []));

/** The confidence that the screen shows, from 1 to 3; 0 if none is selected. */
const sureOn = ({findAll}: PaperWorld): number =>
  findAll('input[name=sure]').findIndex(e => e instanceof HTMLInputElement && e.checked) + 1;

describe('a question of a paper', () => {
  for (const type of ['single-choice', 'multiple-choice', 'hotspot']) {
    it(`a question keeps its response when the learner goes back: ${type}`, async () => {
      const world = await openAt(type);
      const at = Number(world.pageOf(type));
      const value = await choose(world, 1);
      world.findAll('input[name=sure]')[1]?.click();
      await world.press(at > 1 ? 'Back' : 'Next');
      await waitUntil(() => !location.hash.endsWith(`/${at}`));
      assert.deepEqual(chosenOptions(world), []);
      assert.strictEqual(sureOn(world), 0);
      await world.turn(String(at));
      assert.deepEqual(chosenOptions(world), [value]);
      assert.strictEqual(sureOn(world), 2);
    });
  }

  it('a question keeps its response when the learner visits another page of the course and returns', async () => {
    const world = await openAt('single-choice');
    const at = world.pageOf('single-choice');
    const value = await choose(world, 1);
    await world.go('#/support');
    await world.go(`${world.address}/${at}`);
    await waitUntil(() => world.findAll('.option input').length > 0);
    assert.deepEqual(chosenOptions(world), [value]);
  });

  it('a question can be answered again until the learner hands in the paper', async () => {
    const world = await openAt('single-choice');
    await choose(world, 0);
    const value = await choose(world, 2);
    assert.deepEqual(chosenOptions(world), [value]);
    const item = world.paper.view.items[Number(world.pageOf('single-choice')) - 1];
    assert.deepEqual(item?.response, [value]);
  });

  it('a question reveals nothing about the right response before the learner hands in the paper', async () => {
    const world = await openPaper('document-fraud', 'test');
    await world.ask(inTest);
    await world.take(() => ({is: 'wrong', sure: 3}));
    for (const [n, {bank, block}] of world.paper.view.items.entries()) {
      await world.turn(String(n + 1));
      const texts = Object.entries(await catalogues.content('en', bank));
      const hiddenTexts = texts.filter(
        ([key]) => key.startsWith(block.words) && /(feedback|atTheCounter)$/.test(key),
      );
      assert.isNotEmpty(hiddenTexts, block.id);
      const words = world.words();
      assert.include(words, `Question ${n + 1} of 12`);
      for (const [key, html] of hiddenTexts) assert.notInclude(words, plain(html).replace(/\s+/g, ' '), key);
      const marks = '.note, .mark, .result, aside, .is-right, .is-wrong, .is-missed';
      assert.isEmpty(world.findAll(marks), block.id);
    }
  });
});

describe('the question about confidence', () => {
  for (const [module, paper, isAsked] of [
    ['before', 'pre-test', true],
    ['after', 'post-test', true],
    ['foundations', 'test', true],
    ['after', 'final', true],
    ['document-fraud', 'opener', false],
  ] as const) {
    it(`confidence ${isAsked ? 'is asked for' : 'is not asked for'} in the paper ${module} ${paper}`, async () => {
      const world = await openPaper(module, paper);
      world.paper.begin();
      await world.turn('1');
      assert.lengthOf(world.findAll('input[name=sure]'), isAsked ? 3 : 0);
      assert.strictEqual(world.words().includes('It does not count, and a trainer may see it.'), isAsked);
    });
  }

  it('the question about confidence is a group with a name and three options that are large enough for a finger', async () => {
    const {findAll} = await openAt('single-choice');
    const steps = findAll('.steps label');
    assert.deepEqual(
      steps.map(step => step.textContent.trim()),
      ['I am guessing', 'Fairly sure', 'Certain'],
    );
    assert.strictEqual(
      steps[0]?.closest('fieldset')?.querySelector('legend')?.textContent,
      'How sure are you?',
    );
    for (const step of steps) assert.isAtLeast(step.getBoundingClientRect().height, 44);
  });

  it('the question about confidence can be entered and changed by keyboard alone', async () => {
    const world = await openAt('single-choice');
    world.findAll('input[name=sure]')[0]?.focus();
    await sendKeys({press: 'Space'});
    assert.strictEqual(sureOn(world), 1);
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    await world.frame.updateComplete;
    assert.strictEqual(sureOn(world), 3);
    assert.strictEqual(world.paper.view.items[Number(world.pageOf('single-choice')) - 1]?.sure, 3);
  });

  it('the question stores the confidence with the response, whichever of the two the learner gives first', async () => {
    const world = await openAt('single-choice');
    world.findAll('input[name=sure]')[1]?.click();
    const value = await choose(world);
    world.findAll('input[name=sure]')[2]?.click();
    const item = world.paper.view.items[Number(world.pageOf('single-choice')) - 1];
    assert.deepInclude(item, {response: [value], sure: 3});
    assert.deepEqual(chosenOptions(world), [value]);
  });

  it('the stated confidence never changes the score of the same responses', async () => {
    const percents: number[] = [];
    for (const sure of [0, 1, 3] as const) {
      const world = await openPaper('foundations', 'test');
      await world.take((_, at) => ({is: at < 2 ? 'wrong' : 'right', sure}));
      await world.paper.handIn();
      percents.push(world.paper.view.best);
    }
    const [first = 0] = percents;
    assert.isAbove(first, 0);
    assert.isBelow(first, 100);
    assert.deepEqual(percents, [first, first, first]);
  });

  it('the question shows the selected option in forced colours, and orders its options from right to left in RTL', async () => {
    const world = await openAt('single-choice');
    world.findAll('input[name=sure]')[1]?.click();
    await emulateMedia({forcedColors: 'active'});
    const steps = () => world.findAll('.steps label');
    const [first, second] = steps();
    assert.notStrictEqual(
      getComputedStyle(second ?? document.body).borderColor,
      getComputedStyle(first ?? document.body).borderColor,
    );
    await expect(world.frame).to.be.accessible();
    document.documentElement.dir = 'rtl';
    const [one, two] = steps().map(step => step.getBoundingClientRect().right);
    assert.isAbove(one ?? 0, two ?? 0);
  });
});

describe('a question of a warm-up', () => {
  it('a warm-up question is checked at once, then shows the right response and locks the response of the learner', async () => {
    const world = await openPaper('document-fraud', 'opener');
    await world.take((_, at) => (at === 0 ? {is: 'wrong', sure: 0} : undefined));
    await world.turn('1');
    await world.press('Check my answer');
    await waitUntil(() => world.findAll('.note').length > 0);
    assert.isNotEmpty(world.findAll('.result.wrong'));
    assert.isNotEmpty(world.findAll('aside'));
    assert.isTrue(world.find('.frame > :first-child').hasAttribute('locked'));
    assert.notInclude(world.words(), 'Check my answer');
    assert.isFalse(world.paper.view.handedIn);
  });

  it('a warm-up question shows the right response again when the learner returns to the question', async () => {
    const world = await openPaper('document-fraud', 'opener');
    await world.take((_, at) => (at === 0 ? {is: 'wrong', sure: 0} : undefined));
    await world.turn('1');
    await world.press('Check my answer');
    await waitUntil(() => world.findAll('.note').length > 0);
    await world.turn('2');
    assert.isEmpty(world.findAll('.note'));
    await world.turn('1');
    await waitUntil(() => world.findAll('.note').length > 0);
  });

  it('a check without a response shows a message, and a response removes the message', async () => {
    const world = await openPaper('migrant-smuggling', 'opener');
    await world.ask(['single-choice']);
    await world.turn(world.pageOf('single-choice'));
    await world.press('Check my answer');
    await waitUntil(() => world.words('.problem').includes('Choose an answer first.'));
    await choose(world);
    await waitUntil(() => world.findAll('.problem').length === 0);
  });

  it('a warm-up question is checked when the learner presses Enter in a field', async () => {
    const world = await openPaper('migrant-smuggling', 'opener');
    await world.ask(['numeric']);
    await world.turn(world.pageOf('numeric'));
    world.find('input[type=text]').focus();
    await sendKeys({type: '7'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.findAll('.result').length > 0);
  });

  it('a warm-up question keeps the response and shows a hint when the rubrics fail to load', async () => {
    const line = {isThere: false};
    const world = await openPaper('document-fraud', 'opener', {
      loadRubrics: id => (line.isThere ? loadRubrics(id) : Promise.reject(new Error('no line'))),
    });
    await world.take((_, at) => (at === 0 ? {is: 'right', sure: 0} : undefined));
    await world.turn('1');
    await world.press('Check my answer');
    await waitUntil(() => world.findAll('.result').length > 0);
    assert.include(world.words('.result'), 'could not be checked');
    assert.isNotEmpty(world.paper.view.items[0]?.response);
    line.isThere = true;
    await world.press('Check my answer');
    await waitUntil(() => world.words('.result').includes('That is right.'));
  });

  it('the check of the last unchecked question ends the warm-up, without a button to hand in', async () => {
    const world = await openPaper('document-fraud', 'opener');
    await world.take(() => ({is: 'right', sure: 0}));
    for (const number of ['1', '2', '3']) {
      await world.turn(number);
      assert.notInclude(world.words(), 'All questions');
      await world.press('Check my answer');
      await waitUntil(() => world.findAll('.result').length > 0);
    }
    assert.isTrue(world.paper.view.handedIn);
    await world.press('See how it went');
    await waitUntil(() => world.findAll('paper-result').length === 1);
    assert.include(world.words('paper-result'), '3 of 3 right');
  });
});
