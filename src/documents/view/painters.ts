import {together, type Painters, type DrawingRequest} from '../draw/scene.ts';
import {sets, setsFor, type SetName} from '../draw/sets.ts';
import {Lazy} from './lazy.ts';

type Sheet = Pick<DrawingRequest, 'specimen' | 'page' | 'light'>;

/** The sets of painters; each is fetched once for all drawings. */
const later: Readonly<Record<SetName, Lazy<{readonly painters: Painters}>>> = {
  paper: new Lazy(sets.paper),
  plastic: new Lazy(sets.plastic),
  foreign: new Lazy(sets.foreign),
  book: new Lazy(sets.book),
  lights: new Lazy(sets.lights),
  'print-looks': new Lazy(sets['print-looks']),
  'surface-looks': new Lazy(sets['surface-looks']),
};

/** Returns the sets that must be loaded before a page can be drawn. */
export const neededFor = (sheet: Sheet): readonly Lazy<unknown>[] => setsFor(sheet).map(name => later[name]);

/** All sets of painters, for screens that will draw every page. */
export const everySet: readonly Lazy<unknown>[] = Object.values(later);

/** Returns all painters that are loaded. */
export const paintersHere = (): Painters =>
  together(Object.values(later).flatMap(({here}) => (here ? [here.painters] : [])));

/** Fetches the painters of a page, so that it can be drawn at once. Rejects when a set fails to load. */
export const fetchPainters = async (sheet: Sheet): Promise<void> => {
  await Promise.all(neededFor(sheet).map(part => part.fetch()));
};
