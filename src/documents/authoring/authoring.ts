import {refined} from '../../content/source-fault.ts';
import type {Authoring} from '../../content/question-type.ts';
import {faultsOf} from './checks/checks.ts';
import {ruleFaultsOf} from './checks/rules.ts';
import {fields, type ExaminationSource} from '../schema/fields.ts';
import {referenceSource} from '../schema/reference.ts';
import {
  boundsOf,
  specimenOf,
  splitExamination,
  type ExaminationRubric,
  type ExaminationShown,
} from './split.ts';

export type {ExaminationSource} from '../schema/fields.ts';

const source = refined(fields, faultsOf);

/** The question type of the document bench: the learner marks places and gives a verdict. */
export const authoring: Authoring<ExaminationSource, ExaminationShown, ExaminationRubric> = {
  source,
  split: splitExamination,
  bounds: boundsOf,
  apart: specimenOf,
};

/**
 * Returns the question type of the document bench with additional checks of each specimen against the reference sheet
 * of its issuer. If the sheet is invalid, these checks are skipped, because another check reports the faults of the
 * sheet.
 */
export function authoringBy(sheet: unknown): typeof authoring {
  const rules = referenceSource.safeParse(sheet).data;
  if (!rules) return authoring;
  return {...authoring, source: refined(source, examination => ruleFaultsOf(examination, rules))};
}
