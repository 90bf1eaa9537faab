import {about, arrayOf, filledBox, group, lines, rulings, pathData, lettering, type Ink} from '../forms.ts';
import {atlantaraArms} from '../ornaments/arms.ts';
import type {Light} from '../../model/terms.ts';
import {coverOf} from './cover.ts';
import {printedEmblem} from '../emblem.ts';
import {pressedNumber} from '../features.ts';
import {braid, rosette} from '../ground.ts';
import {deepInk, ground, isCopied, shine, type Leaf} from './leaf.ts';
import {cast, type Painter, type Scene} from '../scene.ts';
import {shape, type Shape} from '../shape.ts';
import {bare, isShining, materialOf} from '../sheet.ts';
import {open} from './spread.ts';
import {dataPageThrough, sewnThrough} from './through.ts';

/** Draws the opening that consists of the inside of the front cover and page 1. */
export const inside: Painter = scene =>
  open(scene, [
    ...endpaper(scene),
    ...(scene.series.technique === 'laser' ? plasticLeaf(scene) : paperLeaf(scene)),
    ...ground(scene, first),
    ...firstPage(scene),
    ...sewnThrough(scene),
  ]);

const first: Leaf = {number: 1, side: 1};

/**
 * Page 1 of a book with a paper data page. Page 1 is the back of the data page, so it has the same fibres and
 * watermark.
 */
const paperLeaf = (scene: Scene): readonly Shape[] => [
  dataPageThrough(scene),
  ...(scene.motif ? shine(scene, first) : []),
];

/** Draws page 1 on the back of a plastic data page. In transmitted light, it is as dark as the data page. */
function plasticLeaf(scene: Scene): readonly Shape[] {
  if (isShining(scene)) return [filledBox(scene.box('paper'), [materialOf(scene)], 3.18)];
  if (scene.light !== 'transmitted') return [];
  return [filledBox(scene.box('paper'), ['#7c5f35'], 3.18), dataPageThrough(scene)];
}

/** Distance in millimetres from raised ink to its highlight and to its shadow, in the lights that show relief. */
const reliefs: Readonly<Partial<Record<Light, number>>> = {oblique: 0.17, loupe: 0.05};

/**
 * Draws the frame inside the front cover and the contents of the frame. In oblique light, raised print has a
 * highlight and a shadow beside it.
 */
function endpaper(scene: Scene): readonly Shape[] {
  const {palette, light, motif, series} = scene;
  const isRaised = series.features.some(({page, at}) => page === 'inside' && at === 'relief');
  const id = `${scene.name}-endpaper`;
  const ink: Ink = ['currentColor'];
  const printed = [
    ...frame(ink),
    ...(motif
      ? printedEmblem(motif.emblem[series.technique][0], about(44, isRaised ? 50 : 62.5, 40), ink)
      : scene.specimen.series === 'atlantara'
        ? [atlantaraArms(about(44, 58, 44), ink)]
        : []),
  ];
  // The print has many lines. So draw it once, and use this drawing again for the bright edge and the dark edge.
  const again = (by: number, color: string, opacity: number): Shape =>
    shape('use', {href: `#${id}`, color, opacity, ...cast(scene, by)});
  // Under the loupe the raised ink has a bright crest and a narrow shadow.
  const height = isRaised && !scene.has('relief', 'not-raised') ? (reliefs[light] ?? 0) : 0;
  return [
    filledBox({x: 0, y: 0, width: 88, height: 125}, scene.ink(palette.iris[0], 0.12), 3.18),
    shape('defs', {}, group({id}, printed)),
    ...(height ? [again(height, '#17120a', 0.85), again(-height, '#fffdf2', 0.85)] : []),
    again(0, ...scene.ink(palette.deep, 0.9)),
    ...(height && light === 'loupe' ? [again(-0.02, '#fff', 0.16)] : []),
    ...(isRaised ? latent(scene, height > 0) : []),
  ];
}

