import {z} from 'zod';

/** How an author's field becomes HTML: `text` is one line of inline Markdown, `prose` is whole paragraphs. */
export type TextKind = 'text' | 'prose';

/** A stable name for a thing: it goes to the LMS, into saved states and into translation keys. */
export const id = z
  .string()
  .max(40, 'use at most 40 characters')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, such as filler-value');

/** Author's inline Markdown; being made from this schema is what makes a field translatable. */
export const text = z.string().trim().min(1).meta({translate: 'text'});

/** Author's Markdown of one or more paragraphs, lists or tables, translatable too. */
export const prose = z.string().trim().min(1).meta({translate: 'prose'});

/** How the text under a schema is to be read, or undefined where it is not for translators. */
export function textKindOf(schema: z.core.$ZodType): TextKind | undefined {
  const kind = z.globalRegistry.get(schema)?.['translate'];
  return kind === 'text' || kind === 'prose' ? kind : undefined;
}
