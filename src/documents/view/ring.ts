import type {Finding} from '../model/examination.ts';
import {placesOn, type Box} from '../model/places.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import type {Light, Place, Tool} from '../model/terms.ts';

/** A place on a page that is ringed. A ring is told by its line and its sign, never by its colour alone. */
export interface Ring {
  readonly boxes: readonly Box[];
  /** `mine` and `found` are whole, `missed` is broken, `wrong` is crossed out, and `aim` is where the pointer is. */
  readonly kind: 'mine' | 'found' | 'missed' | 'wrong' | 'aim';
  /** What stands beside it: the number of the mark. */
  readonly sign: string;
}

/** What lies open. */
export interface Sheet {
  readonly specimen: Specimen;
  readonly page: Page;
  readonly light: Light;
}

/** The ring round some places; without boxes where the page has none of them. */
export function ringRound(places: readonly Place[], kind: Ring['kind'], sign: string, sheet: Sheet): Ring {
  const all = placesOn(sheet.specimen, sheet.page);
  return {boxes: places.flatMap(place => all.get(place) ?? []), kind, sign};
}

/** What the reader says of lines is shown on them in white light. */
export const isSeenIn = (tool: Tool, light: Light): boolean =>
  tool === light || (light === 'white' && tool === 'reader');

/** The officer's own marks, numbered, in the light in which each was made. */
export const ringsOfMarks = (findings: readonly Finding[], sheet: Sheet): readonly Ring[] =>
  findings.flatMap(({place, tool}, n) =>
    isSeenIn(tool, sheet.light) ? [ringRound([place], 'mine', String(n + 1), sheet)] : [],
  );