/** A frame of braids, with a rosette at each corner. */
function frame(ink: Ink): readonly Shape[] {
  const at = (d: string, x: number, y: number, turn = 0): Shape =>
    group({transform: `translate(${x} ${y})rotate(${turn})`}, lines(d, 0.17, ink));
  const across = braid(about(0, 0, 56, 7), {lines: 8, count: 5, swell: 10});
  const down = braid(about(0, 0, 93, 7), {lines: 8, count: 9, swell: 18});
  const corner = rosette(about(0, 0, 8.6), {lines: 6, petals: 8, hole: 0.25});
  return [-1, 1].flatMap(way => [
    at(across, 44, 62.5 + way * 49.8),
    at(down, 44 + way * 31.3, 62.5, 90),
    ...[-49.8, 49.8].map(y => at(corner, 44 + way * 31.3, 62.5 + y)),
  ]);
}

/**
 * The strokes of the letters U and T, as boxes in millimetres: x, y, width, height. The origin is the top left corner
 * of the panel that contains the letters.
 */
const strokes = [
  [5, 2.4, 2.1, 9.1],
  [7.1, 9.4, 3.5, 2.1],
  [10.6, 2.4, 2.1, 9.1],
  [15.4, 2.4, 7.7, 2.1],
  [18.2, 4.5, 2.1, 7],
] as const;

/**
 * A latent image made of raised lines. The lines are vertical inside two letters, and horizontal around the letters.
 * When the page is flat, the panel is an even grey. When the page is tilted, the letters become visible. In oblique
 * light, a lamp at the side lights the lines inside the letters. A lamp above or below lights the lines around the
 * letters.
 */
function latent(scene: Scene, isHigh: boolean): readonly Shape[] {
  const {light, tilt, palette} = scene;
  const [x, y, width, height] = [30, 92, 28, 14];
  const [colour, opacity] = scene.ink(palette.deep);
  const [across, along] = scene.shadow.map(part =>
    light === 'oblique' && isHigh ? Math.abs(part) / Math.SQRT2 : 0,
  );
  const contrast = scene.has('relief', 'absent') ? 0 : Math.max(Math.abs(tilt), 0.75 * (across ?? 0));
  const around = rulings({x, y, width, height}, 0.7);
  const down = (left: number, top: number, wide: number, tall: number): string =>
    arrayOf(Math.round(wide / 0.7), n => pathData`M${left + 0.35 + n * 0.7} ${top}v${tall}`).join('');
  return [
    ...(along
      ? [
          lines(around, 0.34, ['#17120a', 0.7 * along], cast(scene, 0.12)),
          lines(around, 0.34, ['#fffdf2', 0.7 * along], cast(scene, -0.12)),
        ]
      : []),
    lines(around, 0.34, [colour, opacity * (0.75 - 0.4 * contrast)]),
    ...(contrast > 0
      ? strokes.flatMap(([left, top, wide, tall]) => [
          filledBox({x: x + left, y: y + top, width: wide, height: tall}, [bare(light), contrast]),
          lines(down(x + left, y + top, wide, tall), 0.5, [colour, opacity * contrast]),
        ])
      : []),
    lines(`M${x} ${y}h${width}v${height}h${-width}Z`, 0.3, [colour, opacity]),
  ];
}

function firstPage(scene: Scene): readonly Shape[] {
  const {specimen, series} = scene;
  // Page 1 is the back of the data page, so it shows the number of the data page. The rest of the book may show
  // another number.
  const {number = ''} = specimen.entries;
  const {country, titles, noun} = coverOf(specimen.series);
  const book = noun ?? titles[0]?.toLowerCase() ?? '';
  const line = (text: string, y: number, size: number) => lettering(text, 132, y, size, deepInk(scene));
  return [
    ...country.map((text, n) => line(text, 24 + n * 6, 80 / (text.length + 8))),
    ...titles.map((text, n) => line(text, 58 + n * 6.4, n ? 3.8 : 5)),
    ...pressedNumber(scene, isCopied(scene), deepInk(scene), (ink, more) =>
      lettering(number, 132, 86, 4.6, ink, more),
    ),
    line(`This ${book} contains ${series.pages} pages`, 104, 2.9),
    ...(specimen.series === 'n-e2025' ? [line('For the journey to Norvale', 94, 3.6)] : []),
  ];
}
