import {Lazy} from '../view/lazy.ts';
import {book} from '../view/painters.ts';

/** The lazy-loaded chunk that contains the panels of the tools, the tilt slider, the marks, the decision and the feedback. */
export const panels = new Lazy(() => import('./panels.element.ts'));

/**
 * Everything that the bench lazy-loads: the painters of a book, and the panels. The bench can open before they are
 * loaded.
 */
export const everyPart: readonly Lazy<unknown>[] = [book, panels];
