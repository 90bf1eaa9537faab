import type {SeriesId} from '../series.ts';
import type {Light} from '../terms.ts';
import {arms} from './gold-arms.ts';
import {printedEmblem, type Emblem} from './emblem.ts';
import {palettes} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape, type Shape} from './shape.ts';
import {sheet} from './sheet.ts';

/** What is stamped on a cover. */
export interface Cover {
  readonly country?: readonly string[];
  readonly emblem?: Emblem | 'arms';
  readonly titles: readonly string[];
  readonly below?: string;
  /** The sign that a chip is inside. */
  readonly chip?: boolean;
  readonly stripes?: boolean;
}

const passport = ['PASSPORT', 'PASSEPORT'];

const covers: Readonly<Partial<Record<SeriesId, Cover>>> = {
  s2014: {country: ['UTOPIA'], emblem: 'compass', titles: passport},
  s2020: {country: ['UTOPIA'], emblem: 'sun', titles: passport, chip: true},
  's2026-d': {
    country: ['UTOPIA'],
    emblem: 'sun',
    titles: ['DIPLOMATIC PASSPORT', 'PASSEPORT DIPLOMATIQUE'],
    chip: true,
  },
  'r-2024': {
    country: ['UTOPIA'],
    titles: ['TRAVEL DOCUMENT', 'TITRE DE VOYAGE'],
    below: '(Convention of 28 July 1951)',
    chip: true,
    stripes: true,
  },
  atlantara: {country: ['FREE TERRITORY', 'OF ATLANTARA'], emblem: 'arms', titles: ['PASSPORT']},
};

const plain: Cover = {titles: passport};

/** What is stamped on the cover of a series: page 1 repeats it. */
export const coverOf = (series: SeriesId): Cover => covers[series] ?? plain;

const [width, height, round] = [88, 125, 3.2];
const middle = width / 2;

/** The board: sharp at its spine, round at its outer corners. */
const board = `M0 0H${width - round}a${round} ${round} 0 0 1 ${round} ${round}V${height - round}a${round} ${round} 0 0 1 ${-round} ${round}H0Z`;

/** What each light makes of cloth, where it is not its own colour, and of gold: its shade, its body and its shine. */
const lit: Readonly<
  Record<Light, {readonly cloth?: string; readonly gold: readonly [string, string, string]}>
> = {
  white: {gold: ['#b18e48', '#cdab60', '#e8d191']},
  tilt: {gold: ['#7d5c20', '#c39c48', '#fff3c4']},
  loupe: {gold: ['#b18e48', '#cdab60', '#e8d191']},
  oblique: {gold: ['#5c4824', '#93783f', '#c5ac6b']},
  transmitted: {cloth: '#1b1108', gold: ['#2b1d0d', '#33230f', '#3a2912']},
  uv: {cloth: '#0f0b26', gold: ['#17122f', '#1d1738', '#231c42']},
  ir: {cloth: '#5d5d5d', gold: ['#a9a9a9', '#bcbcbc', '#cfcfcf']},
};

/** The cover of a book: cloth, or what looks like leather, with gold pressed into it. */
export const cover: Painter = scene => {
  const look = coverOf(scene.specimen.series);
  const {cloth = palettes[scene.specimen.series].cover, gold} = lit[scene.light];
  const [grain, foil, fall] = ['grain', 'foil', 'fall'].map(part => `${scene.name}-${part}`);
  const pressed = (colour: string, opacity: number): readonly Shape[] => stamping(look, colour, opacity);
  return [
    ...sheet(scene, round).slice(0, -1),
    shape(
      'defs',
      {},
      look.emblem === 'arms' ? leather(`${grain}`) : weave(`${grain}`),
      sheen(scene, `${foil}`, gold),
      falling(scene, `${fall}`),
    ),
    shape('path', {d: board, fill: cloth}),
    ...(look.stripes ? [stripes(scene)] : []),
    ...['grain', 'fall'].map(part => shape('path', {d: board, fill: `url(#${scene.name}-${part})`})),
    shape('path', {d: `M5.2 0V${height}`, stroke: '#000', 'stroke-opacity': 0.24, 'stroke-width': 0.9}),
    shape('path', {d: `M6 0V${height}`, stroke: '#fff', 'stroke-opacity': 0.1, 'stroke-width': 0.5}),
    shape(
      'g',
      {transform: 'translate(-0.14 -0.18)'},
      pressed('#000', scene.light === 'oblique' ? 0.6 : 0.34),
    ),
    shape('g', {transform: 'translate(0.12 0.16)'}, pressed('#fff', scene.light === 'oblique' ? 0.3 : 0.1)),
    ...pressed(`url(#${foil})`, 1),
  ];
};

function stamping(
  {country = [], emblem, titles, below, chip}: Cover,
  colour: string,
  opacity: number,
): Shape[] {
  const ink = {fill: colour, 'fill-opacity': opacity};
  const size = Math.min(7, 82 / Math.max(...titles.map(({length}) => length)));
  return [
    ...country.map((line, n) =>
      words(line, (country.length > 1 ? 19 : 23) + n * 8, 60 / (line.length + 2), ink),
    ),
    ...(emblem === 'arms'
      ? [...arms({x: 22, y: 34, width: 44, height: 50}, colour, opacity), frame(colour, opacity)]
      : emblem
        ? printedEmblem(emblem, {x: 25, y: 36, width: 38, height: 38}, {colour, opacity})
        : []),
    ...titles.map((title, n) =>
      words(title, (emblem === 'arms' ? 104 : 92) + n * size * 1.25, n === 0 ? size : size * 0.72, ink),
    ),
    ...(below ? [words(below, 106, 3.3, ink, 0.1)] : []),
    ...(chip ? [chipSign(colour, opacity)] : []),
  ];
}

