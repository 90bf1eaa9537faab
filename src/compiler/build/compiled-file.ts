import type {CompiledCourse} from '../compile.ts';
import type {Files} from './chunks.ts';

/** What the journeys ask of the course that was built. */
export type BuiltFacts = Pick<CompiledCourse, 'index' | 'modules' | 'banks' | 'rubrics' | 'languages'>;

/**
 * Builds `compiled.json`. Whoever plays the built course reads from it what the course contains, and need not compile
 * the course again, which takes seconds.
 */
export const compiledFiles = ({index, modules, banks, rubrics, languages}: BuiltFacts): Files =>
  new Map([['compiled.json', `${JSON.stringify({index, modules, banks, rubrics, languages})}\n`]]);
