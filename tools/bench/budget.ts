import {readFileSync} from 'node:fs';
import {z} from 'zod';

const shape = z.object({
  firstScreen: z.object({gzip: z.number(), raw: z.number(), requests: z.number(), lmsCalls: z.number()}),
  /** Additional budget for the first screen of a stand-alone package: the LMS runtime that it bundles. */
  standaloneRuntime: z.object({gzip: z.number(), raw: z.number(), requests: z.number()}),
  /**
   * Budget for everything that loads until the text of the first lesson appears, with an empty cache at the start.
   * The first screen is included.
   */
  begin: z.object({gzip: z.number(), raw: z.number(), requests: z.number()}),
  /** Budget for opening a lesson, up to its first rendered section. Files of the first screen are not counted. */
  lesson: z.object({gzip: z.number()}),
  /** Maximum size of the first screen if the course had ten times as many lessons, in per cent of its present size. */
  tenTimes: z.object({percent: z.number()}),
  /** Budget for the zip of the whole course in English only, for SCORM 1.2. */
  package: z.object({bytes: z.number()}),
  javascript: z.object({gzip: z.number()}),
  /**
   * Budget for the code that only the document bench loads. Code that also loads for interviews, or for lessons with
   * documents, is not counted.
   */
  bench: z.object({gzip: z.number()}),
  /** Budget for all code that draws documents in lessons, in practice and on the document bench. */
  drawing: z.object({gzip: z.number()}),
  /** Budget for all code that one activity of a figure loads: its own code, and the code that activities share. */
  activity: z.object({gzip: z.number()}),
  /**
   * Budget for opening a document: all code of the document bench and of drawings that loads before the first
   * document has rendered. `files` is the number of files.
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
