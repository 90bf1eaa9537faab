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
 * compiler loads this file. The file loads all definitions at once, because the compiler is synchronous and
 * cannot wait for a definition later.
 */
export const authoring: Record<string, AnyAuthoring> = {};

// Import the files one after the other. knip reads vite.config.ts with its own loader, and this loader cannot
// import two files in parallel if they import a common file.
for (const type of lessonTypeNames) authoring[type] = authoringIn(await import(`./${type}/schema.ts`), type);
