import {sizes} from '../places.ts';
import type {Light} from '../terms.ts';
import {stitches} from './paper.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';

/** The strip's own tone in each light. */
const strip: Readonly<Record<Light, string>> = {
  white: '#ebe5d6',
  tilt: '#ebe5d6',
  loupe: '#ebe5d6',
  oblique: '#b5ad9b',
  transmitted: '#b98f50',
  uv: '#1c1645',
  ir: '#cfcfcf',
};

/** The strip by which a data page is sewn into its book. */
export const hinge: Painter = scene => {
  const box = scene.box('hinge');
  const strands = stitches(box, scene.light);
  const dull = scene.light === 'uv' && scene.specimen.series === 'atlantara';
  return [
    shape('rect', {...box, fill: strip[scene.light]}),
    shape('path', {
      d: `M0 0H${sizes.TD3.width}`,
      stroke: '#000',
      'stroke-opacity': 0.22,
      'stroke-width': 0.16,
    }),
    ...(dull ? strands.slice(0, 2) : strands),
  ];
};
