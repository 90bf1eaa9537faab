import {readFileSync} from 'node:fs';
import {z} from 'zod';

const shape = z.object({
  firstScreen: z.object({gzip: z.number(), raw: z.number(), requests: z.number(), lmsCalls: z.number()}),
  /** What the first screen of a stand-alone package may weigh beyond it: the learning system it brings. */
  standaloneRuntime: z.object({gzip: z.number(), raw: z.number(), requests: z.number()}),
  /** What any lesson may add to it, until its first section stands. */
  lesson: z.object({gzip: z.number()}),
  /** First screen of a course with ten times the lessons, of today's as a whole. */
  tenTimes: z.object({percent: z.number()}),
  /** The zip of the whole course in English alone, for SCORM 1.2. */
  package: z.object({bytes: z.number()}),
  javascript: z.object({gzip: z.number()}),
  /** All code that only the document bench brings, beyond lessons that show documents, and interviews. */
  bench: z.object({gzip: z.number()}),
  /** All code that draws documents, in lessons, practice and on the bench. */
  drawing: z.object({gzip: z.number()}),
  /** What of both is fetched before the first document stands, of the case that needs most, and in how many files. */
  openDocument: z.object({gzip: z.number(), files: z.number()}),
  savedState: z.object({
    atMost: z.number(),
    questions: z.number(),
    papers: z.number(),
    bench: z.number(),
    interviews: z.number(),
    rest: z.number(),
  }),
});

/** What the course may weigh, from `budgets.json`: bytes, requests, calls and characters. */
export type Budgets = z.infer<typeof shape>;

export const readBudgets = (path: string): Budgets => shape.parse(JSON.parse(readFileSync(path, 'utf8')));

/** One figure against its budget. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
}

/** Says which figures are over their budget, and by how much. */
export const overBudget = (figures: readonly Figure[]): readonly string[] =>
  figures
    .filter(({value, budget}) => value > budget)
    .map(({name, value, budget}) => `${name}: ${value}, budget ${budget}, over by ${value - budget}`);
