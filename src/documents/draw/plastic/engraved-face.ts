import type {Box} from '../../model/box.ts';
import {filledBox, group, oval, tile} from '../forms.ts';
import {drawnFace} from '../portrait.ts';
import type {Painter, Scene} from '../scene.ts';
import {shape, type Shape} from '../shape.ts';

/**
 * Defines the engraved face of the holder once, for the portrait, the window and the lens image. Under the loupe, the
 * face consists of dots. The look `dots` covers the face with the dots of a colour printer instead.
 */
export const engravedFace: Painter = scene => {
  const {light, name, specimen} = scene;
  const box = scene.box('portrait');
  const face = drawnFace(specimen.portrait, {
    box,
    style: 'engraved',
    light,
    name: `${name}-face-own`,
  });
  const id = `${name}-dots`;
  const [side, dot] = [0.26, {x: 0.03, y: 0.03, width: 0.2, height: 0.2}];
  return [
    shape(
      'defs',
      {},
      tile(id, side, side, 38, filledBox({x: 0, y: 0, width: 1, height: 1}, ['#777']), oval(dot, ['#fff'])),
      shape('mask', {id: `${name}-engraved`}, filledBox(box, [`url(#${id})`])),
      group(
        {
          id: `${name}-face`,
          ...(light === 'loupe' && !scene.has('portrait', 'dots') ? {mask: `url(#${name}-engraved)`} : {}),
        },
        face,
      ),
    ),
  ];
};

/** Draws the engraved face again, scaled to cover a box. */
export function faceIn(scene: Scene, {x, y, width, height}: Box, opacity: number): Shape {
  const own = scene.box('portrait');
  const scale = Math.max(width / own.width, height / own.height);
  return shape('use', {
    href: `#${scene.whole}-face`,
    transform: `translate(${x + (width - own.width * scale) / 2} ${y})scale(${scale})translate(${-own.x} ${-own.y})`,
    opacity: scene.light === 'transmitted' ? opacity * 0.55 : opacity,
  });
}

/** The portrait: engraved in the plastic, over the lines of the background. */
export const engravedPortrait: Painter = scene =>
  scene.boxes('portrait').length === 0 || scene.has('portrait', 'vanishes')
    ? []
    : [faceIn(scene, scene.box('portrait'), 1)];
