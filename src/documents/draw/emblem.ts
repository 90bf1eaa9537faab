import type {Box} from '../places.ts';
import {area, lines, short} from './ground.ts';
import type {Shape} from './shape.ts';

/** Utopia's two marks: the compass star of the paper series, and the sun of the plastic ones. */
export type Emblem = 'compass' | 'sun';

/** One of the facets of which an emblem is made; infrared takes the facets of one side away. */
interface Facet {
  readonly d: string;
  readonly side: 'left' | 'right';
  /** Filled, where its neighbour is only drawn round. */
  readonly solid: boolean;
}

/** Reach of the points in turn, of the valleys between them, of their feet, of the ring, and the marks on the ring. */
const plans: Readonly<
  Record<
    Emblem,
    {
      readonly points: readonly number[];
      readonly repeat: number;
      readonly valley: number;
      readonly foot: number;
      readonly ring: number;
      readonly marks: number;
    }
  >
> = {
  compass: {points: [0.98, 0.66], repeat: 4, valley: 0.25, foot: 0, ring: 0.76, marks: 32},
  sun: {points: [0.98, 0.78], repeat: 10, valley: 0.6, foot: 0.53, ring: 0.46, marks: 40},
};

/** A point of a round form, as parts of its half width and height from its middle. */
const polar =
  ({x, y, width, height}: Box) =>
  (angle: number, reach: number): string =>
    `${short(x + (width / 2) * (1 + reach * Math.sin(angle)))} ${short(y + (height / 2) * (1 - reach * Math.cos(angle)))}`;

const counted = (count: number): readonly number[] => Array.from({length: count}, (_, n) => n);

function facets(emblem: Emblem, box: Box): readonly Facet[] {
  const {points, repeat, valley, foot} = plans[emblem];
  const count = points.length * repeat;
  const at = polar(box);
  return counted(count).flatMap(n =>
    ([-1, 1] as const).map(way => {
      const angle = (n / count) * 2 * Math.PI;
      const step = (way * Math.PI) / count;
      const inner = foot === 0 ? '' : `L${at(angle + step, foot)}`;
      return {
        d: `M${at(angle, points[n % points.length] ?? 1)}L${at(angle + step, valley)}${inner}L${at(angle, foot)}Z`,
        side: Math.sin(angle + step) < 0 ? 'left' : 'right',
        solid: way > 0,
      };
    }),
  );
}

/** The ring of an emblem, as its left and its right half. */
function ring(
  emblem: Emblem,
  {x, y, width, height}: Box,
  reach = plans[emblem].ring,
): Readonly<Record<Facet['side'], string>> {
  const [rx, ry] = [(width / 2) * reach, (height / 2) * reach];
  const half = (sweep: 0 | 1) =>
    `M${short(x + width / 2)} ${short(y + height / 2 - ry)}a${short(rx)} ${short(ry)} 0 0 ${sweep} 0 ${short(2 * ry)}`;
  return {left: half(0), right: half(1)};
}

/** The marks on the ring, as degrees on a compass. */
function marks(emblem: Emblem, box: Box, side: Facet['side']): string {
  const {ring: reach, marks: count} = plans[emblem];
  const at = polar(box);
  return counted(count)
    .map(n => ((n + 0.5) / count) * 2 * Math.PI)
    .filter(angle => Math.sin(angle) < 0 === (side === 'left'))
    .map(angle => `M${at(angle, reach * 0.92)}L${at(angle, reach)}`)
    .join('');
}

const sides = ['left', 'right'] as const;

/** The facets of an emblem as two paths: those that are filled, and those that are only drawn round. */
const facetPaths = (own: readonly Facet[]): readonly [solid: string, open: string] => {
  const join = (which: boolean) => own.flatMap(({d, solid}) => (solid === which ? d : [])).join('');
  return [join(true), join(false)];
};

/** An emblem as printed in one ink; of one side only where infrared has taken the other. */
export function printedEmblem(
  emblem: Emblem,
  box: Box,
  {colour, opacity}: {readonly colour: string; readonly opacity: number},
  kept: readonly Facet['side'][] = sides,
): readonly Shape[] {
  const [solid, open] = facetPaths(facets(emblem, box).filter(({side}) => kept.includes(side)));
  const rings = kept.flatMap(side => [
    ...[1.04, 1, 0.92].map(part => ring(emblem, box, plans[emblem].ring * part)[side]),
    marks(emblem, box, side),
  ]);
  return [
    lines(rings.join('') + open + solid, colour, box.width / 130, opacity),
    area(solid, colour, opacity * 0.9),
  ];
}

/** An emblem as ultraviolet print: sharp lines that shine, one side of each ray in each of two colours. */
export function shiningEmblem(
  emblem: Emblem,
  box: Box,
  [first, second]: readonly [string, string],
): readonly Shape[] {
  const [solid, open] = facetPaths(facets(emblem, box));
  const {left, right} = ring(emblem, box);
  const edge = (stroke: string) => ({stroke, 'stroke-width': box.width / 160});
  return [
    lines(left + right, first, box.width / 70, 0.9),
    area(solid, first, 0.5, edge(first)),
    area(open, second, 0.16, edge(second)),
  ];
}

/** A form without a hard edge: veil over veil, each a little narrower. */
const soft = (d: string, colour: string, depth: number, spread: number): readonly Shape[] =>
  [5, 3.6, 2.4, 1.2].map(part =>
    area(d, colour, depth, {
      stroke: colour,
      'stroke-opacity': depth * 0.8,
      'stroke-width': spread * part,
    }),
  );

/** An emblem in the paper itself, in three tones that go softly into each other; or flat and hard-edged, as when printed. */
export function watermarkEmblem(
  emblem: Emblem,
  {x, y, width, height}: Box,
  {dark, light}: {readonly dark: string; readonly light: string},
  flat = false,
): readonly Shape[] {
  // The widest veil reaches over the tips of the rays.
  const [dx, dy] = [width / 24, height / 24];
  const box = {x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy};
  const [solid, open] = facetPaths(facets(emblem, box));
  const {left, right} = ring(emblem, box, flat ? plans[emblem].ring : 0.78);
  if (flat) return [area(solid + open, dark, 0.5), lines(left + right, dark, box.width / 26, 0.5)];
  return [
    ...soft(left + right, dark, 0.07, box.width / 40),
    ...soft(solid + open, light, 0.15, box.width / 70),
    ...soft(solid, dark, 0.08, box.width / 120),
  ];
}
