import type {LookKind} from '../../model/look-kinds.ts';
import {pathData} from '../forms.ts';
import {wash} from '../looks/wash.ts';
import {glints, hair, middle, soft, strewn} from '../looks/look-spot.ts';
import {mix} from '../palette.ts';
import {cast, facing, type LookPainter} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {least} from './corner.ts';

/**
 * Draws scratches. On a whole page, all scratches are in the right half. Across the portrait, a scratch would look
 * like a scar of the holder.
 */
const scratches: LookPainter = spot => {
  const {box, scene} = spot;
  const [bright, shade] = glints[scene.light];
  const wide = least(box) > 20;
  const own = wide ? {...spot, box: {...box, x: box.x + box.width / 2, width: box.width / 2}} : spot;
  const reach = least(box) * 0.36;
  const d = strewn(own, wide ? 13 : 2, wide ? 15 : reach, wide ? -0.5 : -0.9);
  return [
    hair(d, shade, 0.12, 0.5, cast(scene, 0.1)),
    hair(d + strewn(own, wide ? 26 : 4, wide ? 4 : reach), bright, 0.1, 0.9),
  ];
};

const coffee = ['#8a5c2c', 1] as const;
const stains: Readonly<Partial<Record<string, readonly [colour: string, strength: number]>>> = {
  uv: ['#05041a', 1.5],
  ir: ['#9a9a9a', 0.5],
};

/**
 * The stain of a coffee cup: a ring that dried darker at its edge. The paper inside it stays clean. If the cup is wider
 * than the place, the ring extends beyond the page.
 */
const stain: LookPainter = ({box, scene}) => {
  const radius = Math.max(7.4, Math.min(24, least(box) * 0.42));
  const [colour, strength] = stains[scene.light] ?? coffee;
  const round = (r: number) =>
    pathData`M${box.x + box.width * 0.94 - r} ${box.y + box.height * 0.94}a${r} ${r} 0 1 1 0 .1`;
  const ring = (r: number, width: number, opacity: number) =>
    hair(round(r), colour, width * radius, opacity * strength);
  return [
    ring(radius * 0.9, 0.14, 0.17),
    ring(radius * 0.97, 0.03, 0.28),
    // A drying liquid leaves a residue at its edge. The residue glows in UV light.
    ...(scene.light === 'uv' ? [hair(round(radius), '#93a2ea', 0.5, 0.5)] : []),
  ];
};

/**
 * Draws the glow at the edges of a washed leaf. `sheet` paints the glow of a whole washed page, because this glow
 * lies below the print.
 */
const washed: LookPainter = spot => (spot.look.at === 'paper' ? [] : wash(spot));

/**
 * Wear from years of handling. The wear softens the outer corner, all four corners of a cover, or the whole of a
 * narrow place.
 */
const worn: LookPainter = spot => {
  const {box, look, scene} = spot;
  const [pale, shade] = glints[scene.light];
  // The surface of a rubbed corner slopes down to the lower right, so its brightness depends on the lamp.
  const dark = scene.light === 'oblique' ? (1 - facing(scene, [1, 1])) / 2 : 0;
  const bright = look.at === 'cover' ? '#d5c09c' : mix(pale, shade, dark);
  const rub = (d: string, width: number): readonly Shape[] =>
    [1, 0.8, 0.6, 0.4].flatMap(part => soft(d, bright, width * part, 0.2));
  if (least(box) < 6) return rub(middle(box, 0.2), least(box) * 0.5);
  const {x, y, width, height} = box;
  const foot = pathData`M${x + width} ${y + height}h0`;
  return rub(
    look.at === 'cover' ? foot + pathData`M${x} ${y}h0M${x + width} ${y}h0M${x} ${y + height}h0` : foot,
    12,
  );
};

/** Painters of wear and stains. */
export const wear = {scratches, stain, washed, worn} satisfies Partial<Record<LookKind, LookPainter>>;
