import {z} from 'zod';
import {fieldOf} from '../content/is-record.ts';
import type {Authoring} from '../content/question-type.ts';
import {lessonTypeNames} from './types.ts';

/** The authoring definition of a type, whatever its fields are. */
type AnyAuthoring = Authoring<unknown, unknown, unknown>;

const isAuthoring = (value: unknown): value is AnyAuthoring =>
  fieldOf(value, 'source') instanceof z.ZodType &&
  [fieldOf(value, 'split'), fieldOf(value, 'bounds')].every(part => typeof part === 'function');

/** Returns the authoring definition that the schema file of a type exports. Throws if it exports none. */
export function authoringIn(schema: unknown, type: string): AnyAuthoring {
  const found = fieldOf(schema, 'authoring');
  if (isAuthoring(found)) return found;
  throw new Error(`src/questions/${type}/schema.ts has no authoring definition: export it as "authoring"`);
}

/**
 * The authoring definition of each question type for lessons, by the name that authors write. Only the
 * compiler loads this file. All definitions load here, because the compiler is synchronous.
 */
export const authoring: Record<string, AnyAuthoring> = {};

// One after the other: the loader of knip, which reads vite.config.ts, cannot import files that share others
// at the same time.
for (const type of lessonTypeNames) authoring[type] = authoringIn(await import(`./${type}/schema.ts`), type);
