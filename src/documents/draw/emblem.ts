import type {Box} from '../model/box.ts';
import {area, arrayOf, lines, pathData, type Ink} from './forms.ts';
import type {Shape} from './shape.ts';

/**
 * The emblems: the compass star of the paper series and the sun of the plastic series of Utopia, and the
 * lighthouse and the star of Norvale.
 */
export type Emblem = 'compass' | 'sun' | 'lighthouse' | 'star';

export type Half = 'left' | 'right' | 'upper' | 'lower';

/**
 * For each emblem: the number of rays, then five lengths as fractions of half the side. They belong to the long rays,
 * the short rays, the valleys, the feet of the rays, and the ring.
 */
const plans: Readonly<
  Record<
    Exclude<Emblem, 'lighthouse'>,
    readonly [count: number, long: number, short: number, valley: number, foot: number, ring: number]
  >
> = {
  compass: [8, 0.98, 0.66, 0.25, 0, 0.76],
  sun: [20, 0.98, 0.78, 0.6, 0.53, 0.46],
  star: [10, 0.98, 0.5, 0.38, 0, 0.3],
};

/** The paths of an emblem. */
interface Drawing {
  /** The facets of the rays: `solid` on one side of each ray, `open` on the other side. */
  readonly solid: string;
  readonly open: string;
  readonly ring: string;
  /** Tick marks on the ring, like the degrees of a compass. */
  readonly marks: string;
}

/**
 * Returns the paths of an emblem in a square. `keptHalf` is the half whose paths are returned, because infrared light
 * shows only one half. Without `keptHalf`, returns all paths.
 */
export function emblemPaths(emblem: Emblem, box: Box, keptHalf?: Half): Drawing {
  if (emblem === 'lighthouse') return lighthouse(box, keptHalf);
  const {x, y, width: side} = box;
  const [count, long, short, valley, foot, reach] = plans[emblem];
  const half = side / 2;
  const at = (angle: number, part: number): string =>
    pathData`${x + half * (1 + part * Math.sin(angle))} ${y + half * (1 - part * Math.cos(angle))}`;
  const isInKeptHalf = (angle: number): boolean => !keptHalf || Math.sin(angle) < 0 === (keptHalf === 'left');
  const step = Math.PI / count;
  const facets = (turn: number) =>
    arrayOf(count, n => {
      const angle = 2 * n * step;
      return isInKeptHalf(angle + turn)
        ? `M${at(angle, n % 2 ? short : long)}L${at(angle + turn, valley)}L${at(angle + turn, foot)}L${at(angle, foot)}Z`
        : '';
    }).join('');
  const r = half * reach;
  const arc = (sweep: number) => pathData`M${x + half} ${y + half - r}a${r} ${r} 0 0 ${sweep} 0 ${2 * r}`;
  return {
    solid: facets(step),
    open: facets(-step),
    ring: (keptHalf === 'right' ? '' : arc(0)) + (keptHalf === 'left' ? '' : arc(1)),
    marks: arrayOf(36, n => ((n + 0.5) * Math.PI) / 18)
      .filter(isInKeptHalf)
      .map(angle => `M${at(angle, reach * 0.9)}L${at(angle, reach)}`)
      .join(''),
  };
}

type Point = readonly [x: number, y: number];

/** The pieces of a lighthouse in a circle of radius 1. Each piece is in the upper or in the lower half. */
const upper = {
  /** Pieces of the lighthouse: the right beam, the right side of the tower, the gallery and the roof. */
  solid: [
    [
      [0.12, -0.5],
      [0.9, -0.3],
      [0.78, -0.56],
      [0.58, -0.76],
    ],
    [
      [0, -0.34],
      [0.13, -0.34],
      [0.16, 0],
      [0, 0],
    ],
    [
      [-0.2, -0.4],
      [0.2, -0.4],
      [0.2, -0.34],
      [-0.2, -0.34],
    ],
    [
      [-0.15, -0.62],
      [0, -0.8],
      [0.15, -0.62],
    ],
  ],
  /** Pieces of the lighthouse: the left beam, the left side of the tower and the lantern. */
  open: [
    [
      [-0.12, -0.5],
      [-0.9, -0.3],
      [-0.78, -0.56],
      [-0.58, -0.76],
    ],
    [
      [0, -0.34],
      [-0.13, -0.34],
      [-0.16, 0],
      [0, 0],
    ],
    [
      [-0.1, -0.62],
      [0.1, -0.62],
      [0.1, -0.4],
      [-0.1, -0.4],
    ],
  ],
  waves: [],
} as const;
const lower = {
  solid: [
    [
      [0, 0],
      [0.16, 0],
      [0.2, 0.4],
      [0, 0.4],
    ],
    [
      [-0.46, 0.56],
      [-0.34, 0.42],
      [0.3, 0.38],
      [0.5, 0.56],
    ],
  ],
  open: [
    [
      [0, 0],
      [-0.16, 0],
      [-0.2, 0.4],
      [0, 0.4],
    ],
  ],
  /** For each row of waves: x and y of its start, and its number of waves. */
  waves: [
    [-0.72, 0.62, 6],
    [-0.6, 0.74, 5],
    [-0.36, 0.86, 3],
  ],
} as const;

/** Returns the paths of the lighthouse. */
function lighthouse({x, y, width: side}: Box, keptHalf?: Half): Drawing {
  const half = side / 2;
  const at = ([across, down]: Point): string => pathData`${x + half * (1 + across)} ${y + half * (1 + down)}`;
  const halves = [...(keptHalf === 'lower' ? [] : [upper]), ...(keptHalf === 'upper' ? [] : [lower])];
  const filled = (shapes: readonly (readonly Point[])[]): string =>
    shapes.map(points => `M${points.map(at).join('L')}Z`).join('');
  const r = half * 0.97;
  const arc = (sweep: number) => pathData`M${x + half - r} ${y + half}a${r} ${r} 0 0 ${sweep} ${2 * r} 0`;
  const step = half * 0.12;
  return {
    solid: filled(halves.flatMap(({solid}): readonly (readonly Point[])[] => solid)),
    open: filled(halves.flatMap(({open}): readonly (readonly Point[])[] => open)),
    ring: (keptHalf === 'lower' ? '' : arc(1)) + (keptHalf === 'upper' ? '' : arc(0)),
    marks: halves
      .flatMap(({waves}): readonly (readonly [number, number, number])[] => waves)
      .map(
        ([across, down, count]) =>
          `M${at([across, down])}` + pathData`q${step / 2} ${-step * 0.7} ${step} 0t${step} 0`.repeat(count),
      )
      .join(''),
  };
}

/**
 * Draws an emblem in one ink. `keptHalf` is the half to draw, because infrared light shows only one half. Without
 * `keptHalf`, draws the whole emblem.
 */
export function printedEmblem(emblem: Emblem, box: Box, ink: Ink, keptHalf?: Half): readonly Shape[] {
  const {solid, open, ring, marks} = emblemPaths(emblem, box, keptHalf);
  return [lines(ring + marks + open + solid, box.width / 120, ink), area(solid, ink)];
}
