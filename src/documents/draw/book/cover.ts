import type {SeriesId} from '../../model/series.ts';
import {atlantaraArms} from '../ornaments/arms.ts';
import {chipSymbol} from '../chip-symbol.ts';
import {printedEmblem, type Emblem} from '../emblem.ts';
import {about, area, gradient, group, lines, tile, lettering, type Ink} from '../forms.ts';
import {gold} from '../ornaments/gold.ts';
import {mix, seenIn} from '../palette.ts';
import {cast, fromLamp, type Painter} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {over, sheet} from '../sheet.ts';

/** The design on a cover, stamped in gold or printed in ink. */
interface Cover {
  readonly country: readonly string[];
  readonly emblem?: Emblem | 'arms';
  readonly titles: readonly string[];
  /** The word for the book in the text of page 1. By default, this is the first of `titles`. */
  readonly noun?: string;
  /** True if the cover shows the symbol of a chip. */
  readonly chip?: boolean;
  readonly stripes?: boolean;
  /** True if the design is printed in ink, as on a cheap cover. Otherwise, the design is stamped in gold. */
  readonly isPrinted?: boolean;
}

const norvale = {country: ['NORVALE'], emblem: 'lighthouse'} as const;
const utopia = {country: ['UTOPIA'], titles: ['PASSPORT', 'PASSEPORT']};
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
  'n-2019': {...norvale, titles: ['PASSPORT', 'PASSEPORT']},
  'n-e2025': {
    ...norvale,
    titles: ['EMERGENCY', 'TRAVEL DOCUMENT', 'TITRE DE VOYAGE D’URGENCE'],
    noun: 'document',
    isPrinted: true,
  },
  atlantara: {country: ['FREE TERRITORY', 'OF ATLANTARA'], emblem: 'arms', titles: ['PASSPORT']},
};

/** Returns the design on the cover of a series. Page 1 repeats the texts of the cover. */
export const coverOf = (series: SeriesId): Cover => covers[series] ?? {country: [], titles: []};

/** The cover of a book: cloth or imitation leather, with a stamped design in gold. */
export const cover: Painter = scene => {
  const {
    light,
    name,
    palette,
    specimen,
    shadow: [x],
  } = scene;
  const look = coverOf(specimen.series);
  const deep = light === 'oblique' ? 2.6 : 1;
  const dark = light === 'transmitted';
  const foil = light === 'tilt' ? ['#7d5c20', '#c39c48', '#fff0c4'] : ['#b08a4c', '#cdab60', '#e8d191'];
  // In transmitted light the cover is dark, so neither gold nor cloth is visible.
  const colourSeen = (colour: string) => (dark ? mix(colour, '#1d0a08', 0.8) : seenIn(light, colour));
  return [
    ...sheet(scene),
    gold({...scene, ink: colour => [colourSeen(colour), 1]}, foil, 130),
    weave(`${name}-cloth`, look.emblem === 'arms' ? 1.7 : 1),
    gradient(
      `${name}-fall`,
      [
        ['#fff', 0.09 * deep],
        ['#000', 0.03 * deep],
        ['#000', 0.18 * deep],
      ],
      light === 'oblique' ? fromLamp(scene) : {},
    ),
    over(scene, colourSeen(palette.cover)),
    ...(look.stripes ? [area('M0 22L22 0h5L0 27ZM0 32L32 0h5L0 37Z', [colourSeen('#101214'), 0.8])] : []),
    ...['cloth', 'fall'].map(part => over(scene, `url(#${name}-${part})`)),
    lines('M5.2 0V125', 0.9, ['#000', 0.24]),
    // The wall of the groove that faces the lamp is bright.
    lines('M5.2 0V125', 0.5, ['#fff', 0.1 * deep], cast({shadow: [x < 0 ? -1 : 1, 0]}, 0.8)),
    // The die has pressed the design into the cover. So the wall nearer to the lamp lies in shadow.
    ...(look.isPrinted ? [] : [group(cast(scene, -0.16), stamping(look, ['#000', 0.26 * deep]))]),
    ...(look.isPrinted || light !== 'oblique'
      ? []
      : [group(cast(scene, 0.16), stamping(look, ['#fff6df', 0.5]))]),
    ...stamping(look, look.isPrinted ? scene.ink(palette.deep) : [`url(#${name}-gold)`]),
  ];
};

/**
 * A pattern of book cloth. Threads cross over and under each other, so some threads are light and some are in shadow.
 * With larger tiles, the cloth would look like leather.
 */
const weave = (id: string, side: number): Shape =>
  tile(
    id,
    side,
    side,
    27,
    group(
      {transform: `scale(${side})`},
      lines('M.1.2q.2.1.4.06M.55.65q.2.1.4.06', 0.2, ['#fff', 0.2]),
      lines('M.7 0q.06.2-.06.4M.25.5q.06.2-.06.4', 0.2, ['#000', 0.34]),
    ),
  );

function stamping({country, emblem, titles, chip}: Cover, ink: Ink): readonly Shape[] {
  const size = Math.min(7, 82 / Math.max(...titles.map(({length}) => length)));
  const line = (text: string, y: number, high: number) =>
    lettering(text, 44, y, high, ink, {'letter-spacing': high * 0.16});
  return [
    ...country.map((text, n) => line(text, 19 + n * 8, 60 / (text.length + 2))),
    ...(emblem === 'arms'
      ? [atlantaraArms(about(44, 59, 46), ink), lines('M9 5H79V120H9Z', 1, ink)]
      : emblem
        ? printedEmblem(emblem, about(44, 55, 38), ink)
        : []),
    ...titles.map((title, n) => line(title, 94 + n * size * 1.2, size * (1 - n / 4))),
    ...(chip ? [chipSymbol(about(44, 114, 10.4, 6), ink)] : []),
  ];
}
