import {z} from 'zod';
import {id, prose, text} from './fields.ts';

/** What an author may write in `modules/<module>/module.yaml`. */
export const moduleSource = z.strictObject({
  id,
  title: text,
  summary: text,
  /** Place in the menu, from 1. */
  order: z.number().int('write a whole number').min(0),
  /** What its lessons and items serve; a module of tests alone has none. */
  objectives: z.array(z.strictObject({id, text})),
  parts: z
    .array(
      z
        .strictObject({
          lesson: z
            .string()
            .regex(/^[\w-]+\.md$/, 'name a file in this folder, such as 01-zones.md')
            .optional(),
          interview: id.optional(),
          examination: id.optional(),
          paper: z
            .string()
            .regex(/^[\w-]+\.paper\.yaml$/, 'name a file in this folder, such as module-test.paper.yaml')
            .optional(),
          /** Goes deeper than the core path, which completes the course. */
          path: z.literal('more', 'write more, or leave `path` out for a part of the core path').optional(),
        })
        .refine(
          ({path: _, ...part}) => Object.values(part).filter(file => file !== undefined).length === 1,
          'name one of `lesson:`, `interview:`, `examination:` and `paper:`',
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

const level = z.literal([1, 2, 3], 'write 1 (know), 2 (apply) or 3 (weigh and decide)');

/**
 * What the items of a bank are for; each has one use, so that no lesson asks what a test examines. Those of a drill are
 * practised as often as a learner likes, and neither saved nor reported.
 */
const uses = ['check', 'module-test', 'pre', 'post', 'drill'] as const;

const signedFor = 'write the eight characters that the compiler names, in "double quotes"';

/** What an author may write as one entry of a bank, beside the question itself, which its type checks. */
export const bankItemSource = z.strictObject({
  /** The word for its type, as in a lesson. */
  type: z.string(),
  /** Id of the module's objective. */
  objective: id,
  level,
  /** Pre and post only: the same word on both sides, where the other form of this item stands. */
  pair: id.optional(),
  /** Where the fact was read. */
  source: z.string().trim().min(1, 'write where the fact was read'),
  /** `draft` until a named reviewer has signed what the item says now. */
  review: z.union([
    z.literal('draft'),
    z.strictObject({
      by: z.string().trim().min(1, 'write the reviewer’s name'),
      on: z.string().refine(value => z.iso.date().safeParse(value).success, 'write the day as 2026-11-24'),
      // Without quotes eight digits would be a number, and some with an e in it another one.
      of: z.string(signedFor).regex(/^[0-9a-f]{8}$/, signedFor),
    }),
  ]),
  /** Its options have an order that means something, and stay in it. */
  keepOrder: z.boolean().optional(),
  /** A machine-readable zone in it has a wrong check digit on purpose. */
  wrongDigits: z.boolean().optional(),
  question: z.looseObject({id}),
});

export type BankItemSource = z.infer<typeof bankItemSource>;

/** The same in a drill, which nobody examines: it may serve no objective. */
export const drillItemSource = bankItemSource.extend({objective: id.optional()});

/** What every item of a bank has. */
export type DrillItemSource = z.infer<typeof drillItemSource>;

/**
 * What an author may write in `modules/<module>/<use>.questions.yaml`, for a drill `drill-<name>.questions.yaml`. Each entry is read by itself, as a
 * `bankItemSource`, so that a faulty one hides no other.
 */
export const bankSource = z.strictObject({use: z.enum(uses), questions: z.array(z.unknown()).min(1)});
export type BankSource = z.infer<typeof bankSource>;

/** What an author may write in `modules/<module>/<name>.paper.yaml`. */
export const paperSource = z.strictObject({
  id,
  title: text,
  role: z.enum(['pre-test', 'opener', 'module-test', 'final', 'post-test']),
  minutes: z.number().int('write whole minutes').min(1).max(60),
  confidence: z.boolean().default(false),
  /** The blueprint. */
  draw: z
    .array(
      z.strictObject({
        bank: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z-]+$/, 'name a bank, such as foundations.module-test'),
        /** Any, where none are named. */
        objectives: z.array(id).min(1).optional(),
        levels: z.array(level).min(1).optional(),
        count: z.number().int('write a whole number').min(1).max(40),
      }),
    )
    .min(1),
});
export type PaperSource = z.infer<typeof paperSource>;

/** What an author may write in `modules/glossary.yaml`. */
export const glossarySource = z.strictObject({
  /** What the meanings rest on. */
  sources: z.array(z.strictObject({id, text})).min(1),
  terms: z
    .array(
      z.strictObject({
        id,
        /** The words as they stand in a sentence. */
        term: text,
        /** One or two sentences that an officer can go by. */
        meaning: text,
        /** Ids of terms to read as well. */
        see: z.array(id).default([]),
      }),
    )
    .min(1),
});

/** What an author may write in `modules/job-aids.yaml`. */
export const jobAidsSource = z.strictObject({
  aids: z
    .array(
      z.strictObject({
        id,
        title: text,
        /** One sentence: when to use it. */
        lead: text,
        blocks: z
          .array(
            z.strictObject({
              id,
              title: text,
              text: prose,
              /** Stands beside the next one, where there is room for both. */
              width: z.literal('half', 'write half, or leave `width` out for the whole width').optional(),
            }),
          )
          .min(1),
        sources: z.array(z.strictObject({id, text})).min(1),
      }),
    )
    .min(1),
});

/** What may stand in `src/shell/texts.yaml`: every word with a note for its translator. Interface words are plain text. */
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
