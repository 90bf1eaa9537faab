import {beforeAll, describe, expect, test} from 'vitest';
import {levelAt, reaches} from '../../src/scenario/bands.ts';
import {stepEngine} from '../../src/scenario/engine.ts';
import {byChoices, byWhatIsTold} from '../../src/scenario/equivalence.ts';
import {explore, longestWay, type Exploration, type Visitor} from '../../src/scenario/explore.ts';
import type {Choice, Option, QuestionType} from '../../src/scenario/scenario.ts';
import {authoring} from '../../src/scenario/schema.ts';
import {moved, type State} from '../../src/scenario/state.ts';
import {offered, step} from '../../src/scenario/step.ts';
import {deadEnds, rangesOf, report, unsafeStates, wordingsSeen} from '../../src/scenario/survey.ts';
import {restaurant} from './scenario-fixture.ts';

const {rubric: scenario, keys, source} = restaurant;
const pressing: readonly QuestionType[] = ['forced', 'multiple', 'leading'];
const gentle: readonly QuestionType[] = ['invitation', 'open', 'probing'];

const options = new Map(
  [...scenario.decisions, ...scenario.events, scenario.pause].flatMap(p =>
    p.options.map((o): [string, Option & Partial<Choice>] => [o.id, o]),
  ),
);
const typeOf = new Map([...options.values(), ...scenario.questions].map(o => [o.id, o.questionType]));
const levelOf = new Map(scenario.facts.map(f => [f.id, f.level]));

describe('every way through the restaurant by the sea', () => {
  let choices: Exploration;
  let told: Exploration;
  const seen = wordingsSeen(scenario);
  const raised: string[] = [];
  const early: string[] = [];
  const visit: Visitor = (before, choice, after) => {
    seen.visit(before, choice, after);
    const type = typeOf.get(choice);
    if (after.trust > before.trust && type && pressing.includes(type)) raised.push(choice);
    early.push(...toldTooEarly(before, choice, after));
  };
  beforeAll(() => {
    choices = explore(scenario, stepEngine(scenario), byChoices(scenario), visit);
    told = explore(scenario, stepEngine(scenario), byWhatIsTold(scenario), visit);
    console.info([...report(scenario, choices), ...report(scenario, told)].join('\n'));
  }, 60_000);

  test('what makes side questions harmless to leave out holds: no decision needs a fact that has to be told', () => {
    const known = scenario.facts.filter(f => f.level === 'start' || f.level === 'check').map(f => f.id);
    const needed = scenario.decisions.flatMap(d => [...d.needs, ...d.options.flatMap(o => o.needs)]);
    expect(needed.filter(f => !known.includes(f))).toEqual([]);
  });
  test('no state is a dead end', () => {
    expect(deadEnds(choices)).toEqual([]);
    expect(deadEnds(told)).toEqual([]);
  });
  test('every ending is reached, with these points', () => {
    expect(
      Object.fromEntries([...rangesOf(scenario, choices)].map(([id, r]) => [id, [r.least, r.most]])),
    ).toEqual({
      'child-let-through': [0, 32],
      'held-without-ground': [1, 40],
      'in-the-wrong-eyes': [2, 88],
      'stopped-for-safety': [19, 64],
      'travels-with-a-way-back': [19, 98],
      'safe-by-her-decision': [38, 100],
    });
  });
  test('every wording is read on some way', () => {
    const read = keys.filter(
      key =>
        /^(decisions|events|pause|stop|questions|endings|aftermath)\b/.test(key) || key.endsWith('.said'),
    );
    const unread = read.filter(
      key =>
        !seen.keys.has(key) &&
        !/\.title$/.test(key) &&
        !(/\.(say|act|why)$/.test(key) && seen.keys.has(key.replace(/[^.]+$/, ''))),
    );
    expect(unread).toEqual([]);
  });
  test('every state has a safe way on, unless a referral has already put somebody at risk', () => {
    expect(unsafeStates(scenario, choices)).toEqual([]);
  });
  test('every referral offers something graded best or acceptable, whatever went before', () => {
    const open = choices.states.filter(
      s => s.mode === 'open' && scenario.decisions.some(d => d.id === s.place && d.kind === 'referral'),
    );
    const bad = open.filter(
      s =>
        !scenario.decisions
          .find(d => d.id === s.place)
          ?.options.some(o => (o.grade === 'b' || o.grade === 'a') && offered(scenario, s).includes(o.id)),
    );
    expect(open.length).toBeGreaterThan(100);
    expect(bad).toEqual([]);
  });
  test('pressure never raises trust', () => {
    expect(raised).toEqual([]);
  });
  test('whatever a pressing question reveals, an open or probing one offered in the same state reveals too', () => {
    expect(told.states.filter(s => s.mode === 'open').flatMap(s => wonByPressureOnly(s))).toEqual([]);
  });
  test('nothing is told above the level that trust and distress allow', () => {
    expect(early).toEqual([]);
  });
  test('no response is longer than its cap', () => {
    expect(longestWay(choices)).toBeLessThanOrEqual(longestWay(told));
    expect(longestWay(told)).toBeLessThanOrEqual(authoring.bounds(source).cap);
  });
  test('every fact can become known', () => {
    expect([...new Set(told.states.flatMap(s => s.known))].sort()).toEqual(
      source.facts.map(f => f.id).sort(),
    );
  });
});

/** Facts that only a forced, multiple or leading question would win where the talk stands. */
function wonByPressureOnly(state: State): readonly string[] {
  const wins = (types: readonly QuestionType[]) =>
    offered(scenario, state)
      .filter(c => types.includes(typeOf.get(c) ?? 'act'))
      .flatMap(c => step(scenario, state, c).known.filter(f => !state.known.includes(f)));
  const gently = wins(gentle);
  return wins(pressing).filter(f => !gently.includes(f));
}

/** Facts told although the wording, once it has worked, leaves the person below their level. */
function toldTooEarly(before: State, choice: string, after: State): readonly string[] {
  const option = options.get(choice);
  const {trust, distress} = option ? moved(before, option) : before;
  const reached = levelAt(trust, distress, option?.rehearsed ?? before.first);
  return after.known.filter(f => !before.known.includes(f) && !reaches(reached, levelOf.get(f) ?? 'start'));
}
