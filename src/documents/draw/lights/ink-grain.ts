import type {Series} from '../../model/series.ts';
import {counted, lines, pathData, tile} from '../forms.ts';
import {shape, type Shape} from '../shape.ts';

/**
 * Returns the n-th number of an evenly spread sequence between 0 and 1. It looks random but is the same in
 * every copy.
 */
const spread = (n: number, step: number): number => (0.5 + n * step) % 1;

/**
 * Step widths of three evenly spread sequences. The widths are chosen so that the three sequences are
 * independent of each other.
 */
const [across, down, turn] = [0.75488, 0.56984, 0.61803];

/**
 * The look of ink under the loupe. Ink-jet ink is solid black in the fibres of the paper. A laser engraving
 * consists of grey dots inside the plastic.
 */
export const inkGrain = (id: string, technique: Series['technique'], fill: string): Shape =>
  (technique === 'laser' ? engraved : jetted)(id, fill);

const engraved = (id: string, fill: string): Shape =>
  tile(
    id,
    0.2,
    0.2,
    38,
    shape('rect', {width: 0.2, height: 0.2, fill: '#5d5d62', 'fill-opacity': 0.86}),
    shape('circle', {cx: 0.1, cy: 0.1, r: 0.075, fill}),
  );

const jetted = (id: string, fill: string): Shape =>
  tile(
    id,
    1.1,
    0.9,
    0,
    shape('rect', {width: 1.1, height: 0.9, fill, 'fill-opacity': 0.85}),
    ...counted(22, n =>
      shape('circle', {
        ...{cx: 0.05 + spread(n, across), cy: 0.05 + 0.8 * spread(n, down), r: 0.03 + 0.04 * spread(n, turn)},
        ...(n % 3 === 0 ? {fill: '#efe9dc', 'fill-opacity': 0.34} : {fill: '#0d0a0a', 'fill-opacity': 0.5}),
      }),
    ),
  );

/** The inks of an ink-jet printer, and the paper that shows between the drops. */
const dropInks = [
  ['#1b93c4', 0.3],
  ['#c7357c', 0.26],
  ['#e0c21f', 0.34],
  ['#201c1c', 0.24],
  ['#f3efe4', 0.3],
] as const;

/**
 * Defines the pattern of an ink-jet picture under the loupe: small round drops of each ink, scattered and not in rows, with
 * paper between them.
 */
export const inkDrops = (id: string): Shape =>
  tile(
    id,
    1.3,
    1.3,
    0,
    ...dropInks.map(([ink, opacity], own) =>
      lines(
        counted(
          36,
          n => pathData`M${1.3 * spread(n + 36 * own, across)} ${1.3 * spread(n + 36 * own, down)}h0`,
        ).join(''),
        0.07,
        [ink, opacity],
      ),
    ),
  );
