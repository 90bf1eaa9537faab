import {z} from 'zod';
import type {Database} from './database.ts';

/**
 * The rules that decide who may start a record: everybody (`open`), everybody who knows the trainer's word (`word`), or
 * only people on the trainer's list (`list`).
 */
export const admissionRules = ['open', 'word', 'list'] as const;

const admissionSchema = z.object({
  rule: z.enum(admissionRules),
  /** The trainer's word; '' if none is set. */
  word: z.string(),
  /** Number of learners at which the desk stops adding new names; null for no limit. */
  most: z.number().nullable(),
});
export type AdmissionSettings = z.infer<typeof admissionSchema>;

/** The trainer's settings for new records. They survive a restart of the desk. */
export interface Admission {
  get(): AdmissionSettings;
  set(settings: AdmissionSettings): void;
}

/** Stores the trainer's settings for new records in the desk's database. */
export const createAdmission = (database: Database): Admission => ({
  get: () => admissionSchema.parse(database.get(admissionSchema, 'select rule, word, most from admission')),
  set({rule, word, most}) {
    database.run('update admission set rule = ?, word = ?, most = ?', rule, word, most);
  },
});
