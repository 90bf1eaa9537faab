import type {Box} from '../places.ts';
import type {Look} from '../specimen.ts';
import type {Light} from '../terms.ts';
import type {Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** One rectangle of a look, and what its painter may ask. */
export interface Spot {
  readonly scene: Scene;
  readonly look: Look;
  readonly box: Box;
  /** Ids of this spot begin with it. */
  readonly id: string;
  /** Numbers from 0 to 1, the same for every copy with this look. */
  readonly chance: () => number;
}

/** Paints what a look changes; what falls outside its rectangle is cut off. */
export type LookPainter = (spot: Spot) => readonly Shape[];

type Glint = readonly [light: string, shade: string];
const daylight: Glint = ['#ffffff', '#4a4036'];

/** How an edge catches the light on one side and throws a shadow on the other. */
export const glints: Readonly<Record<Light, Glint>> = {
  white: daylight,
  tilt: daylight,
  loupe: daylight,
  oblique: ['#fff6df', '#2a241a'],
  transmitted: ['#fff3d2', '#3a2408'],
  uv: ['#7b76c4', '#05030f'],
  ir: ['#ffffff', '#4a4a4a'],
};

/** A line that has only a stroke. */
export const hair = (d: string, stroke: string, width: number, opacity: number): Shape =>
  shape('path', {
    ...{d, stroke, 'stroke-width': width, 'stroke-opacity': opacity},
    ...{fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round'},
  });

/** A line that stands up: light on the side of the lamp, and a shadow on the other. */
export function ridge(d: string, light: Light, width: number, opacity = 1): readonly Shape[] {
  const [bright, shade] = glints[light];
  return [
    shape('g', {transform: `translate(${width} ${width})`}, hair(d, shade, width, 0.55 * opacity)),
    hair(d, bright, width, 0.9 * opacity),
  ];
}

const short = (length: number): string => String(Math.round(length * 100) / 100);

/** The path of a text with numbers in it, rounded to what an eye can see: `at`M${x} ${y}h${width}``. */
export const at = (words: TemplateStringsArray, ...lengths: readonly number[]): string =>
  words.reduce((d, word, n) => d + short(lengths[n - 1] ?? 0) + word);

/** A box made smaller by so much on every side. */
export const inset = ({x, y, width, height}: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});

export const outline = ({x, y, width, height}: Box): string => at`M${x} ${y}h${width}v${height}h${-width}z`;

/** Short strokes strewn over a box, curved a little, of about this length. */
export function strewn(
  {box, chance}: Pick<Spot, 'box' | 'chance'>,
  count: number,
  length: number,
  lean = 0,
): string {
  return Array.from({length: count}, () => {
    const angle = lean + (chance() - 0.5) * 2.4;
    const reach = length * (0.5 + chance());
    const [dx, dy] = [reach * Math.cos(angle), reach * Math.sin(angle)];
    const bend = (chance() - 0.5) * reach * 0.6;
    return at`M${box.x + chance() * box.width - dx / 2} ${box.y + chance() * box.height - dy / 2}q${dx / 2 - (bend * dy) / reach} ${dy / 2 + (bend * dx) / reach} ${dx} ${dy}`;
  }).join('');
}

/** A patch without corners that fills most of a box, of no regular form, and soft at its border. */
export function patch(
  {box, chance}: Pick<Spot, 'box' | 'chance'>,
  fill: string,
  opacity: number,
): readonly Shape[] {
  const wobble = Array.from({length: 22}, chance);
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const border = (share: number) => {
    const points = wobble.map((one, n) => {
      const angle = (n / wobble.length) * 2 * Math.PI;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const reach = share * (0.82 + 0.16 * one) * Math.max(Math.abs(c), Math.abs(s)) ** -0.72;
      return [cx + (box.width / 2) * c * reach, cy + (box.height / 2) * s * reach] as const;
    });
    const middle = (n: number) => {
      const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [points.at(n), points[(n + 1) % points.length]];
      return [(ax + bx) / 2, (ay + by) / 2] as const;
    };
    return points.reduce(
      (d, [x, y], n) => d + at`Q${x} ${y} ${middle(n)[0]} ${middle(n)[1]}`,
      at`M${middle(-1)[0]} ${middle(-1)[1]}`,
    );
  };
  // Three layers, of which each lets through a part of what is below it.
  const layer = 1 - Math.cbrt(1 - Math.min(opacity, 0.99));
  return [1, 0.94, 0.86].map(share => shape('path', {d: border(share), fill, 'fill-opacity': layer}));
}

/** A colour that comes and goes along a line from one corner of a box to the other, by offset and opacity. */
export function fade(
  {id, box}: Pick<Spot, 'id' | 'box'>,
  colour: string,
  ...stops: readonly (readonly [offset: number, opacity: number])[]
): readonly Shape[] {
  const {x, y, width, height} = box;
  return [
    shape(
      'linearGradient',
      {id, gradientUnits: 'userSpaceOnUse', x1: x, y1: y, x2: x + width, y2: y + height},
      ...stops.map(([offset, opacity]) =>
        shape('stop', {offset, 'stop-color': colour, 'stop-opacity': opacity}),
      ),
    ),
    shape('rect', {x, y, width, height, fill: `url(#${id})`}),
  ];
}
