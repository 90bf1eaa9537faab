import type {Box} from '../model/places.ts';
import {area, counted, lines, way, type Ink} from './forms.ts';
import type {Shape} from './shape.ts';

/** Utopia's two marks: the compass star of the paper series, and the sun of the plastic ones. */
export type Emblem = 'compass' | 'sun';

export type Half = 'left' | 'right';

/** How many points, their reach in turn, that of the valleys between them, of their feet, and of the ring. */
const plans: Readonly<
  Record<
    Emblem,
    readonly [count: number, long: number, short: number, valley: number, foot: number, ring: number]
  >
> = {
  compass: [8, 0.98, 0.66, 0.25, 0, 0.76],
  sun: [20, 0.98, 0.78, 0.6, 0.53, 0.46],
};

/** The lines of which an emblem is made. */
interface Drawing {
  /** One side of each ray, and the other, each a facet. */
  readonly solid: string;
  readonly open: string;
  readonly ring: string;
  /** Degrees on the ring, as on a compass. */
  readonly marks: string;
}

/** An emblem in a square, or one half of it where infrared has taken the other. */
export function drawn(emblem: Emblem, {x, y, width: side}: Box, kept?: Half): Drawing {
  const [count, long, short, valley, foot, reach] = plans[emblem];
  const half = side / 2;
  const at = (angle: number, part: number): string =>
    way`${x + half * (1 + part * Math.sin(angle))} ${y + half * (1 - part * Math.cos(angle))}`;
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
  const arc = (sweep: number) => way`M${x + half} ${y + half - r}a${r} ${r} 0 0 ${sweep} 0 ${2 * r}`;
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

/** An emblem as printed in one ink; of one half only where infrared has taken the other. */
export function printedEmblem(emblem: Emblem, box: Box, ink: Ink, kept?: Half): readonly Shape[] {
  const {solid, open, ring, marks} = drawn(emblem, box, kept);
  return [lines(ring + marks + open + solid, box.width / 120, ink), area(solid, ink)];
}
