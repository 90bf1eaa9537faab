import type {CompiledCourse} from '../compile.ts';
import type {Files} from './chunks.ts';

/** What the journeys ask of the course that was built. */
export type BuiltFacts = Pick<CompiledCourse, 'index' | 'modules' | 'banks' | 'rubrics' | 'languages'>;

/**
 * Builds `compiled.json`, a list of what the built course contains. The journeys read this list. To compile the course
 * again would take seconds.
 */
export const compiledFiles = ({index, modules, banks, rubrics, languages}: BuiltFacts): Files =>
  new Map([['compiled.json', `${JSON.stringify({index, modules, banks, rubrics, languages})}\n`]]);
