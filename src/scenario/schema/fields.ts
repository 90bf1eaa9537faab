import {z} from 'zod';
import {id, prose, savedNames, text} from '../../content/fields.ts';
import * as parts from './parts.ts';

/** The fields of a scenario, before checks across fields. */
export const fields = z.strictObject({
  ...savedNames,
  title: text,
  /** A summary of one sentence for the menu. */
  summary: text,
  /** Minutes that a learner needs. The menu shows them. */
  minutes: z.number().int('write whole minutes').min(1).max(60),
  /**
   * The note that the learner reads before the interview begins. It names the subject, and says that the learner may
   * leave.
   */
  note: prose,
  /** Place and time of the interview, in one line. */
  setting: text,
  opening: prose,
  /** The officer's knowledge before the interview. */
  briefing: prose,
  variants: z.array(parts.variant).default([]),
  names: z.array(parts.name).default([]),
  person: parts.person,
  /** The time at which the learner gets feedback. */
  feedback: z.enum(['each-choice', 'after-talk', 'at-end']).default('after-talk'),
  /** With `ownWords: false`, the course does not read the learner's own words in this interview. */
  ownWords: z.literal(false).optional(),
  room: z.array(parts.roomFlag).default([]),
  papers: z.array(parts.tableDocument).default([]),
  /** Length of the whole interview, in minutes. */
  budget: z.number().int('write whole minutes').min(1).max(60),
  queue: z.array(parts.queue).default([]),
  phases: z.array(z.strictObject({id, title: text})).min(1),
  people: z.array(z.strictObject({id, name: text})).min(1),
  /** At most 53 facts, because the exploration stores each fact as one bit of a JavaScript number. */
  facts: z.array(parts.fact).min(1).max(53),
  decisions: z.array(parts.decision).min(1),
  events: z.array(parts.happening).default([]),
  pause: parts.pause,
  stop: parts.stop,
  questions: z.array(parts.question).default([]),
  endings: z.array(parts.ending).min(1),
  aftermath: z.array(parts.aftermath).default([]),
  indicators: parts.indicators,
  tasks: z.array(parts.task).min(1),
  weights: parts.weights,
  /**
   * The author's own calculation of trust and distress at the end of two walks: one with the best choices, and one
   * with the acceptable choices.
   */
  calibration: z.strictObject({best: parts.feelings, acceptable: parts.feelings}).optional(),
  /** The lessons that the learner should remember, each with the sources that support it. */
  lessons: z.array(z.strictObject({id, text, sources: z.array(id).min(1)})).min(1),
  sources: z.array(z.strictObject({id, text})).min(1),
});

/** The content that an author may write in `scenarios/<id>.yaml`, before checks across its fields. */
export type ScenarioSource = z.infer<typeof fields>;
