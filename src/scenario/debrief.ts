import type {Response} from '../score/response.ts';
import {distressBand, trustBand} from './bands.ts';
import {stateAfter, stepEngine, turnsOf, type Turn} from './engine.ts';
import {promisesTested} from './lines.ts';
import {foundAt} from './found.ts';
import {graded, pointsOf, taskPoints, type Points} from './points.ts';
import {holds} from './rules.ts';
import {
  words,
  type Decision,
  type DistressBand,
  type Grade,
  type QuestionType,
  type Scenario,
  type Share,
  type TrustBand,
} from './scenario.ts';
import {isTrueIn, moved, type State} from './state.ts';
import {runOf} from './variant.ts';
import {bestPath} from './best-path.ts';

/** What is said about a talk after it: all of it derived from the choices. */
export interface Debrief {
  readonly ending: {readonly id: string; readonly safe: boolean};
  /** What became of each person. */
  readonly aftermath: readonly string[];
  readonly points: Points;
  readonly tasks: readonly {
    readonly id: string;
    readonly share: Share;
    readonly points: number;
    readonly most: number;
  }[];
  readonly timeline: readonly Moment[];
  readonly mix: readonly {readonly kind: QuestionKind; readonly yours: number; readonly good: number}[];
  readonly noticed: readonly {readonly id: string; readonly facts: readonly string[]}[];
  readonly missed: readonly {readonly id: string; readonly facts: readonly string[]}[];
  readonly repairs: readonly {readonly choice: string; readonly place: string; readonly corrected: boolean}[];
  readonly referrals: readonly Referral[];
}

/** One choice and what it did; `later` is what it did when it was tested further on. */
export interface Moment {
  readonly kind: 'decision' | 'event' | 'pause' | 'question' | 'later';
  /** The decision or event; for a pause and a side question the one that was next or open. */
  readonly place: string;
  readonly choice: string;
  readonly grade: Grade | undefined;
  readonly questionType: QuestionType;
  readonly trust: Change<TrustBand>;
  readonly distress: Change<DistressBand>;
  /** Facts told. */
  readonly told: readonly string[];
  /** The choices before this one, so that it can be played again from here. */
  readonly upTo: Response;
}

/** Bands before and after, and whether the value rose (1), fell (-1) or stayed (0). */
export interface Change<Band> {
  readonly from: Band;
  readonly to: Band;
  readonly way: -1 | 0 | 1;
}

export type QuestionKind = 'open' | 'probing' | 'closed' | 'pressing';

/** What was decided for one person, beside the decision graded best where it was made. */
export interface Referral {
  readonly decision: string;
  readonly person: string | undefined;
  /** Missing where the talk was over before. */
  readonly choice: string | undefined;
  /** The talk was ended for safety before, so that it was right to decide nothing. */
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
} as const satisfies Record<QuestionType, QuestionKind | undefined>;

/** Looks back at a talk that has ended; undefined while it has not, or where it was read as a text. */
export function debriefOf(scenario: Scenario, response: Response): Debrief | undefined {
  const {variant, choices} = runOf(scenario, response);
  const engine = stepEngine(scenario, variant);
  const turns = turnsOf(engine, choices);
  const state = stateAfter(engine, turns);
  const ending = scenario.endings.find(e => e.id === state.place);
  if (state.mode !== 'ended' || !ending) return undefined;
  const timeline = momentsOf(scenario, turns);
  const indicators = scenario.indicators.present.filter(i => isPresent(scenario, i, variant));
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
    timeline,
    mix: mixOf(scenario, timeline, variant),
    noticed: indicators.filter(isKnown),
    missed: indicators.filter(i => !isKnown(i)),
    repairs: repairsOf(turns),
    referrals: referralsOf(scenario, state),
  };
}

/** Whether an indicator can be seen at all where this variant is true. */
const isPresent = (
  {facts}: Scenario,
  indicator: Scenario['indicators']['present'][number],
  variant: string,
): boolean => facts.some(f => indicator.facts.includes(f.id) && isTrueIn(f, variant));

/** Every choice that moved the talk, with what it did; taking an error back is part of the choice before it. */
function momentsOf(scenario: Scenario, turns: readonly Turn[]): readonly Moment[] {
  const choices = turns.map(t => t.choice);
  return turns.reduce<readonly Moment[]>((moments, turn, i) => {
    const {before, after, choice} = turn;
    if (choice === words.retry || choice === words.read || after.mode === 'repair') return moments;
    const made = before.mode === 'repair' ? before.pending : choice;
    const {option, ...found} = foundAt(scenario, before, made);
    const direct = option ? moved(before, option) : before;
    const moment = {
      ...found,
      ...changes(before, direct),
      place: before.place,
      choice: made,
      told: after.known.filter(f => !before.known.includes(f)),
      // An error that was let stand is one moment with the choice that made it.
      upTo: choices.slice(0, before.mode === 'repair' ? i - 1 : i),
    };
    const tested = promisesTested(scenario, turn)[0];
    const promise = [...moments, moment].find(m => m.choice === tested?.choice);
    return [
      ...moments,
      moment,
      ...(promise ? [{...promise, ...changes(direct, after), kind: 'later', told: []} as const] : []),
    ];
  }, []);
}

type Feeling = Pick<State, 'trust' | 'distress'>;

const changes = (from: Feeling, to: Feeling): Pick<Moment, 'trust' | 'distress'> => ({
  trust: {from: trustBand(from.trust), to: trustBand(to.trust), way: wayOf(from.trust, to.trust)},
  distress: {
    from: distressBand(from.distress),
    to: distressBand(to.distress),
    way: wayOf(from.distress, to.distress),
  },
});

const wayOf = (from: number, to: number) => (to > from ? 1 : to < from ? -1 : 0);

/** Questions by kind, beside the best wordings of the decisions and the open and probing side questions. */
function mixOf(scenario: Scenario, timeline: readonly Moment[], variant: string): Debrief['mix'] {
  const best = momentsOf(scenario, turnsOf(stepEngine(scenario, variant), bestPath(scenario, variant)));
  const good = [...best, ...scenario.questions].map(m => kinds[m.questionType]);
  const side = scenario.questions
    .map(q => kinds[q.questionType])
    .filter(kind => kind === 'closed' || kind === 'pressing');
  const yours = timeline.filter(m => m.kind !== 'later').map(m => kinds[m.questionType]);
  const count = (list: readonly (QuestionKind | undefined)[], kind: QuestionKind) =>
    list.filter(k => k === kind).length;
  return (['open', 'probing', 'closed', 'pressing'] as const).map(kind => ({
    kind,
    yours: count(yours, kind),
    good: count(good, kind) - count(side, kind),
  }));
}

const repairsOf = (turns: readonly Turn[]): Debrief['repairs'] =>
  turns
    .filter(t => t.before.mode === 'repair')
    .map(t => ({choice: t.before.pending, place: t.before.place, corrected: t.choice === words.retry}));

function referralsOf(scenario: Scenario, state: State): readonly Referral[] {
  // About a person of whom nothing was heard there was nothing to decide.
  const isHeardOf = (d: Decision) => d.id in state.chosen || d.needs.every(f => state.known.includes(f));
  return scenario.decisions
    .filter(d => d.kind === 'referral' && isHeardOf(d))
    .map(decision => {
      const grade = (o: (typeof decision.options)[number]) => graded(o, state).grade;
      const choice = decision.options.find(o => o.id === state.chosen[decision.id]);
      // Where a rule grades another choice up, that one is the best of this evening.
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
