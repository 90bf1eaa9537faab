import {drawFace} from '../face/draw-face.ts';
import type {Painter} from './scene.ts';

/** The portrait of a paper page: ink-jet in the paper. */
export const paperPortrait: Painter = ({specimen, light, name, ...scene}) =>
  drawFace(specimen.portrait, {
    box: scene.box('portrait'),
    style: 'ink-jet',
    light,
    name: `${name}-portrait`,
  });
