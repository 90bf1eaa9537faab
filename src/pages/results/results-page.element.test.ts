import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore, windowAsBefore} from '../../../test/elements/as-before.ts';
import {hasContrastInOthers, schemes} from '../../../test/elements/has-contrast.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {completes, handsIn, learns} from '../../../test/elements/taken-course.ts';
import {course} from '../../../test/elements/whole-course.ts';
import {loadBank, loadModule} from '../../load/course-data.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';
import {menuOf} from '../part/menu.ts';

/** Runs an action in the course and opens the results page. */
async function openPage(does: (world: ShellWorld) => Promise<void>, setup?: WorldSetup): Promise<ShellWorld> {
  const world = await openShell('#/contents', setup);
  await does(world);
  await world.go('#/results');
  await waitUntil(() => world.findAll('article').length === 1, 'no results');
  return world;
}

/**
 * Creates results of every kind: a test passed at the first try, a test with a worse second try, a test that
 * is only begun, a pre-test and a post-test.
 */
async function someOfAll({store}: ShellWorld): Promise<void> {
  await handsIn(store, 'before', 'pre-test', (_, at) => at === 0);
  await handsIn(store, 'foundations', 'test');
  await handsIn(store, 'document-fraud', 'test', (_, at) => at !== 1);
  await handsIn(store, 'document-fraud', 'test', (_, at) => at > 7);
  (await store.papers.open('interviewing', 'test')).begin();
  await handsIn(store, 'after', 'post-test', bank => bank !== 'human-trafficking.post');
}

const page = ({find}: ShellWorld) =>
  words(find('results-page').shadowRoot?.querySelector('article') ?? undefined);
/** Returns the lines of the list below a heading. Leaves out the lines of nested lists. */
function linesUnder({findAll}: ShellWorld, heading: string): readonly string[] {
  const section = findAll('section').find(one => words(one.querySelector('h2') ?? undefined) === heading);
  return [...(section?.querySelectorAll('section > ul > li, details > ul.standings > li') ?? [])].map(words);
}
const headings = ({findAll}: ShellWorld): readonly string[] => findAll('section h2').map(words);
const linksToRecord = ({findAll}: ShellWorld) =>
  findAll('a').filter(link => link.getAttribute('href') === '#/completion').length;
/** Opens all folded sections, as printing does. */
const unfold = () => dispatchEvent(new Event('beforeprint'));

/** Expects the page to fit into a narrow window with large text, from right to left. */
async function fitsNarrow({speak, find, findAll}: ShellWorld): Promise<void> {
  await setViewport({width: 320, height: 640});
  document.documentElement.style.fontSize = '200%';
  await speak('qps');
  unfold();
  const own = find('results-page').shadowRoot?.querySelectorAll('*') ?? [];
  const wide = [...own].filter(e => {
    const {left, right} = e.getBoundingClientRect();
    return left < -1 || right > 321;
  });
  assert.deepEqual(wide.map(words), []);
  assert.isAtMost(document.documentElement.scrollWidth, 320);
  assert.isAbove(findAll('.standings li, .module').length, 10);
}

