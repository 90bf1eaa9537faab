import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {loadRubrics} from '../../load/course-data.ts';
import {asBefore, windowAsBefore} from '../../../test/elements/as-before.ts';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {fits, openPaper, type PaperSetup, type PaperWorld} from '../../../test/elements/paper-world.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {focused} from '../../ui/focused.ts';

/** The types of question that can occur in the module test `document-fraud/test`. */
const inTest = ['single-choice', 'multiple-choice', 'matching', 'ordering', 'sorting', 'hotspot'];

/** Functions that open the screens of a paper, by the name of the screen. */
const screens: Readonly<Record<string, (setup: PaperSetup) => Promise<PaperWorld>>> = {
  'first page of a test': setup => openPaper('document-fraud', 'test', setup),
  'first page of a pre-test': setup => openPaper('before', 'pre-test', setup),
  ...Object.fromEntries(
    inTest.map(type => [
      `question of type ${type}`,
      async (setup: PaperSetup) => {
        const world = await openPaper('document-fraud', 'test', setup);
        await world.ask(inTest);
        await world.turn(world.pageOf(type));
        return world;
      },
    ]),
  ),
  'question of type numeric in a warm-up': async setup => {
    const world = await openPaper('migrant-smuggling', 'opener', setup);
    await world.ask(['numeric']);
    await world.turn(world.pageOf('numeric'));
    return world;
  },
  'question of a warm-up that is checked': async setup => {
    const world = await openPaper('document-fraud', 'opener', setup);
    await world.take((_, at) => (at === 0 ? {is: 'wrong', sure: 0} : undefined));
    await world.turn('1');
    await world.press(world.texts.t('question.check'));
    await waitUntil(() => world.findAll('.note').length > 0);
    return world;
  },
  'list of all questions': async setup => {
    const world = await openPaper('foundations', 'test', setup);
    await world.take((_, at) => (at < 4 ? {is: 'right', sure: 2} : undefined));
    await world.turn('overview');
    return world;
  },
  'list of all questions without a connection': async setup => {
    const loadRubrics = () => Promise.reject(new Error('no line'));
    const world = await openPaper('foundations', 'test', {...setup, loadRubrics});
    await world.ask([]);
    await world.turn('overview');
    await world.press(world.texts.t('paper.handIn'));
    await world.press(world.texts.t('paper.handInOpen'));
    await waitUntil(() => world.findAll('.failed').length === 1);
    return world;
  },
};

drawOneShape();

for (const [name, open] of Object.entries(screens))
  describe(`a screen of a paper: ${name}`, () => {
    const world = sharedWorld(() => open(isKept));

    afterEach(windowAsBefore);

    it(`every screen of a paper is accessible in light, in dark and in forced colours: ${name}`, async () => {
      const {frame} = world();
      await expect(frame).to.be.accessible();
      await emulateMedia({colorScheme: 'dark'});
      await hasContrast(frame);
      await emulateMedia({forcedColors: 'active'});
      await hasContrast(frame);
    });

    it(`no screen of a paper needs horizontal scrolling at 320 px with doubled text size, from right to left: ${name}`, async () => {
      await setViewport({width: 320, height: 640});
      document.documentElement.style.fontSize = '200%';
      await world().speak('qps');
      assert.strictEqual(document.documentElement.dir, 'rtl');
      fits(world());
    });
  });

describe('the first page of a paper', () => {
  afterEach(asBefore);

  for (const [module, paper, mayBeSkipped] of [
    ['before', 'pre-test', true],
    ['document-fraud', 'opener', true],
    ['after', 'post-test', true],
    ['document-fraud', 'test', false],
    ['after', 'final', false],
  ] as const) {
    it(`the first page of a paper shows the number of questions, the pass mark if the paper counts, and ${mayBeSkipped ? 'a button' : 'no button'} to skip the paper: ${module} ${paper}`, async () => {
      const world = await openPaper(module, paper);
      const line = world.find('.eyebrow').textContent;
      const asked = world.paper.view.paper.draw.reduce((sum, {count}) => sum + count, 0);
      assert.include(line, `${asked} questions`);
      assert.strictEqual(line.includes('pass mark 80 %'), !mayBeSkipped);
      const names = world.findAll('.actions > *').map(e => e.textContent.trim());
      assert.deepEqual(names, mayBeSkipped ? ['Begin', 'Skip'] : ['Begin']);
      assert.deepEqual(
        world.findAll('.primary').map(e => e.textContent.trim()),
        ['Begin'],
      );
      if (!mayBeSkipped) return;
      await world.press('Skip');
      assert.strictEqual(location.hash, '#/contents');
      assert.strictEqual(world.paper.view.begun, 0);
    });
  }

  it('the first page of a paper links to the first unanswered question after the paper has begun', async () => {
    const world = await openPaper('foundations', 'test');
    await world.take((_, at) => (at === 1 ? undefined : {is: 'right', sure: 1}));
    await world.press('Continue with question 2');
    assert.strictEqual(location.hash, '#/foundations/test/2');
  });

  for (const section of ['3', 'overview', 'result', '99', 'nothing']) {
    it(`if a paper has not begun, the address ${section} shows its first page`, async () => {
      const world = await openPaper('foundations', 'test', {section});
      assert.strictEqual(world.find('.actions .primary').textContent.trim(), 'Begin');
      assert.isEmpty(world.findAll('paper-item, paper-result, .overview'));
    });
  }
});

