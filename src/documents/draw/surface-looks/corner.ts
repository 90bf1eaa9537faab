import type {Box} from '../../model/box.ts';

/** Returns the shorter side of a box. */
export const least = ({width, height}: Box): number => Math.min(width, height);

/**
 * Returns the rectangle at the lower right corner of a place. It is at most `side` millimetres wide and high.
 */
export const corner = ({x, y, width, height}: Box, side: number): Box => ({
  ...{x: x + Math.max(0, width - side), width: Math.min(side, width)},
  ...{y: y + Math.max(0, height - side), height: Math.min(side, height)},
});
