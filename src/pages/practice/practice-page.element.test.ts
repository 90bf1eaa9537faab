import {assert} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {isAccessible} from '../../../test/elements/has-contrast.ts';
import {waitForElements as rendered} from '../../../test/elements/wait-for-elements.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import type {DocumentBench} from '../../documents/bench/document-bench.element.ts';
import {AnswerEvent} from '../../ui/question/answer-event.ts';
import {frameOf} from '../../documents/model/page-size.ts';
import {dataPageOf} from '../../documents/view/pointing.ts';
import {falseIn} from './shift.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';

const heading = ({findAll}: ShellWorld) => words(findAll('h1')[0]);
const buttons = ({findAll}: ShellWorld) => findAll('button').map(words);
/** Opens the practice page, or one of its exercises, on a device with this storage. */
async function openPage(
  storage: MemoryStorage = new MemoryStorage(),
  setup: Parameters<typeof openShell>[1] = {},
  address = '#/practice',
): Promise<ShellWorld> {
  const world = await openShell(address, {practiceStorage: storage, attempt: 'Ab3dE6gH', ...setup});
  await waitUntil(() => world.findAll('practice-page').length === 1, 'no practice');
  await waitForPage(world);
  return world;
}

async function waitForPage(world: ShellWorld): Promise<void> {
  await new Promise(resolve => setTimeout(resolve));
  await waitUntil(() => world.findAll('practice-page').length === 1, 'the page does not open');
  await rendered(world);
}

/** Presses the button with this text. */
async function press(world: ShellWorld, name: string): Promise<void> {
  const button = world.findAll('button').find(one => words(one) === name);
  if (!button) throw new Error(`no button "${name}" among: ${buttons(world).join(', ')}`);
  button.click();
  await waitForPage(world);
}

const bench = ({findAll}: ShellWorld): DocumentBench => {
  const [found] = findAll('document-bench').filter(
    (one): one is DocumentBench => one.localName === 'document-bench',
  );
  if (!found) throw new Error('no bench');
  return found;
};

/** Dispatches a complete response, like the document bench does. */
async function answer(world: ShellWorld, ...response: readonly string[]): Promise<void> {
  bench(world).dispatchEvent(new AnswerEvent(bench(world).shown.id, response));
  await waitForPage(world);
}

const clear = ['clear'];
const refer = ['refer', 'sure', 'the-document'];

/** Reads the numbers of documents from a list of the page, one for each ruling. `list` is the index of the list. */
const counts = ({findAll}: ShellWorld, list = 0) =>
  [...(findAll('dl')[list]?.querySelectorAll('dd') ?? [])].map(words).map(Number);

/**
 * Presses Tab until an element that satisfies `is` has the focus. Throws after 80 presses. `title` names the
 * element in the error.
 */
async function tabTo(title: string, is: (element: Element) => boolean): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await sendKeys({press: 'Tab'});
    const at = focused();
    if (at && is(at)) return;
  }
  throw new Error(`Tab never comes to ${title}`);
}
const byName = (name: string, value?: string) => (e: Element) =>
  e instanceof HTMLInputElement && e.name === name && (value === undefined || e.value === value);
const byWords = (name: string) => (e: Element) => e.localName === 'button' && words(e) === name;

drawOneShape();

