import {assert} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {hasContrastInOthers, isAccessible, schemes} from '../../../test/elements/has-contrast.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {
  fits,
  openPaper,
  type How,
  type PaperSetup,
  type PaperWorld,
} from '../../../test/elements/paper-world.ts';
import type {PaperItem} from '../../session/store.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {focused} from '../../ui/focused.ts';

/** Takes a paper and hands it in. Then opens the result and waits until its objectives have loaded. */
async function openResult(
  [module, paper]: readonly [string, string],
  how: (item: PaperItem, at: number) => How | undefined,
  setup: PaperSetup = {},
): Promise<PaperWorld> {
  const world = await openPaper(module, paper, setup);
  await world.take(how);
  await world.paper.handIn();
  await world.turn('result');
  const modules = new Set(world.paper.view.items.map(({bank}) => bank.split('.')[0])).size;
  const lists = (world.paper.view.paper.role === 'pre-test' ? 1 : 0) + modules;
  await waitUntil(() => world.findAll('ul.standings, ol.standings').length === lists, 'no objectives');
  return world;
}

const test = ['document-fraud', 'test'] as const;

const allRight = (): How => ({is: 'right', sure: 2});

const six: readonly (How | undefined)[] = [
  {is: 'right', sure: 3},
  {is: 'wrong', sure: 1},
  {is: 'wrong', sure: 3},
  undefined,
  {is: 'wrong', sure: 2},
  {is: 'right', sure: 1},
];
/**
 * Answers the items in a repeating pattern of six: two right, three wrong, one unanswered. The learner is
 * certain about one of the three wrong items.
 */
const mixed = (_: PaperItem, at: number): How | undefined => six[at % 6];

const screens: Readonly<Record<string, (setup: PaperSetup) => Promise<PaperWorld>>> = {
  'of a test that is passed': setup => openResult(['foundations', 'test'], allRight, setup),
  'of a test that is failed': setup => openResult(test, mixed, setup),
  'of a pre-test': setup => openResult(['before', 'pre-test'], mixed, setup),
};

/**
 * The screen with right, wrong and missing answers and with all lists. Every run tests its colours and its open
 * answers. The sweep does this for all screens.
 */
const allColours = 'of a test that is failed';

/**
 * Returns the collapsible answers of the review. Other `details` elements, such as the description of a
 * drawing, are not answers.
 */
const folds = ({findAll}: PaperWorld) => findAll('details.answer');

/** Returns the `details` elements of the modules that follow a heading of the review. */
function modulesBelow({findAll}: PaperWorld, heading: string): readonly HTMLDetailsElement[] {
  const title = findAll('.review h3').find(one => one.textContent === heading);
  const found: HTMLDetailsElement[] = [];
  for (
    let next = title?.nextElementSibling;
    next instanceof HTMLDetailsElement;
    next = next.nextElementSibling
  )
    found.push(next);
  return found.filter(one => one.matches('.of-module'));
}

/** Unfolds all folded content, as printing does. */
const unfold = () => dispatchEvent(new Event('beforeprint'));

/**
 * Returns one text for each heading and each answer of the review, in the order of the page. For a heading,
 * the text is its title. For an answer, the text is `right` or `wrong`.
 */
function review({find}: PaperWorld): readonly string[] {
  return [...find('.review').querySelectorAll('h3, .answer')].map(e =>
    e.localName === 'h3' ? e.textContent : e.classList.contains('is-right') ? 'right' : 'wrong',
  );
}

