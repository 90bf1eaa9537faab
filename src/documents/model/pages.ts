import {seriesOf, type PageKind, type SeriesId} from './series.ts';
import type {Page, Specimen} from './specimen.ts';

/** Returns the kind of a page. All openings, such as `6-9`, are of the kind `spread`. */
export const kindOf = (page: Page): PageKind => (isSpread(page) ? 'spread' : page);

const isSpread = (page: Page): page is `${number}-${number}` => page.includes('-');

/** Returns the left and right page number of an opening; undefined for other pages. */
export function leavesOf(page: Page): readonly [number, number] | undefined {
  const [left = NaN, right = NaN] = isSpread(page) ? page.split('-').map(Number) : [];
  return Number.isNaN(left) ? undefined : [left, right];
}

/**
 * Returns the sum of the two page numbers on one side of a paper sheet. The sheets lie in one another, so every sheet
 * has the same sum: the first paper page plus the last page.
 */
export function sheetSum(series: SeriesId): number {
  const {pages, firstPaper = 1} = seriesOf(series);
  return firstPaper + pages;
}

/** Tells whether a page is the opening in the middle of a book. Only this opening shows the thread of the sewing. */
export function isCentre(page: Page, series: SeriesId): boolean {
  const [left, right] = leavesOf(page) ?? [NaN, NaN];
  return left + right === sheetSum(series);
}

/** Number of the left page of the first opening after the data page. */
const firstSpread = 4;

/** Returns every page that the learner can turn to, in the order of the book. */
export function pagesOf({
  series,
  missing,
  visa,
}: Pick<Specimen, 'series' | 'missing' | 'visa'>): readonly Page[] {
  const {format, pages} = seriesOf(series);
  if (format === 'TD1') return ['front', 'back'];
  const there = Array.from({length: pages - firstSpread}, (_, n) => n + firstSpread).filter(
    n => !missing.includes(n),
  );
  const spreads = there.flatMap((left, n): readonly Page[] => {
    const right = there[n + 1];
    return n % 2 === 0 && right !== undefined ? [`${left}-${right}`] : [];
  });
  const at = spreads.findIndex(page => leavesOf(page)?.includes(visa?.page ?? NaN));
  const withVisa: readonly Page[] =
    at < 0 ? spreads : [...spreads.slice(0, at + 1), 'visa', ...spreads.slice(at + 1)];
  return ['cover', 'inside', 'data', ...withVisa, 'end', 'edge'];
}

/** Returns the opening in the middle of the book; '' if this copy lacks a leaf of that opening. */
export const centreOf = (specimen: Pick<Specimen, 'series' | 'missing'>): string =>
  pagesOf(specimen).find(page => isCentre(page, specimen.series)) ?? '';

/**
 * Returns the same page of another document, such as a genuine copy. If the other document lacks this page, returns
 * its first page of the same kind, or undefined. Any opening will do, because all openings have the same features.
 */
export function samePage(page: Page, other: Pick<Specimen, 'series' | 'missing' | 'visa'>): Page | undefined {
  const pages = pagesOf(other);
  return pages.find(own => own === page) ?? pages.find(own => kindOf(own) === kindOf(page));
}
