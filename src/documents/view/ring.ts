import type {Finding} from '../model/examination.ts';
import type {Box} from '../model/page-layout.ts';
import {placesOn} from '../model/places.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import type {Light, Place, Tool} from '../model/terms.ts';

/** A ring around a place on a page. Its line style and its label identify it, never its colour alone. */
export interface Ring {
  readonly boxes: readonly Box[];
  /**
   * The kind of a ring. `mine` and `found` are solid, `missed` is dashed, and `wrong` is crossed out. `aim`
   * shows the place under the pointer, or the place of a new mark.
   */
  readonly kind: 'mine' | 'found' | 'missed' | 'wrong' | 'aim';
  /** The label beside the ring: the number of the mark, a cross, or empty. */
  readonly sign: string;
}

/** A page of a document in a light. */
export interface LitPage {
  readonly specimen: Specimen;
  readonly page: Page;
  readonly light: Light;
}

/** Returns a ring around the given places. The ring has no boxes if the page has none of these places. */
export function ringRound(places: readonly Place[], kind: Ring['kind'], sign: string, sheet: LitPage): Ring {
  const all = placesOn(sheet.specimen, sheet.page);
  return {boxes: places.flatMap(place => all.get(place) ?? []), kind, sign};
}

/**
 * Returns true if this light shows the mark that was made with this tool. White light also shows marks that
 * were made with the reader.
 */
export const isSeenIn = (tool: Tool, light: Light): boolean =>
  tool === light || (light === 'white' && tool === 'reader');

/**
 * Returns the numbered rings of the learner's own marks. Each ring appears only in the light in which the
 * learner made the mark.
 */
export const ringsOfMarks = (findings: readonly Finding[], sheet: LitPage): readonly Ring[] =>
  findings.flatMap(({place, tool}, n) =>
    isSeenIn(tool, sheet.light) ? [ringRound([place], 'mine', String(n + 1), sheet)] : [],
  );

/** Space above and below a ring that belongs to it, in millimetres: its line, its label and some of the page. */
const aroundRing = 5;

/** Returns the upper and the lower edge of all rings, in millimetres; undefined if no ring is on the page. */
export function extentOf(rings: readonly Ring[]): readonly [number, number] | undefined {
  const boxes = rings.flatMap(({boxes}) => boxes);
  return boxes.length === 0
    ? undefined
    : [
        Math.min(...boxes.map(({y}) => y)) - aroundRing,
        Math.max(...boxes.map(({y, height}) => y + height)) + aroundRing,
      ];
}
