import {readFileSync} from 'node:fs';
import {z} from 'zod';

const shape = z.object({
  firstScreen: z.object({gzip: z.number(), raw: z.number(), requests: z.number(), lmsCalls: z.number()}),
  /** Additional budget for the first screen of a stand-alone package: the LMS runtime that it bundles. */
  standaloneRuntime: z.object({gzip: z.number(), raw: z.number(), requests: z.number()}),
  /**
   * Budget for everything from an empty cache to the text of the first lesson. It includes the first screen.
   */
  begin: z.object({gzip: z.number(), raw: z.number(), requests: z.number()}),
  /** Budget for any lesson in addition to the first screen, until its first section has rendered. */
  lesson: z.object({gzip: z.number()}),
  /**
   * Maximum size of the first screen of a course with ten times the lessons, in per cent of today's first
   * screen.
   */
  tenTimes: z.object({percent: z.number()}),
  /** Budget for the zip of the whole course in English only, for SCORM 1.2. */
  package: z.object({bytes: z.number()}),
  javascript: z.object({gzip: z.number()}),
  /**
   * Budget for the code that only the document bench loads. Code that interviews or lessons with documents load too
   * is left out.
   */
  bench: z.object({gzip: z.number()}),
  /** Budget for all code that draws documents in lessons, in practice and on the document bench. */
  drawing: z.object({gzip: z.number()}),
  /** Budget for all code that one activity of a figure loads: its own code, and the code that activities share. */
  activity: z.object({gzip: z.number()}),
  /**
   * Budget for the code of the document bench and of drawings that loads before the first document has rendered. `files`
   * is the number of files.
   */
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

/** Budgets of the course from `budgets.json`: bytes, requests, calls and characters. */
export type Budgets = z.infer<typeof shape>;

export const readBudgets = (path: string): Budgets => shape.parse(JSON.parse(readFileSync(path, 'utf8')));

/** One measured value with its budget. */
export interface BudgetFigure {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
}

/** Lists the figures that exceed their budget, with the excess. */
export const overBudget = (figures: readonly BudgetFigure[]): readonly string[] =>
  figures
    .filter(({value, budget}) => value > budget)
    .map(({name, value, budget}) => `${name}: ${value}, budget ${budget}, over by ${value - budget}`);
