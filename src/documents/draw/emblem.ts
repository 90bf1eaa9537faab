import type {Box} from '../model/page-layout.ts';
import {area, counted, lines, pathData, type Ink} from './forms.ts';
import type {Shape} from './shape.ts';

/** The two emblems of Utopia: the compass star of the paper series, and the sun of the plastic series. */
export type Emblem = 'compass' | 'sun';

export type Half = 'left' | 'right';

/**
 * For each emblem: the number of rays, then five lengths as fractions of half the side. The lengths are those
 * of the long rays, the short rays, the valleys, the feet of the rays, and the ring.
 */
const plans: Readonly<
  Record<
    Emblem,
    readonly [count: number, long: number, short: number, valley: number, foot: number, ring: number]
  >
> = {
  compass: [8, 0.98, 0.66, 0.25, 0, 0.76],
  sun: [20, 0.98, 0.78, 0.6, 0.53, 0.46],
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
 * Returns the paths of an emblem in a square. If `kept` names a half, returns only the paths of that half,
 * because infrared light shows only one half.
 */
export function drawn(emblem: Emblem, {x, y, width: side}: Box, kept?: Half): Drawing {
  const [count, long, short, valley, foot, reach] = plans[emblem];
  const half = side / 2;
  const at = (angle: number, part: number): string =>
    pathData`${x + half * (1 + part * Math.sin(angle))} ${y + half * (1 - part * Math.cos(angle))}`;
  const onKept = (angle: number): boolean => !kept || Math.sin(angle) < 0 === (kept === 'left');
  const step = Math.PI / count;
  const facets = (turn: number) =>
    counted(count, n => {
      const angle = 2 * n * step;
      return onKept(angle + turn)
        ? `M${at(angle, n % 2 ? short : long)}L${at(angle + turn, valley)}L${at(angle + turn, foot)}L${at(angle, foot)}Z`
        : '';
    }).join('');
  const r = half * reach;
  const arc = (sweep: number) => pathData`M${x + half} ${y + half - r}a${r} ${r} 0 0 ${sweep} 0 ${2 * r}`;
  return {
    solid: facets(step),
    open: facets(-step),
    ring: (kept === 'right' ? '' : arc(0)) + (kept === 'left' ? '' : arc(1)),
    marks: counted(36, n => ((n + 0.5) * Math.PI) / 18)
      .filter(onKept)
      .map(angle => `M${at(angle, reach * 0.9)}L${at(angle, reach)}`)
      .join(''),
  };
}

/**
 * Draws an emblem in one ink. If `kept` names a half, draws only that half, because infrared light shows only
 * one half.
 */
export function printedEmblem(emblem: Emblem, box: Box, ink: Ink, kept?: Half): readonly Shape[] {
  const {solid, open, ring, marks} = drawn(emblem, box, kept);
  return [lines(ring + marks + open + solid, box.width / 120, ink), area(solid, ink)];
}
