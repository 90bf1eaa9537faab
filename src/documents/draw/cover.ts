import type {SeriesId} from '../series.ts';
import type {Light} from '../terms.ts';
import {chipSymbol} from './chip-symbol.ts';
import {printedEmblem, type Emblem} from './emblem.ts';
import {arms} from './gold-arms.ts';
import {iris} from './ground.ts';
import {gradient, words} from './lettering.ts';
import {palettes} from './palette.ts';
import type {Painter} from './scene.ts';
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

const utopia = {country: ['UTOPIA'], titles: ['PASSPORT', 'PASSEPORT']};
const plain: Cover = {titles: utopia.titles};

const covers: Readonly<Partial<Record<SeriesId, Cover>>> = {
  s2014: {...utopia, emblem: 'compass'},
  s2020: {...utopia, emblem: 'sun', chip: true},
  's2026-d': {
    ...utopia,
    emblem: 'sun',
    titles: ['DIPLOMATIC PASSPORT', 'PASSEPORT DIPLOMATIQUE'],
    chip: true,
  },
  'r-2024': {
    ...utopia,
    titles: ['TRAVEL DOCUMENT', 'TITRE DE VOYAGE'],
    below: '(Convention of 28 July 1951)',
    chip: true,
    stripes: true,
  },
  atlantara: {country: ['FREE TERRITORY', 'OF ATLANTARA'], emblem: 'arms', titles: ['PASSPORT']},
};

/** What is stamped on the cover of a series: page 1 repeats it. */
export const coverOf = (series: SeriesId): Cover => covers[series] ?? plain;

const [width, height, round] = [88, 125, 3.2];
const middle = width / 2;

/** The board: sharp at its spine, round at its outer corners. */
const board = `M0 0H${width - round}a${round} ${round} 0 0 1 ${round} ${round}V${height - round}a${round} ${round} 0 0 1 ${-round} ${round}H0Z`;

type Gold = readonly [shade: string, body: string, shine: string];

const sunny: Gold = ['#b18e48', '#cdab60', '#e8d191'];

/** What each light makes of gold, and of cloth, where that has not its own colour. */
const lit: Readonly<Record<Light, readonly [gold: Gold, cloth?: string]>> = {
  white: [sunny],
  tilt: [['#7d5c20', '#c39c48', '#fff3c4']],
  loupe: [sunny],
  oblique: [['#5c4824', '#93783f', '#c5ac6b']],
  transmitted: [['#2b1d0d', '#33230f', '#3a2912'], '#1b1108'],
  uv: [['#17122f', '#1d1738', '#231c42'], '#0f0b26'],
  ir: [['#a9a9a9', '#bcbcbc', '#cfcfcf'], '#5d5d5d'],
};

/** The cover of a book: cloth, or what looks like leather, with gold pressed into it. */
export const cover: Painter = scene => {
  const {light, name, tilt, specimen} = scene;
  const look = coverOf(specimen.series);
  const [[shade, body, shine], cloth = palettes[specimen.series].cover] = lit[light];
  const foil = iris(`${name}-foil`, [body, shade, body, shine, body, shade], {
    x: tilt * 46,
    y: 0,
    width,
    height: 500,
  });
  const deep = light === 'oblique' ? 2.6 : 1;
  const grain = look.emblem === 'arms' ? leather : weave;
  return [
    ...sheet(scene, round).slice(0, -1),
    foil.definition,
    grain(`${name}-grain`),
    gradient(`${name}-fall`, [
      ['#fff', 0.09 * deep],
      ['#000', 0.03 * deep],
      ['#000', 0.18 * deep],
    ]),
    shape('path', {d: board, fill: cloth}),
    ...(look.stripes ? [stripes] : []),
    ...['grain', 'fall'].map(part => shape('path', {d: board, fill: `url(#${name}-${part})`})),
    stroke(`M5.2 0V${height}`, '#000', 0.24, 0.9),
    stroke(`M6 0V${height}`, '#fff', 0.1, 0.5),
    shape('g', {transform: 'translate(-0.14 -0.18)'}, stamping(look, '#000', 0.26 * deep)),
    ...stamping(look, foil.paint, 1),
  ];
};

function stamping(
  {country = [], emblem, titles, below, chip}: Cover,
  colour: string,
  opacity: number,
): readonly Shape[] {
  const ink = {fill: colour, 'fill-opacity': opacity};
  const size = Math.min(7, 82 / Math.max(...titles.map(({length}) => length)));
  const top = emblem === 'arms' ? 104 : 92;
  return [
    ...country.map((line, n) => words(line, middle, 19 + n * 8, 60 / (line.length + 2), ink, 0.16)),
    ...(emblem === 'arms'
      ? [
          ...arms({x: 22, y: 34, width: 44, height: 50}, colour, opacity),
          stroke('M10 5H81V120H10ZM13 8H78V117H13Z', colour, opacity, 1.1),
        ]
      : emblem
        ? printedEmblem(emblem, {x: 25, y: 36, width: 38, height: 38}, {colour, opacity})
        : []),
    ...titles.map((title, n) =>
      words(title, middle, top + n * size * 1.25, n === 0 ? size : size * 0.72, ink, 0.16),
    ),
    ...(below ? [words(below, middle, 106, 3.3, ink, 0.1)] : []),
    ...(chip ? [chipSymbol({x: middle - 5.2, y: 111, width: 10.4, height: 6}, ink)] : []),
  ];
}

const stroke = (d: string, colour: string, opacity: number, thick: number): Shape =>
  shape('path', {d, fill: 'none', stroke: colour, 'stroke-opacity': opacity, 'stroke-width': thick});

/** Two stripes over the upper corner. */
const stripes = shape('path', {
  d: 'M0 22L22 0h5L0 27ZM0 32L32 0h5L0 37Z',
  fill: '#15171a',
  'fill-opacity': 0.8,
});

const tile = (id: string, side: number, ...threads: readonly Shape[]): Shape =>
  shape(
    'pattern',
    {id, width: side, height: side, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(27)'},
    threads,
  );

/** Book cloth: threads that go over and under each other. */
const weave = (id: string): Shape =>
  tile(
    id,
    1,
    stroke('M0.1 0.2l0.4 .06M0.55 0.65l0.4 .06', '#fff', 0.2, 0.22),
    stroke('M0.7 0l-.06 0.4M0.25 0.5l-.06 0.4', '#000', 0.32, 0.24),
  );

const creases =
  'M.6 .8q1 -.9 1.7 .1t1.2 .9M4.2 .5q.9 .7 1.7 -.1M.2 2.6q.8 .9 1.7 .2t1.6 .3M4 2.1q-.2 1.2 .9 1.4t1 -1.2M.6 4.3q.3 1.3 1.5 1t1 -1.3M3.6 4.4q1 -.7 1.2 .2t.9 .3M2.6 1.7q.7 -.9 1.4 -.3';

/** What looks like leather: creases with an edge that takes the light. */
const leather = (id: string): Shape =>
  tile(
    id,
    5.8,
    shape('g', {transform: 'translate(.12 .12)'}, stroke(creases, '#fff', 0.2, 0.3)),
    stroke(creases, '#000', 0.42, 0.34),
  );
