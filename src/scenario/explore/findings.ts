import {leastEase, mostEase} from '../model/ease.ts';
import {levelAt, reaches} from '../model/bands.ts';
import {byChoices, byWhatIsTold} from './equivalence.ts';
import {findChoice} from '../engine/find-choice.ts';
import {earningsOn, joinedRanges} from './earnings.ts';
import {explore, longestWay, type Exploration, type Visitor} from './explore.ts';
import type {Choice, Grade, InterviewOption, InterviewQuestionType, Scenario} from '../model/scenario.ts';
import {isTrueIn, withEffect, type State} from '../model/state.ts';
import {isStuckIn, unsafeIn, wordingsSeen} from './coverage.ts';
import {gradedChoice} from '../engine/best-path.ts';
import {responseOf} from '../engine/variant.ts';
import {canHold} from './progress.ts';
import {shortestPaths, spotsIn, type FoundPlace} from './shortest-paths.ts';
import {offered, start, step} from '../engine/step.ts';
import {pointsOf} from '../engine/points.ts';

/** The least and the greatest value of a quantity, in this order. */
type Span = readonly [least: number, greatest: number];

/**
 * One number for each of the two explorations. `choices`: the exploration by choices. `told`: the exploration by the
 * facts that the person has told.
 */
interface Counts {
  readonly choices: number;
  readonly told: number;
}

/** The result of a walk that takes a wording of one grade wherever such a wording is offered. */
interface Graded {
  /** Trust and distress after the last talk decision. */
  readonly trust: number;
  readonly distress: number;
  readonly ending: string;
  readonly points: number;
}

/** All findings of the exploration of a scenario, for one variant. They are plain data, so that a file can hold them. */
export interface Findings {
  /** Id of the variant; '' when the scenario has none. */
  readonly variant: string;
  /** For each of the two explorations, the number of classes of states. */
  readonly states: Counts;
  /** For each of the two explorations, the number of choices that lead from one class of states to another. */
  readonly ways: Counts;
  readonly trust: Span;
  readonly distress: Span;
  readonly minutes: Span;
  /**
   * The least and the most points that walks to each ending earn, by the id of the ending. Endings that no
   * walk reaches are missing.
   */
  readonly endings: Readonly<Record<string, Span>>;
  /**
   * A shortest run to each ending, by the id of the ending. Each run is a list of ids with spaces between them.
   * Endings that no walk reaches are missing.
   */
  readonly runs: Readonly<Record<string, string>>;
  /** The result of the walk with the best choices; missing if this walk reaches no ending. */
  readonly best?: Graded;
  /** The result of the walk with the acceptable choices; missing if this walk reaches no ending. */
  readonly acceptable?: Graded;
  /** The largest number of choices on any walk. */
  readonly longest: number;
  /** Ids of the facts that can become known. */
  readonly facts: readonly string[];
  /** The rules that the scenario breaks. In a sound scenario every list is empty. */
  readonly wrong: Wrong;
}

/**
 * Rules that a scenario breaks. Some lists contain places, each with a shortest walk to it. The other lists contain
 * ids of choices or facts.
 */
export interface Wrong {
  /** Decisions at which nothing can be chosen. */
  readonly deadEnds: readonly FoundPlace[];
  /** Decisions at which the walk of the best choices finds no option graded best. */
  readonly noBest: readonly FoundPlace[];
  /** Decisions at which the walk of the acceptable choices finds no option graded acceptable or best. */
  readonly noAcceptable: readonly FoundPlace[];
  /** Places from which the learner can reach no safe ending, although no referral has put a person at risk. */
  readonly unsafe: readonly FoundPlace[];
  /** Referrals that offer no option with the grade best or acceptable. */
  readonly noGoodReferral: readonly FoundPlace[];
  /** Ids of wordings that press the person and yet raised trust. */
  readonly trustByPressure: readonly string[];
  /** Facts that the person tells, in at least one state, only under pressure. */
  readonly wonByPressure: readonly string[];
  /**
   * Facts that the person told too early: the level of the fact was above the level that trust and distress allowed.
   */
  readonly tooEarly: readonly string[];
}

const pressing: readonly InterviewQuestionType[] = ['forced', 'multiple', 'leading'];
const gentle: readonly InterviewQuestionType[] = ['invitation', 'open', 'probing'];

/**
 * Explores all walks through a scenario twice. The first exploration merges states with the same choices, to find
 * points and endings. If side acts have a grade, it is repeated with the greatest and with the least ease. The second
 * exploration merges states in which the person has told the same facts. Also returns the keys of the texts that the
 * learner can read in this variant or in one of its `twins`.
 */