/** Heavy gold all round. */
const frame = (stroke: string, opacity: number): Shape =>
  shape('path', {
    d: 'M10 5H81V120H10ZM13 8H78V117H13Z',
    fill: 'none',
    stroke,
    'stroke-width': 1.1,
    'stroke-opacity': opacity,
  });

const words = (text: string, y: number, size: number, ink: Shape['attributes'], spaced = 0.16): Shape =>
  shape(
    'text',
    {
      ...ink,
      x: middle + (size * spaced) / 2,
      y,
      'text-anchor': 'middle',
      'font-size': size,
      'letter-spacing': size * spaced,
      'font-family': 'Georgia, "Times New Roman", "Liberation Serif", serif',
    },
    text,
  );

/** The sign of a document with a chip (Doc 9303-9, section 2.3): a disc between two halves of a plate. */
function chipSign(stroke: string, opacity: number): Shape {
  const [x, y] = [middle - 5.2, 112];
  return shape('path', {
    d: `M${x} ${y + 2.5}v-2.1h10.4v2.1M${x} ${y + 3.5}v2.1h10.4v-2.1M${x} ${y + 2.5}h3.1M${x} ${y + 3.5}h3.1M${x + 7.3} ${y + 2.5}h3.1M${x + 7.3} ${y + 3.5}h3.1M${middle - 1.5} ${y + 3}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0`,
    fill: 'none',
    stroke,
    'stroke-width': 0.75,
    'stroke-opacity': opacity,
  });
}

/** Two stripes over the upper corner. */
const stripes = ({light}: Scene): Shape =>
  shape('path', {
    d: 'M0 22L22 0h5L0 27ZM0 32L32 0h5L0 37Z',
    fill: light === 'ir' ? '#2c2c2c' : '#15171a',
    'fill-opacity': light === 'transmitted' || light === 'uv' ? 0.4 : 0.82,
  });

/** Gold shines where the light meets it; turned, the shine wanders. */
function sheen({tilt}: Scene, id: string, [shade, body, shine]: readonly [string, string, string]): Shape {
  const shift = tilt * 46;
  return shape(
    'linearGradient',
    {id, gradientUnits: 'userSpaceOnUse', x1: shift, y1: 10, x2: width + shift, y2: 118},
    [body, shade, body, shine, body, shade].map((colour, n) =>
      shape('stop', {offset: n / 5, 'stop-color': colour}),
    ),
  );
}

/** How light falls on the board: evenly, or from the side. */
function falling({light}: Scene, id: string): Shape {
  const [near, far] =
    light === 'oblique' ? [0.22, 0.6] : light === 'transmitted' || light === 'uv' ? [0, 0] : [0.1, 0.16];
  return shape(
    'linearGradient',
    {id, x1: 0, y1: 0, x2: 1, y2: 0.5},
    shape('stop', {offset: 0, 'stop-color': '#fff', 'stop-opacity': near}),
    shape('stop', {offset: 0.4, 'stop-color': '#000', 'stop-opacity': far / 5}),
    shape('stop', {offset: 1, 'stop-color': '#000', 'stop-opacity': far}),
  );
}

const strokes = (d: string, stroke: string, opacity: number, thick: number): Shape =>
  shape('path', {d, fill: 'none', stroke, 'stroke-opacity': opacity, 'stroke-width': thick});

/** Book cloth: threads that go over and under each other. */
const weave = (id: string): Shape =>
  shape(
    'pattern',
    {id, width: 1, height: 1, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(8)'},
    strokes('M0 0.2h0.4M0.45 0.65h0.4', '#fff', 0.2, 0.22),
    strokes('M0.65 0v0.4M0.2 0.45v0.4', '#000', 0.32, 0.24),
  );

/** What looks like leather: cells that no two of are alike. */
function leather(id: string): Shape {
  const next = seeded('leather');
  const [side, cells] = [18, 9];
  const step = side / cells;
  const d = Array.from({length: cells * cells}, (_, n) => {
    const [x, y] = [((n % cells) + next() * 0.5) * step, (Math.floor(n / cells) + next() * 0.5) * step];
    const [a, b] = [step * (0.3 + next() * 0.3), step * (0.3 + next() * 0.3)];
    return `M${x.toFixed(2)} ${y.toFixed(2)}q${a.toFixed(2)} ${(-b).toFixed(2)} ${(a * 1.6).toFixed(2)} ${(b * 0.5).toFixed(2)}t${(-a).toFixed(2)} ${b.toFixed(2)}`;
  }).join('');
  return shape(
    'pattern',
    {id, width: side, height: side, patternUnits: 'userSpaceOnUse'},
    shape('g', {transform: 'translate(0.12 0.12)'}, strokes(d, '#fff', 0.2, 0.3)),
    strokes(d, '#000', 0.42, 0.34),
  );
}