describe('the results page with results of every kind', () => {
  const shown = sharedWorld(() => openPage(someOfAll, isKept));

  afterEach(windowAsBefore);

  it(`the results page is accessible with results of every kind, in ${schemes}`, async () => {
    const {frame} = shown();
    unfold();
    await expect(frame).to.be.accessible();
    await hasContrastInOthers(frame);
  });

  it('the results page with results of every kind needs no horizontal scrolling at 320 px with doubled text size, from right to left', () =>
    fitsNarrow(shown()));

  it('the results page lists the tests that the learner has not handed in, and folds the tests not tried', async () => {
    const world = shown();
    assert.deepEqual(linesUnder(world, 'Needed to complete the course'), ['Final test not tried yet']);
    assert.deepEqual(linesUnder(world, 'For yourself'), [
      'Talking and referring begun and not handed in',
      '2 tests that you have not tried yet Smuggled migrantsSigns of trafficking',
      'Smuggled migrants',
      'Signs of trafficking',
    ]);
  });

  it('the results page shows right items in pre-test and post-test side by side, and its only remark is "more to gain here"', async () => {
    const world = shown();
    assert.deepEqual(linesUnder(world, 'Before and after'), [
      'Two crimes, one duty of care 1 of 4 before, 4 of 4 after',
      'Travel documents 1 of 8 before, 8 of 8 after',
      'Smuggled migrants 1 of 2 before, 2 of 2 after',
      'Signs of trafficking 1 of 3 before, 0 of 3 after more to gain here',
      'Talking and referring 1 of 3 before, 3 of 3 after',
    ]);
    const links = world.findAll('.gains a');
    assert.deepEqual(links.map(words), ['Signs of trafficking']);
    assert.match(links[0]?.getAttribute('href') ?? '', /^#\/human-trafficking\/\S/);
    // The hint is not a link, so it must not have the colour of a link.
    const [hint] = world.findAll('.gains .hint');
    assert.notStrictEqual(hint && getComputedStyle(hint).color, links[0] && getComputedStyle(links[0]).color);
    assert.notInclude(page(world), 'no test before');
  });

  it('the list of missing conditions has no link to the completion record before the course is completed', async () => {
    assert.strictEqual(linksToRecord(shown()), 0);
  });
});

describe('the results of a completed course', () => {
  const shown = sharedWorld(() => openPage(({store}) => completes(store, course), isKept));

  afterEach(windowAsBefore);

  it('the results of a completed course list no open condition, and lead to the completion record in a package with one', async () => {
    assert.include(page(shown()), 'You have completed the course. Your score is 100 %.');
    assert.isEmpty(linesUnder(shown(), 'What is still missing'));
    assert.strictEqual(linksToRecord(shown()), 1);
  });

  it('the results page of a completed course needs no horizontal scrolling at 320 px with doubled text size, from right to left', () =>
    fitsNarrow(shown()));
});

describe('the results page', () => {
  afterEach(asBefore);

  it('the results page lets the learner reach every link and button by keyboard alone, and print the page', async () => {
    const {find, findAll} = await openPage(({store}) =>
      handsIn(store, 'document-fraud', 'test', (_, at) => at > 0),
    );
    let printed = 0;
    const {print} = window;
    window.print = () => printed++;
    unfold();
    find('h1').focus();
    const links = findAll('results-page').flatMap(e => [
      ...(e.shadowRoot?.querySelectorAll('a, button, summary') ?? []),
    ]);
    assert.isAtLeast(links.length, 12);
    for (const link of links) {
      await sendKeys({press: 'Tab'});
      assert.isTrue(focused() === link, `after Tab: ${words(link)}`);
      if (words(link) === 'Print') await sendKeys({press: 'Enter'});
    }
    window.print = print;
    assert.strictEqual(printed, 1);
  });

  it('the results page of a learner who has done nothing explains its purpose and where to begin, and fetches nothing', async () => {
    const asked: string[] = [];
    const world = await openPage(async () => undefined, {
      loadBank: id => {
        asked.push(id);
        return loadBank(id);
      },
      loadModule: id => {
        asked.push(id);
        return loadModule(id);
      },
    });
    assert.include(page(world), 'You have not handed in any test yet');
    assert.deepEqual(asked, []);
    assert.isNotEmpty(linesUnder(world, 'What is still missing'));
    assert.isEmpty(linesUnder(world, 'Needed to complete the course'));
    assert.isEmpty(linesUnder(world, 'Tests handed in'));
  });

  it('the results page lists each handed-in test with its score above what is missing, and opens its result', async () => {
    const world = await openPage(someOfAll);
    assert.deepEqual(headings(world), [
      'Tests handed in',
      'What is still missing',
      'Before and after',
      'What you know, and what to read again',
      'Needed to complete the course',
      'For yourself',
    ]);
    assert.deepEqual(linesUnder(world, 'Tests handed in'), [
      'What do you know already? 5 of 20 right',
      'Two crimes, one duty of care 6 of 6 right passed · 1 try',
      'Travel documents 4 of 12 right best result 91 % · passed · 2 tries',
      'What do you know now? 17 of 20 right',
    ]);
    const links = world.findAll('section')[0]?.querySelectorAll('a') ?? [];
    assert.deepEqual(
      [...links].map(link => link.getAttribute('href')),
      ['before/pre-test', 'foundations/test', 'document-fraud/test', 'after/post-test'].map(
        place => `#/${place}/result`,
      ),
    );
    await world.go('#/after/post-test/result');
    assert.strictEqual(words(world.find('h1')), '17 of 20 right');
  });

  it('the results page shows the score of the last test in the first window of a phone', async () => {
    await setViewport({width: 367, height: 666});
    const world = await openPage(({store}) => handsIn(store, 'after', 'post-test', (_, at) => at > 0));
    await document.fonts.ready;
    const row = world.find('.standings li').getBoundingClientRect();
    assert.isAtMost(row.bottom, 666);
  });

  it('the results page folds the tests that the learner has not tried into one line, and a press unfolds them', async () => {
    const world = await openPage(({store}) => handsIn(store, 'after', 'post-test'));
    const folded = world.find('.folded details');
    assert.strictEqual(words(folded.querySelector('summary')), '5 tests that you have not tried yet');
    const visibleLinks = () =>
      [...folded.querySelectorAll('a')].filter(link => link.checkVisibility()).length;
    assert.strictEqual(visibleLinks(), 0);
    folded.querySelector('summary')?.click();
    await waitUntil(() => visibleLinks() === 5, 'nothing unfolds');
    assert.notInclude(linesUnder(world, 'For yourself').join(' '), 'not tried yet ·');
    await expect(world.frame).to.be.accessible();
  });

  it('the results page begins with what is done so far, in words and a bar, and ends with the day and the version', async () => {
    const world = await openPage(async of => {
      await someOfAll(of);
      await learns(of.store, 'foundations');
    });
    const {parts} = menuOf(course, world.store);
    assert.isAbove(parts.done, 0);
    const done = `${parts.done} of ${parts.all} parts of the core path done`;
    assert.strictEqual(words(world.find('.so-far')), `${done} Needed tests passed: 0 of 1`);
    const bar = world.find('results-page').shadowRoot?.querySelector('progress');
    assert.deepEqual([bar?.value, bar?.max], [parts.done, parts.all]);
    assert.match(page(world), /^My results \d+ of/);
    assert.isTrue(page(world).endsWith(`Version ${course.version}`));
  });

  it('the results page leads with its one primary button to the next step, and counts the same parts as the contents', async () => {
    const world = await openPage(({store}) => learns(store, 'migrant-smuggling'));
    const primary = world.findAll('.primary').filter(one => one instanceof HTMLAnchorElement);
    assert.deepEqual(
      primary.map(link => [words(link), link.getAttribute('href')]),
      [['Begin', '#/foundations/act-means-purpose']],
    );
    const partsDone = words(world.find('.so-far strong'));
    await world.go('#/contents');
    await waitUntil(() => world.findAll('.far strong').length === 1);
    assert.strictEqual(words(world.find('.far strong')), partsDone);
    const bar = world.find('contents-page').shadowRoot?.querySelector('progress');
    assert.strictEqual(`${bar?.value} of ${bar?.max} parts of the core path done`, partsDone);
  });

  it('the results page fetches in a later session only the banks of tests that the learner has begun', async () => {
    const first = await openPage(someOfAll);
    const lists = ['Tests handed in', 'For yourself', 'Before and after'];
    const linesOfLists = lists.map(list => linesUnder(first, list));
    await first.store.saving.leave();
    const banks: string[] = [];
    const modules: string[] = [];
    const world = await openShell('#/results', {
      lms: first.lms,
      loadBank: id => {
        banks.push(id);
        return loadBank(id);
      },
      loadModule: id => {
        modules.push(id);
        return loadModule(id);
      },
    });
    await waitUntil(() => world.findAll('article').length === 1);
    assert.sameMembers(banks, [
      'foundations.module-test',
      'document-fraud.module-test',
      'interviewing.module-test',
    ]);
    assert.sameMembers(modules, ['before', 'after', 'foundations', 'document-fraud', 'interviewing']);
    assert.deepEqual(
      lists.map(list => linesUnder(world, list)),
      linesOfLists,
    );
  });

  it('the results page keeps the best result of a failed test, even after the learner has begun it again', async () => {
    const world = await openPage(async ({store}) => {
      await handsIn(store, 'document-fraud', 'test', (_, at) => at < 8);
      (await store.papers.open('document-fraud', 'test')).begin();
    });
    assert.isEmpty(linesUnder(world, 'Tests handed in'));
    assert.strictEqual(
      linesUnder(world, 'For yourself')[0],
      'Travel documents 66 % below the pass mark of 80 % · 1 try · begun and not handed in',
    );
  });

  it('the results page shows for each objective the number of right items in the last try, and the lessons to read again', async () => {
    const world = await openPage(async ({store}) => {
      await handsIn(store, 'document-fraud', 'test');
      await handsIn(store, 'document-fraud', 'test', () => false);
    });
    const lines = linesUnder(world, 'What you know, and what to read again');
    assert.lengthOf(lines, 11);
    assert.isTrue(lines.every(line => line.includes('0 of')));
    assert.match(lines[1] ?? '', /^explain what is odd .* 0 of 1 Read again: .*Odd but normal/);
    const link = world.findAll('.lessons a').find(one => words(one) === 'Odd but normal');
    assert.strictEqual(link?.getAttribute('href'), '#/document-fraud/odd-but-normal');
  });

  it('the results page folds the missed items of each module, leaves out the right items, and unfolds the missed items for printing', async () => {
    const world = await openPage(({store}) => handsIn(store, 'document-fraud', 'test', (_, at) => at > 0));
    const lines = linesUnder(world, 'What you know, and what to read again');
    assert.lengthOf(lines, 1);
    const folded = () => world.find('results-page').shadowRoot?.querySelector('details')?.open;
    assert.isFalse(folded());
    unfold();
    assert.isTrue(folded());
  });

  it('the results page shows the number of right items for each module after the final test', async () => {
    const world = await openPage(({store}) =>
      handsIn(store, 'after', 'final', bank => bank !== 'interviewing.module-test'),
    );
    const headings = world.findAll('.module:has(.count)').map(words);
    assert.lengthOf(headings, 5);
    assert.match(headings[4] ?? '', /^Talking and referring 0 of \d$/);
    assert.match(headings[0] ?? '', /^Two crimes, one duty of care (\d) of \1$/);
  });

  it('the results page says once that the learner took no pre-test, if there is only a post-test', async () => {
    const world = await openPage(({store}) => handsIn(store, 'after', 'post-test', (_, at) => at > 0));
    assert.strictEqual(page(world).split('You took no test before the course.').length, 2);
    assert.strictEqual(
      linesUnder(world, 'Before and after')[0],
      'Two crimes, one duty of care 3 of 4 after more to gain here',
    );
  });

  it('the results page shows only the pre-test before the post-test is taken, without a remark about gain', async () => {
    const world = await openPage(({store}) => handsIn(store, 'before', 'pre-test', () => false));
    const lines = linesUnder(world, 'Before and after');
    assert.strictEqual(lines[0], 'Two crimes, one duty of care 0 of 4 before');
    assert.notInclude(page(world), 'more to gain');
    assert.include(page(world), 'come again at the end');
  });
});

describe('the list of missing conditions', () => {
  afterEach(asBefore);

  it('the list of missing conditions counts the final test as a part, and has a link at each condition', async () => {
    const world = await openPage(async ({store}) => {
      for (const {id} of course.modules) await learns(store, id);
      await handsIn(store, 'foundations', 'test');
    });
    const [parts, tests] = linesUnder(world, 'What is still missing');
    assert.match(parts ?? '', /^1 part of the core path is still to do\./);
    assert.include(tests, 'You still need 80 % in 1 test.');
    assert.deepEqual(
      world.findAll('.conditions a').map(link => [words(link), link.getAttribute('href')]),
      [
        ['At the end', '#/after/final'],
        ['Final test', '#/after/final'],
      ],
    );
  });

  it('the results of a completed course list no open condition, and lead to no completion record in a package without one', async () => {
    const world = await openPage(({store}) => completes(store, course), {hasRecord: false});
    assert.isEmpty(linesUnder(world, 'What is still missing'));
    assert.strictEqual(linksToRecord(world), 0);
  });
});

describe('the results', () => {
  afterEach(asBefore);

  it('the results page shows an error when it fails to load, loads again on retry, and then focuses its heading', async () => {
    const first = await openPage(({store}) => handsIn(store, 'document-fraud', 'test'));
    await first.store.saving.leave();
    let line = false;
    const {find, findAll} = await openShell('#/results', {
      lms: first.lms,
      loadBank: async id => {
        if (!line) throw new Error('no line');
        return loadBank(id);
      },
    });
    await waitUntil(() => words(findAll('h1')[0]) === 'This part could not be fetched');
    line = true;
    find('results-page').shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => findAll('.standings li').some(one => words(one).includes('12 of 12 right passed')));
    await waitUntil(() => focused() === findAll('h1')[0]);
  });

  it('the results page updates as soon as the learner hands in a paper', async () => {
    const world = await openPage(async () => undefined);
    await handsIn(world.store, 'foundations', 'test', (_, at) => at > 0);
    await waitUntil(() => linesUnder(world, 'Tests handed in')[0]?.includes('1 try'));
    await waitUntil(() => linesUnder(world, 'What you know, and what to read again').length > 0);
  });

  it('the results page prints on A4 with name, date and version, without buttons', async () => {
    const world = await openPage(someOfAll);
    await emulateMedia({media: 'print'});
    const {find} = world;
    const nav = find('results-page').shadowRoot?.querySelector('nav');
    assert.strictEqual(nav && getComputedStyle(nav).display, 'none');
    const today = world.texts.formats.date(new Date());
    assert.include(page(world), `Dorj, Bat · ${today} · Version ${course.version}`);
    const sheets = () =>
      document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(({cssText}) => cssText));
    assert.isTrue(sheets().some(rule => rule.startsWith('@page') && rule.includes('a4')));
    await world.go('#/contents');
    assert.isEmpty(sheets().filter(rule => rule.startsWith('@page')));
  });
});
