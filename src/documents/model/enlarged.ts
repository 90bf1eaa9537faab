import {around, startInside, type Box, type Size} from './box.ts';

/**
 * Returns the area of a page that an enlarged picture of a place shows: the place with a margin around it. If the
 * rectangles of the place lie far apart, only the first one counts. Returns undefined if the area would be nearly as
 * large as the page.
 */
export function enlarged(boxes: readonly Box[], whole: Box): Box | undefined {
  const parts = [around(boxes), ...boxes.slice(0, 1)].map(box => {
    const room = Math.max(4, Math.min(8, 0.15 * Math.max(box.width, box.height)));
    const width = box.width + 2 * room;
    const height = box.height + 2 * room;
    const x = startInside(box.x - room, width, whole.x, whole.width);
    return {x, y: startInside(box.y - room, height, whole.y, whole.height), width, height};
  });
  return parts.find(({width, height}) => width <= 0.6 * whole.width && height <= 0.8 * whole.height);
}

/** Returns true if a place covers more than 60 % of a page. A ring around such a place would be useless. */
export const isMostOf = (boxes: readonly Box[], {width, height}: Size): boolean =>
  boxes.reduce((sum, box) => sum + box.width * box.height, 0) > 0.6 * width * height;
