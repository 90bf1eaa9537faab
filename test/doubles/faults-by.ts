import type {z} from 'zod';

/** Returns a function that lists the faults of a value by a schema. Each fault is a path and a message. */
export const faultsBy =
  (schema: z.ZodType) =>
  (value: unknown): readonly string[] =>
    schema.safeParse(value).error?.issues.map(({path, message}) => `${path.join('.')}: ${message}`) ?? [];
