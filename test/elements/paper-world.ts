import {assert} from '@open-wc/testing';
import {loadBank, loadRubrics} from '../../src/load/course-data.ts';
import {incomplete} from '../../src/score/score.ts';
import type {OpenPaper, PaperItem, StoreSetup} from '../../src/session/store.ts';
import {right, wrong} from '../tracking/right-and-wrong.ts';
import {openShell, type ShellWorld, type WorldSetup} from './shell-world.ts';
import {waitUntil} from './wait-until.ts';

/** A paper of the real course, mounted in the shell of the course (`src/shell`). */
export interface PaperWorld extends ShellWorld {
  readonly paper: OpenPaper;
  /** Address of the paper, `#/module/paper`. */
  readonly address: string;
  /** Returns the visible text of the page, with each run of spaces as one space. */
  words(selector?: string): string;
  /** Clicks the button or link with this text. */
  press(words: string): Promise<void>;
  /** Navigates to a page of the paper and waits until it has rendered; '' is the first page. */
  turn(section: string): Promise<void>;
  /** Begins the paper so that it contains an item of each of these types. */
  ask(types: readonly string[]): Promise<void>;
  /** Returns the page of the first question of a type. */
  pageOf(type: string): string;
  /**
   * Begins the paper and notes responses without the screen. `how` returns the answer to an item, or undefined to
   * leave the item open.
   */
  take(how: (item: PaperItem, at: number) => How | undefined): Promise<void>;
}

/** The answer to an item, right or wrong, and the learner's confidence. */
export interface How {
  readonly is: 'right' | 'wrong';
  readonly sure: PaperItem['sure'];
}

export interface PaperSetup extends WorldSetup, Partial<Pick<StoreSetup, 'nonce' | 'loadBank'>> {
  /** The page of the paper at which the learner opens the course. */
  readonly section?: string;
}

/** Returns all text below a node, through open shadow roots. */
function textIn(node: Node): string {
  if (node instanceof Text) return node.data;
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...root.childNodes].map(textIn).join(' ');
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Opens a paper at its first page. The fixed nonce makes the draw the same each time. */
export async function openPaper(module: string, id: string, setup: PaperSetup = {}): Promise<PaperWorld> {
  const address = `#/${module}/${id}`;
  const {section = '', ...own} = setup;
  const world = await openShell(`${address}/${section}`.replace(/\/$/, ''), {
    nonce: () => 'Ab3dE6gH',
    ...own,
  } satisfies PaperSetup);
  const {store, frame, findAll} = world;
  await waitUntil(() => findAll('paper-page').length === 1, 'no paper opens');
  const paper = await store.papers.open(module, id);
  const waitForPaper = async () => {
    await frame.updateComplete;
    for (const element of findAll('lazy-page, paper-page, paper-item, paper-result'))
      if ('updateComplete' in element) await element.updateComplete;
  };
  await waitForPaper();
  const heading = () => findAll('h1')[0]?.textContent;

  return {
    ...world,
    paper,
    address,
    words: (selector = 'paper-page') => oneSpace(findAll(selector).map(textIn).join(' ')),
    async press(words) {
      const named = findAll('button, a').find(b => oneSpace(b.textContent) === words);
      if (!named) throw new Error(`nothing on the page says "${words}"`);
      named.click();
      await new Promise(resolve => setTimeout(resolve));
      await waitForPaper();
    },
    async turn(to) {
      const before = heading();
      const next = `${address}/${to}`.replace(/\/$/, '');
      if (location.hash === next) return;
      location.hash = next;
      await waitUntil(() => heading() !== before, `the page did not change to ${next}`);
      await waitForPaper();
    },
    async ask(types) {
      const {numbers} = await store.openModule(module);
      const number = numbers[id] ?? 0;
      paper.begin();
      const lines = [...paper.view.paper.draw];
      for (const type of types) {
        for (const [n, line] of lines.entries()) {
          const bank = await loadBank(line.bank);
          const item = bank.items.find(({block}) => block.type === type && line.items.includes(block.id));
          if (!item) continue;
          lines.splice(n, 1);
          // The draw keeps items that have a noted answer. So this event makes the paper ask this item.
          const answer = {words: [], score: incomplete(), sure: 0} as const;
          const key = numbers[`${id}/${line.bank}/${item.block.id}`] ?? 0;
          store.dispatch({kind: 'noted', module, paper: number, item: key, answer});
          break;
        }
      }
      await waitForPaper();
    },
    pageOf(type) {
      const at = paper.view.items.findIndex(({block}) => block.type === type) + 1;
      if (at === 0) throw new Error(`the paper asks nothing of type ${type}`);
      return String(at);
    },
    async take(how) {
      paper.begin();
      for (const [at, item] of paper.view.items.entries()) {
        const {is, sure} = how(item, at) ?? {};
        if (is === undefined || sure === undefined) continue;
        const rubric = (await loadRubrics(item.bank))[item.block.id];
        const response = (is === 'right' ? right : wrong)(item.block, rubric);
        paper.note(item.number, {response, sure, startedAt: 0});
      }
      await waitForPaper();
    },
  };
}

/** Asserts that no element exceeds the width of the window, in either direction of script. */
export function fits({findAll}: Pick<ShellWorld, 'findAll'>): void {
  const {scrollWidth, clientWidth} = document.documentElement;
  const wide = findAll('*').filter(e => {
    const {left, right: end} = e.getBoundingClientRect();
    return (left < -1 || end > clientWidth + 1) && !e.closest('.skip, .visually-hidden');
  });
  assert.deepEqual(
    wide.map(e => `${e.localName}.${e.className} ${e.textContent.trim().slice(0, 30)}`),
    [],
  );
  assert.isAtMost(scrollWidth, clientWidth);
}
