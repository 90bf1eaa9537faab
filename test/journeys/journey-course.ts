import {readFileSync} from 'node:fs';
import {z} from 'zod';
import type {BuiltFacts} from '../../src/compiler/build/compiled-file.ts';
import {compiledFileOf, isCompiledFresh} from '../../src/packaging/build.ts';
import {root} from '../../tools/paths.mjs';

let cachedFacts: BuiltFacts | undefined;

/**
 * Returns the contents of the course that the journeys play. The build writes these contents beside the course,
 * because compiling the course again would take as long as some journeys. Call this function inside a test. Then the
 * journeys can be listed without a build.
 */
export const journeyCourse = (): BuiltFacts => (cachedFacts ??= factsOf(root));

/**
 * Reads what the build in a repository has compiled. Throws if the sources of the course have changed since the
 * build. A journey would then look for new pages in the old course.
 */
export function factsOf(folder: string): BuiltFacts {
  if (!isCompiledFresh(folder))
    throw new Error(
      'the course is not built, or its sources have changed since: run npm run package -- --standard scorm2004-4',
    );
  return z.custom<BuiltFacts>().parse(JSON.parse(readFileSync(compiledFileOf(folder), 'utf8')));
}
