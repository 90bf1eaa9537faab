import {arrayOf, pathData} from './forms.ts';
import {inkOf} from './characters.ts';
import {standing, type Painter} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape} from './shape.ts';
import {printedOn} from '../model/places.ts';

/** Number of squares along one side of the digital seal, and along one side of each of its four fields. */
const [squares, inField] = [32, 16];

/**
 * True if a square is dark. In each field, all squares on the left and at the bottom are dark, and every second
 * square on the other two sides. All other squares are random.
 */
function isDark(column: number, row: number, chance: () => number): boolean {
  const [x, y] = [column % inField, row % inField];
  const isData = chance() < 0.5;
  if (x === 0 || y === inField - 1) return true;
  if (y === 0) return x % 2 === 0;
  return x === inField - 1 ? y % 2 === 1 : isData;
}

/** Returns the path of the dark squares of one row. Neighbouring dark squares form one box. */
function rowOf(row: number, chance: () => number): string {
  const dark = arrayOf(squares, column => (isDark(column, row, chance) ? '1' : '0')).join('');
  return [...dark.matchAll(/1+/g)]
    .map(({0: run, index}) => pathData`M${index} ${row}h${run.length}v1h${-run.length}z`)
    .join('');
}

/**
 * The digital seal: a square barcode in the form of a Data Matrix, in the ink of the entries. It has the frame of
 * such a code but no error correction, so real readers cannot decode it. The number of the document is its seed.
 */
export const digitalSeal: Painter = standing('seal', (scene, {x, y, width}) => {
  const {ink, defs} = inkOf(scene, `${scene.name}-seal`);
  const chance = seeded(printedOn(scene.specimen, scene.page).entries.number ?? scene.specimen.id);
  const size = width / squares;
  const d = arrayOf(squares, row => rowOf(row, chance)).join('');
  return [...defs, shape('path', {d, ...ink, transform: pathData`translate(${x} ${y})scale(${size})`})];
});
