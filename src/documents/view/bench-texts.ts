import {kindOf, leavesOf} from '../model/pages.ts';
import type {Page} from '../model/specimen.ts';

/** Returns a text of the interface in the current language, as plain text. */
export type BenchTexts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Returns the name of a page; for an opening, with its two page numbers. */
export function pageName(page: Page, say: BenchTexts): string {
  const [left, right] = leavesOf(page) ?? [];
  return left === undefined || right === undefined
    ? say(`page.${kindOf(page)}`)
    : say('page.spread', {left, right});
}
