import {Later} from '../view/later.ts';
import {everySet} from '../view/painters.ts';

/** What is opened on the bench with a tool, a light or an answer, fetched as one. */
export const panels = new Later(() => import('./panels.element.ts'));

/** Everything that the bench opens without. */
export const everyPart: readonly Later<unknown>[] = [...everySet, panels];
