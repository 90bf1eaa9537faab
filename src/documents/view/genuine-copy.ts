import {seriesOf, type SeriesId} from '../model/series.ts';
import type {Specimen} from '../model/specimen.ts';
import {Lazy} from './lazy.ts';

const cache = new Map<SeriesId, Lazy<Specimen>>();

/**
 * Returns a genuine copy of a series, which is fetched only when a comparison first needs it. Returns undefined if
 * Utopia does not issue this series.
 */
export function genuineCopy(series: SeriesId): Lazy<Specimen> | undefined {
  if (seriesOf(series).state !== 'utopia') return undefined;
  const copy = cache.get(series) ?? new Lazy(() => fetchCopy(series));
  cache.set(series, copy);
  return copy;
}

async function fetchCopy(series: SeriesId): Promise<Specimen> {
  const {referenceOf} = await import('../reference/reference.ts');
  const copy = referenceOf(series);
  if (!copy) throw new Error(`the desk has no reference of ${series}`);
  return copy;
}
