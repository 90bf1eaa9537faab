import {z} from 'zod';
import {prose, savedNames, text} from '../../content/fields.ts';
import * as parts from './parts.ts';

/** The fields that an author may write in a specimen file. */
export const fields = z.strictObject({
  ...savedNames,
  /** The title in the menu. It reveals nothing about the answer. */
  title: text,
  /** The name of the case. Only the feedback after the decision shows this name. */
  knownAs: text,
  /** Minutes that a careful learner needs. */
  minutes: z.number().int('write whole minutes').min(1).max(60),
  /** Level from 1 (easy) to 4 (hard). */
  level: z.number().int().min(1).max(4),
  series: parts.seriesId,
  entries: parts.entries,
  mrz: parts.mrz,
  perforated: z.string().exactOptional(),
  missing: z.array(z.number().int()).default([]),
  stamps: z.array(parts.stamp).default([]),
  visa: parts.visa.exactOptional(),
  /** The looks that come from normal wear and not from deliberate changes. */
  wear: z.array(parts.look).default([]),
  person: parts.person,
  reading: parts.reading,
  anomalies: z.array(parts.anomaly).max(3).default([]),
  /** The original data at the places where the document was changed. */
  genuine: parts.genuine.default({}),
  oddities: z.array(parts.oddity).default([]),
  /** The right verdict. Reports contain the id of this verdict, but no text that the author wrote. */
  verdict: parts.verdict,
  alsoRight: z.array(parts.verdict).default([]),
  checks: z.array(parts.check).min(3),
  /** The right decision after the check that settles the open question. */
  after: z.enum(['clear', 'refer']),
  /** Why the verdict is right. */
  why: prose,
  /** The lesson that the learner should remember. */
  teaching: prose,
  /** Advice for the work at the counter, which the learner reads after scoring. */
  atTheCounter: prose,
  /** Where the author found the case, such as a section of the fact base. */
  source: z.string().min(1),
});

/** The contents of `specimens/<id>.yaml`, as an author writes them. */
export type ExaminationSource = z.infer<typeof fields>;
