import {drawFace} from '../face/draw-face.ts';
import type {Box} from '../places.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** The dots of which the laser made the portrait, as the loupe shows them. */
function dots(name: string, box: Box): readonly Shape[] {
  const side = 0.26;
  return [
    shape(
      'pattern',
      {
        id: `${name}-dots`,
        width: side,
        height: side,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(38)',
      },
      shape('rect', {width: side, height: side, fill: '#777'}),
      shape('circle', {cx: side / 2, cy: side / 2, r: side * 0.38, fill: '#fff'}),
    ),
    shape('mask', {id: `${name}-engraved`}, shape('rect', {...box, fill: `url(#${name}-dots)`})),
  ];
}

/** The holder's face, engraved: drawn once, and shown as portrait, in the window and under the lenses. */
export const engravedFace: Painter = scene => {
  const {light, name, specimen} = scene;
  const face = drawFace(specimen.portrait, {
    box: scene.box('portrait'),
    style: 'engraved',
    // Against a lamp what is engraved is darker than the plastic round it, as it is in infrared.
    light: light === 'transmitted' ? 'ir' : light,
    name: `${name}-face-own`,
  });
  const grain = light === 'loupe' ? {mask: `url(#${name}-engraved)`} : {};
  return [
    shape(
      'defs',
      {},
      light === 'loupe' ? dots(name, scene.box('portrait')) : [],
      shape('g', {id: `${name}-face`, ...grain}, face),
    ),
  ];
};

/** The engraved face once more, so large that it covers a box. */
export function faceIn(scene: Scene, {x, y, width, height}: Box, opacity: number): Shape {
  const own = scene.box('portrait');
  const scale = Math.max(width / own.width, height / own.height);
  const dx = x + (width - own.width * scale) / 2;
  return shape('use', {
    href: `#${scene.name}-face`,
    transform: `translate(${dx} ${y}) scale(${scale}) translate(${-own.x} ${-own.y})`,
    opacity: scene.light === 'transmitted' ? opacity * 0.55 : opacity,
  });
}

/** The portrait: engraved in the plastic, over the ground's lines. */
export const engravedPortrait: Painter = scene =>
  scene.has('portrait', 'vanishes') ? [] : [faceIn(scene, scene.box('portrait'), 1)];
