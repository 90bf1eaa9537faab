import {boxesOfLook, type Painter} from './scene.ts';
import {shape} from './shape.ts';

/** To be drawn. */
export const looks: Painter = scene =>
  scene.looks.flatMap(look =>
    boxesOfLook(look, scene).map(({x, y, width, height}) =>
      shape('rect', {x, y, width, height, fill: '#888', 'fill-opacity': 0.3}),
    ),
  );
