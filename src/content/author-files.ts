import {z} from 'zod';
import {mapPlaces} from './course.ts';
import {id, prose, savedNames, text} from './fields.ts';

/** Schema of `modules/<module>/module.yaml`. */
export const moduleSource = z.strictObject({
  ...savedNames,
  title: text,
  summary: text,
  /** The drawing of the module on the map of the start page. If missing, the map shows a milestone. */
  place: z.enum(mapPlaces, `write one of ${mapPlaces.join(', ')}, or leave \`place\` out`).optional(),
  /** Objectives that the module's lessons and items serve. Empty for a module that has only tests. */
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
          /** Set for a part outside the core path. A learner can complete the course without such parts. */
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

/** Schema of the front matter of a lesson. */
export const lessonSource = z.strictObject({
  ...savedNames,
  title: text,
  /** Minutes that an officer needs for the lesson when reading with care. */
  minutes: z.number().int('write whole minutes').min(1).max(60),
  /** Ids of the module's objectives. */
  objectives: z.array(id).min(1),
  sources: z.array(z.strictObject({id, text})).default([]),
});

export type LessonSource = z.infer<typeof lessonSource>;

const level = z.literal([1, 2, 3], 'write 1 (know), 2 (apply) or 3 (weigh and decide)');

/**
 * Uses of a bank. Each bank has only one use, so that lessons never ask the items of a test. A learner may
 * answer the items of a drill without limit. The responses to a drill are neither saved nor reported.
 */
const uses = ['check', 'module-test', 'pre', 'post', 'drill'] as const;

const signedFor = 'write the eight characters that the compiler names, in "double quotes"';

/**
 * Schema of one item of a bank, without the fields of the question. The schema of the question type checks
 * these fields.
 */
export const bankItemSource = z.strictObject({
  /** Name of the question type, as in a lesson. */
  type: z.string(),
  /** Id of one of the module's objectives. */
  objective: id,
  level,
  /**
   * An id that connects the two forms of an item: one in the pre bank, and one in the post bank. Items of other banks
   * have no such id.
   */
  pair: id.optional(),
  /** Source of the fact that the item asks about. */
  source: z.string().trim().min(1, 'write where the fact was read'),
  /** `draft` until a named reviewer has signed the current content of the item. */
  review: z.union([
    z.literal('draft'),
    z.strictObject({
      by: z.string().trim().min(1, 'write the reviewer’s name'),
      on: z.string().refine(value => z.iso.date().safeParse(value).success, 'write the day as 2026-11-24'),
      // The author must put quotes around the hash. Without quotes, YAML reads a hash of eight digits as a number.
      // The same happens to some hashes with the letter e.
      of: z.string(signedFor).regex(/^[0-9a-f]{8}$/, signedFor),
    }),
  ]),
  /** True when the order of the options has a meaning and must not be shuffled. */
  keepOrder: z.boolean().optional(),
  /** True when a machine-readable zone of the item has a wrong check digit on purpose. */
  wrongDigits: z.boolean().optional(),
  question: z.looseObject({id}),
});

export type BankItemSource = z.infer<typeof bankItemSource>;

/** Schema of an item in a drill. The objective is optional, because no test asks the items of a drill. */
export const drillItemSource = bankItemSource.extend({objective: id.optional()});

/** Fields that every item of a bank has. Only an item of a drill may have no `objective`. */
export type DrillItemSource = z.infer<typeof drillItemSource>;

/**
 * Schema of `modules/<module>/<use>.questions.yaml`, or of `drill-<name>.questions.yaml` for a drill. Each
 * item is parsed separately with `bankItemSource`, so that a faulty item does not hide the faults of other
 * items.
 */
export const bankSource = z.strictObject({use: z.enum(uses), questions: z.array(z.unknown()).min(1)});
export type BankSource = z.infer<typeof bankSource>;

/** Schema of `modules/<module>/<name>.paper.yaml`. */
export const paperSource = z.strictObject({
  ...savedNames,
  title: text,
  role: z.enum(['pre-test', 'opener', 'module-test', 'final', 'post-test']),
  minutes: z.number().int('write whole minutes').min(1).max(60),
  confidence: z.boolean().default(false),
  /** The lines of the blueprint. */
  draw: z
    .array(
      z.strictObject({
        bank: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z-]+$/, 'name a bank, such as foundations.module-test'),
        /**
         * Objectives of the items that this line of the blueprint draws. If this field is missing, the line draws items
         * of any objective.
         */
        objectives: z.array(id).min(1).optional(),
        levels: z.array(level).min(1).optional(),
        count: z.number().int('write a whole number').min(1).max(40),
      }),
    )
    .min(1),
});
export type PaperSource = z.infer<typeof paperSource>;

