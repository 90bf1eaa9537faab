import type {BookPainters} from '../scene.ts';
import {cover} from './cover.ts';
import {edge} from './edge.ts';
import {inside} from './inside.ts';
import {end, spread} from './spread.ts';
import {stamps} from './stamp.ts';
import {visaLabel} from './visa-label.ts';

/** The painters of a book. */
export const book: BookPainters = {cover, inside, visa: visaLabel, spread, end, edge, stamps};
