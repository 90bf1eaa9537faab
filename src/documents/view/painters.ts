import {needsBook} from '../draw/page.ts';
import type {BookPainters, DrawingRequest} from '../draw/scene.ts';
import {Lazy} from './lazy.ts';

type Sheet = Pick<DrawingRequest, 'page'>;

/** The painters of a book, which are fetched once for all drawings. */
export const book: Lazy<{readonly book: BookPainters}> = new Lazy(() => import('../draw/book/set.ts'));

/** Returns what must be loaded before a page can be drawn. */
export const neededFor = (sheet: Sheet): readonly Lazy<unknown>[] => (needsBook(sheet) ? [book] : []);

/** Fetches the painters of a page, so that it can be drawn at once. Rejects when they fail to load. */
export const fetchPainters = async (sheet: Sheet): Promise<void> => {
  await Promise.all(neededFor(sheet).map(part => part.fetch()));
};
