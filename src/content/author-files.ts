import {z} from 'zod';
import {id, text} from './fields.ts';

/** What an author may write in `modules/<module>/module.yaml`. */
export const moduleSource = z.strictObject({
  id,
  title: text,
  summary: text,
  /** Place in the menu, from 1. */
  order: z.number().int('write a whole number').min(1),
  objectives: z.array(z.strictObject({id, text})).min(1),
  parts: z
    .array(
      z
        .strictObject({
          lesson: z
            .string()
            .regex(/^[\w-]+\.md$/, 'name a file in this folder, such as 01-zones.md')
            .optional(),
          interview: id.optional(),
        })
        .refine(
          part => (part.lesson === undefined) !== (part.interview === undefined),
          'name either a `lesson:` or an `interview:`',
        ),
    )
    .min(1),
});

export type ModuleSource = z.infer<typeof moduleSource>;

/** What an author may write between the dashed lines at the head of a lesson. */
export const lessonSource = z.strictObject({
  id,
  title: text,
  /** What the lesson takes an officer who reads with care. */
  minutes: z.number().int('write whole minutes').min(1).max(60),
  /** Ids of the module's objectives. */
  objectives: z.array(id).min(1),
  sources: z.array(z.strictObject({id, text})).default([]),
});

export type LessonSource = z.infer<typeof lessonSource>;

const day = z.string().refine(value => z.iso.date().safeParse(value).success, 'write the day as 2026-11-24');

const line = z
  .strictObject({
    id,
    name: text,
    number: z.string().min(1).optional(),
    /** One sentence: when to use it. */
    for: text,
    audience: z.enum(['learner', 'traveller']),
    /** Where the number was read. */
    source: z.string().min(1),
    checkedOn: day,
    /** Who keeps it true. */
    owner: z.string().min(1),
    verified: z.boolean(),
  })
  .refine(l => !l.verified || l.number !== undefined, {
    path: ['number'],
    message: 'a verified line needs its number',
  });

/** What an author may write in `modules/country/<code>.yaml`. */
export const countrySource = z.strictObject({
  country: z
    .string()
    .regex(/^[a-z]{2}$/, 'write the two-letter code in small letters; xx is the neutral one'),
  lines: z.array(line).min(1),
});

export type CountrySource = z.infer<typeof countrySource>;

/** What may stand in `src/text/interface.yaml`: every word with a note for its translator. Interface words are plain text. */
export const interfaceSource = z.record(
  z.string().regex(/^[a-z][\w-]*(\.[\w-]+)+$/i, 'write a key such as nav.next or left.steps_one'),
  z.strictObject({text: z.string().trim().min(1), note: z.string().trim().min(1)}),
);

/** What may stand in `locales/<lang>/<namespace>.json`. */
export const translationSource = z.strictObject({
  /** `draft` until a native speaker has read it. */
  review: z.enum(['draft', 'reviewed']),
  entries: z.record(
    z.string(),
    z.strictObject({
      of: z
        .string()
        .regex(/^[0-9a-f]{8}$/, 'write the first 8 hex digits of the SHA-256 of the English text'),
      text: z.string(),
    }),
  ),
});

export type TranslationSource = z.infer<typeof translationSource>;
