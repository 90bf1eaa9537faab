import type {Box} from '../../model/box.ts';
import type {Light} from '../../model/terms.ts';
import {lines, pathData} from '../forms.ts';
import {cast, facing, type Scene, type Spot} from '../scene.ts';
import type {Shape} from '../shape.ts';

const daylight = ['#ffffff', '#4a4036'] as const;

/** The two colours of a raised edge in each light: that of its lit side, and that of its shadow. */
export const glints: Readonly<Record<Light, readonly [light: string, shade: string]>> = {
  white: daylight,
  tilt: daylight,
  loupe: daylight,
  oblique: ['#fff6df', '#2a201c'],
  transmitted: ['#fff3d2', '#3a2208'],
  uv: ['#7b76c4', '#05030f'],
  ir: ['#ffffff', '#4a4a4a'],
};

/** Draws a line as a stroke without a fill. A path of zero length becomes a dot. */
export const hair = (
  d: string,
  stroke: string,
  width: number,
  opacity: number,
  more?: Shape['attributes'],
): Shape => lines(d, width, [stroke, opacity], more);

/** Draws a wide line that fades towards its sides. */
export const soft = (d: string, stroke: string, width: number, opacity: number): readonly Shape[] =>
  [1, 0.93, 0.84].map(part => hair(d, stroke, width * part, 1 - Math.cbrt(1 - opacity)));

/** Draws a raised line: lit on the side of the lamp, with a shadow on the other side. */
export function ridge(d: string, scene: Scene, width: number, opacity = 1): readonly Shape[] {
  const [bright, shade] = glints[scene.light];
  return [hair(d, shade, width, 0.55 * opacity, cast(scene, width)), hair(d, bright, width, 0.9 * opacity)];
}

/**
 * Draws the edge of a plate that lies on a surface, such as a second film. A side that faces the lamp is bright. A side that
 * looks away from it throws a shadow on the surface. A side along the light shows almost nothing.
 */
export function plate({x, y, width, height}: Box, scene: Scene, thick: number): readonly Shape[] {
  const [bright, shade] = glints[scene.light];
  const sides = [
    ['h', 0, -1],
    ['v', 1, 0],
    ['h', 0, 1],
    ['v', -1, 0],
  ] as const;
  return sides.map(([along, right, down]) => {
    const lit = facing(scene, [right, down]);
    const d = pathData`M${right > 0 ? x + width : x} ${down > 0 ? y + height : y}${along}${right ? height : width}`;
    return lit > 0
      ? hair(d, bright, thick, 0.16 + 0.8 * lit)
      : hair(d, shade, thick * (1 - lit), 0.16 - 0.7 * lit, cast(scene, thick / 2));
  });
}

/** Returns the border of a box as a path. The path lies inside the box, at the distance `within` from the edges. */
export const border = ({x, y, width, height}: Box, within: number): string =>
  pathData`M${x + within} ${y + within}h${width - 2 * within}v${height - 2 * within}h${2 * within - width}z`;

/**
 * Returns a line through the middle of a box, along the longer side. `within` is the distance between an end of the
 * line and that end of the box. A stroke along the line, as wide as the box, fills the box between these ends. `sway`
 * is the distance by which the line bends to either side.
 */
export function middle({x, y, width, height}: Box, sway: number, within = 0): string {
  const wide = width > height;
  const length = Math.max(0.01, (wide ? width : height) - 2 * within);
  const count = Math.max(1, Math.round(length / 11));
  const step = length / count;
  return wide
    ? pathData`M${x + within} ${y + height / 2}q${step / 2} ${sway * 2} ${step} 0` +
        pathData`t${step} 0`.repeat(count - 1)
    : pathData`M${x + width / 2} ${y + within}q${sway * 2} ${step / 2} 0 ${step}` +
        pathData`t0 ${step}`.repeat(count - 1);
}

/** How far the edges of a wavy sheet bend, in millimetres. */
export const wave = 0.7;

/** Returns the outline of a sheet with wavy edges. The edges bend by `sway` at most, and stay inside the box. */
export function waved({x, y, width, height}: Box, sway: number): string {
  const [right, down, bend] = [(width - 2 * sway) / 9, (height - 2 * sway) / 9, sway / 7];
  const side = (dx: number, dy: number) =>
    pathData`q${dx / 2 + bend * dy} ${dy / 2 + bend * dx} ${dx} ${dy}` + pathData`t${dx} ${dy}`.repeat(8);
  return pathData`M${x + sway} ${y + sway}${side(right, 0)}${side(0, down)}${side(-right, 0)}${side(0, -down)}z`;
}

/**
 * Returns short strokes, scattered over a box. Each stroke has about the given length and direction, and begins and
 * ends inside the box.
 */
export const strewn = (
  {box, chance}: Pick<Spot, 'box' | 'chance'>,
  count: number,
  length: number,
  lean = 0,
): string =>
  Array.from({length: count}, () => {
    const angle = lean + (chance() - 0.5) * 2.4;
    const reach = length * (0.5 + chance());
    const [dx, dy, bend] = [reach * Math.cos(angle), reach * Math.sin(angle), (chance() - 0.5) * 0.6];
    const place = (from: number, room: number, step: number) =>
      from + Math.max(0, -step) + chance() * (room - Math.abs(step));
    return pathData`M${place(box.x, box.width, dx)} ${place(box.y, box.height, dy)}q${dx / 2 - bend * dy} ${dy / 2 + bend * dx} ${dx} ${dy}`;
  }).join('');
