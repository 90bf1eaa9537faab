import {stampBox, type Box} from '../places.ts';
import type {Stamp} from '../specimen.ts';
import type {Light} from '../terms.ts';
import {printedEmblem} from './emblem.ts';
import {gradient} from './lettering.ts';
import {ink} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape, type Shape} from './shape.ts';
import {bare} from './sheet.ts';

/** What tells an entry from an exit: frame, arrow, ink. All of it belongs to posts that do not exist. */
const ways = {
  entry: {
    colour: '#2b3f8c',
    frame:
      'M-17 -11.5h34a2.5 2.5 0 0 1 2.5 2.5v18a2.5 2.5 0 0 1 -2.5 2.5h-34a2.5 2.5 0 0 1 -2.5 -2.5v-18a2.5 2.5 0 0 1 2.5 -2.5Z',
    arrow: 'M4.5 -7.2h7M9 -9.2l2.6 2l-2.6 2M14.6 -9.8v5.2',
  },
  exit: {
    colour: '#7c2a45',
    frame: 'M-14.5 -11.5h29l5 5v13l-5 5h-29l-5 -5v-13Z',
    arrow: 'M7.2 -7.2h7M11.8 -9.2l2.6 2l-2.6 2M4.4 -9.8v5.2',
  },
} as const;

/** Every stamp on a page, each pressed a little differently. */
export const stamps: Painter = scene =>
  scene.specimen.stamps.flatMap((stamp, n) => {
    const box = stampBox(scene.specimen.stamps, stamp, scene.page);
    return box ? pressed(scene, stamp, box, `${scene.name}-stamp${n}`) : [];
  });

function pressed({light}: Scene, stamp: Stamp, {x, y, width, height}: Box, id: string): readonly Shape[] {
  const {colour, frame, arrow} = ways[stamp.way];
  const next = seeded(`${stamp.post}${stamp.date}${stamp.page}`);
  const own = ink(light, colour);
  const paint = `url(#${id})`;
  return [
    unevenInk(id, own, next),
    shape(
      'g',
      {
        transform: `translate(${x + width / 2} ${y + height / 2}) rotate(${((next() - 0.5) * 7).toFixed(2)})`,
      },
      struck(light, frame, paint, 0.75),
      struck(light, arrow, paint, 0.8),
      letters('UTO', -15.5, -5, 5.2, 11, paint),
      shape('path', {d: 'M-17.5 -3.4h35M-17.5 4.4h35', stroke: paint, 'stroke-width': 0.3}),
      letters(stamp.date, -15, 2.4, 5, 30, paint),
      letters(stamp.post, -15.5, 9.5, 4.4, 6, paint),
      stamp.way === 'entry'
        ? letters('ENTRY', 2.6, 9.3, 3.7, 13, paint)
        : letters('EXIT', 4.6, 9.3, 3.7, 9.6, paint),
      flecks(light, next),
    ),
  ];
}

/** A hand does not press evenly: the ink of one side is fuller than that of the other. */
function unevenInk(id: string, {colour, opacity}: ReturnType<typeof ink>, next: () => number): Shape {
  const angle = next() * 2 * Math.PI;
  const [dx, dy] = [Math.cos(angle) * 17, Math.sin(angle) * 17];
  return gradient(
    id,
    [0.96, 0.86, 0.9, 0.68].map(part => [colour, part * opacity] as const),
    {gradientUnits: 'userSpaceOnUse', x1: -dx, y1: -dy, x2: dx, y2: dy},
  );
}

/** A line of a stamp: pressed, the ink runs to both its edges and leaves the middle paler. */
function struck(light: Light, d: string, stroke: string, thick: number): Shape[] {
  const line = {d, fill: 'none', 'stroke-linejoin': 'round'};
  return [
    shape('path', {...line, stroke, 'stroke-width': thick}),
    shape('path', {...line, stroke: bare(light), 'stroke-width': thick * 0.5, 'stroke-opacity': 0.22}),
  ];
}

/** Letters of a stamp in a given length, whatever the font. */
const letters = (text: string, x: number, y: number, size: number, length: number, paint: string): Shape =>
  shape(
    'text',
    {
      x,
      y,
      textLength: length,
      lengthAdjust: 'spacingAndGlyphs',
      'font-size': size,
      'font-weight': 700,
      'font-family': 'Arial, Helvetica, "Liberation Sans", sans-serif',
      fill: paint,
      'fill-opacity': 0.8,
      stroke: paint,
      'stroke-width': 0.14,
    },
    text,
  );

/** Where paper kept the ink away. */
const flecks = (light: Light, next: () => number): Shape =>
  shape('path', {
    d: Array.from(
      {length: 34},
      () =>
        `M${((next() - 0.5) * 38).toFixed(2)} ${((next() - 0.5) * 22).toFixed(2)}h${(next() * 0.3).toFixed(2)}`,
    ).join(''),
    stroke: bare(light),
    'stroke-width': 0.22,
    'stroke-linecap': 'round',
    'stroke-opacity': light === 'white' || light === 'tilt' || light === 'loupe' ? 0.6 : 0,
  });

/** The round seal of an issuing office, that is pressed half on a label and half on the page. */
export function seal(scene: Scene, {x, y, width}: Box, id: string): readonly Shape[] {
  const next = seeded(id);
  const own = ink(scene.light, '#5a2f6e');
  const paint = `url(#${scene.name}-${id})`;
  const half = width / 2;
  const ring = (reach: number) =>
    `M${-half * reach} 0a${half * reach} ${half * reach} 0 1 0 ${width * reach} 0a${half * reach} ${half * reach} 0 1 0 ${-width * reach} 0Z`;
  return [
    unevenInk(`${scene.name}-${id}`, own, next),
    shape(
      'g',
      {transform: `translate(${x + half} ${y + half})`},
      struck(scene.light, ring(0.95), paint, 0.5),
      struck(scene.light, ring(0.62), paint, 0.3),
      printedEmblem(
        'compass',
        {x: -half * 0.6, y: -half * 0.6, width: half * 1.2, height: half * 1.2},
        {
          colour: paint,
          opacity: 0.9,
        },
      ),
      Array.from('UTOPIA·UTOPIA·', (letter, n) =>
        shape(
          'g',
          {transform: `rotate(${(n * 360) / 14})`},
          letters(letter, -half * 0.09, -half * 0.69, half * 0.25, half * 0.18, paint),
        ),
      ),
    ),
  ];
}
