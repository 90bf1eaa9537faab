import {kindOf, leavesOf, pagesOf} from '../model/pages.ts';
import type {Page, Specimen} from '../model/specimen.ts';

/** Returns a text of the interface in the current language, as plain text. */
export type BenchTexts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Returns the name of a page; for an opening, with its two page numbers. */
export function pageName(page: Page, say: BenchTexts): string {
  const [left, right] = leavesOf(page) ?? [];
  return left === undefined || right === undefined
    ? say(`page.${kindOf(page)}`)
    : say('page.spread', {left, right});
}

/**
 * Returns the name of a page by its position in the book, without a hint of its content. The name of an opening has
 * no page numbers, because the learner reads them on the page.
 */
export const pageInOrder = (
  specimen: Pick<Specimen, 'series' | 'missing' | 'visa'>,
  page: Page,
  say: BenchTexts,
): string =>
  leavesOf(page)
    ? say('page.opening', {
        number:
          pagesOf(specimen)
            .filter(one => leavesOf(one))
            .indexOf(page) + 1,
      })
    : pageName(page, say);
