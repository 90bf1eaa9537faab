import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import type {BuiltFacts} from '../../src/compiler/build/compiled-file.ts';
import {root} from '../../tools/paths.mjs';

const file = join(root, 'dist', 'compiled.json');

let known: BuiltFacts | undefined;

/**
 * Returns the contents of the course that the journeys play. The build writes them beside the course, because a compile
 * would take as long as some journeys. Call this function in a test, so that a list of the journeys does not need a
 * build.
 */
export function journeyCourse(): BuiltFacts {
  if (!existsSync(file)) throw new Error('the course is not built: run npm run build');
  return (known ??= z.custom<BuiltFacts>().parse(JSON.parse(readFileSync(file, 'utf8'))));
}
