import type {Box, Size} from './places.ts';

/** Returns the smallest rectangle that contains all given rectangles. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(box => box.x));
  const y = Math.min(...boxes.map(box => box.y));
  const width = Math.max(...boxes.map(box => box.x + box.width)) - x;
  const height = Math.max(...boxes.map(box => box.y + box.height)) - y;
  return {x, y, width, height};
}

/** Moves a part along one axis so that it stays inside the whole. Returns the new start of the part. */
export const held = (from: number, length: number, start: number, whole: number): number =>
  Math.max(start, Math.min(from, start + whole - length));

/**
 * Returns the section of a page to enlarge for a place, with a margin around the place. If the rectangles of
 * the place lie far apart, the section shows only the first rectangle. Returns undefined if the section would
 * be nearly as large as the page.
 */
export function closer(boxes: readonly Box[], whole: Box): Box | undefined {
  const parts = [around(boxes), ...boxes.slice(0, 1)].map(box => {
    const room = Math.max(4, Math.min(8, 0.15 * Math.max(box.width, box.height)));
    const width = box.width + 2 * room;
    const height = box.height + 2 * room;
    const x = held(box.x - room, width, whole.x, whole.width);
    return {x, y: held(box.y - room, height, whole.y, whole.height), width, height};
  });
  return parts.find(({width, height}) => width <= 0.6 * whole.width && height <= 0.8 * whole.height);
}

/** Whether a place covers so much of a page that a ring around it would be useless. */
export const isMostOf = (boxes: readonly Box[], {width, height}: Size): boolean =>
  boxes.reduce((sum, box) => sum + box.width * box.height, 0) > 0.6 * width * height;
