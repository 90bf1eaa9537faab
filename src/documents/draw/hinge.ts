import {sizes} from '../places.ts';
import {lines} from './ground.ts';
import {byLight} from './palette.ts';
import {stitches} from './paper.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';

/** The strip's own tone in each light. */
const strip = byLight('#ebe5d6', '#b5ad9b', '#b98f50', '#1c1645', '#cfcfcf');

/** The strip by which a data page is sewn into its book. */
export const hinge: Painter = scene => {
  const box = scene.box('hinge');
  const strands = stitches(box, scene.light);
  const dull = scene.light === 'uv' && scene.specimen.series === 'atlantara';
  return [
    shape('rect', {...box, fill: strip[scene.light]}),
    lines(`M0 0H${sizes.TD3.width}`, '#000', 0.16, 0.22),
    ...(dull ? strands.slice(0, 2) : strands),
  ];
};