/** Schema of `modules/glossary.yaml`. */
export const glossarySource = z.strictObject({
  /** Sources of the meanings in the glossary. */
  sources: z.array(z.strictObject({id, text})).min(1),
  terms: z
    .array(
      z.strictObject({
        id,
        /** The term as it appears inside a sentence. */
        term: text,
        /** One or two sentences that help an officer in practice. */
        meaning: text,
        /** Abbreviations of the term, the same in every language. A search for an abbreviation finds the term. */
        abbreviations: z
          .array(z.string().regex(/^[\p{L}\p{N}]+$/u, 'write one word, such as MRZ'))
          .default([]),
        /** Ids of related terms. */
        see: z.array(id).default([]),
      }),
    )
    .min(1),
});

/** Schema of `modules/job-aids.yaml`. */
export const jobAidsSource = z.strictObject({
  aids: z
    .array(
      z.strictObject({
        id,
        title: text,
        /** One sentence that says when to use the job aid. */
        lead: text,
        blocks: z
          .array(
            z.strictObject({
              id,
              title: text,
              text: prose,
              /**
               * `half` means that the block takes half the width of the page. Two such blocks in a row are
               * placed side by side if both fit.
               */
              width: z.literal('half', 'write half, or leave `width` out for the whole width').optional(),
            }),
          )
          .min(1),
        sources: z.array(z.strictObject({id, text})).min(1),
      }),
    )
    .min(1),
});

const reference = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'write the module and the name, such as interviewing.opening');

/** How people work in a session. */
export const sessionMethods = ['talk', 'pairs', 'stations', 'role-play', 'live', 'test', 'debrief'] as const;

/** Schema of `modules/workshop.yaml`: the sessions from which the desk proposes the plan of a workshop. */
export const workshopSource = z.strictObject({
  days: z.number().int('write whole days').min(1).max(10),
  /** Time at which each day of the workshop begins. */
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as "09:00"'),
  /** Minutes of work in a day, without breaks. */
  minutes: z.number().int('write whole minutes').min(60).max(600),
  /** The sessions of the workshop in a sensible order. */
  sessions: z
    .array(
      z.strictObject({
        id,
        title: text,
        /** What the participants of the session can do afterwards. */
        aim: text,
        minutes: z.number().int('write whole minutes').min(5).max(240),
        method: z.enum(sessionMethods, `write one of ${sessionMethods.join(', ')}`),
        /**
         * True if the session is in every plan. The desk chooses the other sessions by how hard their objectives are
         * for the group.
         */
        always: z.boolean().default(false),
        /** Objectives as `module.objective`. */
        objectives: z.array(reference).default([]),
        /** Parts of the course that the session uses, as `module.part`. */
        parts: z.array(reference).default([]),
        /** The printed cards and sheets that the session needs. */
        cards: text.optional(),
        room: text,
        materials: text.optional(),
      }),
    )
    .min(1),
});
export type WorkshopSource = z.infer<typeof workshopSource>;

/**
 * Schema of `src/text/interface.yaml` and the other files with interface texts. Each plain text has a note
 * for its translator.
 */
export const interfaceSource = z.record(
  z.string().regex(/^[a-z][\w-]*(\.[\w-]+)+$/i, 'write a key such as nav.next or left.steps_one'),
  z.strictObject({text: z.string().trim().min(1), note: z.string().trim().min(1)}),
);
