import {assert} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';
import {asBefore} from '../../test/elements/as-before.ts';
import {openShell, type ShellWorld} from '../../test/elements/shell-world.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {drawOneShape} from '../../test/elements/one-shape.ts';

drawOneShape();
afterEach(asBefore);

interface Kind {
  readonly kind: string;
  readonly address: string;
  /**
   * The presses that lead from the address to the page. Each consists of two selectors: the test waits for `shown`,
   * then presses `button`.
   */
  readonly presses?: readonly (readonly [shown: string, button: string])[];
  /** Selector of an element that is on the page once the page has rendered. */
  readonly shows: string;
  /** True if the footer has Next before the learner decides anything. */
  readonly hasNext?: true;
}

const kinds: readonly Kind[] = [
  {
    kind: 'a section of a lesson',
    address: '#/document-fraud/mrz/second-failure',
    shows: 'h1',
    hasNext: true,
  },
  {kind: 'the first page of a paper', address: '#/foundations/test', shows: '.actions'},
  {
    kind: 'a question of a paper',
    address: '#/foundations/test',
    presses: [['.lead', '.actions button.primary']],
    shows: 'paper-item',
    hasNext: true,
  },
  {kind: 'an examination', address: '#/document-fraud/c02', shows: 'document-drawing', hasNext: true},
  {
    kind: 'the note before an interview',
    address: '#/interviewing/restaurant-by-the-sea',
    shows: '.note',
    hasNext: true,
  },
  {
    kind: 'a decision of an interview',
    address: '#/interviewing/restaurant-by-the-sea',
    presses: [
      ['.note', '.confirm .primary'],
      ['person-figure', '.confirm .primary'],
    ],
    shows: 'input[name=choice]',
  },
  {kind: 'a shift of practice', address: '#/practice/shift', shows: 'document-drawing', hasNext: true},
  {kind: 'the try-out', address: '#/try-out', shows: '.frame', hasNext: true},
  {
    kind: 'the end of a queue at the booth',
    address: '#/booth',
    presses: [
      ['h2[tabindex]', 'button.primary'],
      ['booth-person', '.acts button'],
      ['.undo', '.stop'],
    ],
    shows: '.again',
    hasNext: true,
  },
];

async function openPage({address, presses = [], shows, hasNext}: Kind): Promise<ShellWorld> {
  await emulateMedia({reducedMotion: 'reduce'});
  const world = await openShell(address, {practiceStorage: new MemoryStorage(), attempt: 'Ab3dE6gH'});
  for (const [shown, button] of presses) {
    await waitUntil(
      () => world.findAll(shown).length > 0 && world.findAll(button).length > 0,
      `no ${button}`,
    );
    world.find(button).click();
  }
  await waitUntil(() => world.findAll(shows).length > 0, `the page does not show ${shows}`);
  await waitUntil(() => world.findAll(hasNext ? '.next' : '.prev').length > 0, 'the footer has no control');
  return world;
}

/** Returns true if nothing covers the middle of the element, so that a press there reaches the element. */
function isReached(element: HTMLElement): boolean {
  const {x, y, width, height} = element.getBoundingClientRect();
  const root = element.getRootNode();
  const at = root instanceof ShadowRoot ? root.elementFromPoint(x + width / 2, y + height / 2) : null;
  return element.contains(at);
}

for (const page of kinds)
  for (const width of [714, 367])
    it(`the footer of ${page.kind} is at the end of the window, with all of its controls, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find} = await openPage(page);
      const controls = () => [
        ...(find('page-footer').shadowRoot?.querySelectorAll<HTMLElement>('.button, .steps') ?? []),
      ];
      assert.strictEqual(
        controls().some(one => one.matches('.next')),
        page.hasNext ?? false,
        'Next',
      );
      for (const y of [0, 400, document.documentElement.scrollHeight]) {
        scrollTo(0, y);
        const footer = find('page-footer').getBoundingClientRect();
        assert.approximately(footer.bottom, innerHeight, 1);
        for (const control of controls()) {
          const {top, bottom, left, right} = control.getBoundingClientRect();
          const place = `${control.className} from ${left}, ${top} to ${right}, ${bottom}`;
          assert.isTrue(top >= footer.top - 1 && bottom <= innerHeight, place);
          assert.isTrue(left >= 0 && right <= width, place);
          assert.isTrue(isReached(control), `something covers ${place}`);
        }
        const header = find('header').getBoundingClientRect();
        if (width === 367) assert.isAtMost(header.height + footer.height, 96);
      }
    });
