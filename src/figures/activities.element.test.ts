import {assert} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {index} from 'virtual:course';
import {isSweep} from '../../test/elements/is-sweep.ts';
import {asBefore, windowAsBefore} from '../../test/elements/as-before.ts';
import {hasContrast, isAccessibleIn} from '../../test/elements/has-contrast.ts';
import {isKept, sharedWorld} from '../../test/elements/shared.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../test/elements/shell-world.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {loadModule} from '../load/course-data.ts';
import {activities} from './activities.ts';

const narrow = {width: 320, height: 640};
const wide = {width: 714, height: 666};

const names = Object.keys(activities);

/** Address of the first section with an activity, by the name of the activity. */
const places = new Map<string, string>();
/** Number of figures with an activity. */
let figures = 0;

/** An activity on its page. */
interface Work extends ShellWorld {
  readonly activity: HTMLElement;
  readonly root: ShadowRoot;
  readonly tally: () => HTMLElement;
}

async function open(name: string, setup: WorldSetup = {}): Promise<Work> {
  const world = await openShell(places.get(name) ?? '', setup);
  await waitUntil(() => world.findAll(`figure-${name}`).length > 0, name);
  const [activity] = world.findAll(`figure-${name}`);
  const root = activity?.shadowRoot;
  if (!activity || !root) throw new Error(`there is no figure-${name}`);
  await waitUntil(() => root.querySelector('.tally'));
  const tally = () => root.querySelector<HTMLElement>('.tally') ?? activity;
  return {...world, activity, root, tally};
}

