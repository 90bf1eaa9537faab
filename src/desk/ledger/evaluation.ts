import {z} from 'zod';

/** The statements of the evaluation form, each rated from 1 (not at all) to 5 (fully). Their texts are `desk.evaluation.statement.*`. */
export const statements = ['aims', 'use', 'cases', 'pace', 'voice', 'safe', 'trainers', 'room'] as const;

/** The ratings of a statement, the lowest first. */
export const ratings = [1, 2, 3, 4, 5] as const;

/**
 * Minimum number of filled evaluation forms before a trainer sees results. With fewer forms, a trainer might
 * recognise somebody.
 */
export const leastForms = 5;

const remark = z
  .string()
  .max(4000)
  .transform(text => text.trim().slice(0, 1000));

/** Schema of a filled evaluation form. A person may leave any of its questions without an answer. */
export const evaluationSchema = z.object({
  ratings: z.partialRecord(z.enum(statements), z.int().min(1).max(5)),
  useful: remark,
  change: remark,
});
export type FilledEvaluation = z.infer<typeof evaluationSchema>;

/** The summary of all forms of one evaluation. */
export interface EvaluationSummary {
  readonly forms: number;
  /** For each statement, how many people gave each rating. */
  readonly statements: readonly {
    readonly statement: (typeof statements)[number];
    readonly counts: readonly number[];
    /** Mean rating. Undefined without ratings. */
    readonly mean: number | undefined;
  }[];
  readonly useful: readonly string[];
  readonly change: readonly string[];
}

/**
 * Sums up the filled forms of one evaluation. Sorts the remarks alphabetically, so that their order does not show
 * which remarks belong to one form.
 */
export function summarise(forms: readonly FilledEvaluation[]): EvaluationSummary {
  const remarks = (of: 'useful' | 'change') =>
    forms
      .map(form => form[of])
      .filter(text => text !== '')
      .sort();
  return {
    forms: forms.length,
    statements: statements.map(statement => {
      const ratingsGiven = forms.flatMap(form => form.ratings[statement] ?? []);
      return {
        statement,
        counts: ratings.map(rating => ratingsGiven.filter(each => each === rating).length),
        mean:
          ratingsGiven.length === 0
            ? undefined
            : ratingsGiven.reduce((sum, each) => sum + each, 0) / ratingsGiven.length,
      };
    }),
    useful: remarks('useful'),
    change: remarks('change'),
  };
}
