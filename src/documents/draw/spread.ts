import {leavesOf} from '../pages.ts';
import {deepInk, ground, heading, holes, ofUtopia, pageNumber, shine, waterOf, type Leaf} from './leaf.ts';
import {filledBox, gradient, words} from './lettering.ts';
import {paperGrain, stitches, thread} from './paper.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {lamplight, outline, sheet} from './sheet.ts';
import {stamps} from './stamp.ts';

const whole = {x: 0, y: 0, width: 176, height: 125};

/** Two leaves of a book that lies open: its paper below what is printed on it, and the fold above. */
export const open = (
  scene: Scene,
  printed: readonly Shape[],
  inPaper: readonly Shape[] = [],
): readonly Shape[] => [
  ...sheet(scene, 3.18),
  // Two leaves let less light through than one, so that a hole is the brightest of all.
  ...(scene.light === 'transmitted' ? [filledBox(whole, '#7a4a10', 0.26, 3.18)] : []),
  ...inPaper,
  ...printed,
  ...fold(scene),
  ...paperGrain(scene.name, scene.light, outline(scene, 3.18)),
  ...lamplight(scene, 3.18),
];

/** Two visa pages of a book. */
export const spread: Painter = scene => {
  const leaves = leavesOf(scene.page)?.map((number, n): Leaf => ({number, side: n === 0 ? 0 : 1})) ?? [];
  return [
    ...open(
      scene,
      leaves.flatMap(leaf => [
        ...ground(scene, leaf),
        ...heading(scene, leaf, 'VISAS'),
        ...pageNumber(scene, leaf),
        ...shine(scene, leaf),
      ]),
      [
        ...leaves.flatMap(leaf => waterOf(scene, leaf.side)),
        ...(scene.has('thread', 'absent') || !ofUtopia(scene)
          ? []
          : thread(scene.box('thread'), scene.light)),
      ],
    ),
    ...seam(scene),
    ...leaves.flatMap(leaf => holes(scene, leaf.side)),
    ...stamps(scene),
  ];
};

const notice = [
  'This document contains sensitive electronics.',
  'Do not bend, perforate or expose',
  'to extreme temperatures.',
];

/** The last page of a book and the inside of its back. */
export const end: Painter = scene => {
  const last: Leaf = {number: scene.series.pages, side: 0};
  return [
    ...open(scene, [
      ...ground(scene, last),
      ...heading(scene, last, 'NOTES'),
      ...pageNumber(scene, last),
      ...ground(scene, {number: 0, side: 1}),
      ...(scene.series.technique === 'laser'
        ? notice.map((text, n) => words(text, 132, 102 + n * 4, 2.7, deepInk(scene)))
        : []),
    ]),
    ...holes(scene, 0),
    ...holes(scene, 1),
  ];
};

/** The shadow where two leaves meet: deeper on the side that the light does not reach. */
function fold({name, light}: Scene): readonly Shape[] {
  const deep = light === 'oblique' ? 0.62 : light === 'uv' || light === 'transmitted' ? 0.5 : 0.3;
  const falls = [0, 0.06, 0.16, 0.4, 1, light === 'oblique' ? 0 : 0.3, 0.1, 0.04, 0];
  return [
    gradient(
      `${name}-fold`,
      falls.map(part => ['#1a1206', part * deep] as const),
    ),
    filledBox({...whole, x: 76, width: 24}, `url(#${name}-fold)`),
  ];
}

/** The sewing in the fold. Of Utopia's two strands one shines; what was sewn again shines only in part. */
function seam(scene: Scene): readonly Shape[] {
  if (scene.has('stitching', 'absent')) return [];
  const box = scene.box('stitching');
  const drawn = stitches(box, scene.light);
  const id = `${scene.name}-seam`;
  const kept = !ofUtopia(scene) ? 0 : scene.has('stitching', 'partly') ? 0.45 : 1;
  return [
    ...drawn.slice(0, -1),
    shape(
      'clipPath',
      {id},
      filledBox({...box, height: box.height * (scene.light === 'uv' ? kept : 1)}, '#000'),
    ),
    shape('g', {'clip-path': `url(#${id})`}, drawn.slice(-1)),
  ];
}
