import {z} from 'zod';
import {fieldOf} from '../content/is-record.ts';
import {activityNames} from './activities.ts';
import type {ActivityAuthoring} from './schema.ts';

const isAuthoring = (value: unknown): value is ActivityAuthoring =>
  fieldOf(value, 'source') instanceof z.ZodType;

/** The authoring definition of each activity, by the name that authors write. Only the compiler loads this file. */
export const activityAuthoring: Record<string, ActivityAuthoring> = {};

// One after the other, for the reason that src/questions/authoring.ts gives.
for (const name of activityNames) {
  const authoring = fieldOf(await import(`./${name}/schema.ts`), 'authoring');
  if (!isAuthoring(authoring))
    throw new Error(`src/figures/${name}/schema.ts has no authoring definition: export it as "authoring"`);
  activityAuthoring[name] = authoring;
}
