import type {Response} from '../../score/response.ts';
import {bestPath} from '../engine/best-path.ts';
import {momentsOf, type Moment} from '../engine/moments.ts';
import {play, type Turn} from '../engine/play.ts';
import {presentIn} from '../model/notebook.ts';
import {openingMarks, type OpeningMark} from '../model/opening-marks.ts';
import {graded, pointsOf, taskPoints, type Points} from '../engine/points.ts';
import {holds} from '../engine/rules.ts';
import {
  controlIds,
  type Decision,
  type Grade,
  type InterviewQuestionType,
  type Scenario,
  type Share,
} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {runOf} from '../engine/variant.ts';

/** The debrief of an interview. The debrief is computed from the choices alone. */
export interface Debrief {
  readonly ending: {readonly id: string; readonly safe: boolean};
  /** Ids of the shown texts about the later fate of persons. */
  readonly aftermath: readonly string[];
  readonly points: Points;
  readonly tasks: readonly {
    readonly id: string;
    readonly share: Share;
    readonly points: number;
    readonly most: number;
  }[];
  /**
   * The marks of a good opening, each with whether the learner covered it. Empty if no choice of the interview covers
   * a mark.
   */
  readonly opening: readonly {readonly mark: OpeningMark; readonly isCovered: boolean}[];
  readonly timeline: readonly Moment[];
  readonly mix: readonly {readonly kind: QuestionKind; readonly yours: number; readonly good: number}[];
  readonly noticed: readonly {readonly id: string; readonly facts: readonly string[]}[];
  readonly missed: readonly {readonly id: string; readonly facts: readonly string[]}[];
  readonly repairs: readonly Repair[];
  readonly referrals: readonly Referral[];
  /** The state at the end of the interview. */
  readonly end: State;
}

/**
 * A grave error. `back`: the learner took it back. `stood`: the learner let it stand. `untold`: the learner gets
 * feedback only at the end, so the error took effect at once.
 */
export interface Repair {
  readonly choice: string;
  readonly place: string;
  readonly was: 'back' | 'stood' | 'untold';
}

export type QuestionKind = 'open' | 'probing' | 'closed' | 'pressing';

/** The decision for one person, and the best option in that situation for comparison. */
export interface Referral {
  readonly decision: string;
  readonly person: string | undefined;
  /** Undefined when the interview was over before this decision. */
  readonly choice: string | undefined;
  /** True if the interview ended for safety before this decision. In this case, it was right to decide nothing. */
  readonly isPutOff: boolean;
  readonly grade: Grade | undefined;
  readonly best: string;
}

const kinds = {
  invitation: 'open',
  open: 'open',
  probing: 'probing',
  closed: 'closed',
  forced: 'pressing',
  multiple: 'pressing',
  leading: 'pressing',
  statement: undefined,
  act: undefined,
} as const satisfies Record<InterviewQuestionType, QuestionKind | undefined>;

/**
 * Returns the debrief of a finished interview. Returns undefined if the interview is not finished, or if the learner
 * read it as a text.
 */
export function debriefOf(scenario: Scenario, response: Response): Debrief | undefined {
  const {variant, turns, state} = play(scenario, runOf(scenario, response));
  const ending = scenario.endings.find(e => e.id === state.place);
  if (state.mode !== 'ended' || !ending) return undefined;
  const timeline = momentsOf(scenario, turns);
  const indicators = presentIn(scenario, variant);
  const isKnown = (indicator: (typeof indicators)[number]) =>
    indicator.facts.some(f => state.known.includes(f));
  return {
    ending: {id: ending.id, safe: ending.safe},
    aftermath: scenario.aftermath.filter(a => holds(a.rule, state)).map(a => a.id),
    points: pointsOf(scenario, state),
    tasks: scenario.tasks.map(task => ({
      id: task.id,
      share: task.share,
      points: taskPoints(task, state),
      most: Math.max(...task.earn.map(e => e.points)),
    })),
    opening: openingOf(scenario, state),
    timeline,
    mix: mixOf(scenario, timeline, variant),
    noticed: indicators.filter(isKnown),
    missed: indicators.filter(i => !isKnown(i)),
    repairs: repairsOf(scenario, turns),
    referrals: referralsOf(scenario, state),
    end: state,
  };
}

/**
 * Counts the learner's questions by kind, and also the questions of a good interview. A good interview has the best
 * wordings of the decisions, and the open and probing side questions.
 */
function mixOf(scenario: Scenario, timeline: readonly Moment[], variant: string): Debrief['mix'] {
  const best = momentsOf(scenario, play(scenario, {variant, choices: bestPath(scenario, variant)}).turns);
  const asks = scenario.questions.filter(({grade}) => grade !== 'p' && grade !== 'h');
  const good = [...best, ...asks].map(m => kinds[m.questionType]);
  const side = asks.map(q => kinds[q.questionType]).filter(kind => kind === 'closed' || kind === 'pressing');
  const yours = timeline.filter(m => m.kind !== 'later').map(m => kinds[m.questionType]);
  const count = (list: readonly (QuestionKind | undefined)[], kind: QuestionKind) =>
    list.filter(k => k === kind).length;
  return (['open', 'probing', 'closed', 'pressing'] as const).map(kind => ({
    kind,
    yours: count(yours, kind),
    good: count(good, kind) - count(side, kind),
  }));
}

function openingOf({decisions, questions}: Scenario, {chosen, sideActs}: State): Debrief['opening'] {
  const coveredBy = (list: readonly {readonly covers?: readonly OpeningMark[]}[]) =>
    new Set(list.flatMap(({covers = []}) => covers));
  const possible = coveredBy([...decisions.flatMap(({options}) => options), ...questions]);
  const covered = coveredBy([
    ...decisions.flatMap(({id, options}) => options.filter(option => chosen[id] === option.id)),
    ...questions.filter(({id}) => sideActs.includes(id)),
  ]);
  return possible.size === 0 ? [] : openingMarks.map(mark => ({mark, isCovered: covered.has(mark)}));
}

const repairsOf = (scenario: Scenario, turns: readonly Turn[]): readonly Repair[] =>
  turns.flatMap(({before, after, choice}) => {
    if (before.mode === 'repair')
      return {
        choice: before.pending,
        place: before.place,
        was: choice === controlIds.retry ? ('back' as const) : ('stood' as const),
      };
    const decision = scenario.decisions.find(d => d.id === before.place);
    const isError = decision?.options.some(o => o.id === choice && o.critical !== undefined);
    return isError && after.mode !== 'repair' ? {choice, place: before.place, was: 'untold' as const} : [];
  });

function referralsOf(scenario: Scenario, state: State): readonly Referral[] {
  // Leave out a person of whom the officer never heard, because such a person needed no decision.
  const isHeardOf = (d: Decision) => d.id in state.chosen || d.needs.every(f => state.known.includes(f));
  return scenario.decisions
    .filter(d => d.kind === 'referral' && isHeardOf(d))
    .map(decision => {
      const grade = (o: (typeof decision.options)[number]) => graded(o, state).grade;
      const choice = decision.options.find(o => o.id === state.chosen[decision.id]);
      // An option that a rule regrades to best in this state comes before an option that is always best.
      const best =
        decision.options.find(o => o.regrade && holds(o.regrade.when, state) && grade(o) === 'b') ??
        decision.options.find(o => grade(o) === 'b');
      if (!best) throw new Error(`"${decision.id}" has no option graded b`);
      return {
        decision: decision.id,
        person: decision.person,
        choice: choice?.id,
        isPutOff: choice === undefined && state.stopped,
        grade: choice && grade(choice),
        best: best.id,
      };
    });
}
