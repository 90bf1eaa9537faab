import {readFileSync} from 'node:fs';
import {z} from 'zod';
import type {BuiltFacts} from '../../src/compiler/build/compiled-file.ts';
import {compiledFileOf, isCompiledFresh} from '../../src/packaging/build.ts';
import {root} from '../../tools/paths.mjs';

let known: BuiltFacts | undefined;

/**
 * Returns the contents of the course that the journeys play. The build writes them beside the course, because a compile
 * would take as long as some journeys. Call this function in a test, so that a list of the journeys does not need a
 * build.
 */
export const journeyCourse = (): BuiltFacts => (known ??= factsOf(root));

/**
 * Reads the contents of the course that was built in a repository. Throws if its sources have changed since, because a
 * journey would then search the old course for new pages.
 */
export function factsOf(folder: string): BuiltFacts {
  if (!isCompiledFresh(folder))
    throw new Error(
      'the course is not built, or its sources have changed since: run npm run package -- --standard scorm2004-4',
    );
  return z.custom<BuiltFacts>().parse(JSON.parse(readFileSync(compiledFileOf(folder), 'utf8')));
}