export function findingsOf(
  scenario: Scenario,
  variant: string,
  twins: readonly string[] = [],
): {readonly findings: Findings; readonly read: ReadonlySet<string>} {
  const textsSeen = wordingsSeen(scenario, twins);
  const watch = watched(scenario);
  const spans = [spanOf(s => s.trust), spanOf(s => s.distress), spanOf(s => s.minutes)] as const;
  const visit: Visitor = (before, choice, after) => {
    textsSeen.visit(before, choice, after);
    watch.visit(before, choice, after);
    for (const span of spans) span.visit(before, choice, after);
  };
  const eases = [0, ...extremesOf(scenario)];
  const resultsByEase = eases.map(ease => {
    const counter = earningsOn(scenario);
    const visitBoth: Visitor = (before, choice, after) => {
      visit(before, choice, after);
      counter.visit(before, choice, after);
    };
    const exploration = explore(scenario, variant, byChoices(scenario), visitBoth, ease);
    return {exploration, earnings: counter.over(exploration)};
  });
  const [base] = resultsByEase;
  if (!base) throw new Error('no exploration by choices');
  const {exploration: choiceExploration, earnings} = base;
  const choiceExplorations = resultsByEase.map(({exploration}) => exploration);
  const factExploration = explore(withoutFelt(scenario), variant, byWhatIsTold(scenario), visit);
  // Walks with different earlier choices can share a class, and the exploration continues only one of these walks.
  // Another one may be necessary to reach a text about the later fate. Therefore explore again for each text not
  // reached yet, with the rule of the text in the key.
  const first = start(scenario, variant);
  for (const {id, rule} of scenario.aftermath.filter(text => canHold(text.rule, first)))
    for (const ease of eases)
      if (!textsSeen.keys.has(`aftermath.${id}.text`))
        explore(scenario, variant, byChoices(scenario, [rule]), textsSeen.visit, ease);
  const ways = shortestPaths(choiceExploration);
  const [best, acceptable] = [gradedWay(scenario, variant, 'b'), gradedWay(scenario, variant, 'a')];
  const findings: Findings = {
    variant,
    states: {choices: earnings.states, told: factExploration.states.length},
    ways: {choices: earnings.ways, told: factExploration.edges.length},
    trust: spans[0].found(),
    distress: spans[1].found(),
    minutes: spans[2].found(),
    endings: Object.fromEntries(
      [...joinedRanges(resultsByEase.map(one => one.earnings))].map(([id, r]) => [id, [r.least, r.most]]),
    ),
    runs: Object.fromEntries(
      scenario.endings.flatMap(({id}) => {
        const way = ways[id];
        return way ? [[id, responseOf({variant, choices: way}).join(' ')]] : [];
      }),
    ),
    ...('place' in best ? {} : {best}),
    ...('place' in acceptable ? {} : {acceptable}),
    longest: Math.max(longestWay(choiceExploration), longestWay(factExploration)),
    facts: scenario.facts
      .filter(f => isTrueIn(f, variant) && factExploration.states.some(s => s.known.includes(f.id)))
      .map(f => f.id),
    wrong: {
      deadEnds: onePerPlace(
        [...choiceExplorations, factExploration].flatMap(e => spotsIn(e, isStuckIn(scenario, e))),
      ),
      noBest: 'place' in best ? [best] : [],
      noAcceptable: 'place' in acceptable ? [acceptable] : [],
      unsafe: onePerPlace(choiceExplorations.flatMap(e => unsafeIn(scenario, e))),
      noGoodReferral: onePerPlace(
        choiceExplorations.flatMap(e => spotsIn(e, state => isBadReferral(scenario, state))),
      ),
      trustByPressure: [...watch.raised],
      wonByPressure: wonByPressure(scenario, factExploration),
      tooEarly: [...watch.early],
    },
  };
  return {findings, read: textsSeen.keys};
}

/**
 * Returns the findings on a twin of the explored variant. They are equal to the findings on that variant, but their
 * runs name the twin.
 */
export const asTwin = (findings: Findings, twin: string): Findings => ({
  ...findings,
  variant: twin,
  runs: Object.fromEntries(
    Object.entries(findings.runs).map(([ending, run]) => [ending, run.replace(findings.variant, twin)]),
  ),
});

/** Returns the least and the greatest ease. Returns an empty list if no side act of the scenario changes ease. */
const extremesOf = ({questions}: Scenario): readonly number[] =>
  questions.some(({grade}) => grade !== undefined) ? [leastEase, mostEase] : [];