describe('a paper', () => {
  afterEach(asBefore);

  it('a paper can be taken by keyboard alone from its first page to its result, and never loses the focus', async () => {
    const world = await openPaper('foundations', 'test');
    const count = 6;
    await tabTo('Begin');
    await sendKeys({press: 'Enter'});
    for (let number = 1; number <= count; number++) {
      await waitUntil(() => world.find('h1').textContent === `Question ${number} of ${count}`);
      // After the navigation, the heading has the focus. So Tab moves the focus into the new question.
      await waitUntil(() => focused()?.localName === 'h1');
      await sendKeys({press: 'Tab'});
      assert.isTrue(world.find('paper-item').shadowRoot?.activeElement?.localName.startsWith('question-'));
      await tabTo('I am guessing');
      await sendKeys({press: 'ArrowRight'});
      await waitUntil(() => world.paper.view.items[number - 1]?.sure === 2);
      await tabTo(number < count ? 'Next' : 'Look over and hand in');
      await sendKeys({press: 'Enter'});
    }
    await waitUntil(() => world.find('h1').textContent === 'Look over and hand in');
    await tabTo('Hand in');
    await sendKeys({press: 'Enter'});
    // The page asks for confirmation, because some answers are not finished.
    await waitUntil(() => world.findAll('.ways button').length === 1, 'the page does not ask back');
    await tabTo('Hand in without them');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.findAll('paper-result').length === 1);
    await waitUntil(() => focused()?.localName === 'h1');
    await tabTo('Try again with other questions');
  });

  it('a paper shows for each question whether it is answered, unfinished or unanswered', async () => {
    const world = await openPaper('document-fraud', 'test');
    await world.ask(['matching', 'single-choice']);
    const types = ['matching', 'single-choice'];
    await world.take(({block}) => (types.includes(block.type) ? {is: 'right', sure: 1} : undefined));
    const {number = 0, response = []} = world.paper.view.items[Number(world.pageOf('matching')) - 1] ?? {};
    world.paper.note(number, {response: response.slice(0, 2), sure: 1, startedAt: 0});
    await world.turn('overview');
    const stateOf = (type: string) =>
      world.findAll('.state')[Number(world.pageOf(type)) - 1]?.textContent.trim();
    await waitUntil(() => stateOf('matching') === 'not finished');
    assert.strictEqual(stateOf('single-choice'), 'answered');
    assert.strictEqual(stateOf('ordering'), 'not answered');
  });

  for (const [answered, words] of [
    [6, 'All questions are answered.'],
    [5, '1 question is not answered. It counts as not right.'],
    [0, '6 questions are not answered. They count as not right.'],
  ] as const) {
    it(`a paper lists what is missing before the learner hands in, with ${answered} of 6 questions answered`, async () => {
      const world = await openPaper('foundations', 'test');
      await world.take((_, at) => (at < answered ? {is: 'wrong', sure: 1} : undefined));
      await world.turn('overview');
      await waitUntil(() => world.words().includes(words), world.words());
      // The page has no eyebrow, because its header already names the test.
      assert.isEmpty(world.findAll('.eyebrow'));
      const links = world.findAll('.first').map(link => link.getAttribute('href'));
      assert.deepEqual(links, answered < 6 ? [`${world.address}/${answered + 1}`] : []);
      // While an answer is missing, the primary control leads to the missing answer.
      const primary = world.findAll('.primary').map(one => one.textContent.trim());
      assert.deepEqual(primary, [answered < 6 ? 'Go to the first unanswered question' : 'Hand in']);
    });
  }
});

