import type {Box} from '../../model/box.ts';
import {arrayOf, lines, pathData} from '../forms.ts';
import {seenIn} from '../palette.ts';
import {cast, type Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';

/**
 * The holes of each character, in a grid of seven rows with five columns. A string has one digit for each row. The
 * digit is of base 32, so it has five bits. A bit of 1 is a hole.
 */
const figures: Readonly<Record<string, string>> = {
  0: 'ehhhhhe',
  1: '4c4444e',
  2: 'eh1248v',
  3: 'eh161he',
  4: '26aiv22',
  5: 'vgu11he',
  6: '68guhhe',
  7: 'v124888',
  8: 'ehhehhe',
  9: 'ehhf12c',
  A: 'ehhvhhh',
  B: 'uhhuhhu',
  E: 'vgguggv',
  R: 'uhhukih',
  T: 'v444444',
  U: 'hhhhhhe',
};

/** The colours of a hole and of its burnt edge. */
const holes = ({light}: Pick<Scene, 'light'>): readonly [fill: string, edge: string] =>
  light === 'transmitted'
    ? ['#fffdf2', '#ffe7a6']
    : [light === 'oblique' ? '#1f1a11' : seenIn(light, '#5b5344'), seenIn(light, '#a58f68')];

/** The share of its size that a laser hole loses between the first and the last page of a book. */
const shrinkage = 0.3;

/**
 * Draws a number as round holes through the paper. Laser holes become smaller from front to back. So each hole shows
 * a smaller hole inside it, and the holes of a page are smaller than those of the page before. `depth` is the share
 * of the book in front of the page, from 0 to 1. If `even` is true, draws needle holes, which have the same size in
 * front and at the back.
 */
export function perforation(
  text: string,
  box: Box,
  scene: Pick<Scene, 'light' | 'shadow'>,
  {depth = 0, even = false}: {readonly depth?: number; readonly even?: boolean} = {},
): readonly Shape[] {
  const advance = box.width / Math.max(1, text.length);
  const step = Math.min(advance / 6.6, box.height / 7);
  const d = Array.from(text, (character, place) =>
    Array.from(figures[character] ?? '', (row, y) =>
      arrayOf(5, x =>
        (parseInt(row, 32) >> (4 - x)) & 1
          ? pathData`M${box.x + place * advance + (x + 0.6) * step} ${box.y + (y + 0.5) * step}h0`
          : '',
      ),
    ),
  )
    .flat(2)
    .join('');
  const [fill, edge] = holes(scene);
  const size = step * (even ? 0.72 : 0.92 * (1 - shrinkage * depth));
  // In oblique light, the far wall of a hole is lit.
  const wall = scene.light === 'oblique' ? [lines(d, size, ['#fff6df', 0.75], cast(scene, step * 0.2))] : [];
  return even
    ? [...wall, lines(d, size, [fill])]
    : [...wall, lines(d, size, [edge]), lines(d, step * 0.66 * (1 - shrinkage * depth), [fill])];
}
