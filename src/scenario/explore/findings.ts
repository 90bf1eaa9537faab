import type {Response} from '../../score/response.ts';
import {levelAt, reaches} from '../model/bands.ts';
import {byChoices, byWhatIsTold} from './equivalence.ts';
import {findChoice} from '../engine/find-choice.ts';
import {explore, longestWay, type Exploration, type Visitor} from './explore.ts';
import type {Choice, Grade, InterviewOption, InterviewQuestionType, Scenario} from '../model/scenario.ts';
import {isTrueIn, withEffect, type State} from '../model/state.ts';
import {deadEnds, rangesOf, unsafeStates, wordingsSeen} from './coverage.ts';
import {pathOf} from '../engine/best-path.ts';
import {responseOf} from '../engine/variant.ts';
import {shortestPaths} from './shortest-paths.ts';
import {offered, start, step} from '../engine/step.ts';
import {pointsOf} from '../engine/points.ts';

/** The least and the greatest value of a quantity, in this order. */
type Span = readonly [least: number, greatest: number];

/** The number of states and choices that an exploration visits with one equivalence. */
interface Explored {
  readonly states: number;
  readonly ways: number;
  /** The reason why the exploration loses no findings when it merges the states of a class. */
  readonly why: string;
}

/** The result of a walk that takes a wording of one grade at every step that offers one. */
interface Graded {
  readonly choices: readonly string[];
  /** Trust and distress after the last talk decision. */
  readonly trust: number;
  readonly distress: number;
  readonly ending: string;
  readonly points: number;
}

/** All findings of the exploration of a scenario, for one variant. */
export interface Findings {
  /** Id of the variant; '' when the scenario has none. */
  readonly variant: string;
  readonly choices: Explored;
  readonly told: Explored;
  readonly trust: Span;
  readonly distress: Span;
  readonly minutes: Span;
  /**
   * The least and the most points that walks to each ending earn, by the id of the ending. Endings that no
   * walk reaches are missing.
   */
  readonly endings: Readonly<Record<string, Span>>;
  /** A shortest walk to each ending, by the id of the ending. Endings that no walk reaches are missing. */
  readonly ways: Readonly<Record<string, Response>>;
  readonly best: Graded;
  readonly acceptable: Graded;
  /** The largest number of choices on any walk. */
  readonly longest: number;
  /** Ids of the facts that can become known. */
  readonly facts: readonly string[];
  /** Keys of the texts that the learner reads on at least one walk. */
  readonly read: ReadonlySet<string>;
  /** The violations found. In a sound scenario every list is empty. */
  readonly wrong: Wrong;
}

/** Violations that no scenario may have. Each list names states, choices or facts. */
export interface Wrong {
  /** States from which the interview cannot end. */
  readonly deadEnds: readonly string[];
  /** States from which no safe ending can be reached, although no referral has put a person at risk. */
  readonly unsafe: readonly string[];
  /** States of a referral that offer no option with the grade best or acceptable. */
  readonly noGoodReferral: readonly string[];
  /** Pressing wordings that raised trust. */
  readonly trustByPressure: readonly string[];
  /** Facts that, in some state, the learner can get only by pressure. */
  readonly wonByPressure: readonly string[];
  /** Facts that the person told although their level is above the level that trust and distress allow. */
  readonly tooEarly: readonly string[];
}

const pressing: readonly InterviewQuestionType[] = ['forced', 'multiple', 'leading'];
const gentle: readonly InterviewQuestionType[] = ['invitation', 'open', 'probing'];

/**
 * Explores all walks through a scenario twice. The first exploration merges states by choices, to find points
 * and endings. The second exploration merges states by the facts that the person has told.
 */
export function findingsOf(scenario: Scenario, variant: string): Findings {
  const seen = wordingsSeen(scenario);
  const watch = watched(scenario);
  const visit: Visitor = (before, choice, after) => {
    seen.visit(before, choice, after);
    watch.visit(before, choice, after);
  };
  const choices = explore(scenario, variant, byChoices(scenario), visit);
  const told = explore(scenario, variant, byWhatIsTold(scenario), visit);
  const states = [...choices.states, ...told.states];
  const ways = shortestPaths(choices);
  const span = (of: (state: State) => number): Span => [
    states.reduce((least, s) => Math.min(least, of(s)), Infinity),
    states.reduce((most, s) => Math.max(most, of(s)), -Infinity),
  ];
  return {
    variant,
    choices: explored(choices),
    told: explored(told),
    trust: span(s => s.trust),
    distress: span(s => s.distress),
    minutes: span(s => s.minutes),
    endings: Object.fromEntries([...rangesOf(scenario, choices)].map(([id, r]) => [id, [r.least, r.most]])),
    ways: Object.fromEntries(
      scenario.endings.flatMap(({id}) => {
        const way = ways[id];
        return way ? [[id, responseOf({variant, choices: way})]] : [];
      }),
    ),
    best: gradedWay(scenario, variant, 'b'),
    acceptable: gradedWay(scenario, variant, 'a'),
    longest: Math.max(longestWay(choices), longestWay(told)),
    facts: scenario.facts
      .filter(f => isTrueIn(f, variant) && told.states.some(s => s.known.includes(f.id)))
      .map(f => f.id),
    read: seen.keys,
    wrong: {
      deadEnds: [choices, told].flatMap(e => deadEnds(e).map(placeOf)),
      unsafe: unsafeStates(scenario, choices).map(placeOf),
      noGoodReferral: badReferrals(scenario, choices).map(placeOf),
      trustByPressure: [...watch.raised],
      wonByPressure: wonByPressure(scenario, told),
      tooEarly: [...watch.early],
    },
  };
}

const explored = ({states, edges, equivalence}: Exploration): Explored => ({
  states: states.length,
  ways: edges.length,
  why: equivalence.why,
});

const placeOf = ({mode, place, trust, distress}: State) =>
  `${mode} at ${place} (trust ${trust}, distress ${distress})`;

/**
 * Returns the walk that takes an option of this grade at every decision and pause. Where no option has this
 * grade, the walk takes an option with the best grade. The walk leaves out events.
 */
function gradedWay(scenario: Scenario, variant: string, grade: Grade): Graded {
  // Events are left out, because the fact base calculates trust and distress without them.
  const quiet = {...scenario, events: []};
  const choices = pathOf(quiet, variant, grade);
  const talk = new Set(
    scenario.decisions.filter(d => d.kind === 'talk').flatMap(d => d.options.map(o => o.id)),
  );
  let at = start(quiet, variant);
  let {trust, distress} = at;
  for (const choice of choices) {
    at = step(quiet, at, choice);
    if (talk.has(choice)) ({trust, distress} = at);
  }
  return {choices, trust, distress, ending: at.place, points: pointsOf(scenario, at).total};
}

/** Collects violations by single choices: pressing wordings that raised trust, and facts told too early. */
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
 * Returns the facts that, in some state, a forced, multiple or leading question reveals but no gentle
 * question reveals.
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

function badReferrals(scenario: Scenario, {states}: Exploration): readonly State[] {
  const isGood = (s: State, choice: string) =>
    ['b', 'a'].includes(findChoice(scenario, s, choice).grade ?? 'p');
  const referrals = scenario.decisions.filter(d => d.kind === 'referral').map(d => d.id);
  return states.filter(
    s =>
      s.mode === 'open' &&
      referrals.includes(s.place) &&
      !offered(scenario, s).some(choice => isGood(s, choice)),
  );
}
