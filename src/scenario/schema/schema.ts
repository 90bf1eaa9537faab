import {refined} from '../../content/source-fault.ts';
import type {Authoring} from '../../content/question-type.ts';
import {faultsOf} from './checks.ts';
import {fields, type ScenarioSource} from './fields.ts';
import type {Scenario, InterviewShown} from '../model/scenario.ts';
import {capOf, idsOf, splitScenario} from './split.ts';

/**
 * The question type of an interview with one person. The learner decides step by step and can earn a hundred
 * points.
 */
export const authoring: Authoring<ScenarioSource, InterviewShown, Scenario> = {
  source: refined(fields, faultsOf),
  split: splitScenario,
  bounds: scenario => ({possible: 100, cap: capOf(scenario), ids: idsOf(scenario)}),
};
