import {sizeOf} from '../places.ts';
import type {Light} from '../terms.ts';
import type {Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** The table under a document and the document's bare material, in each light. */
const tones: Readonly<Record<Light, {readonly table: string; readonly sheet: string}>> = {
  white: {table: '#e4dfd3', sheet: '#f5f1e6'},
  tilt: {table: '#e4dfd3', sheet: '#f5f1e6'},
  loupe: {table: '#e4dfd3', sheet: '#f5f1e6'},
  oblique: {table: '#3a372f', sheet: '#c9c2b1'},
  transmitted: {table: '#2b2013', sheet: '#f0d39a'},
  uv: {table: '#0a0818', sheet: '#241c50'},
  ir: {table: '#8f8f8f', sheet: '#dcdcdc'},
};

/** What paper with brighteners does in ultraviolet. */
const shining = {bright: '#a9bdf5', 'faint-glow': '#3d3a86', half: '#5a63ab'};

/** The colour of bare material in a light. */
export const bare = (light: Light): string => tones[light].sheet;

/** The colour of this copy's bare material: brighteners shine, and a book from nowhere is of common paper. */
export function materialOf(scene: Scene): string {
  if (scene.has('paper', 'bright')) return shining.bright;
  if (scene.has('paper', 'faint-glow')) return shining['faint-glow'];
  return scene.light === 'uv' && scene.specimen.series === 'atlantara' ? shining.half : bare(scene.light);
}

/** A sheet of the page's own size on the table: what every page is painted on. */
export function sheet(scene: Scene, radius: number): readonly Shape[] {
  const {width, height} = sizeOf(scene.page);
  return [
    shape('rect', {x: -3, y: -7, width: width + 6, height: height + 14, fill: tones[scene.light].table}),
    shape('rect', {width, height, rx: radius, fill: materialOf(scene)}),
  ];
}
