import {assert} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {DocumentBench} from '../../src/documents/bench/document-bench.element.ts';
import {focused} from '../../src/ui/focused.ts';
import {openBench, waitForBench} from './bench-world.ts';

/**
 * Functions for tests of the document bench. Some act as a learner, with a pointer or the keyboard. Others read the
 * screen.
 */

export const wide = {width: 714, height: 666};
export const phone = {width: 367, height: 666};
export const narrow = {width: 320, height: 640};

/** Finds all matching elements, through every shadow root. */
export const all = (root: Element, selector: string): readonly HTMLElement[] =>
  [...(root.shadowRoot ?? root).querySelectorAll('*')].flatMap(element => [
    ...(element instanceof HTMLElement && element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(element, selector) : []),
  ]);

/** Returns the first matching element. Throws if there is none. */
export function one(root: Element, selector: string): HTMLElement {
  const [found] = all(root, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** Returns the visible text, through every shadow root. */
export const textOf = (root: Element): string =>
  [...(root.shadowRoot ?? root).childNodes]
    .map(node => (node instanceof Element ? textOf(node) : node instanceof Text ? node.data : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Selects an option of a native list, as a user does. */
export async function pick(bench: DocumentBench, name: string, value: string): Promise<void> {
  const select = one(bench, `select[name="${name}"]`);
  if (select instanceof HTMLSelectElement) select.value = value;
  select.dispatchEvent(new Event('change'));
  await waitForBench(bench);
}

/** Clicks the button of a tool. */
export async function take(bench: DocumentBench, mode: string): Promise<void> {
  one(bench, `button[data-mode="${mode}"]`).click();
  await waitForBench(bench);
}

/** Chooses a radio button by its name and value. */
export async function choose(bench: DocumentBench, name: string, value: string): Promise<void> {
  one(bench, `input[name="${name}"][value="${value}"]`).click();
  await waitForBench(bench);
}

export async function openBenchAndDo(act: (bench: DocumentBench) => Promise<void>): Promise<DocumentBench> {
  const {bench} = await openBench();
  await act(bench);
  return bench;
}

/** Presses Tab until the focus is on an element that matches the selector. */
export async function tabTo(selector: string): Promise<void> {
  for (let i = 0; i < 70; i++) {
    if (focused()?.matches(selector)) return;
    await sendKeys({press: 'Tab'});
  }
  assert.fail(`the keyboard does not get to ${selector}`);
}

export async function press(bench: DocumentBench, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
  await waitForBench(bench);
}

/** Converts a point on the data page, in millimetres, to pixels of the viewport. */
export function middleOf(bench: DocumentBench, x: number, y: number): [number, number] {
  const page = one(bench, '.page');
  page.scrollIntoView({block: 'center'});
  const on = page.getBoundingClientRect();
  // The document bench draws the data page (125 x 88 mm) on a table of 131 x 102 mm. The corner of the page is therefore
  // at (3, 7).
  return [Math.round(on.left + ((x + 3) / 131) * on.width), Math.round(on.top + ((y + 7) / 102) * on.height)];
}

/** Clicks at a point on the data page, in millimetres. */
export async function point(bench: DocumentBench, x: number, y: number): Promise<void> {
  await sendMouse({type: 'click', position: middleOf(bench, x, y)});
  await waitForBench(bench);
}

/** Opens a tab. */
export async function openTab(bench: DocumentBench, tab: string): Promise<void> {
  one(bench, `#${tab}`).click();
  await waitForBench(bench);
}

/** Returns the position and the size of the drawing on the screen: x, y, width and height in whole pixels. */
export function pictureOf(bench: DocumentBench): readonly number[] {
  const {x, y, width, height} = one(bench, '.page').getBoundingClientRect();
  return [x, y, width, height].map(Math.round);
}