drawOneShape();
describe('the result of a failed test', () => {
  const failed = sharedWorld(() => openResult(test, mixed, isKept));

  it('the result of a paper does not invite the learner to retry a response that is locked', async () => {
    const world = failed();
    const lines = world.findAll('.result.wrong').map(line => line.textContent);
    assert.isNotEmpty(lines);
    assert.notInclude(lines.join(' '), 'try again');
  });

  it('the result of a paper lists wrong answers with high confidence first, and opens only the first of them', async () => {
    const world = failed();
    const groups = review(world);
    const headings = ['You were certain, and it was not right', 'Not right yet', 'Not answered', 'Right'];
    assert.deepEqual(
      headings.map(heading => groups.indexOf(heading)),
      [0, 3, 8, 11],
    );
    assert.deepEqual(
      folds(world).map(details => details.hasAttribute('open')),
      [true, ...Array.from({length: 11}, () => false)],
    );
    const [first] = folds(world);
    assert.include(first?.querySelector('paper-item')?.shadowRoot?.textContent, 'You were certain.');
  });

  it('the result of a paper distinguishes right from wrong by icon and heading too, not by colour alone', async () => {
    const world = failed();
    const shapes = (state: string) =>
      new Set(world.findAll(`details.is-${state} summary path`).map(path => path.getAttribute('d')));
    assert.strictEqual(shapes('right').size, 1);
    assert.strictEqual(shapes('wrong').size, 1);
    assert.notDeepEqual(shapes('right'), shapes('wrong'));
  });

  it('the result of a paper begins each question with the verdict in words', async () => {
    const world = failed();
    const verdictWords = (state: string) =>
      new Set(world.findAll(`.answer.is-${state} summary strong`).map(word => words(word)));
    assert.deepEqual([...verdictWords('right')], ['Right.']);
    assert.includeMembers(['Not right.', 'Partly right.', 'No answer.'], [...verdictWords('wrong')]);
    assert.includeMembers([...verdictWords('wrong')], ['Not right.', 'No answer.']);
    assert.lengthOf(world.findAll('.answer summary strong'), 12);
  });

  it('an unfolded answer shows its question only once, because the copy in the summary is only for screen readers', async () => {
    const world = failed();
    const [open, closed] = folds(world).map(one => one.querySelector('.stem'));
    assert.isAtMost(open?.getBoundingClientRect().height ?? 99, 1);
    assert.notStrictEqual(words(open), '');
    assert.isAbove(closed?.getBoundingClientRect().height ?? 0, 10);
  });
});