describe('the practice page', () => {
  afterEach(asBefore);

  it('the practice page is accessible on each screen: the choice of practice, a document, its feedback, and the result of a shift', async () => {
    const world = await openPage();
    await isAccessible(world.frame);
    await press(world, 'Take a document');
    await isAccessible(world.frame);
    await answer(world, ...refer);
    await press(world, 'Check my answer');
    await isAccessible(world.frame);
    world.find('a[rel=prev]').click();
    await waitForPage(world);
    await press(world, 'Begin the shift');
    await answer(world, ...refer);
    await press(world, 'Decide Next traveller');
    await press(world, 'Stop the shift');
    await emulateMedia({colorScheme: 'dark'});
    await isAccessible(world.frame);
  });

  it('the practice page offers its three kinds of practice within 1.5 windows of 714 x 666, and the levels in one row', async () => {
    await setViewport({width: 714, height: 666});
    const {findAll} = await openPage();
    assert.isAtMost(document.documentElement.scrollHeight, 1.5 * 666);
    const levels = findAll('label:has([name=level])').map(label => label.getBoundingClientRect().top);
    assert.deepEqual([levels.length, new Set(levels).size], [3, 1]);
  });

  it('a learner examines one document of practice by keyboard alone, from the choice to the next document', async () => {
    const world = await openPage();
    world.find('h1').focus();
    await tabTo('the level', byName('level'));
    await sendKeys({press: 'ArrowRight'});
    await tabTo('the button', byWords('Take a document'));
    await sendKeys({press: 'Enter'});
    await waitForPage(world);
    assert.strictEqual(words(focused()), 'One document: Medium');
    const first = bench(world).specimen.id;
    await tabTo('Check', byWords('Check my answer'));
    await sendKeys({press: 'Enter'});
    await waitForPage(world);
    assert.include(words(world.find('.answer[role=status]')), 'Decide first');
    world.find('h1').focus();
    await tabTo('the tab of the decision', ({id}) => id === 'decision');
    await sendKeys({press: 'Enter'});
    for (const name of ['verdict', 'ground', 'confidence']) {
      await tabTo(name, byName(name));
      await sendKeys({press: 'Space'});
    }
    await tabTo('Check', byWords('Check my answer'));
    await sendKeys({press: 'Enter'});
    await waitUntil(() => words(focused()) === 'What there was to see', 'the feedback has no focus');
    assert.isTrue(bench(world).locked);
    await tabTo('the next document', byWords('Next document'));
    await sendKeys({press: 'Enter'});
    await waitForPage(world);
    assert.strictEqual(words(focused()), 'One document: Medium');
    assert.notStrictEqual(bench(world).specimen.id, first);
    assert.isFalse(bench(world).locked);
    assert.deepEqual(bench(world).outcome?.response, []);
  });

  it('the practice page shows feedback on a document, and records nothing in the course', async () => {
    const world = await openPage();
    const before = JSON.stringify([world.store.record, world.store.progress]);
    assert.include(words(world.find('.unscored')), 'Nothing here is scored or reported.');
    await press(world, 'Take a document');
    await answer(world, ...refer);
    await press(world, 'Check my answer');
    const why = bench(world).words('why');
    assert.match(why, /^[A-Z].*\.$/);
    assert.include(world.find('bench-feedback').shadowRoot?.textContent, why);
    assert.strictEqual(JSON.stringify([world.store.record, world.store.progress]), before);
  });

  it('the practice page can be reached from the contents, under "Practise"', async () => {
    const world = await openShell('#/contents');
    const links = world.findAll('a[href="#/practice"]');
    assert.deepEqual(links.map(words), ['Practise with further documents']);
    assert.strictEqual(links[0]?.closest('details')?.querySelector('h2')?.textContent.trim(), 'Practise');
  });

  it('each exercise of the practice page has an address of its own, and the browser goes back from an exercise to the choices', async () => {
    const world = await openPage();
    await press(world, 'Begin the shift');
    assert.strictEqual(location.hash, '#/practice/shift');
    history.back();
    await waitUntil(() => world.findAll('practice-choice').length === 1, 'the choices do not come back');
    assert.include(words(world.find('.way')), 'Traveller 1 of 20');
    world.find('.way a').click();
    await waitUntil(() => heading(world) === 'Traveller 1 of 20', 'the shift does not go on');
  });

  for (const [exercise, title] of [
    ['one', 'One document: Easy'],
    ['shift', 'Traveller 1 of 20'],
    ['drill', 'Task 1 of 10'],
    ['gone', 'Practise with further documents'],
  ] as const)
    it(`the practice page shows "${title}" at the address #/practice/${exercise}`, async () => {
      const world = await openPage(new MemoryStorage(), {}, `#/practice/${exercise}`);
      assert.strictEqual(heading(world), title);
    });

  it('the practice page offers all kinds of practice again after a finished shift', async () => {
    const storage = new MemoryStorage();
    const world = await openPage(storage, {}, '#/practice/shift');
    await press(world, 'Stop the shift');
    assert.strictEqual(heading(world), 'Your shift');
    const again = await openPage(storage);
    assert.lengthOf(again.findAll('practice-choice'), 1);
    assert.isEmpty(again.findAll('.way strong'));
  });

  it('the practice page states on a shared device that the practice data are lost when the window closes', async () => {
    const world = await openPage(new MemoryStorage(), {sharedDevices: true});
    assert.include(words(world.find('.unscored')), 'until you close this window');
  });

  it('the practice page needs no horizontal scrolling at 320 px with doubled text size, from right to left', async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
    const storage = new MemoryStorage();
    const world = await openPage(storage, {language: 'qps'});
    const fits = (where: string) => {
      assert.isAtMost(document.documentElement.scrollWidth, 320, where);
    };
    fits('choice');
    world.findAll('.way > button')[1]?.click();
    await waitForPage(world);
    fits('shift');
    await answer(world, ...refer);
    world.find('[data-rel=next]').click();
    await waitForPage(world);
    world.find('button.prev').click();
    await waitForPage(world);
    assert.lengthOf(counts(world), 4);
    fits('counts');
  });
});

