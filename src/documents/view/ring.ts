import {frameOf} from '../model/page-size.ts';
import type {Box} from '../model/box.ts';
import {printedAt} from '../model/places.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import type {Light, Place} from '../model/terms.ts';

/** A ring around a place on a page. Its line style and its label identify it, never its colour alone. */
export interface Ring {
  readonly boxes: readonly Box[];
  /**
   * The kind of a ring. `mine` and `found` are solid, `missed` is dashed, and `wrong` is dotted. `aim` shows the place under
   * the pointer, or the place of a new mark.
   */
  readonly kind: 'mine' | 'found' | 'missed' | 'wrong' | 'aim';
  /** The label beside the ring: the number of the mark, a cross, or empty. */
  readonly sign: string;
  /** The squares for the label, one at each rectangle of the ring; undefined for a ring without a label. */
  readonly signs?: readonly Box[];
}

/** A page of a document in a light. */
export interface LitPage {
  readonly specimen: Specimen;
  readonly page: Page;
  readonly light: Light;
}

/** Returns a ring around the print at the given places. The ring has no boxes if the page has none of these places. */
export const ringRound = (
  at: readonly Place[],
  kind: Ring['kind'],
  sign: string,
  {specimen, page}: Omit<LitPage, 'light'>,
): Ring => ({boxes: at.flatMap(place => printedAt(specimen, page, place)), kind, sign});

/** Radius of the label of a ring, including the line around the label, in millimetres. */
export const signRadius = 2.6;

/**
 * Returns the distance between a ring and the print inside it, in millimetres. A ring is close around a line of
 * characters, because other lines are near.
 */
const roomAround = ({height}: Box): number => (height < 8 ? 0.25 : 0.6);

/** Returns the line of a ring around a rectangle. The line stays on the visible area of the table. */
export function outlineOf(box: Box, page: Page): Box {
  const {x, y, width, height} = box;
  const [room, frame] = [roomAround(box), frameOf(page)];
  return {
    x: Math.max(x - room, frame.x + 1),
    y: Math.max(y - room, frame.y + 1),
    width: Math.min(width + 2 * room, frame.width - 2),
    height: Math.min(height + 2 * room, frame.height - 2),
  };
}

/** Space above and below a ring, in millimetres, for its line, its label and some of the page. */
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
