import type {Authoring} from '../../content/question-type.ts';
import {faultsOf} from './checks.ts';
import {ruleFaultsOf} from './checks-rules.ts';
import {fields, type ExaminationSource} from '../schema/fields.ts';
import {referenceSource} from '../schema/reference.ts';
import {boundsOf, specimenOf, splitExamination, type Rubric, type Shown} from './split.ts';

export type {ExaminationSource} from '../schema/fields.ts';

const source = fields.superRefine((examination, context) => {
  for (const {path, message} of faultsOf(examination))
    context.addIssue({code: 'custom', path: [...path], message});
});

/** A document on the bench: places are marked, a verdict is given. */
export const authoring: Authoring<ExaminationSource, Shown, Rubric> = {
  source,
  split: splitExamination,
  bounds: boundsOf,
  apart: specimenOf,
};

/** The same, held against the reference sheet of the issuer too; a sheet that cannot be read is told of elsewhere. */
export function authoringBy(sheet: unknown): typeof authoring {
  const rules = referenceSource.safeParse(sheet).data;
  if (!rules) return authoring;
  return {
    ...authoring,
    source: source.superRefine((examination, context) => {
      for (const {path, message} of ruleFaultsOf(examination, rules))
        context.addIssue({code: 'custom', path: [...path], message});
    }),
  };
}
