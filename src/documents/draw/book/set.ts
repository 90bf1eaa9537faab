import type {Painters} from '../scene.ts';
import {cover} from './cover.ts';
import {edge} from './edge.ts';
import {inside} from './inside.ts';
import {end, spread} from './spread.ts';
import {stamps} from './stamp.ts';
import {visaLabel} from './visa-label.ts';

/** The painters of a book, apart from its data page. */
export const painters: Painters = {
  things: {cover, inside, spread, end, edge, visa: visaLabel, stamps},
  looks: {},
};
