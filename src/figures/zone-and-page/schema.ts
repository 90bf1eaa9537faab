import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring, ActivityIssue} from '../schema.ts';

/** Number of characters in a line of a passport. */
const places = 44;
const place = z.number().int().min(1).max(places);
const line = z
  .string()
  .regex(/^[A-Z0-9<]{44}$/, 'a line of a passport has 44 places: use A to Z, 0 to 9 and <');

const source = z.strictObject({
  lines: z.tuple([line, line]),
  /**
   * Fields in the order of the lines. `page` is the text of the field on the data page; missing if the data page does
   * not show the field.
   */
  fields: z
    .array(
      z.strictObject({
        id,
        line: z.union([z.literal(1), z.literal(2)]),
        from: place,
        to: place,
        name: text,
        page: z.string().optional(),
        text,
      }),
    )
    .min(4)
    .max(16),
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface ZoneAndPageData {
  readonly lines: readonly [string, string];
  readonly fields: readonly {
    readonly id: string;
    readonly line: 1 | 2;
    readonly from: number;
    readonly to: number;
    readonly page?: string | undefined;
  }[];
}

/**
 * Authoring definition of an activity with the fields of the machine-readable zone and their places on the data page.
 */
export const authoring: ActivityAuthoring<Source> = {
  source,
  check: ({fields}) =>
    fields.flatMap((field, n): readonly ActivityIssue[] => {
      const before = fields.slice(0, n).findLast(other => other.line === field.line);
      if (field.to < field.from)
        return [
          {
            path: ['fields', n, 'to'],
            message: `the field ends before place ${field.from}, where it begins: exchange \`from\` and \`to\``,
          },
        ];
      const expected = (before?.to ?? 0) + 1;
      return field.from === expected
        ? []
        : [
            {
              path: ['fields', n, 'from'],
              message: `the field before it leads up to place ${expected} of line ${field.line}: write ${expected}`,
            },
          ];
    }),
};
