import {at, faultIf, type SourceFault} from '../../content/source-fault.ts';
import type {ScenarioSource} from './fields.ts';

type QuestionSource = ScenarioSource['questions'][number];

/** Checks the side questions and side acts. */
export const sideActs = (scenario: ScenarioSource): readonly SourceFault[] =>
  scenario.questions.flatMap((question, i) =>
    [...formOf(question), ...gradeOf(question), ...placesOf(scenario, question)].map(({path, message}) => ({
      path: at('questions', i, ...path),
      message,
    })),
  );

const formOf = ({ask, act, questionType}: QuestionSource): readonly SourceFault[] => [
  ...faultIf(
    (ask === undefined) === (act === undefined),
    [],
    'write either `ask:` or `act:`, never both, never neither',
  ),
  ...faultIf(
    (act === undefined) === (questionType === 'act'),
    ['questionType'],
    'an `act:` has the question type `act`, and an `ask:` has another one',
  ),
];

const pressing: readonly string[] = ['forced', 'multiple', 'leading'];

function gradeOf({
  grade,
  why,
  recall,
  covers,
  questionType,
  reveals,
}: QuestionSource): readonly SourceFault[] {
  const isPoor = grade === 'p' || grade === 'h';
  return [
    ...faultIf(
      (grade === undefined) !== (why === undefined),
      [grade === undefined ? 'why' : 'grade'],
      'a grade needs its feedback, and feedback a grade: write `grade:` and `why:`, or neither',
    ),
    ...faultIf(
      grade === undefined && recall !== undefined,
      ['recall'],
      'only what has a grade is remembered: give it a `grade:`',
    ),
    ...faultIf(
      grade === undefined && covers !== undefined,
      ['covers'],
      'only what has a grade can cover a mark: give it a `grade:`',
    ),
    ...faultIf(
      isPoor && reveals.length > 0,
      ['reveals'],
      'a poor or unsafe side question reveals nothing: take this away',
    ),
    ...faultIf(
      grade === 'b' && pressing.includes(questionType),
      ['grade'],
      'a pressing question may not raise trust: give it the grade a, p or h',
    ),
  ];
}

/**
 * Checks two rules for a side question or act. It may be offered only by decisions that allow questions. The decision
 * in `recall` must come later than the first of these decisions.
 */
function placesOf({decisions}: ScenarioSource, question: QuestionSource): readonly SourceFault[] {
  const isOpen = ({asks, kind}: ScenarioSource['decisions'][number]) =>
    asks && (kind === 'talk' || question.grade === undefined);
  const open = decisions.filter(isOpen).map(({id}) => id);
  const first = decisions.findIndex(({id}) => (question.at ?? open).includes(id));
  const back = decisions.findIndex(({id}) => id === question.recall?.at);
  return [
    ...(question.at ?? []).flatMap((id, j) =>
      faultIf(
        decisions.some(decision => decision.id === id && !isOpen(decision)),
        ['at', j],
        `nothing is offered at "${id}": name a talk decision with \`asks: true\``,
      ),
    ),
    ...faultIf(
      back >= 0 && back <= first,
      ['recall', 'at'],
      'the person can come back to it only later: name a decision after the first one at which it is offered',
    ),
  ];
}