const all = (root: ShadowRoot, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

const isDone = ({tally}: Work) => tally().classList.contains('is-done');

/** Presses a key while an element has the focus. */
async function press(element: HTMLElement | undefined, key: string): Promise<void> {
  element?.focus();
  await sendKeys({press: key});
}

/** Presses each button once with the keyboard, and repeats this until the activity is done. */
async function pressAll(work: Work, ...selectors: readonly string[]): Promise<void> {
  for (let turn = 0; turn < 40 && !isDone(work); turn += 1)
    for (const selector of selectors)
      for (let n = 0; n < all(work.root, selector).length && !isDone(work); n += 1) {
        await press(all(work.root, selector)[n], 'Enter');
        await press(work.root.querySelector<HTMLElement>('.next') ?? undefined, 'Enter');
      }
}

/** Moves the slider from its first stop to its last with the keyboard. */
async function slide({root}: Work): Promise<void> {
  const slider = root.querySelector<HTMLInputElement>('input[type="range"]');
  if (!slider) throw new Error('there is no slider');
  await press(slider, 'Home');
  for (let n = 0; n < Number(slider.max); n += 1) await press(slider, 'ArrowRight');
}

/** Expects the page to be as narrow as the window, and each part of the activity to be inside the activity. */
function fitsNarrow({activity, root}: Work): void {
  const {left, right} = activity.getBoundingClientRect();
  assert.isAtMost(document.documentElement.scrollWidth, narrow.width);
  for (const control of all(root, 'button, input, .panel, svg')) {
    const box = control.getBoundingClientRect();
    assert.isAtLeast(box.left, left - 1, control.className);
    assert.isAtMost(box.right, right + 1, control.className);
  }
}

/** For each activity, a function that completes it with the keyboard alone. */
const ways: Readonly<Record<string, (work: Work) => Promise<void>>> = {
  'chain-and-debt': slide,
  'check-digit': slide,
  'first-hour': slide,
  ladder: work => pressAll(work, '.answers button:last-child'),
  'page-pairs': work => pressAll(work, '.chips button'),
  places: work => pressAll(work, '.chips button'),
  prevalence: slide,
  'three-blocks': work => pressAll(work, '.chips button[aria-pressed="false"]', '.block'),
  trust: work => pressAll(work, '.says button'),
  'two-journeys': slide,
  'zone-and-page': work => pressAll(work, '.zone'),
};

before(async () => {
  for (const {id} of index.modules)
    for (const part of (await loadModule(id)).parts)
      for (const section of part.kind === 'lesson' ? part.sections : [])
        for (const block of section.blocks)
          if (block.kind === 'figure' && block.activity) {
            figures += 1;
            if (!places.has(block.activity.name))
              places.set(block.activity.name, `#/${id}/${part.id}/${section.id}`);
          }
});

describe('the figures that learners work with', () => {
  it('this course has at least twelve figures with an activity, and each activity occurs at least once', () => {
    assert.isAtLeast(figures, 12);
    assert.sameMembers([...places.keys()], names);
    assert.sameMembers(Object.keys(ways), names);
  });
});

for (const name of names)
  describe(`a figure that learners work with: ${name}`, () => {
    const world = sharedWorld(() => open(name, isKept));

    afterEach(windowAsBefore);

    it(`the activity is accessible in light, dark and forced colours: ${name}`, async () => {
      const {activity} = world();
      await isAccessibleIn('light', activity);
      await emulateMedia({colorScheme: 'dark'});
      await isAccessibleIn('dark', activity);
      await emulateMedia({colorScheme: 'light', forcedColors: 'active'});
      await hasContrast(activity);
    });

    it(`a learner completes the activity by keyboard alone, is told so, and can begin again: ${name}`, async () => {
      const work = world();
      const before = work.tally().textContent.trim();
      const status = () => all(work.root, '[role="status"]')[0]?.textContent.replace(/\s+/g, ' ').trim();
      const statusTexts = new Set([status()]);
      const watch = new MutationObserver(() => statusTexts.add(status()));
      watch.observe(work.root, {characterData: true, childList: true, subtree: true});
      await ways[name]?.(work);
      await waitUntil(() => isDone(work), `${name} is done`);
      assert.isAbove(statusTexts.size, 1);
      watch.disconnect();
      await press(work.root.querySelector<HTMLElement>('.again') ?? undefined, 'Enter');
      await waitUntil(() => work.tally().textContent.trim() === before);
      assert.isFalse(isDone(work));
    });

    // The figure around an activity and the rules about motion are the same for all activities. So outside the sweep,
    // these tests run for the first activity only.
    const itOnce = isSweep || name === names[0] ? it : () => undefined;

    itOnce(
      `the figure hides its caption on the screen, and has the description and "Enlarge" in one row: ${name}`,
      async () => {
        await setViewport({width: 367, height: 666});
        const {activity, findAll} = world();
        const block = activity.parentElement;
        const caption = block?.querySelector('figcaption')?.getBoundingClientRect();
        assert.isAtMost(caption?.height ?? Infinity, 1);
        const [summary] = findAll('figure .more.is-row summary');
        const [enlarge] = findAll('figure .more.is-row .enlarge');
        if (!summary || !enlarge) throw new Error('the row is not complete');
        assert.isBelow(
          Math.abs(summary.getBoundingClientRect().top - enlarge.getBoundingClientRect().top),
          enlarge.getBoundingClientRect().height,
        );
      },
    );

    it(`the activity has controls that a finger can press, and needs no horizontal scrolling in a 320 px window, from left to right or from right to left: ${name}`, async () => {
      await setViewport(narrow);
      const work = world();
      for (const control of all(work.root, 'button, input')) {
        const {height} = control.getBoundingClientRect();
        assert.isAtLeast(height, 43.5, control.outerHTML);
      }
      fitsNarrow(work);
      document.documentElement.dir = 'rtl';
      fitsNarrow(work);
    });

    itOnce(`the activity moves nothing with reduced motion: ${name}`, async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      const work = world();
      await press(all(work.root, 'button')[0], 'Enter');
      // An assertion on the animations themselves would never end when it fails, so this one compares numbers.
      const lasting = work.root.getAnimations().map(({effect}) => Number(effect?.getTiming().duration));
      assert.deepEqual(
        lasting.filter(ms => ms > 1),
        [],
      );
      await press(work.root.querySelector<HTMLElement>('.again') ?? undefined, 'Enter');
    });

    itOnce(`the drawing replaces the activity in print: ${name}`, async () => {
      const {activity, findAll} = world();
      const [drawing] = findAll('figure > .drawing.is-printed');
      if (!drawing) throw new Error('the drawing is gone');
      // These are numbers too, because an assertion on the boxes themselves does not end either.
      const boxes = () => [drawing, activity].map(one => one.getClientRects().length);
      assert.deepEqual(boxes(), [0, 1]);
      await emulateMedia({media: 'print'});
      assert.deepEqual(boxes(), [1, 0]);
    });

    it(`the activity shows its texts in the current language, and needs no horizontal scrolling in a 320 px window in Mongolian: ${name}`, async () => {
      await setViewport(narrow);
      const work = world();
      const {root, speak} = work;
      const again = () => root.querySelector('.again')?.textContent.trim();
      await speak('mn');
      await waitUntil(() => again() === 'Дахин эхлэх', 'the activity speaks no Mongolian');
      fitsNarrow(work);
      await speak('en');
      await waitUntil(() => again() === 'Start again', 'the activity speaks no English');
      assert.notMatch(root.textContent, /[А-Яа-яӨөҮү]/);
    });
  });

