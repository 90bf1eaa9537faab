import {drawFace, type FaceOptions} from './face/draw-face.ts';
import type {Face} from '../model/face.ts';
import type {Painter} from './scene.ts';
import type {Shape} from './shape.ts';

const kept = new WeakMap<Face, Map<string, readonly Shape[]>>();

/**
 * Draws a face. The result is cached per face and options, so that a new drawing of the document does not
 * draw its portrait again.
 */
export function drawnFace(face: Face, options: FaceOptions): readonly Shape[] {
  const all = kept.get(face) ?? new Map<string, readonly Shape[]>();
  kept.set(face, all);
  const key = JSON.stringify(options);
  const drawn = all.get(key) ?? drawFace(face, options);
  all.set(key, drawn);
  return drawn;
}

/** The portrait of a paper page: ink-jet print in the paper. */
export const paperPortrait: Painter = ({specimen, light, name, ...scene}) =>
  drawnFace(specimen.portrait, {
    box: scene.box('portrait'),
    style: 'ink-jet',
    light,
    name: `${name}-portrait`,
  });
