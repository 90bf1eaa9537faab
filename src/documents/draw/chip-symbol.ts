import type {Box} from '../places.ts';
import {shape, type Shape} from './shape.ts';

/**
 * The sign that a chip is inside (ICAO Doc 9303-9, section 2.3): a plate cut by a line that opens into a ring round a disc.
 * It is drawn as what is left of the plate, so that the ground shows through the cut.
 */
export function chipSymbol({x, y, width, height}: Box, fill: Shape['attributes']): Shape {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const [ring, disc, cut] = [height * 0.34, height * 0.22, height * 0.06];
  const dx = Math.sqrt(ring ** 2 - cut ** 2);
  const half = (sweep: 0 | 1, way: -1 | 1) =>
    `M${x} ${cy + way * cut}H${cx - dx}A${ring} ${ring} 0 0 ${sweep} ${cx + dx} ${cy + way * cut}H${x + width}V${cy + (way * height) / 2}H${x}Z`;
  return shape('path', {
    d: `${half(1, -1)}${half(0, 1)}M${cx - disc} ${cy}a${disc} ${disc} 0 1 0 ${2 * disc} 0a${disc} ${disc} 0 1 0 ${-2 * disc} 0Z`,
    ...fill,
  });
}