describe('the look of some figures that learners work with', () => {
  afterEach(asBefore);

  it('the activity chain-and-debt shows an outline of the whole chain before the first step, and says what to do', async () => {
    const {root} = await open('chain-and-debt');
    assert.strictEqual(
      root.querySelector('.how')?.textContent.trim(),
      'Go from hand to hand, and see how the debt grows.',
    );
    const later = all(root, '.is-later rect');
    assert.isNotEmpty(later);
    for (const rect of later) assert.strictEqual(getComputedStyle(rect).visibility, 'visible');
    assert.lengthOf(all(root, '.hands .is-here'), 1);
  });

  for (const language of ['en', 'mn'])
    it(`the activity chain-and-debt shows the name, bar and sum of each service in one row, and a legend, in a wide and a narrow window (${language})`, async () => {
      await setViewport(wide);
      const work = await open('chain-and-debt', {language});
      const {root} = work;
      await slide(work);
      await waitUntil(() => isDone(work), 'the chain is done');
      const rows = all(root, '.hands li');
      assert.lengthOf(rows, 6);
      const box = (row: Element, name: string) => row.querySelector(name)?.getBoundingClientRect();
      const sums = rows.map(row => row.querySelector('.all')?.textContent);
      assert.deepEqual(sums, ['50', '170', '230', '410', '480', '600']);
      for (const size of [wide, {width: 367, height: 666}]) {
        await setViewport(size);
        for (const row of rows) {
          const [hand, old, added, sum] = ['.hand', '.old', '.new', '.all'].map(name => box(row, name));
          if (!hand || !old || !added || !sum) throw new Error('a row is not complete');
          assert.isAbove(hand.height, 0);
          assert.closeTo(added.left, old.right, 1, 'the bar is whole');
          assert.isBelow(hand.right, old.left, 'the name is beside the bar');
          assert.isAbove(sum.right, added.right, 'the sum is beside the bar');
        }
        assert.lengthOf(all(root, '.key .meaning svg rect'), 3);
        for (const meaning of all(root, '.key .meaning')) assert.isNotEmpty(meaning.innerText.trim());
      }
    });

  for (const name of ['chain-and-debt', 'three-blocks'])
    it(`the row with the description and "Whole drawing" begins above the footer at 714 px: ${name}`, async () => {
      await setViewport(wide);
      const {findAll} = await open(name);
      const [row] = findAll('figure .more.is-row');
      const footer = findAll('page-footer')[0]?.getBoundingClientRect().top ?? 0;
      // A button is 44 px high. In any font, at least 30 px of it are in view.
      assert.isAtMost((row?.getBoundingClientRect().top ?? Infinity) + 30, footer);
    });

  it('the activity check-digit shows the weights before the first step, and says what to do', async () => {
    const {root} = await open('check-digit');
    assert.include(root.querySelector('.panel')?.textContent, 'Go along the characters');
    const spans = all(root, '.column span');
    assert.isNotEmpty(spans);
    for (const span of spans) assert.strictEqual(getComputedStyle(span).visibility, 'visible');
    const ends = ['.table', '.stops'].map(one => root.querySelector(one)?.getBoundingClientRect().right ?? 0);
    assert.closeTo(ends[0] ?? 0, ends[1] ?? 0, 1, 'the columns are as wide as the slider');
    for (const size of [wide, {width: 367, height: 666}]) {
      await setViewport(size);
      const top = (one: Element | null | undefined) => one?.getBoundingClientRect().top ?? 0;
      for (const [row, head] of ['Value', 'Factor', 'Product'].entries()) {
        const headText = all(root, '.heads span')[row + 1];
        assert.strictEqual(headText?.innerText, head);
        const cells = all(root, '.column').map(column => column.children[row + 1]);
        for (const cell of cells)
          assert.closeTo(top(cell), top(headText), 8, `${head} is the head of its row`);
      }
    }
  });
});