describe('a shift on a phone', () => {
  before(() => setViewport({width: 367, height: 666}));

  const onPhone = sharedWorld(() => openPage(new MemoryStorage(), isKept, '#/practice/shift'));

  for (const [width, language] of [
    [367, 'en'],
    [367, 'mn'],
    [320, 'en'],
    [320, 'mn'],
  ] as const)
    it(`a shift keeps lights, pages and zoom in view beside the decision, and does not crop the page, at ${width} px in ${language}`, async () => {
      await setViewport({width, height: 666});
      const world = onPhone();
      await world.speak(language);
      await waitForPage(world);
      const box = (selector: string) => world.find(selector).getBoundingClientRect();
      await waitUntil(() => innerWidth === width, 'the window keeps its width');
      await waitUntil(() => world.findAll('input[name=confidence]').length === 3, 'no decision');
      await waitUntil(() => box('.page').height > box('.table').height + 1, 'the page is not cropped');
      const {top: footer} = box('page-footer');
      const controls = ['.pages select', '.zoom button', '.lights input', 'input[name=verdict]'];
      for (const selector of [...controls, 'input[name=confidence]', 'bench-counter'])
        for (const control of world.findAll(selector)) {
          const {top, bottom, height} = control.getBoundingClientRect();
          assert.isAbove(height, 20, selector);
          assert.isAtLeast(top, box('header').bottom, selector);
          assert.isAtMost(bottom, footer, selector);
        }
      // The question must be beside its options. Above the options, it would leave less height for the document.
      const [asked, option] = ['fieldset.confidence legend', 'input[name=confidence]'].map(box);
      assert.isBelow(asked?.top ?? NaN, option?.bottom ?? NaN, 'the question is above its options');
      assert.isAbove(asked?.bottom ?? NaN, option?.top ?? NaN, 'the question is above its options');
      const {specimen} = bench(world);
      const frame = frameOf(dataPageOf(specimen));
      const millimetre = box('.page').width / frame.width;
      assert.isAtLeast(box('.page').top - frame.y * millimetre, box('.table').top + 1, 'the page is cut');
      assert.isAtMost(
        box('.page').bottom + frame.y * millimetre,
        box('.table').bottom - 1,
        'the page is cut',
      );
    });
});

