import {cover} from './cover.ts';
import {edge} from './edge.ts';
import {inside} from './inside.ts';
import type {Painter} from './scene.ts';
import {end, spread} from './spread.ts';

/** Everything of a book but its data page. */
export const book: Painter = scene => {
  switch (scene.kind) {
    case 'cover':
      return cover(scene);
    case 'spread':
      return spread(scene);
    case 'end':
      return end(scene);
    case 'edge':
      return edge(scene);
    default:
      return inside(scene);
  }
};
