import {kindOf, leavesOf} from '../model/pages.ts';
import type {Page} from '../model/specimen.ts';

/** Gives a word of the interface in the language of the moment, plain text. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a page is called; a spread by the numbers of its leaves. */
export function pageName(page: Page, say: Say): string {
  const [left, right] = leavesOf(page) ?? [];
  return left === undefined || right === undefined
    ? say(`page.${kindOf(page)}`)
    : say('page.spread', {left, right});
}
