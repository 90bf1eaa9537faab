import type {Box} from '../places.ts';
import type {LookKind} from '../specimen.ts';
import {at, fade, glints, hair, patch, ridge, strewn, type LookPainter, type Spot} from './look-spot.ts';
import {shape} from './shape.ts';

const scratches: LookPainter = spot => {
  const {box, chance, scene} = spot;
  const wide = box.width * box.height > 700;
  const count = wide ? 13 : 3;
  const d = strewn(spot, count, wide ? 15 : Math.min(box.width, box.height) * 0.9, wide ? -0.5 : -0.9);
  const fine = strewn(spot, count * 2, wide ? 4 : 1.6, chance());
  const [bright, shade] = glints[scene.light];
  const strength = scene.light === 'oblique' ? 1 : 0.75;
  return [
    shape('g', {transform: 'translate(.1 .1)'}, hair(d, shade, 0.12, 0.5 * strength)),
    hair(d, bright, 0.11, strength),
    hair(fine, bright, 0.07, 0.7 * strength),
  ];
};

/** What a cup left behind: a ring that dried darker at its edge. */
const stain: LookPainter = ({box, chance, scene}) => {
  const least = Math.min(box.width, box.height);
  const radius = Math.max(7.4, Math.min(26, least * 0.42));
  // A cup wider than the place stood half beside the page.
  const along = (from: number, length: number) =>
    from + (length < 2.4 * radius ? length * 0.94 : 1.2 * radius + chance() * (length - 2.4 * radius));
  const [cx, cy] = [along(box.x, box.width), along(box.y, box.height)];
  const tones: Readonly<Partial<Record<typeof scene.light, readonly [string, number]>>> = {
    uv: ['#07041c', 1.5],
    ir: ['#9a9a9a', 0.5],
    transmitted: ['#5d3508', 0.9],
    oblique: ['#5a4a2e', 0.8],
  };
  const [colour, strength] = tones[scene.light] ?? ['#8a5c2c', 1];
  const ring = (r: number, width: number, opacity: number, dx = 0) =>
    shape('circle', {
      ...{cx: cx + dx, cy, r, fill: 'none', stroke: colour, 'stroke-width': width},
      'stroke-opacity': opacity * strength,
    });
  const drop = (dx: number, dy: number, r: number) =>
    shape('circle', {
      cx: cx + dx * radius,
      cy: cy + dy * radius,
      r: r * radius,
      fill: colour,
      'fill-opacity': 0.2 * strength,
    });
  return [
    shape('circle', {cx, cy, r: radius * 0.86, fill: colour, 'fill-opacity': 0.05 * strength}),
    ring(radius * 0.9, radius * 0.14, 0.16),
    ring(radius * 0.96, radius * 0.03, 0.26, radius * 0.01),
    ring(radius * 0.86, radius * 0.05, 0.14, -radius * 0.02),
    ...[drop(0.4, -0.5, 0.06), drop(-0.2, 0.55, 0.035), drop(0.55, 0.3, 0.04)],
  ];
};

/** The corners of a place that hands wear down: all of a cover, the outer lower one of anything else. */
function cornersOf({box, look}: Pick<Spot, 'box' | 'look'>): readonly (readonly [Box, string])[] {
  const side = Math.min(10, box.width, box.height);
  const corner = {x: -side, y: -side, width: side, height: side};
  const placed = (dx: number, dy: number): readonly [Box, string] => [
    corner,
    at`translate(${box.x + dx * box.width} ${box.y + dy * box.height})scale(${dx * 2 - 1} ${dy * 2 - 1})`,
  ];
  return look.at === 'cover' ? [placed(1, 1), placed(0, 1), placed(1, 0), placed(0, 0)] : [placed(1, 1)];
}

/** What years of handling made soft: print is rubbed away, and the edge is fluffy. */
const worn: LookPainter = spot => {
  const {light} = spot.scene;
  const [pale, shade] = glints[light];
  const bright = spot.look.at === 'cover' ? '#d5c09c' : pale;
  if (spot.box.width < 6 || spot.box.height < 6)
    return [
      ...patch(spot, bright, 0.3),
      ...ridge(strewn(spot, Math.round(spot.box.width * spot.box.height * 0.3), 0.9, 1.2), light, 0.07, 0.7),
    ];
  return cornersOf(spot).map(([box, transform], n) => {
    const {x, y, width} = box;
    const inner: Box = {x: x * 0.62, y: y * 0.62, width: width * 0.62, height: width * 0.62};
    return shape(
      'g',
      {transform},
      fade({id: `${spot.id}-${n}`, box}, bright, [0.34, 0], [0.66, 0.24], [1, 0.8]),
      hair(strewn({...spot, box: inner}, 26, 0.7, 2.3), bright, 0.08, 0.6),
      hair(at`M0 ${y * 0.62}L${x * 0.62} 0`, shade, 0.1, 0.26),
    );
  });
};

/** What years and coffee do to a document. */
export const wearLooks: Readonly<Partial<Record<LookKind, LookPainter>>> = {scratches, stain, worn};
