import {sizeOf} from '../places.ts';
import type {Light} from '../terms.ts';
import {area} from './ground.ts';
import {byLight} from './palette.ts';
import type {Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** The table under a document and the document's bare material, in each light. */
const tones = byLight<readonly [table: string, sheet: string]>(
  ['#e4dfd3', '#f5f1e6'],
  ['#3a372f', '#c9c2b1'],
  ['#2b2013', '#f0d39a'],
  ['#0a0818', '#2a2258'],
  ['#8f8f8f', '#dcdcdc'],
);

/** What paper with brighteners does in ultraviolet. */
const shining = {bright: '#a9bdf5', 'faint-glow': '#4b4a9c', half: '#5a63ab'};

/** The colour of bare material in a light. */
export const bare = (light: Light): string => tones[light][1];

/** The colour of this copy's bare material: brighteners shine, and a book from nowhere is of common paper. */
export function materialOf(scene: Scene): string {
  if (scene.has('paper', 'bright')) return shining.bright;
  if (scene.has('paper', 'faint-glow')) return shining['faint-glow'];
  return scene.light === 'uv' && scene.specimen.series === 'atlantara' ? shining.half : bare(scene.light);
}

/** The outline of a page: round at its corners, but square where a data page is bound into its book. */
export function outline({page}: Pick<Scene, 'page'>, radius: number): string {
  const {width, height} = sizeOf(page);
  const top = page === 'data' ? 0 : radius;
  const corner = (r: number, dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return [
    `M${top} 0H${width - top}`,
    corner(top, top, top),
    `V${height - radius}`,
    corner(radius, -radius, radius),
    `H${radius}`,
    corner(radius, -radius, -radius),
    `V${top}`,
    corner(top, top, -top),
    'Z',
  ].join('');
}

/** A sheet of the page's own size on the table, with its shadow: what every page is painted on. */
export function sheet(scene: Scene, radius: number): readonly Shape[] {
  const {width, height} = sizeOf(scene.page);
  const [table] = tones[scene.light];
  const d = outline(scene, radius);
  return [
    shape('rect', {x: -3, y: -7, width: width + 6, height: height + 14, fill: table}),
    ...[0.9, 0.5].map(by => area(d, '#000', 0.12, {transform: `translate(${by - 0.5} ${by})`})),
    area(d, materialOf(scene)),
  ];
}

type Stop = readonly [offset: number, colour: string, opacity: number];

/** How a lamp's light falls on a page: evenly, from the left, from behind, or as a pool. */
const lamps: Readonly<Partial<Record<Light, readonly [tag: string, ...stops: Stop[]]>>> = {
  oblique: ['linearGradient', [0, '#fff6de', 0.3], [0.3, '#fff6de', 0], [1, '#140d02', 0.4]],
  transmitted: ['radialGradient', [0, '#fff8dc', 0.34], [0.5, '#fff8dc', 0], [1, '#6b4108', 0.34]],
  uv: ['radialGradient', [0, '#6a5cff', 0.1], [0.45, '#090620', 0], [1, '#060414', 0.5]],
};

/** The fall of light over a page, to be painted over its print. */
export function lamplight({light, name, page}: Scene, radius: number): readonly Shape[] {
  const [tag, ...stops] = lamps[light] ?? [];
  if (tag === undefined) return [];
  return [
    shape(
      tag,
      {id: `${name}-lamp`, ...(tag === 'radialGradient' ? {r: 0.72} : {})},
      stops.map(([offset, colour, opacity]) =>
        shape('stop', {offset, 'stop-color': colour, 'stop-opacity': opacity}),
      ),
    ),
    area(outline({page}, radius), `url(#${name}-lamp)`),
  ];
}
