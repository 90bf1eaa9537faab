import {drawFace, type FaceOptions} from './face/draw-face.ts';
import {filledBox, group} from './forms.ts';
import {inkDrops} from './lights/ink-grain.ts';
import type {Face} from '../model/face.ts';
import type {Box} from '../model/box.ts';
import type {Painter} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {isShining, materialOf} from './sheet.ts';

/**
 * Darkens the place of a second layer on a page, such as a photograph. Transmitted light is weaker there, because it
 * must pass through two layers.
 */
export const secondLayer = (box: Box): Shape => filledBox(box, ['#3a2208', 0.62]);

const cache = new WeakMap<Face, Map<string, readonly Shape[]>>();

/**
 * Draws a face. The result is cached per face and options, so that a new drawing of the document does not
 * draw its portrait again.
 */
export function drawnFace(face: Face, options: FaceOptions): readonly Shape[] {
  const drawings = cache.get(face) ?? new Map<string, readonly Shape[]>();
  cache.set(face, drawings);
  const key = JSON.stringify(options);
  const shapes = drawings.get(key) ?? drawFace(face, options);
  drawings.set(key, shapes);
  return shapes;
}

/**
 * Draws the portrait of a paper page in smooth tones. If a look draws a detail of the page again, the detail only
 * refers to the first drawing of the face.
 */
export const smoothPortrait: Painter = scene => {
  const {specimen, light, motif, name, whole} = scene;
  const id = `${whole}-face`;
  if (name !== whole) return [shape('use', {href: `#${id}`})];
  const box = scene.box('portrait');
  // Glowing paper shines through the pale inks of the portrait. So the portrait keeps its tones, and no ink is
  // brighter than the paper below it. A photograph has its own paper, which glows too.
  const shines = isShining(scene);
  const isPhotograph = shines && !motif;
  const face = drawnFace(specimen.portrait, {
    ...{box, style: 'ink-jet', name: `${name}-portrait`},
    light: isPhotograph ? 'ir' : light,
    ...(shines && motif ? {paper: materialOf(scene)} : {}),
  });
  return [group(isPhotograph ? {id, opacity: 0.45} : {id}, face)];
};

/**
 * The portrait of a paper page: ink-jet print in the paper. Under the loupe it consists of scattered drops. A portrait with
 * the look `dots` has the dots of a colour printer and no drops.
 */
export const paperPortrait: Painter = scene => {
  const face = smoothPortrait(scene);
  if (scene.light !== 'loupe' || scene.has('portrait', 'dots')) return face;
  const id = `${scene.name}-drops`;
  return [...face, inkDrops(id), filledBox(scene.box('portrait'), [`url(#${id})`])];
};