describe('the result of a paper', () => {
  afterEach(asBefore);

  for (const [name, open] of Object.entries(screens)) {
    const isInAllColours = isSweep || name === allColours;
    const colours = isInAllColours ? `${schemes} with every answer open` : 'light';
    it(`the result of a paper is accessible in ${colours}: ${name}`, async () => {
      const {frame} = await open({});
      // Unfold the answers of one result only, because axe needs long for twenty questions. The answers of this
      // result have all kinds of marks.
      if (isInAllColours) unfold();
      await isAccessible(frame);
      if (isInAllColours) await hasContrastInOthers(frame);
    });

    it(`the result of a paper needs no horizontal scrolling at 320 px with doubled text size, from right to left: ${name}`, async () => {
      await setViewport({width: 320, height: 640});
      document.documentElement.style.fontSize = '200%';
      const world = await open({language: 'qps'});
      unfold();
      assert.strictEqual(document.documentElement.dir, 'rtl');
      fits(world);
    });
  }

  it('the result of a paper is readable by keyboard alone: each answer opens and closes', async () => {
    const world = await openResult(['foundations', 'test'], allRight);
    const summary = world.find('.answer summary');
    const isOpen = () => folds(world)[0]?.hasAttribute('open');
    summary.focus();
    assert.isFalse(isOpen());
    await sendKeys({press: 'Enter'});
    assert.isTrue(isOpen());
    await sendKeys({press: 'Tab'});
    assert.strictEqual(focused()?.getRootNode(), world.find('.frame > :first-child').shadowRoot);
    summary.focus();
    await sendKeys({press: 'Space'});
    assert.isFalse(isOpen());
  });

  it('the result of a paper shows no animation if the learner prefers reduced motion', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const world = await openResult(test, mixed);
    world.find('.answer summary').click();
    const seconds = world
      .findAll('*')
      .flatMap(e => e.getAnimations())
      .map(({effect}) => Number(effect?.getTiming().duration) / 1000);
    assert.deepEqual(
      seconds.filter(lasting => lasting > 0.001),
      [],
    );
  });

  for (const [title, paper, how, way, verdict] of [
    ['passed', ['foundations', 'test'], allRight, '', 'You have reached the pass mark of 80 %.'],
    [
      'failed',
      test,
      mixed,
      'Try again with other questions',
      'Not passed yet. Nothing is lost. The pass mark is 80 %. Look at what stands below, then try again.',
    ],
    [
      'that never counts',
      ['before', 'pre-test'],
      mixed,
      '',
      'This result does not count. It shows where to look.',
    ],
    [
      'that never counts and is all right',
      ['before', 'pre-test'],
      allRight,
      undefined,
      'This result does not count.',
    ],
  ] as const) {
    it(`the result states the verdict in one sentence, and only a failed paper offers a lesson and a new try at its top: ${title}`, async () => {
      const world = await openResult(paper, how);
      assert.include(world.words('.verdict'), verdict);
      // The focus goes to the heading, so that a screen reader reads the heading and the verdict.
      const described = world.find('header h1').getAttribute('aria-describedby') ?? '';
      assert.strictEqual(world.find(`#${described || 'nothing'}`), world.find('.verdict'));
      if (way === undefined) return;
      assert.isTrue(world.words('header .onward').endsWith(way));
      assert.match(world.find('a[rel=next]').textContent.trim(), /^Next /);
      // After a failed paper, the primary link leads to a lesson to read again. Otherwise it leads to the next part.
      const links = world.findAll('.lessons a').map(link => link.getAttribute('href'));
      const [first, ...more] = world.findAll('header .onward .primary');
      assert.isEmpty(more);
      assert.strictEqual(first !== undefined, way !== '');
      if (first) assert.include(links, first.getAttribute('href'));
      assert.strictEqual(world.find('a[rel=next]').classList.contains('primary'), way === '');
    });
  }

  it('the result of a paper offers the same questions again if the paper already asks all questions of its banks', async () => {
    const world = await openResult(['after', 'post-test'], mixed);
    await world.press('Answer the same questions again');
    await waitUntil(() => location.hash === '#/after/post-test/1');
    assert.strictEqual(world.paper.view.begun, 2);
  });

  it('the result of a paper offers no second pre-test, which could no longer measure prior knowledge', async () => {
    const world = await openResult(['before', 'pre-test'], mixed);
    const offered = world.findAll('paper-result button').map(button => button.textContent.trim());
    assert.deepEqual(offered, []);
  });

  it('the result of a paper shows the right response of a wrong item in the review, because the learner cannot retry this item', async () => {
    const world = await openResult(test, () => ({is: 'wrong', sure: 1}));
    const marks = () =>
      world
        .findAll('question-single-choice')
        .flatMap(question => [...(question.shadowRoot?.querySelectorAll('.is-missed .mark') ?? [])])
        .map(mark => mark.textContent.trim());
    await waitUntil(() => marks().length > 0, 'nothing is marked');
    assert.deepEqual([...new Set(marks())], ['This is right']);
  });

  it('the result of a failed test offers other questions, and lessons for the objectives with errors', async () => {
    const world = await openResult(test, () => ({is: 'wrong', sure: 1}));
    assert.include(world.words('paper-result'), '0 of 12 right');
    const open = world.findAll('li.is-open');
    assert.isNotEmpty(open);
    const links = world.findAll('.lessons a').map(a => a.getAttribute('href'));
    assert.includeMembers(links, ['#/document-fraud/zones', '#/document-fraud/mrz']);
    await world.press('Try again with other questions');
    await waitUntil(() => location.hash === '#/document-fraud/test/1');
    assert.strictEqual(world.paper.view.begun, 2);
  });

  it('the result of a paper lists nothing to read again when all responses are right', async () => {
    const world = await openResult(test, allRight);
    assert.strictEqual(world.findAll('.lessons, li.is-open').length, 0);
    assert.isNotEmpty(world.findAll('.standings li'));
  });

  it('a passed test stays passed after an attempt with a lower score, and the result of the paper says so', async () => {
    const world = await openResult(['foundations', 'test'], allRight);
    world.paper.begin();
    await world.paper.handIn();
    await world.turn('');
    await world.turn('result');
    assert.include(
      world.words('.verdict'),
      'This time it was not enough, but your best result of 100 % stays, and the test is passed.',
    );
  });

  it('the result of a paper says nothing about the confidence of a learner who left the question out', async () => {
    const world = await openPaper(...test, {});
    for (const {number} of world.paper.view.items)
      world.paper.note(number, {response: [], sure: 3, startedAt: 0});
    await world.paper.handIn();
    await world.turn('result');
    assert.deepEqual(new Set(review(world)), new Set(['Not answered', 'wrong']));
    unfold();
    await waitUntil(() => world.findAll('paper-item .result, .result').length >= 12, 'no answers');
    const answers = folds(world).map(one => one.querySelector('paper-item')?.shadowRoot?.textContent ?? '');
    assert.isEmpty(answers.filter(text => text.includes('You were certain')));
  });

  it('the result of a paper shows for each answer the right response, and marks unanswered questions', async () => {
    const world = await openResult(test, mixed);
    for (const details of folds(world)) details.setAttribute('open', '');
    await waitUntil(() => world.findAll('paper-item .note, .note').length > 12);
    assert.lengthOf(
      world.findAll('.result').filter(line => line.textContent.includes('You gave no answer.')),
      2,
    );
    assert.isNotEmpty(world.findAll('aside'));
    assert.isEmpty(world.findAll('input[name=sure]'));
  });

  it('the result of a paper has a link at its top to the first answer that was not right, and the link does not change the address', async () => {
    const world = await openResult(test, mixed);
    const link = world.find('.to-wrong a');
    assert.strictEqual(link.textContent, 'See the 8 questions that were not right');
    link.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.textContent === 'You were certain, and it was not right', 'no focus');
    assert.strictEqual(location.hash, '#/document-fraud/test/result');
    await sendKeys({press: 'Tab'});
    assert.isTrue(focused()?.parentElement?.classList.contains('answer'));
  });

  it('if all answers are right, the result of a paper has no link to answers that were not right', async () => {
    const world = await openResult(test, allRight);
    assert.isEmpty(world.findAll('.to-wrong'));
  });

  it('the result of a paper shows one line for each module, and unfolds the objectives of the weakest module only', async () => {
    const world = await openResult(['after', 'post-test'], ({bank}) => ({
      is: bank === 'human-trafficking.post' ? 'wrong' : 'right',
      sure: 1,
    }));
    const modules = world.findAll('summary.module').filter(line => line.querySelector('h3') === null);
    assert.lengthOf(modules, 5);
    const open = modules.filter(line => line.closest('details')?.open);
    assert.deepEqual(
      open.map(line => line.textContent.replace(/\s+/g, ' ').trim()),
      ['Signs of trafficking 0 of 3'],
    );
  });

  it('on a phone, the result of a paper folds the objectives of all modules, so that the learner can reach the line of each module', async () => {
    await setViewport({width: 367, height: 666});
    const world = await openResult(['after', 'post-test'], () => ({is: 'wrong', sure: 1}));
    const modules = world.findAll('section:not(.review) summary.module');
    assert.lengthOf(modules, 5);
    assert.deepEqual(
      modules.map(line => line.closest('details')?.open),
      modules.map(() => false),
    );
    modules[1]?.click();
    await waitUntil(
      () => modules[1]?.closest('details')?.querySelector('.lessons')?.checkVisibility() === true,
    );
  });

  it('on a phone, the result of a test about one module unfolds the objectives', async () => {
    await setViewport({width: 367, height: 666});
    const world = await openResult(test, mixed);
    assert.lengthOf(world.findAll('section:not(.review) details[open] > summary.module'), 1);
  });

  it('the result of a paper puts the answers that were not right under their modules, and unfolds only the first module', async () => {
    const world = await openResult(['after', 'post-test'], () => ({is: 'wrong', sure: 1}));
    const wrong = folds(world).filter(one => one.matches('.is-wrong'));
    assert.lengthOf(wrong, 20);
    const modules = world.findAll('.of-module');
    assert.deepEqual(
      modules.map(one => [one.hasAttribute('open'), one.querySelectorAll('.answer').length]),
      [...modules.keys()].map(at => [at === 0, Number(words(modules[at]?.querySelector('.count')))]),
    );
    assert.lengthOf(modules, 5);
    assert.lengthOf(
      wrong.filter(one => one.checkVisibility()),
      modules[0]?.querySelectorAll('.answer').length ?? 0,
    );
  });

  it('the result of a paper puts the questions that were left out under their modules, and folds them below the answers that were not right', async () => {
    const world = await openResult(['after', 'post-test'], (_, at) =>
      at % 2 === 0 ? {is: 'wrong', sure: 1} : undefined,
    );
    const [wrong, unanswered] = ['Not right yet', 'Not answered'].map(heading =>
      modulesBelow(world, heading),
    );
    assert.deepEqual(
      wrong?.map(one => one.open),
      wrong?.map((_, at) => at === 0),
    );
    assert.isAbove(unanswered?.length ?? 0, 1);
    assert.isEmpty(unanswered?.filter(one => one.open));
  });

  it('the result of a paper unfolds no module if it shows a wrong answer of a certain learner above the modules', async () => {
    const world = await openResult(['after', 'post-test'], (_, at) => ({
      is: 'wrong',
      sure: at === 0 ? 3 : 1,
    }));
    assert.isEmpty(world.findAll('.of-module[open]'));
    assert.lengthOf(world.findAll('.answer[open]'), 1);
  });

  it('the result of a paper folds the right answers below those that were not right', async () => {
    const world = await openResult(test, mixed);
    const right = () => folds(world).filter(one => one.matches('.is-right'));
    assert.lengthOf(right(), 4);
    assert.isEmpty(right().filter(one => one.checkVisibility()));
    world.find('.right > summary').click();
    await waitUntil(() => right().every(one => one.checkVisibility()), 'nothing unfolds');
  });

  it('the result of a paper names at most two lessons to read again for each objective, one per line, and folds the others', async () => {
    await setViewport({width: 367, height: 666});
    const world = await openResult(['after', 'final'], () => ({is: 'wrong', sure: 1}));
    unfold();
    const lists = world.findAll('.lessons > ul');
    assert.isNotEmpty(lists);
    for (const list of lists) {
      assert.isAtMost(list.children.length, 2);
      for (const line of list.children) assert.isAtLeast(line.getBoundingClientRect().height, 32);
    }
    const [folded] = world.findAll('.others');
    assert.match(folded?.querySelector('summary')?.textContent ?? '', /^\d+ more lessons?$/);
  });

  it('the result of a paper opens all answers before printing', async () => {
    const world = await openResult(test, allRight);
    const isOpen = () => folds(world).map(details => details.hasAttribute('open'));
    assert.notInclude(isOpen(), true);
    dispatchEvent(new Event('beforeprint'));
    assert.notInclude(isOpen(), false);
  });

  it('the result of a paper recommends after a pre-test which modules to take first, and links to these modules', async () => {
    const weak = ['document-fraud.pre', 'interviewing.pre'];
    const world = await openResult(['before', 'pre-test'], ({bank}) => ({
      is: weak.includes(bank) ? 'wrong' : 'right',
      sure: 1,
    }));
    const rows = [...world.find('ol.standings').children].map(row => [
      row.querySelector('a')?.getAttribute('href')?.split('/')[1],
      row.querySelector('.count')?.textContent,
      row.querySelector('.hint')?.textContent,
    ]);
    assert.deepEqual(rows, [
      ['foundations', '4 of 4', 'you know much of this'],
      ['document-fraud', '0 of 8', 'most to gain here'],
      ['migrant-smuggling', '2 of 2', 'you know much of this'],
      ['human-trafficking', '3 of 3', 'you know much of this'],
      ['interviewing', '0 of 3', 'most to gain here'],
    ]);
  });

  it('when modules fail to load, the result of a paper shows the number of right items, but no result of each module', async () => {
    const real = await import('../../load/course-data.ts');
    const world = await openPaper('before', 'pre-test', {
      loadModule: id => (id === 'before' ? real.loadModule(id) : Promise.reject(new Error('no line'))),
    });
    await world.take(allRight);
    await world.paper.handIn();
    await world.turn('result');
    assert.include(world.words('paper-result'), '20 of 20 right');
    assert.lengthOf(folds(world), 20);
    assert.isEmpty(world.findAll('ul.standings'));
  });
});
