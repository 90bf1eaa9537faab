import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import * as parts from './parts.ts';

/** The fields of a scenario, before they are held against each other. */
export const fields = z.strictObject({
  id,
  title: text,
  /** One sentence for the menu. */
  summary: text,
  /** What it takes a learner, for the menu. */
  minutes: z.number().int('write whole minutes').min(1).max(60),
  /** Read before it begins: what it is about, and that it may be left. */
  note: prose,
  /** Where and when, in one line. */
  setting: text,
  opening: prose,
  /** What the officer knows before the talk. */
  briefing: prose,
  variants: z.array(parts.variant).default([]),
  names: z.array(parts.name).default([]),
  person: parts.person,
  /** When the learner hears how it went. */
  feedback: z.enum(['each-choice', 'after-talk', 'at-end']).default('after-talk'),
  room: z.array(parts.roomFlag).default([]),
  papers: z.array(parts.paper).default([]),
  /** Minutes for the whole talk. */
  budget: z.number().int('write whole minutes').min(1).max(60),
  queue: z.array(parts.queue).default([]),
  phases: z.array(z.strictObject({id, title: text})).min(1),
  people: z.array(z.strictObject({id, name: text})).min(1),
  facts: z.array(parts.fact).min(1),
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
  /** What to take from it, each with the sources it rests on. */
  lessons: z.array(z.strictObject({id, text, sources: z.array(id).min(1)})).min(1),
  sources: z.array(z.strictObject({id, text})).min(1),
});

/** What an author may write in `scenarios/<id>.yaml`, before the parts are held against each other. */
export type ScenarioSource = z.infer<typeof fields>;
