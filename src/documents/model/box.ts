/** A rectangle in millimetres, relative to the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Returns a rectangle. All numbers are in millimetres. */
export const box = (x: number, y: number, width: number, height: number): Box => ({x, y, width, height});

/** Width and height in millimetres. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns the smallest rectangle that contains all given rectangles. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(box => box.x));
  const y = Math.min(...boxes.map(box => box.y));
  const width = Math.max(...boxes.map(box => box.x + box.width)) - x;
  const height = Math.max(...boxes.map(box => box.y + box.height)) - y;
  return {x, y, width, height};
}

/**
 * Moves an interval along one axis so that it lies inside a larger interval, and returns its new start. `from` and
 * `length` are its old start and its length. `start` and `whole` are the start and the length of the larger interval.
 */
export const startInside = (from: number, length: number, start: number, whole: number): number =>
  Math.max(start, Math.min(from, start + whole - length));