describe('a shift on the practice page', () => {
  afterEach(asBefore);

  for (const width of [714, 367])
    it(`a shift shows every question, the traveller and the last decision without scrolling, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const world = await openPage(new MemoryStorage(), {}, '#/practice/shift');
      const questions = () =>
        world.findAll('legend, label').filter(one => {
          const root = one.getRootNode();
          return root instanceof ShadowRoot && root.host.matches('bench-verdict') && one.offsetHeight > 0;
        });
      const assertInView = () => {
        const panel = world.find('#decision-panel').getBoundingClientRect();
        const [traveller] = world.findAll('bench-counter');
        for (const one of [...questions(), ...(traveller ? [traveller] : [])]) {
          const {top, bottom} = one.getBoundingClientRect();
          assert.isAtLeast(top, panel.top, words(one));
          assert.isAtMost(bottom, panel.bottom, words(one));
        }
        assert.isAtMost(document.documentElement.scrollHeight, innerHeight);
      };
      await waitUntil(() => questions().length > 6, 'no decision');
      assertInView();
      if (width === 367) assert.isAtLeast(world.find('.page').getBoundingClientRect().width, 240);
      const stop = world.findAll('button').find(one => words(one) === 'Stop the shift');
      const footer = world.find('page-footer').getBoundingClientRect();
      assert.isAtLeast(stop?.getBoundingClientRect().top ?? 0, footer.top);
      assert.isFalse(world.find('[data-rel=next]').matches('.primary'), 'nothing is decided');
      await press(world, 'Decide Next traveller');
      assertInView();
      await answer(world, ...clear);
      assert.isTrue(world.find('[data-rel=next]').matches('.primary'), 'the decision is taken');
      await press(world, 'Decide Next traveller');
      await waitUntil(
        () => words(world.find('.answer')) === 'Traveller 1: Clear Undo',
        'the last decision is not said',
      );
      const {top} = world.find('page-footer').getBoundingClientRect();
      assert.isAtMost(world.find('.last button').getBoundingClientRect().bottom, top, 'the footer cuts Undo');
    });

  it('a shift shows the previous decision until the verdict, and then asks for the confidence in the same place', async () => {
    await setViewport({width: 367, height: 666});
    const world = await openPage(new MemoryStorage(), {}, '#/practice/shift');
    const isAsked = () => world.find('fieldset.confidence').checkVisibility({visibilityProperty: true});
    await waitUntil(() => world.findAll('input[name=confidence]').length === 3, 'no decision');
    assert.isFalse(isAsked());
    const {top} = world.find('.tabs').getBoundingClientRect();
    await answer(world, ...clear);
    assert.isTrue(isAsked());
    await press(world, 'Decide Next traveller');
    await waitUntil(() => words(world.find('.answer')) === 'Traveller 1: Clear Undo', 'nothing is said');
    assert.isFalse(isAsked());
    assert.strictEqual(world.find('.tabs').getBoundingClientRect().top, top, 'the document moves');
    assert.include(world.findAll('[role=status]').map(words), 'Traveller 1: Clear');
  });

  it('Undo takes the last decision back, with its answer and its count, until the next decision begins', async () => {
    const world = await openPage(new MemoryStorage(), {}, '#/practice/shift');
    const {id} = bench(world).specimen;
    await answer(world, ...clear);
    await press(world, 'Decide Next traveller');
    assert.strictEqual(heading(world), 'Traveller 2 of 20');
    await press(world, 'Undo');
    assert.strictEqual(heading(world), 'Traveller 1 of 20');
    assert.strictEqual(words(focused()), 'Traveller 1 of 20');
    assert.strictEqual(bench(world).specimen.id, id);
    assert.deepEqual(bench(world).outcome?.response, clear);
    assert.notInclude(buttons(world), 'Undo');
    await answer(world, ...refer);
    await press(world, 'Decide Next traveller');
    await answer(world, ...clear);
    assert.notInclude(buttons(world), 'Undo');
    await press(world, 'Stop the shift');
    assert.strictEqual(
      counts(world).reduce((sum, count) => sum + count),
      1,
    );
  });

  it('a shift shows its results at the end, survives a reload, and opens documents again that the learner decided wrongly', async () => {
    const storage = new MemoryStorage();
    const first = await openPage(storage);
    const places = falseIn(first.store.record.nonce, 1, 20);
    const held = [0, 1, 2, 3, 4, 5, 6].filter(at => !places.includes(at)).slice(0, 3);
    const found = places.slice(1);
    const decide = async (world: ShellWorld, at: number) => {
      assert.strictEqual(heading(world), `Traveller ${at + 1} of 20`);
      await answer(world, ...([...held, ...found].includes(at) ? refer : clear));
      await press(world, at < 19 ? 'Decide Next traveller' : 'Decide End of the shift');
    };
    await press(first, 'Begin the shift');
    for (const at of [0, 1, 2]) await decide(first, at);
    assert.lengthOf(first.findAll('bench-feedback'), 0);
    await answer(first, 'check');
    const {id} = bench(first).specimen;

    const world = await openPage(storage, {}, '#/practice/shift');
    assert.strictEqual(bench(world).specimen.id, id);
    assert.deepEqual(bench(world).outcome?.response, ['check']);
    await press(world, 'Decide Next traveller');
    assert.strictEqual(heading(world), 'Traveller 4 of 20', 'an unfinished answer is no decision');
    for (let at = 3; at < 20; at++) await decide(world, at);
    assert.strictEqual(words(focused()), 'Your shift');
    assert.deepEqual(counts(world), [found.length, 1, 3, 16 - found.length]);

    assert.strictEqual(
      words(world.find('.tally')),
      `Found: ${found.length} Missed: 1 Held without reason: 3 Cleared rightly: ${16 - found.length}`,
    );
    const parts = ['.tally', '.again', '.all-counts'].map(part => world.find(part));
    const tops = parts.map(part => part.getBoundingClientRect().top);
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
    );
    const [, , table] = parts;
    assert.strictEqual(world.findAll('.again li face-drawing').length, 4);
    assert.isFalse(table?.hasAttribute('open'));

    const wrong = world.findAll('.again li p').map(words);
    assert.match(wrong[0] ?? '', /^[A-Z][^.]+\. It shows in these steps: [a-z].+\. This kind comes back /i);
    assert.lengthOf(wrong, 4);
    for (const lost of wrong.slice(1)) assert.match(lost, /^The document was genuine\. /);

    assert.include(words(world.find('.quiet')), 'At a real counter far fewer are.');

    await press(world, `Traveller ${Number(places[0]) + 1}: Missed`);
    assert.isTrue(bench(world).locked);
    assert.isAbove(world.find('bench-feedback').shadowRoot?.querySelectorAll('.signs li').length ?? 0, 0);
    await press(world, 'Back to the counts');
    await press(world, 'Finish');
    const all = words(world.find('.counts'));
    assert.include(all, `You found ${found.length} of ${places.length} false documents. So few cannot tell`);
    assert.include(all, 'Your real rate probably lies between');
    assert.include(words(world.find('.counts')), `Sure: right ${found.length} of ${found.length + 3} times`);
    await press(world, 'Forget these counts and what you missed');
    assert.lengthOf(world.findAll('dl'), 0);
  });

  it('a shift calculates no rate from fewer than twenty travellers, and says that they are too few', async () => {
    const storage = new MemoryStorage();
    const counted = {found: 0, missed: 1, held: 1, passed: 1};
    const practice = {nonce: 'Ab3dE6gH', next: 20, missed: [], counts: counted, now: {kind: 'choice'}};
    storage.setItem('tamga-practice-Ab3dE6gH', JSON.stringify({release: '0', practice}));
    const all = words((await openPage(storage)).find('.counts'));
    assert.include(all, '3 travellers are too few to say how you decide.');
    assert.notInclude(all, 'real rate');
  });

  for (const verdict of ['clear', 'refer'])
    it(`the verdict "${verdict}" of a shift needs two clicks, and all controls for it are on one screen`, async () => {
      const world = await openPage();
      await press(world, 'Begin the shift');
      const radio = world.find(`input[name="verdict"][value="${verdict}"]`);
      const call = world.find('[data-rel=next]');
      for (const control of [radio, call, world.find('bench-stage')]) {
        const {top, bottom, height} = control.getBoundingClientRect();
        assert.isAbove(height, 0);
        assert.isAtLeast(top, 0);
        assert.isAtMost(bottom, innerHeight);
      }
      radio.click();
      await waitForPage(world);
      call.click();
      await waitForPage(world);
      assert.strictEqual(heading(world), 'Traveller 2 of 20');
    });

  it('the choice of practice shows the rates of all shifts with their uncertainty, also from the data of an earlier release', async () => {
    const storage = new MemoryStorage();
    const counted = {found: 6, missed: 4, held: 5, passed: 95};
    const practice = {nonce: 'Ab3dE6gH', next: 120, missed: [], counts: counted, now: {kind: 'choice'}};
    storage.setItem('tamga-practice-Ab3dE6gH', JSON.stringify({release: '0', practice}));
    const world = await openPage(storage);
    assert.deepEqual(counts(world), [6, 4, 5, 95]);
    const all = words(world.find('.counts'));
    assert.include(
      all,
      'You found 6 of 10 false documents. Your real rate probably lies between 3 and 9 of 10.',
    );
    assert.include(all, 'You held 5 of 100 genuine documents without reason.');
    assert.include(all, 'between 2 and 12 of 100');
    assert.include(all, 'At a real counter far fewer are.');
  });
});
