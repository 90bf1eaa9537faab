import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import * as parts from './parts.ts';

/** What an author may write in a specimen file, field by field. */
export const fields = z.strictObject({
  id,
  /** For the menu: it tells nothing of what is true. */
  title: text,
  /** What the case is called once it was decided. */
  knownAs: text,
  /** What it takes an officer who looks with care. */
  minutes: z.number().int('write whole minutes').min(1).max(60),
  /** 1 easy to 4 hard. */
  level: z.number().int().min(1).max(4),
  series: parts.seriesId,
  entries: parts.entries,
  mrz: parts.mrz,
  perforated: z.string().exactOptional(),
  missing: z.array(z.number().int()).default([]),
  stamps: z.array(parts.stamp).default([]),
  visa: parts.visa.exactOptional(),
  /** Looks that nobody is to blame for. */
  wear: z.array(parts.look).default([]),
  person: parts.person,
  reading: parts.reading,
  anomalies: z.array(parts.anomaly).max(3).default([]),
  /** What a genuine copy would have instead, where something was changed. */
  genuine: parts.genuine.default({}),
  oddities: z.array(parts.oddity).default([]),
  /** What is right, in a report word for word: nothing else in this file is. */
  verdict: parts.verdict,
  alsoRight: z.array(parts.verdict).default([]),
  checks: z.array(parts.check).min(3),
  /** What follows from the check that answers. */
  after: z.enum(['clear', 'refer']),
  /** Why the verdict is right. */
  why: prose,
  /** What to keep. */
  teaching: prose,
  /** What to do at the counter now. */
  atTheCounter: prose,
  /** Where the case was read. */
  source: z.string().min(1),
});

/** What an author may write in `specimens/<id>.yaml`. */
export type ExaminationSource = z.infer<typeof fields>;
