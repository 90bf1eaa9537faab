import {together, type Painters, type View} from '../draw/scene.ts';
import {sets, setsFor, type SetName} from '../draw/sets.ts';
import {Later} from './later.ts';

type Sheet = Pick<View, 'specimen' | 'page' | 'light'>;

/** The sets of painters; each is fetched once for all drawings. */
const later: Readonly<Record<SetName, Later<{readonly painters: Painters}>>> = {
  paper: new Later(sets.paper),
  plastic: new Later(sets.plastic),
  foreign: new Later(sets.foreign),
  book: new Later(sets.book),
  lights: new Later(sets.lights),
  'print-looks': new Later(sets['print-looks']),
  'surface-looks': new Later(sets['surface-looks']),
};

/** Returns the sets that must be loaded before a page can be drawn. */
export const neededFor = (sheet: Sheet): readonly Later<unknown>[] => setsFor(sheet).map(name => later[name]);

/** All sets of painters, for screens that will draw every page. */
export const everySet: readonly Later<unknown>[] = Object.values(later);

/** Returns all painters that are loaded. */
export const paintersHere = (): Painters =>
  together(Object.values(later).flatMap(({here}) => (here ? [here.painters] : [])));

/** Fetches the painters of a page, so that it can be drawn at once. Rejects when a set fails to load. */
export const fetchPainters = async (sheet: Sheet): Promise<void> => {
  await Promise.all(neededFor(sheet).map(part => part.fetch()));
};
