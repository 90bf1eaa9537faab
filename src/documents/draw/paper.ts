import type {Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {watermarkEmblem} from './emblem.ts';
import {area, counted, filledBox, group, lines, sans, tile, way, words} from './forms.ts';
import {seenIn} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import type {Shape} from './shape.ts';
import {over} from './sheet.ts';

/** Short bent lines strewn over a box. */
const strewn = ({x, y, width, height}: Box, seed: string, count: number, length: number): string => {
  const next = seeded(seed);
  return counted(count, () => {
    const [left, top] = [
      x + length + next() * (width - 2 * length),
      y + length + next() * (height - 2 * length),
    ];
    const [angle, bend] = [next() * 2 * Math.PI, next() - 0.5];
    const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
    return way`M${left} ${top}q${dx / 2 - bend * dy} ${dy / 2 + bend * dx} ${dx} ${dy}`;
  }).join('');
};

/** Security fibres at places that differ from page to page; blue and green ones shine in ultraviolet. */
export const fibres = (box: Box, seed: string, count: number, colours: readonly string[]): readonly Shape[] =>
  colours.map((colour, n) => lines(strewn(box, `${seed} ${n}`, count / colours.length, 2.8), 0.19, [colour]));

/** Colours in which fibres of Utopia shine, and those of threads that somebody printed. */
export const [genuineFibres, printedThreads] = [
  ['#5f8dff', '#4fd08a'],
  ['#e0605a', '#5f8dff', '#d8c04a'],
];

/** A watermark seen against the light: three soft tones, or one flat tone as printed; `visible` without that light. */
export function watermark(
  light: Light,
  box: Box,
  look: {readonly flat: boolean; readonly visible: boolean},
): readonly Shape[] {
  if (light === 'transmitted') return watermarkEmblem('compass', box, ['#8d5f26', '#fff3cf'], look.flat);
  return look.visible ? watermarkEmblem('compass', box, ['#8f8b80', ''], true) : [];
}

/** The security thread: inside the paper, a dark line with its word against the light, else hardly to be seen. */
export function thread(light: Light, box: Box): readonly Shape[] {
  if (light !== 'transmitted')
    return light === 'white' || light === 'loupe' ? [filledBox(box, ['#b9b3a2', 0.14])] : [];
  const {x, y, width, height} = box;
  return [
    filledBox(box, ['#54350f', 0.82]),
    ...counted(9, n =>
      group(
        {transform: way`translate(${x + width * 0.24} ${y + ((n + 0.5) * height) / 9})rotate(90)`},
        words('UTOPIA', 0, 0, width * 0.8, ['#f4d896'], {'font-family': sans, 'letter-spacing': 0.5}),
      ),
    ),
  ];
}

/** Which of five by seven places of a figure are holes: each row is a digit to the base of 32, and each bit of it a hole. */
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

/** What fills a hole, and the burnt edge round it. */
const holes = (light: Light): readonly [fill: string, edge: string] =>
  light === 'transmitted' ? ['#fffdf0', '#ffe7a6'] : [seenIn(light, '#5b5344'), seenIn(light, '#a58f68')];

/**
 * A number in round holes through the paper. Holes of a laser get smaller from the front to the back, so that each figure
 * shows a slightly smaller hole within a larger one; those of a needle are all of one size (`even`).
 */
export function perforation(text: string, box: Box, light: Light, even = false): readonly Shape[] {
  const advance = box.width / Math.max(1, text.length);
  const step = Math.min(advance / 6.6, box.height / 7);
  const d = Array.from(text, (character, place) =>
    Array.from(figures[character] ?? '', (row, y) =>
      counted(5, x =>
        (parseInt(row, 32) >> (4 - x)) & 1
          ? way`M${box.x + place * advance + (x + 0.6) * step} ${box.y + (y + 0.5) * step}h0`
          : '',
      ),
    ),
  )
    .flat(2)
    .join('');
  const [fill, edge] = holes(light);
  return even
    ? [lines(d, step * 0.72, [fill])]
    : [lines(d, step * 0.86, [edge]), lines(d, step * 0.6, [fill])];
}

/** Even stitches along the longer side of a box: of two strands one lies straight, and one winds about it and shines yellow. */
export function stitches({x, y, width, height}: Box, light: Light): readonly Shape[] {
  const across = width > height;
  const count = Math.floor(Math.max(width, height) / 5);
  const from = (Math.max(width, height) - count * 5) / 2;
  const sewn = (strand: string) =>
    counted(count, n => {
      const at = from + n * 5 + 0.85;
      return way`M${x + (across ? at : width / 2)} ${y + (across ? height / 2 : at)}${strand}`;
    }).join('');
  const straight = sewn(across ? 'h3.3' : 'v3.3');
  const half = across ? '.825 0' : '0 .825';
  const winding = sewn((across ? 'q.41 -.36 ' : 'q-.36 .41 ') + half + `t${half}`.repeat(3));
  const dark = light === 'transmitted';
  return [
    lines(straight, 0.84, ['#000', 0.3]),
    lines(straight, 0.6, [dark ? '#5e3f16' : seenIn(light, '#f3eee0')]),
    lines(winding, 0.24, [light === 'uv' ? '#f2e14a' : dark ? '#5e3f16' : seenIn(light, '#b08a4c')]),
  ];
}

/** The strip by which a data page is sewn into its book. */
export const hinge: Painter = scene => {
  const box = scene.box('hinge');
  const strands = stitches(box, scene.light);
  const colour = scene.light === 'transmitted' ? '#b98f50' : seenIn(scene.light, '#ebe5d6');
  return [
    // Its edge covers that of the page, which may shine.
    area('M0 0v-1.82a3.18 3.18 0 0 1 3.18-3.18h118.64a3.18 3.18 0 0 1 3.18 3.18v1.82Z', [colour], {
      stroke: colour,
      'stroke-width': 0.4,
    }),
    lines('M0 0H125', 0.16, ['#000', 0.22]),
    ...(scene.light === 'uv' && !scene.utopian ? strands.slice(0, 2) : strands),
  ];
};

/** The grain of paper, over all that soaked into it: fibres that are felted, of which each casts a little shade. */
export const paperGrain: Painter = (scene: Scene) => {
  if (scene.light !== 'loupe' && scene.light !== 'oblique') return [];
  const strength = scene.light === 'loupe' ? 0.06 : 0.13;
  const id = `${scene.name}-grain`;
  const felt = strewn({x: 0, y: 0, width: 7, height: 7}, 'grain', 110, 0.6);
  return [
    tile(
      id,
      7,
      7,
      0,
      lines(felt, 0.04, ['#2a2416', strength], {transform: 'translate(.04 .04)'}),
      lines(felt, 0.04, ['#fffdf2', strength * 2.4]),
    ),
    over(scene, `url(#${id})`),
  ];
};
