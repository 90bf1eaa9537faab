import {frameOf} from '../model/page-size.ts';
import type {Box} from '../model/box.ts';
import {writingsOn} from '../model/places.ts';
import {outlineOf, signRadius, type LitPage, type Ring} from './ring.ts';

const isApart = (one: Box, other: Box): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

/**
 * Places the labels of rings outside the text: to the left of each ring, or to the right in a right-to-left script. A label
 * moves to the other side, farther away, above or below, if it would cover a printed value or another label.
 */
export function withSigns(
  rings: readonly Ring[],
  {specimen, page}: Omit<LitPage, 'light'>,
  isMirrored: boolean,
): readonly Ring[] {
  const {x: least, width: most} = frameOf(page);
  const size = 2 * signRadius;
  const obstacles = [...writingsOn(specimen, page)];
  const placeSign = (box: Box): Box => {
    const {x, y, width, height} = outlineOf(box, page);
    const square = (at: number, top: number): Box => ({
      x: Math.max(least, Math.min(least + most - size, at)),
      y: top,
      width: size,
      height: size,
    });
    const sites = [
      ...[0, size, 2 * size].flatMap(far => {
        const sides = [x - far - size, x + width + far].map(at => square(at, y + height / 2 - signRadius));
        return isMirrored ? sides.reverse() : sides;
      }),
      square(x, y - size),
      square(x, y + height),
    ];
    const at = sites.find(site => obstacles.every(other => isApart(site, other))) ?? sites[0] ?? box;
    obstacles.push(at);
    return at;
  };
  return rings.map(ring => (ring.sign ? {...ring, signs: ring.boxes.map(placeSign)} : ring));
}
