import type {Light} from '../terms.ts';
import {lines} from './ground.ts';
import {ofUtopia} from './leaf.ts';
import {filledBox, gradient} from './lettering.ts';
import {palettes} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import type {Shape} from './shape.ts';
import {bare, sheet} from './sheet.ts';

interface Tones {
  /** Between two sheets, and where one is not: the dark that is seen there. */
  readonly gap: string;
  /** The index stripe, in a light that shows it. */
  readonly stripe?: string;
  /** Paper and boards, where they have not the colour of the material. */
  readonly paper?: string;
  readonly board?: string;
}

const day: Tones = {gap: '#8f8672', stripe: '#d8ab7c'};

const tones: Readonly<Record<Light, Tones>> = {
  white: day,
  tilt: day,
  loupe: day,
  oblique: {gap: '#3f392c'},
  transmitted: {gap: '#2a1c0a', paper: '#3a2812', board: '#1b1108'},
  uv: {gap: '#0b0722', stripe: '#ff8a2e', board: '#0f0b26'},
  ir: {gap: '#777', board: '#4c4c4c'},
};

/** How thick a board is. */
const thick = 1.9;

/** A closed book from the side that opens: between two boards its sheets, with a stripe that steps down from sheet to sheet. */
export const edge: Painter = scene => {
  const {light, name, specimen, series} = scene;
  const {gap, stripe, paper = bare(light), board = palettes[specimen.series].cover} = tones[light];
  const block = scene.box('edge-stripe');
  const {x, y, width, height} = block;
  const shown = ofUtopia(scene) ? stripe : undefined;
  const sheets = Array.from({length: series.pages / 2}, (_, leaf) => leaf);
  const depth = height / sheets.length;
  const step = (width - 18) / sheets.length;
  const marks = sheets.flatMap(leaf => {
    const own = {y: y + leaf * depth + 0.03, height: depth - 0.06};
    if (specimen.missing.includes(2 * leaf + 1))
      return stripe ? [filledBox({...own, x: x + 1.4, width: width - 2.8}, gap, 0.85)] : [];
    return shown ? [filledBox({...own, x: x + 7 + leaf * step, width: step + 3}, shown)] : [];
  });
  return [
    ...sheet(scene, 0).slice(0, 1),
    gradient(
      `${name}-fall`,
      [0.3, 0, 0.02, 0.34].map(part => ['#000', part] as const),
      {x2: 0, y2: 1},
    ),
    filledBox({...block, x: x + 0.6, width: width - 1.2}, paper),
    seams(scene, sheets.length, gap),
    ...marks,
    filledBox(block, `url(#${name}-fall)`),
    ...[y - thick, y + height].map(top => filledBox({x, y: top, width, height: thick}, board, 1, 0.5)),
  ];
};

/** Fine lines between the sheets, no two of one length. */
function seams(scene: Scene, count: number, colour: string): Shape {
  const next = seeded('edge');
  const {x, y, width, height} = scene.box('edge-stripe');
  const d = Array.from({length: count + 1}, (_, n) => {
    const [left, right] = [x + 0.6 + next(), x + width - 0.6 - next()].map(end => end.toFixed(2));
    return `M${left} ${(y + (n * height) / count).toFixed(3)}H${right}`;
  });
  return lines(d.join(''), colour, 0.13, 0.7);
}
