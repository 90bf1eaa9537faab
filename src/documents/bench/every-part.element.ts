import {Later} from './later.ts';
import {everySet} from './painters.ts';

/** What is opened on the bench with a tool, a light or an answer, fetched as one. */
export const panels = new Later(() => import('./bench-panels.element.ts'));

/** Everything that the bench opens without. */
export const everyPart: readonly Later<unknown>[] = [...everySet, panels];
