import {graded} from './points.ts';
import type {Grade, InterviewOption, InterviewQuestionType, Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';

/** A choice, with the properties that it has in the state where the learner made it. */
export interface FoundChoice {
  readonly kind: 'decision' | 'event' | 'pause' | 'question';
  /** The grade of the choice. Undefined for a side question without a grade. */
  readonly grade: Grade | undefined;
  readonly questionType: InterviewQuestionType;
  /**
   * The chosen option; undefined for a side question. The grade of a side question decides how trust and distress
   * change.
   */
  readonly option: InterviewOption | undefined;
}

/**
 * Looks up a choice that was made in this state. Throws if the scenario has no choice with this id, because such an
 * id is a bug.
 */
export function findChoice(scenario: Scenario, at: State, choice: string): FoundChoice {
  const question = scenario.questions.find(q => q.id === choice);
  if (question)
    return {
      kind: 'question',
      grade: question.grade,
      questionType: question.questionType,
      option: undefined,
    };
  const decision = scenario.decisions.find(d => d.id === at.place);
  const option = decision?.options.find(o => o.id === choice);
  if (option)
    return {kind: 'decision', grade: graded(option, at).grade, questionType: option.questionType, option};
  const others: readonly InterviewOption[] = [
    ...scenario.events.flatMap(e => e.options),
    ...scenario.pause.options,
  ];
  const other = others.find(o => o.id === choice);
  if (!other) throw new Error(`"${choice}" is no choice of "${scenario.id}"`);
  return {
    kind: at.mode === 'pause' ? 'pause' : 'event',
    grade: other.grade,
    questionType: other.questionType,
    option: other,
  };
}
