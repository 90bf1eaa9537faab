import {readFileSync} from 'node:fs';
import {z} from 'zod';
import type {BuiltFacts} from '../../src/compiler/build/compiled-file.ts';
import {compiledFileOf} from '../../src/packaging/build.ts';
import {maxLength} from '../../src/record/codec/max-length.ts';

/**
 * Returns the maximum length of a saved state of the built course in `root`, in characters. Reads the compiled
 * course, because a compile takes seconds.
 */
export function mostSaved(root: string): number {
  const contents: unknown = JSON.parse(readFileSync(compiledFileOf(root), 'utf8'));
  const {index, modules} = z.custom<BuiltFacts>().parse(contents);
  return maxLength(index, Object.fromEntries(modules.map(module => [module.id, module])));
}
