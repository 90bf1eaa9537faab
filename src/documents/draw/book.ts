import {cover} from './cover.ts';
import type {Painter} from './scene.ts';
import {sheet} from './sheet.ts';

/** Everything of a book but its data page. */
export const book: Painter = scene => {
  switch (scene.kind) {
    case 'cover':
      return cover(scene);
    default:
      return sheet(scene, 3.18);
  }
};
