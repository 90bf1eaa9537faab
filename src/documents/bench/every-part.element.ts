import {Lazy} from '../view/lazy.ts';
import {everySet} from '../view/painters.ts';

/** The panels that a tool, a light or the feedback opens; they are lazy-loaded as one chunk. */
export const panels = new Lazy(() => import('./panels.element.ts'));

/**
 * Everything that the bench lazy-loads: every set of painters, and the panels. The bench can open before
 * these are loaded.
 */
export const everyPart: readonly Lazy<unknown>[] = [...everySet, panels];
