import {z} from 'zod';
import {id} from './fields.ts';

const line = z.string().trim().min(1);

/** A person who has read or confirmed a text, and the day. */
const reading = z.strictObject({by: line, on: z.iso.date('write the day as 2026-11-29')});

export type Reading = z.infer<typeof reading>;

/** The maximum number of readings by reviewers that a translated text keeps. */
export const readingsKept = 2;

/** Schema of `locales/<lang>/<namespace>.json`. */
export const translationSource = z.strictObject({
  /** `draft` until a native speaker has reviewed the translation. */
  review: z.enum(['draft', 'reviewed']),
  entries: z.record(
    z.string(),
    z.strictObject({
      of: z
        .string()
        .regex(/^([0-9a-f]{8}|new)$/, 'write "new": the build puts the hash of the English text in its place')
        .exactOptional(),
      text: z.string(),
      /**
       * The last people who compared this text with the English one, each with the day. A changed text has no
       * readers.
       */
      read: z.array(reading).max(readingsKept).exactOptional(),
    }),
  ),
});

export type TranslationSource = z.infer<typeof translationSource>;

const wrongForms = z.array(z.strictObject({form: line, reason: line})).min(1);

/** Schema of one term of the termbase. */
const termSource = z.strictObject({
  /** Id of the term. If the glossary has the term, the id is the same there. */
  id,
  en: line,
  mn: line,
  /** The short form, for a place with little space and for a second mention. */
  short: line.optional(),
  part: z.enum(['noun', 'verb', 'adjective', 'participle', 'phrase', 'name']),
  note: line.optional(),
  source: line,
  /** Forms that are wrong in every text. */
  forbidden: wrongForms.optional(),
  /** Forms that are wrong for this term but right for another one. No rule can find them, only a reader. */
  avoid: wrongForms.optional(),
  state: z.union([
    z.literal('proposed', 'write proposed, or who confirmed the term: {by: NAME, on: 2026-11-29}'),
    reading,
  ]),
});

/** A term in English and in Mongolian. */
export type TermbaseEntry = z.infer<typeof termSource>;

/** Schema of `locales/terms.yaml`, the termbase. */
export const termsSource = z.strictObject({terms: z.array(termSource).min(1)});

/** Schema of `locales/twins.yaml`: identical English texts that need different translations. */
export const twinsSource = z.strictObject({
  twins: z.array(
    z.strictObject({
      en: line,
      /** Keys, as `namespace/key`, of the texts that translate this English text otherwise than usual. */
      keys: z
        .array(
          z.string().regex(/^[^/\s]+\/\S+$/, 'write the namespace and the key, such as pages/state.done'),
        )
        .min(1),
      reason: line,
    }),
  ),
});

/** An English text that needs several translations, and why. */
export type Twin = z.infer<typeof twinsSource>['twins'][number];
