import type {LookKind} from '../specimen.ts';
import {at, fade, glints, hair, ridge, strewn, type LookPainter} from './look-spot.ts';
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
    shape('g', {transform: 'translate(.1 .1)'}, hair(d, shade, 0.1, 0.4 * strength)),
    hair(d, bright, 0.11, strength),
    hair(fine, bright, 0.07, 0.7 * strength),
  ];
};

/** What a cup left behind: a ring that dried darker at its edge. */
const stain: LookPainter = ({box, chance, scene}) => {
  const radius = Math.min(26, Math.min(box.width, box.height) * 0.42);
  const cx = box.x + radius * 1.15 + chance() * Math.max(0, box.width - 2.3 * radius);
  const cy = box.y + radius * 1.15 + chance() * Math.max(0, box.height - 2.3 * radius);
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

/** A corner that years of handling made soft: its print is rubbed away, and the edge is fluffy. */
const worn: LookPainter = spot => {
  const {box, scene, id} = spot;
  const [bright, shade] = glints[scene.light];
  return [
    ...fade({id, box}, bright, [0.3, 0], [0.62, 0.3], [1, 0.85]),
    ...ridge(
      strewn(
        {
          ...spot,
          box: {
            ...box,
            x: box.x + box.width * 0.4,
            y: box.y + box.height * 0.4,
            width: box.width * 0.6,
            height: box.height * 0.6,
          },
        },
        34,
        0.8,
        2.3,
      ),
      scene.light,
      0.07,
      0.6,
    ),
    hair(
      at`M${box.x + box.width} ${box.y + box.height * 0.36}L${box.x + box.width * 0.36} ${box.y + box.height}`,
      shade,
      0.12,
      0.3,
    ),
  ];
};

/** What years and coffee do to a document. */
export const wearLooks: Readonly<Partial<Record<LookKind, LookPainter>>> = {scratches, stain, worn};
