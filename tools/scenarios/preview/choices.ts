import {graded} from '../../../src/scenario/engine/points.ts';
import {
  controlIds as fixed,
  type Choice,
  type Grade,
  type InterviewOption,
  type InterviewQuestionType,
  type Scenario,
  type SideQuestion,
} from '../../../src/scenario/model/scenario.ts';
import type {State} from '../../../src/scenario/model/state.ts';
import {offered, step} from '../../../src/scenario/engine/step.ts';
import {reasonsOfChoice, reasonsOfQuestion, type OfferCondition} from './reasons.ts';
import {benchTexts as said} from './bench-texts.ts';

/**
 * A choice at the current decision, event or pause of a run. `isOffered` is false if the interview does not offer the
 * choice now.
 */
export interface LaidChoice {
  readonly id: string;
  /** The key prefix of the choice's texts, with a dot at the end; undefined for `retry`, `go-on` and `read-instead`. */
  readonly prefix?: string;
  readonly grade?: Grade;
  /** True if a rule replaces the author's grade of the choice. */
  readonly isRegraded: boolean;
  readonly questionType?: InterviewQuestionType;
  readonly effects: readonly string[];
  readonly isOffered: boolean;
  readonly reasons: readonly OfferCondition[];
}

/**
 * Returns all choices of the current decision, event or pause of the run, in the author's order. Includes the choices
 * that are not offered.
 */
export function choicesAt(scenario: Scenario, state: State): readonly LaidChoice[] {
  const now = offered(scenario, state);
  const word = (id: string): LaidChoice => ({
    id,
    isOffered: true,
    isRegraded: false,
    effects: id === fixed.read ? [] : [`${said.repaired}: ${state.pending}`],
    reasons: [],
  });
  const plain = (list: string) => (o: InterviewOption) => optionLaid(scenario, state, o, `${list}.options.${o.id}.`, []);
  if (state.mode === 'pause') return scenario.pause.options.map(plain('pause'));
  if (state.mode !== 'open') return now.map(word);
  const event = scenario.events.find(e => e.id === state.place);
  if (event) return event.options.map(plain(`events.${event.id}`));
  const decision = scenario.decisions.find(d => d.id === state.place);
  if (!decision) return [];
  return [
    ...decision.options.map(o =>
      optionLaid(scenario, state, o, `decisions.${decision.id}.options.${o.id}.`, reasonsOfChoice(o, state)),
    ),
    ...scenario.questions.map(q =>
      questionLaid(scenario, state, q, reasonsOfQuestion(q, scenario, decision, state)),
    ),
    ...now.filter(id => id === fixed.read).map(word),
  ];
}

function optionLaid(
  scenario: Scenario,
  state: State,
  option: InterviewOption | Choice,
  prefix: string,
  reasons: readonly OfferCondition[],
): LaidChoice {
  const decision = scenario.decisions.find(d => d.id === state.place);
  const choice = decision?.options.find(o => o.id === option.id);
  const grade = choice ? graded(choice, state).grade : option.grade;
  return {
    id: option.id,
    prefix,
    grade,
    isRegraded: grade !== option.grade,
    questionType: option.questionType,
    effects: [...(decision && choice ? [`${decision.takes} ${said.minute}`] : []), ...moves(option), ...(choice ? effectsOf(choice, state) : []), ...factsRevealed(scenario, state, option.id)],
    isOffered: offered(scenario, state).includes(option.id),
    reasons,
  };
}

const questionLaid = (
  scenario: Scenario,
  state: State,
  {id, grade, questionType, reveals}: SideQuestion,
  reasons: readonly OfferCondition[],
): LaidChoice => ({
  id,
  prefix: `questions.${id}.`,
  ...(grade === undefined ? {} : {grade}),
  isRegraded: false,
  questionType,
  effects: [`1 ${said.minute}`, ...mayTell(reveals), ...factsRevealed(scenario, state, id)],
  isOffered: offered(scenario, state).includes(id),
  reasons,
});

const signed = (n: number) => (n > 0 ? `+${n}` : String(n));
const mayTell = (facts: readonly string[]) => (facts.length > 0 ? [`${said.reveals} ${facts.join(', ')}`] : []);

const moves = ({trust, distress, room}: InterviewOption): readonly string[] => [
  ...(trust === 0 ? [] : [`${said.trust} ${signed(trust)}`]),
  ...(distress === 0 ? [] : [`${said.distress} ${signed(distress)}`]),
  ...Object.entries(room ?? {}).map(([flag, to]) => `${said.room} ${flag}: ${to}`),
];

function effectsOf(choice: Choice, at: State): readonly string[] {
  const {reveals, later, rehearsed, critical, ends} = choice;
  const {points} = graded(choice, at);
  return [
    ...mayTell(reveals),
    ...(later ? [`${said.laterAt} ${later.at}: ${moves({...choice, ...later, room: {}}).join(', ')}`] : []),
    ...(rehearsed === undefined ? [] : [`${said.rehearsed} ${rehearsed}`]),
    ...(critical === undefined ? [] : [`${said.critical} ${critical}`]),
    ...(ends ? [said.ends] : []),
    ...(points > 0 ? [`${points} ${said.points}`] : []),
  ];
}

/** Returns the facts that a choice would reveal at once in this state. */
function factsRevealed(scenario: Scenario, state: State, id: string): readonly string[] {
  const after = step(scenario, state, id);
  if (after === state) return [];
  const fresh = after.known.filter(fact => !state.known.includes(fact));
  return fresh.length > 0 ? [`${said.tellsNow} ${fresh.join(', ')}`] : [];
}