describe('a returning learner', () => {
  afterEach(asBefore);

  it('a returning learner finds the same questions in the same order, the responses, and the last place', async () => {
    const first = await openPaper('document-fraud', 'test');
    await first.take((_, at) => (at < 7 ? {is: at % 2 ? 'right' : 'wrong', sure: 2} : undefined));
    await first.turn('5');
    const before = first.paper.view.items;
    await first.store.saving.leave();
    const again = await openPaper('document-fraud', 'test', {lms: first.lms, nonce: () => 'another8'});
    assert.strictEqual(again.store.record.nonce, first.store.record.nonce);
    assert.deepEqual(again.paper.view.items, before);
    assert.strictEqual(first.store.record.place, 'document-fraud/test/5');
    await again.press('Continue with question 8');
  });

  it('a returning learner sees the responses of a paper that was handed in, and cannot change them', async () => {
    const first = await openPaper('foundations', 'test');
    await first.take(() => ({is: 'right', sure: 3}));
    await first.paper.handIn();
    await first.store.saving.leave();
    const again = await openPaper('foundations', 'test', {lms: first.lms, section: '2'});
    assert.include(again.words('paper-result'), '6 of 6 right');
    const questions = again.findAll('.frame > :first-child');
    assert.deepEqual(
      questions.map(question => question.hasAttribute('locked')),
      questions.map(() => true),
    );
    assert.lengthOf(questions, 6);
    assert.isEmpty(again.findAll('input[name=sure]'));
  });
});

describe('handing in a paper', () => {
  afterEach(asBefore);

  it('if the rubrics fail to load, handing in a paper keeps all responses and shows a hint; a press after they have loaded hands the paper in', async () => {
    const line = {isThere: false};
    const world = await openPaper('foundations', 'test', {
      loadRubrics: id => (line.isThere ? loadRubrics(id) : Promise.reject(new Error('no line'))),
    });
    await world.take(() => ({is: 'right', sure: 3}));
    const {items} = world.paper.view;
    await world.turn('overview');
    await world.press('Hand in');
    const statusText =
      'Your answers are kept, but the answer key could not be fetched. Hand in again. If that does not help, open the course again.';
    await waitUntil(() => world.words('[role=status]').includes(statusText));
    assert.deepEqual(world.paper.view.items, items);
    assert.isFalse(world.paper.view.handedIn);
    line.isThere = true;
    await world.press('Hand in');
    await waitUntil(() => world.findAll('paper-result').length === 1);
    assert.include(world.words('paper-result'), '6 of 6 right');
  });

  it('while an answer is missing, handing in asks for confirmation and focuses the link to the missing answer, also at a second press', async () => {
    const world = await openPaper('foundations', 'test');
    await world.take((_, at) => (at < 5 ? {is: 'right', sure: 1} : undefined));
    await world.turn('overview');
    await waitUntil(() => world.findAll('.first').length === 1, 'nothing is missing');
    assert.isEmpty(world.findAll('.ways button'));
    for (let press = 0; press < 2; press++) {
      await world.press('Hand in');
      await waitUntil(() => world.findAll('.ways button').length === 1, 'the page does not ask back');
      assert.isTrue(world.find('.first').matches(':focus'), 'the focus is elsewhere');
    }
    assert.include(world.words('[role=status]'), 'Do you want to hand in without these answers?');
    assert.isFalse(world.paper.view.handedIn);
    await world.press('Hand in without them');
    await waitUntil(() => world.findAll('paper-result').length === 1);
  });

  it('handing in a paper works when the connection is lost after the paper was opened', async () => {
    const line = {isThere: true};
    const world = await openPaper('foundations', 'test', {
      loadRubrics: id => (line.isThere ? loadRubrics(id) : Promise.reject(new Error('no line'))),
    });
    line.isThere = false;
    world.paper.begin();
    await world.turn('overview');
    await world.press('Hand in');
    await world.press('Hand in without them');
    await waitUntil(() => world.findAll('paper-result').length === 1);
  });
});

describe('another try of a paper', () => {
  afterEach(asBefore);

  // The first paper draws all its questions from one bank, and the second from the banks of five modules.
  const papers = [
    ['foundations', 'test'],
    ['after', 'final'],
    ['document-fraud', 'test'],
  ] as const;
  for (const [module, paper] of isSweep ? papers : papers.slice(0, 2)) {
    it(`another try of a paper asks other questions, all without responses: ${module} ${paper}`, async () => {
      const world = await openPaper(module, paper);
      await world.take(() => ({is: 'wrong', sure: 1}));
      const first = world.paper.view.items.map(({number}) => number);
      await world.paper.handIn();
      await world.turn('result');
      await world.press('Try again with other questions');
      await waitUntil(() => world.find('h1').textContent.startsWith('Question 1 of'));
      const {items} = world.paper.view;
      assert.lengthOf(items, first.length);
      assert.isEmpty(items.filter(({number}) => first.includes(number)));
      assert.isEmpty(items.filter(({response, sure}) => response.length > 0 || sure > 0));
    });
  }
});

/**
 * Presses Tab until the element with this text has the focus. Throws if the element does not get the focus
 * within 60 presses.
 */
async function tabTo(words: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    await sendKeys({press: 'Tab'});
    const at = focused();
    const named = at instanceof HTMLInputElement ? at.closest('label') : at;
    if (named?.textContent.replace(/\s+/g, ' ').trim() === words) return;
  }
  throw new Error(`the keyboard never comes to "${words}"`);
}
