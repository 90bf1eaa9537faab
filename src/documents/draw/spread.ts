import {leavesOf} from '../pages.ts';
import {ground, heading, holes, ofUtopia, pageNumber, shine, waterOf, type Leaf} from './leaf.ts';
import {palettes, filled} from './palette.ts';
import {stitches, thread} from './paper.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {lamplight, sheet} from './sheet.ts';
import {stamps} from './stamp.ts';

/** Two visa pages of a book that lies open. */
export const spread: Painter = scene => {
  const [left, right] = leavesOf(scene.page) ?? [NaN, NaN];
  const leaves: readonly Leaf[] = [
    {number: left, side: 0},
    {number: right, side: 1},
  ];
  return [
    ...sheet(scene, 3.18),
    ...dimmed(scene),
    ...leaves.flatMap(leaf => waterOf(scene, leaf.side)),
    ...(scene.has('thread', 'absent') || !ofUtopia(scene) ? [] : thread(scene.box('thread'), scene.light)),
    ...leaves.flatMap(leaf => [
      ...ground(scene, leaf),
      ...heading(scene, leaf, 'VISAS'),
      ...pageNumber(scene, leaf),
      ...shine(scene, leaf),
    ]),
    ...fold(scene),
    ...lamplight(scene, 3.18),
    ...seam(scene),
    ...leaves.flatMap(leaf => holes(scene, leaf.side)),
    ...stamps(scene),
  ];
};

/** Two leaves let less light through than one, so that a hole is the brightest of all. */
export const dimmed = ({light}: Scene): readonly Shape[] =>
  light === 'transmitted'
    ? [shape('rect', {width: 176, height: 125, rx: 3.18, fill: '#7a4a10', 'fill-opacity': 0.26})]
    : [];

/** The last page of a book and the inside of its back. */
export const end: Painter = scene => {
  const number = scene.series.pages;
  const last: Leaf = {number, side: 0};
  const chip = scene.series.technique === 'laser';
  return [
    ...sheet(scene, 3.18),
    ...dimmed(scene),
    ...ground(scene, last),
    ...heading(scene, last, 'NOTES'),
    ...pageNumber(scene, last),
    ...ground(scene, {number: 0, side: 1}),
    ...(chip ? notice(scene) : []),
    ...fold(scene),
    ...lamplight(scene, 3.18),
    ...holes(scene, 0),
    ...holes(scene, 1),
  ];
};

/** What a book with a chip asks of its holder. */
const notice = (scene: Scene): readonly Shape[] =>
  [
    'This document contains sensitive electronics.',
    'Do not bend, perforate or expose',
    'to extreme temperatures.',
  ].map((text, n) =>
    shape(
      'text',
      {
        x: 132,
        y: 102 + n * 4,
        'text-anchor': 'middle',
        'font-size': 2.7,
        'font-family': 'Arial, Helvetica, "Liberation Sans", sans-serif',
        ...filled(scene.light, palettes[scene.specimen.series].deep, 0.9),
      },
      text,
    ),
  );

/** The shadow where two leaves meet. */
export function fold({name, light}: Scene): readonly Shape[] {
  const deep = light === 'oblique' ? 0.62 : light === 'uv' || light === 'transmitted' ? 0.5 : 0.3;
  const stops = [
    [0, 0],
    [0.42, deep * 0.34],
    [0.5, deep],
    [0.56, light === 'oblique' ? 0 : deep * 0.3],
    [1, 0],
  ] as const;
  return [
    shape(
      'linearGradient',
      {id: `${name}-fold`},
      stops.map(([offset, opacity]) =>
        shape('stop', {offset, 'stop-color': '#1a1206', 'stop-opacity': opacity}),
      ),
    ),
    shape('rect', {x: 76, y: 0, width: 24, height: 125, fill: `url(#${name}-fold)`}),
  ];
}

/** The sewing in the fold. Of Utopia's two strands one shines; what was sewn again shines only in part. */
export function seam(scene: Scene): readonly Shape[] {
  if (scene.has('stitching', 'absent')) return [];
  const box = scene.box('stitching');
  const drawn = stitches(box, scene.light);
  if (scene.light !== 'uv') return drawn;
  const dull = drawn.slice(0, -1);
  if (!ofUtopia(scene)) return dull;
  if (!scene.has('stitching', 'partly')) return drawn;
  const id = `${scene.name}-seam`;
  return [
    ...dull,
    shape('clipPath', {id}, shape('rect', {...box, height: box.height * 0.45})),
    shape('g', {'clip-path': `url(#${id})`}, drawn.slice(-1)),
  ];
}
