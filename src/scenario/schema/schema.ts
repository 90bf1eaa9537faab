import type {Authoring} from '../../content/question-type.ts';
import {faultsOf} from './checks.ts';
import {fields, type ScenarioSource} from './fields.ts';
import type {Scenario, InterviewShown} from '../model/scenario.ts';
import {capOf, idsOf, splitScenario} from './split.ts';

const source = fields.superRefine((scenario, context) => {
  for (const {path, message} of faultsOf(scenario))
    context.addIssue({code: 'custom', path: [...path], message});
});

/**
 * The question type of an interview with one person: the learner decides step by step, for a hundred points.
 */
export const authoring: Authoring<ScenarioSource, InterviewShown, Scenario> = {
  source,
  split: splitScenario,
  bounds: scenario => ({possible: 100, cap: capOf(scenario), ids: idsOf(scenario)}),
};
