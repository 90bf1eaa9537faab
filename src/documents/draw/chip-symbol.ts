import type {Box} from '../model/box.ts';
import {area, pathData, type Ink} from './forms.ts';
import type {Shape} from './shape.ts';

/**
 * The symbol of a chip (ICAO Doc 9303-9, section 2.3): a plate with a horizontal cut, which opens into a ring around a
 * disc. The drawing consists of the pieces of the plate around the cut, so that the background shows through the cut.
 */
export function chipSymbol({x, y, width, height}: Box, ink: Ink): Shape {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const [ring, disc, cut] = [height * 0.34, height * 0.22, height * 0.06];
  const half = (up: 1 | -1) =>
    pathData`M${x} ${cy - up * cut}H${cx - ring}A${ring} ${ring} 0 0 ${up > 0 ? 1 : 0} ${cx + ring} ${cy - up * cut}H${x + width}v${up * (cut - height / 2)}H${x}Z`;
  return area(
    half(1) +
      half(-1) +
      pathData`M${cx - disc} ${cy}a${disc} ${disc} 0 1 0 ${2 * disc} 0a${disc} ${disc} 0 1 0 ${-2 * disc} 0Z`,
    ink,
  );
}
