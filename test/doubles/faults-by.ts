import type {z} from 'zod';

/** Returns a function that lists the faults which a schema finds in a value: path and message. */
export const faultsBy =
  (schema: z.ZodType) =>
  (value: unknown): readonly string[] =>
    schema.safeParse(value).error?.issues.map(({path, message}) => `${path.join('.')}: ${message}`) ?? [];
