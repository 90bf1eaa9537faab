import {pagesOf} from '../model/pages.ts';
import type {Box} from '../model/box.ts';
import {placesOn} from '../model/places.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import {tools, type Place, type Tool} from '../model/terms.ts';

/** Places that lie on no page, such as the chip, each with the tool that shows the place. */
export const placesOffPage = {chip: 'reader', record: 'records', person: 'face'} as const satisfies Readonly<
  Partial<Record<Place, Tool>>
>;

/**
 * Returns every place that the learner can choose on the current page. The places of the page come first,
 * then the places that lie on no page.
 */
export const nameable = (specimen: Specimen, page: Page): readonly Place[] => [
  ...placesOn(specimen, page).keys(),
  ...Object.keys(placesOffPage).filter(isPlaceOffPage),
];

export const isPlaceOffPage = (place: string): place is keyof typeof placesOffPage => place in placesOffPage;

/** Minimum size of a pointer target, in millimetres. */
const finger = 3;

const enlarge = ({x, y, width, height}: Box): Box => {
  const [right, below] = [Math.max(0, finger - width) / 2, Math.max(0, finger - height) / 2];
  return {x: x - right, y: y - below, width: width + 2 * right, height: height + 2 * below};
};

/** Returns true if a point is inside a rectangle. First enlarges a very small rectangle to the minimum target size. */
const hits = (box: Box, x: number, y: number): boolean => {
  const at = enlarge(box);
  return x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height;
};

/**
 * Returns the smallest place that contains the point `x`, `y`; undefined if no place contains it. `x` and `y`
 * are in millimetres from the top left corner of the page.
 */
export function placeAt(specimen: Specimen, page: Page, x: number, y: number): Place | undefined {
  const under = [...placesOn(specimen, page)].flatMap(([place, boxes]) =>
    boxes.filter(box => hits(box, x, y)).map(({width, height}) => ({place, area: width * height})),
  );
  const least = Math.min(...under.map(({area}) => area));
  return under.find(({area}) => area === least)?.place;
}

/** Returns the page with the data of the holder. */
export const dataPageOf = (specimen: Specimen): Page =>
  pagesOf(specimen).find(page => page === 'data' || page === 'front') ?? 'data';

/** Returns the tool with this name; undefined if there is none. */
export const toolNamed = (name: string): Tool | undefined => tools.find(tool => tool === name);
