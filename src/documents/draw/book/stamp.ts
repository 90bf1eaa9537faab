import type {Box} from '../../model/box.ts';
import {stampBox} from '../../model/places.ts';
import type {Stamp} from '../../model/specimen.ts';
import {printedEmblem} from '../emblem.ts';
import {
  about,
  arrayOf,
  filledBox,
  gradient,
  group,
  lines,
  oval,
  sans,
  pathData,
  lettering,
} from '../forms.ts';
import {isMade, type Painter, type Scene} from '../scene.ts';
import {seeded} from '../seeded.ts';
import {shape, type Shape} from '../shape.ts';
import {bare} from '../sheet.ts';

/**
 * Ink and frame of an entry stamp and of an exit stamp. The frame includes an arrow. Ink and frame distinguish the
 * two kinds of stamp. All border posts are fictional.
 */
const ways = {
  entry: [
    '#2b3f8c',
    'M-17-11.5h34q2.5 0 2.5 2.5v18q0 2.5-2.5 2.5h-34q-2.5 0-2.5-2.5v-18q0-2.5 2.5-2.5ZM4.5-7.2h7M9-9.2l2.6 2l-2.6 2M14.6-9.8v5.2',
  ],
  exit: ['#7c2a45', 'M-14.5-11.5h29l5 5v13l-5 5h-29l-5-5v-13ZM7.2-7.2h7M11.8-9.2l2.6 2l-2.6 2M4.4-9.8v5.2'],
} as const;

/** All stamps on a page, each with a slightly different impression. */
export const stamps: Painter = scene =>
  scene.specimen.stamps.flatMap((stamp, n) => {
    const box = stampBox(scene.specimen.stamps, stamp, scene.page);
    return box ? posted(scene, stamp, box, `stamp${n}`) : [];
  });

function posted(scene: Scene, {way: kind, post, date, page}: Stamp, box: Box, id: string): readonly Shape[] {
  const [colour, frame] = ways[kind];
  const turn = (seeded(`${post}${date}${page}`)() - 0.5) * 7;
  const middle = isMade(scene, 'stamps', 'dots', page) ? 'none' : bare(scene.light);
  return pressed(scene, box, {id, colour, turn}, paint => [
    struck(middle, frame, paint, 0.75),
    lines('M-17.5-3.4h35M-17.5 4.4h35', 0.3, [paint]),
    letters('UTO', -10, -5, 5.2, 11, paint),
    letters(date, 0, 2.4, 5, 30, paint),
    letters(post, -12.5, 9.5, 4.4, 6, paint),
    letters(kind.toUpperCase(), 9, 9.3, 3.7, 11, paint),
  ]);
}

/**
 * Makes the impression of a stamp uneven. The ink is denser on one side, and is missing where the rubber did not
 * touch the paper. The letters of the State stay whole, so that no letter looks like another letter.
 */
function pressed(
  {name, ink}: Scene,
  {x, y, width, height}: Box,
  {id, colour, turn}: {readonly id: string; readonly colour: string; readonly turn: number},
  draw: (paint: string) => readonly (Shape | readonly Shape[])[],
): readonly Shape[] {
  const reach = 3 * turn + 8;
  const next = seeded(`${turn}`);
  const bald = arrayOf(22, () =>
    oval(
      about(
        (next() - 0.5) * width,
        (next() - 0.5) * height,
        0.4 + 2.4 * next() ** 3,
        0.3 + 1.2 * next() ** 2,
      ),
      ['#000', 0.4 + 0.6 * next()],
    ),
  );
  return [
    shape(
      'mask',
      {id: `${name}-${id}-bald`},
      filledBox(about(0, 0, 60), ['#fff']),
      bald,
      filledBox(about(-10, -7, 12, 5), ['#fff']),
    ),
    gradient(
      `${name}-${id}`,
      [0.96, 0.86, 0.9, 0.68].map(part => ink(colour, part)),
      {gradientUnits: 'userSpaceOnUse', x1: -reach, y1: -12, x2: reach, y2: 12},
    ),
    group(
      {
        transform: pathData`translate(${x + width / 2} ${y + height / 2})rotate(${turn})`,
        mask: `url(#${name}-${id}-bald)`,
      },
      ...draw(`url(#${name}-${id})`),
    ),
  ];
}

/**
 * Draws a line of a stamp. The pressure of a stamp presses the ink to both edges of a line, so the middle is paler.
 * `middle` is the colour of the middle. A printer makes a line without pressure; `middle` is then `none`.
 */
const struck = (middle: string, d: string, paint: string, thick: number): readonly Shape[] => [
  lines(d, thick, [paint]),
  lines(d, thick * 0.5, [middle, 0.22]),
];

/** Draws a text of a stamp in a given length, so that the length does not depend on the font. */
const letters = (
  text: string,
  x: number,
  y: number,
  size: number,
  textLength: number,
  paint: string,
): Shape =>
  lettering(text, x, y, size, [paint, 0.8], {
    ...{textLength, lengthAdjust: 'spacingAndGlyphs', 'letter-spacing': 0},
    ...{'font-weight': 700, 'font-family': sans, stroke: paint, 'stroke-width': 0.14},
  });

/** The round seal of an issuing office, half on a label and half on the page. */
export function seal(scene: Scene, box: Box): readonly Shape[] {
  const {motif} = scene;
  if (!motif) return [];
  const r = box.width / 2 - 0.4;
  const ring = (part: number) => pathData`M${-r * part} 0a${r * part} ${r * part} 0 1 0 0-.01Z`;
  return pressed(scene, box, {id: 'seal', colour: '#5a2f6e', turn: 2}, paint => [
    struck(bare(scene.light), ring(1), paint, 0.5),
    struck(bare(scene.light), ring(0.68), paint, 0.3),
    printedEmblem(motif.sign, about(0, 0, r * 1.2), [paint, 0.9]),
    letters(motif.word, 0, -r * 0.76, r * 0.2, r * 0.9, paint),
  ]);
}