/** Returns the scenario with no grades on its side questions. Such side questions change neither trust nor distress. */
const withoutFelt = (scenario: Scenario): Scenario => ({
  ...scenario,
  questions: scenario.questions.map(({grade: _, ...question}) => question),
});

const onePerPlace = (spots: readonly FoundPlace[]): readonly FoundPlace[] =>
  spots.filter(({place}, n) => spots.findIndex(other => other.place === place) === n);

/**
 * Returns the scenario without its events. The fact base calculates trust and distress without events, so the walks
 * of the best and of the acceptable choices leave them out.
 */
export const withoutEvents = (scenario: Scenario): Scenario => ({...scenario, events: []});

/**
 * Walks through a scenario and takes an option of this grade at every decision and pause. If no option has this
 * grade, takes an option graded best. If there is no such option either, returns this place.
 */
function gradedWay(scenario: Scenario, variant: string, grade: Grade): Graded | FoundPlace {
  const quiet = withoutEvents(scenario);
  const talk = new Set(
    scenario.decisions.filter(d => d.kind === 'talk').flatMap(d => d.options.map(o => o.id)),
  );
  const way: string[] = [];
  let at = start(quiet, variant);
  let {trust, distress} = at;
  while (at.mode !== 'ended') {
    const choice = gradedChoice(grade, quiet, at);
    if (choice === undefined) return {place: at.place, way};
    way.push(choice);
    at = step(quiet, at, choice);
    if (talk.has(choice)) ({trust, distress} = at);
  }
  return {trust, distress, points: pointsOf(scenario, at).total, ending: at.place};
}

/** Finds the least and the greatest value of a quantity in all states that an exploration visits. */
function spanOf(of: (state: State) => number): {readonly visit: Visitor; readonly found: () => Span} {
  let [least, most] = [Infinity, -Infinity];
  return {
    visit(before, _choice, after) {
      least = Math.min(least, of(before), of(after));
      most = Math.max(most, of(before), of(after));
    },
    found: () => [least, most],
  };
}

/**
 * Finds two faults of single choices: wordings that press the person and yet raised trust, and facts told too early.
 */
function watched(scenario: Scenario) {
  const options = new Map(
    [...scenario.decisions, ...scenario.events, scenario.pause].flatMap(p =>
      p.options.map((o): [string, InterviewOption & Partial<Choice>] => [o.id, o]),
    ),
  );
  const levels = new Map(scenario.facts.map(f => [f.id, f.level]));
  const raised = new Set<string>();
  const early = new Set<string>();
  const visit: Visitor = (before, choice, after) => {
    const option = options.get(choice);
    if (option && pressing.includes(option.questionType) && after.trust > before.trust) raised.add(choice);
    const {trust, distress} = option ? withEffect(before, option) : before;
    const reached = levelAt(trust, distress, option?.rehearsed ?? before.first);
    for (const fact of after.known)
      if (!before.known.includes(fact) && !reaches(reached, levels.get(fact) ?? 'start')) early.add(fact);
  };
  return {raised, early, visit};
}

/**
 * Returns the facts that only pressure reveals in at least one state. There, a forced, multiple or leading question
 * reveals the fact, and no gentle question does.
 */
function wonByPressure(scenario: Scenario, {states, edges}: Exploration): readonly string[] {
  const typeOf = new Map(
    [...scenario.decisions.flatMap(d => d.options), ...scenario.questions].map(o => [o.id, o.questionType]),
  );
  const wonBy = (types: readonly InterviewQuestionType[]) =>
    edges
      .filter(({choice}) => types.includes(typeOf.get(choice) ?? 'act'))
      .flatMap(({from, to}) => {
        const known = states[from]?.known ?? [];
        return (states[to]?.known ?? []).filter(fact => !known.includes(fact)).map(fact => ({from, fact}));
      });
  const gently = new Set(wonBy(gentle).map(({from, fact}) => `${from} ${fact}`));
  const pressed = wonBy(pressing).filter(({from, fact}) => !gently.has(`${from} ${fact}`));
  return [...new Set(pressed.map(({fact}) => fact))];
}

function isBadReferral(scenario: Scenario, s: State): boolean {
  if (s.mode !== 'open' || !scenario.decisions.some(d => d.id === s.place && d.kind === 'referral'))
    return false;
  const choices = offered(scenario, s);
  return (
    choices.length > 0 &&
    !choices.some(choice => {
      const {kind, grade} = findChoice(scenario, s, choice);
      return kind !== 'question' && (grade === 'b' || grade === 'a');
    })
  );
}
