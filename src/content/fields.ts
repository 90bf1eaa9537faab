import {z} from 'zod';

/**
 * How an author's field becomes HTML. `text` is one line of inline Markdown. `prose` is one or more blocks of
 * Markdown.
 */
export type TextKind = 'text' | 'prose';

/** A stable id. The LMS, saved states and translation keys use it. */
export const id = z
  .string()
  .max(40, 'use at most 40 characters')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, such as filler-value');

/**
 * Fields that name an entry to which saved states refer. `id` is its id. `was` is the id that the entry had before
 * the author renamed it.
 */
export const savedNames = {id, was: id.optional()};

/** Inline Markdown. A field with this schema is translatable. */
export const text = z.string().trim().min(1).meta({translate: 'text'});

/** Markdown of one or more paragraphs, lists or tables. A field with this schema is translatable too. */
export const prose = z.string().trim().min(1).meta({translate: 'prose'});

/**
 * Returns how to parse the texts of a field that has this schema. Returns undefined if the field is not translatable.
 */
export function textKindOf(schema: z.core.$ZodType): TextKind | undefined {
  const kind = z.globalRegistry.get(schema)?.['translate'];
  return kind === 'text' || kind === 'prose' ? kind : undefined;
}
