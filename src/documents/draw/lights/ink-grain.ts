import type {Series} from '../../model/series.ts';
import {area, arrayOf, lines, pathData, tile, type Ink} from '../forms.ts';
import type {Shape} from '../shape.ts';

/**
 * Returns the n-th number of an evenly spread sequence between 0 and 1. The sequence looks random, but is the same in
 * every copy.
 */
const spread = (n: number, step: number): number => (0.5 + n * step) % 1;

/** Step widths of two evenly spread sequences that are independent of each other. */
const [across, down] = [0.75488, 0.56984];

/** Draws `count` drops of an ink in a tile. `from` is the number of drops that the tile already has. */
const drops = (width: number, height: number, from: number, count: number, size: number, ink: Ink): Shape =>
  lines(
    arrayOf(
      count,
      n => pathData`M${width * spread(n + from, across)} ${height * spread(n + from, down)}h0`,
    ).join(''),
    size,
    ink,
  );

/**
 * The look of ink under the loupe. Ink-jet ink is solid black in the fibres of the paper. A laser engraving
 * consists of grey dots inside the plastic.
 */
export const inkGrain = (id: string, technique: Series['technique'], fill: string): Shape =>
  (technique === 'laser' ? engraved : jetted)(id, fill);

const engraved = (id: string, fill: string): Shape =>
  tile(id, 0.2, 0.2, 38, area('M0 0h.2v.2H0', ['#5d5d62', 0.86]), lines('M.1 .1h0', 0.15, [fill]));

const jetted = (id: string, fill: string): Shape =>
  tile(
    id,
    1.1,
    0.9,
    0,
    area('M0 0h1.1v.9H0', [fill, 0.85]),
    drops(1.1, 0.9, 0, 8, 0.1, ['#efe9dc', 0.34]),
    drops(1.1, 0.9, 8, 14, 0.1, ['#0a0708', 0.5]),
  );

/** The inks of an ink-jet printer, and the paper that shows between the drops. */
const dropInks = [
  ['#1b93c4', 0.3],
  ['#c7357c', 0.26],
  ['#e0c21f', 0.34],
  ['#201c1c', 0.24],
  ['#f1ede3', 0.3],
] as const satisfies readonly Ink[];

/**
 * Defines the pattern of an ink-jet picture under the loupe: small round drops of each ink, scattered and not in rows, with
 * paper between them.
 */
export const inkDrops = (id: string): Shape =>
  tile(id, 1.3, 1.3, 0, ...dropInks.map((ink, own) => drops(1.3, 1.3, 36 * own, 36, 0.07, ink)));
