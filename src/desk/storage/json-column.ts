import {z} from 'zod';

/** Returns a schema for a column that contains a value as JSON. A text that is not JSON causes a `SyntaxError`. */
export function jsonColumn<T>(schema: z.ZodType<T>): z.ZodType<T, string> {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}
