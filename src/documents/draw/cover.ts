import type {SeriesId} from '../series.ts';
import {atlantaraArms} from './arms.ts';
import {chipSymbol} from './chip-symbol.ts';
import {printedEmblem} from './emblem.ts';
import {about, area, filledBox, gradient, group, lines, tile, words, type Ink} from './forms.ts';
import {gold} from './foreign-page.ts';
import {byLight, seenIn} from './palette.ts';
import type {Painter} from './scene.ts';
import type {Shape} from './shape.ts';
import {over, sheet} from './sheet.ts';

/** What is stamped on a cover. */
interface Cover {
  readonly country: readonly string[];
  readonly emblem?: 'compass' | 'sun' | 'arms';
  readonly titles: readonly string[];
  /** The sign that a chip is inside. */
  readonly chip?: boolean;
  readonly stripes?: boolean;
}

const utopia = {country: ['UTOPIA'], titles: ['PASSPORT', 'PASSEPORT']};
const plain: Cover = {...utopia, country: []};
const electronic = {...utopia, emblem: 'sun', chip: true} as const;

const covers: Readonly<Partial<Record<SeriesId, Cover>>> = {
  s2014: {...utopia, emblem: 'compass'},
  s2020: electronic,
  's2026-d': {...electronic, titles: ['DIPLOMATIC PASSPORT', 'PASSEPORT DIPLOMATIQUE']},
  'r-2024': {
    ...electronic,
    titles: ['TRAVEL DOCUMENT', 'TITRE DE VOYAGE', '(Convention of 28 July 1951)'],
    stripes: true,
  },
  atlantara: {country: ['FREE TERRITORY', 'OF ATLANTARA'], emblem: 'arms', titles: ['PASSPORT']},
};

/** What is stamped on the cover of a series: page 1 repeats it. */
export const coverOf = (series: SeriesId): Cover => covers[series] ?? plain;

const sunny = ['#b18e48', '#cdab60', '#e8d191'];

/** What each light makes of gold. */
const golds = byLight<readonly string[]>(
  sunny,
  ['#5c4824', '#93783f', '#c5ac6b'],
  ['#3a2a12', '#4a3617', '#57401c'],
  ['#17122f', '#1d1738', '#231c42'],
  ['#a9a9a9', '#bcbcbc', '#cfcfcf'],
);

/** The cover of a book: cloth, or what looks like leather, with gold pressed into it. */
export const cover: Painter = scene => {
  const {light, name, palette, specimen} = scene;
  const look = coverOf(specimen.series);
  const deep = light === 'oblique' ? 2.6 : 1;
  const dark = light === 'transmitted';
  const foil = light === 'tilt' ? ['#7d5c20', '#c39c48', '#fff3c4'] : golds[light];
  return [
    ...sheet(scene),
    gold({...scene, ink: colour => [colour, 1]}, foil, 130),
    (look.emblem === 'arms' ? leather : weave)(`${name}-cloth`),
    gradient(`${name}-fall`, [
      ['#fff', 0.09 * deep],
      ['#000', 0.03 * deep],
      ['#000', 0.18 * deep],
    ]),
    over(scene, dark ? '#1b1108' : seenIn(light, palette.cover)),
    ...(look.stripes ? [area('M0 22L22 0h5L0 27ZM0 32L32 0h5L0 37Z', ['#15171a', 0.8])] : []),
    ...['cloth', 'fall'].map(part => over(scene, `url(#${name}-${part})`)),
    lines('M5.2 0V125', 0.9, ['#000', 0.24]),
    lines('M6 0V125', 0.5, ['#fff', 0.1]),
    group({transform: 'translate(-.14 -.18)'}, stamping(look, ['#000', 0.26 * deep])),
    ...stamping(look, [`url(#${name}-gold)`]),
  ];
};

/** The weave's or the leather's pattern, of strokes that take the light and strokes that lie in shadow. */
const grain = (id: string, side: number, bright: string, dark: string): Shape =>
  tile(id, side, side, 27, lines(bright, side / 5, ['#fff', 0.2]), lines(dark, side / 5, ['#000', 0.34]));

/** Book cloth: threads that go over and under each other. */
const weave = (id: string): Shape => grain(id, 1, 'M.1.2l.4.06M.55.65l.4.06', 'M.7 0l-.060.4M.250.5l-.060.4');

/** What looks like leather: creases with an edge that takes the light. */
function leather(id: string): Shape {
  const creases =
    'M.3.4q.5-.4.8 0t.6.5M2 .2q.4.400.8 0M.1 1.3q.4.400.8.1t.8.1M2 1q-.1.600.5.7t.4-.6M.5 2.5q.5-.4.9 0t.9-.4';
  return grain(id, 3, 'M3 3', creases);
}

function stamping({country, emblem, titles, chip}: Cover, ink: Ink): readonly Shape[] {
  const size = Math.min(7, 82 / Math.max(...titles.map(({length}) => length)));
  const spaced = {'letter-spacing': 0.9};
  const top = emblem === 'arms' ? 104 : 92;
  return [
    ...country.map((line, n) => words(line, 44, 19 + n * 8, 60 / (line.length + 2), ink, spaced)),
    ...(emblem === 'arms'
      ? [
          atlantaraArms(about(44, 59, 46), ink),
          filledBox({x: 10, y: 5, width: 70, height: 115}, ['none'], 0, {
            stroke: ink[0],
            'stroke-opacity': ink[1] ?? 1,
          }),
        ]
      : emblem
        ? printedEmblem(emblem, about(44, 55, 38), ink)
        : []),
    ...titles.map((title, n) =>
      words(title, 44, top + n * size * 1.2, [size, size * 0.72, size * 0.6][n] ?? size, ink, spaced),
    ),
    ...(chip ? [chipSymbol(about(44, 114, 10.4, 6), ink)] : []),
  ];
}
