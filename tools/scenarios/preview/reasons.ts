import {isTrue} from '../../../src/scenario/engine/rules.ts';
import type {Choice, Condition, Decision, Rule, Scenario, SideQuestion} from '../../../src/scenario/model/scenario.ts';
import type {Situation} from '../../../src/scenario/model/state.ts';
import {minutesFrom} from '../../../src/scenario/engine/step.ts';
import {benchTexts as said} from './bench-texts.ts';

/** One condition for offering a choice, and whether it holds. */
export interface OfferCondition {
  readonly text: string;
  readonly holds: boolean;
}

/** Returns a condition as its author wrote it, in one line. */
function conditionAsText(condition: Condition): string {
  const [name = '', value] = Object.entries(condition)[0] ?? [];
  return 'chosen' in condition
    ? `chosen ${condition.chosen.point}: ${condition.chosen.option}`
    : `${name} ${String(value)}`;
}

/**
 * Returns each condition of a rule, and whether it is met. A condition in the list `none` is met when the condition
 * is not true.
 */
export function reasonsOfRule({all, any, none}: Rule, at: Situation): readonly OfferCondition[] {
  const conditionsOf = (part: string, list: readonly Condition[], want: boolean) =>
    list.map(c => ({text: `${part} ${conditionAsText(c)}`, holds: isTrue(c, at) === want}));
  return [...conditionsOf(said.all, all, true), ...conditionsOf(said.any, any, true), ...conditionsOf(said.not, none, false)];
}

/** Returns the reasons why an option is offered or not. */
export const reasonsOfChoice = ({id, needs, when, critical}: Choice, at: Situation): readonly OfferCondition[] => [
  ...needs.map(fact => ({text: `${said.needs} ${fact}`, holds: at.known.includes(fact)})),
  ...reasonsOfRule(when, at),
  ...(critical === undefined ? [] : [{text: said.notTaken, holds: !at.repairs.includes(id)}]),
];

/** Returns the reasons why a side question is offered at a decision or not. */
export const reasonsOfQuestion = (
  question: SideQuestion,
  scenario: Scenario,
  {id, asks}: Decision,
  at: Situation,
): readonly OfferCondition[] => [
  {text: said.asks, holds: asks && !at.stopped},
  {text: said.timeLeft, holds: at.minutes + 1 + minutesFrom(scenario, id) <= scenario.budget},
  ...(question.at ? [{text: `${said.onlyAt} ${question.at.join(', ')}`, holds: question.at.includes(id)}] : []),
  {
    text: said.notAskedYet,
    holds: !at.questionsAsked.includes(question.id) && !at.sideActs.includes(question.id),
  },
];
