import {describe, expect, test} from 'vitest';
import {best} from '../../../test/scenario/talks.ts';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {findingsOf} from '../explore/findings.ts';
import type {Grade, Scenario, SideQuestion} from '../model/scenario.ts';
import {bestPath} from './best-path.ts';
import {detailOf} from './detail.ts';
import {linesOf, sceneOf} from './lines.ts';
import {momentsOf} from './moments.ts';
import {play} from './play.ts';
import {pointsOf} from './points.ts';
import {offered} from './step.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

const {rubric} = everyFeature;
/** The choices before `story`, which is the first decision with side questions. The next decision is `probe`. */
const toStory = ['secure-alike', 'tell-rights'];

/** Returns the scenario without its events. `changes` replaces fields of the side questions with these ids. */
const withSide = (changes: Readonly<Record<string, Partial<SideQuestion>>>): Scenario => ({
  ...rubric,
  events: [],
  questions: rubric.questions.map(question => ({...question, ...changes[question.id]})),
});
const graded = (grade: Grade) => withSide({'ask-lied': {grade}, 'ask-with': {grade}, 'ask-home': {grade}});
const stateAfter = (scenario: Scenario, ...choices: string[]) => play(scenario, {variant: '', choices}).state;

describe('a side act with a grade', () => {
  test.each([
    ['b', 3, -3],
    ['a', 0, 0],
    ['p', -3, 3],
    ['h', -6, 6],
  ] as const)(
    'a side act with the grade %s changes trust by %i and distress by %i',
    (grade, trust, distress) => {
      const before = stateAfter(graded(grade), ...toStory);
      const after = stateAfter(graded(grade), ...toStory, 'ask-lied');
      expect([after.trust - before.trust, after.distress - before.distress]).toEqual([trust, distress]);
    },
  );
  test.each([
    ['b', 1],
    ['p', -2],
    ['h', -2],
  ] as const)('three side acts with the grade %s change ease by %i, which is its limit', (grade, ease) => {
    expect(stateAfter(graded(grade), ...toStory, 'ask-lied', 'ask-with', 'ask-home').ease).toBe(ease);
  });
  test('a side act with a grade is offered once in a talk; a side act without a grade is offered again at the next decision', () => {
    const scenario = withSide({'ask-lied': {grade: 'p'}});
    const {minutes, ...state} = stateAfter(scenario, ...toStory, 'ask-lied', 'ask-home', 'story-invite');
    expect(offered(scenario, {...state, minutes: minutes - 2})).toContain('ask-home');
    expect(offered(scenario, {...state, minutes: minutes - 2})).not.toContain('ask-lied');
  });
  test('a side act with a grade is not offered at a referral, because a referral changes neither trust nor distress', () => {
    const scenario = {...withSide({'ask-lied': {grade: 'p'}}), budget: 60};
    const state = stateAfter(scenario, ...best.slice(0, 3), 'probe-passport', 'choice-decide');
    expect(state.place).toBe('refer-ada');
    expect(offered(scenario, state)).toContain('ask-home');
    expect(offered(scenario, state)).not.toContain('ask-lied');
  });
  test('a side act with a list of decisions is offered only at these decisions', () => {
    const scenario = withSide({'ask-lied': {grade: 'p', at: ['probe']}});
    expect(offered(scenario, stateAfter(scenario, ...toStory))).not.toContain('ask-lied');
    expect(offered(scenario, stateAfter(scenario, ...toStory, 'story-invite'))).toContain('ask-lied');
  });
  test('the person comes back to a side act at a later decision, but only if the learner took this act', () => {
    const scenario = withSide({'ask-lied': {grade: 'p', recall: 'probe'}});
    const sceneAfter = (...side: string[]) =>
      sceneOf(scenario, stateAfter(scenario, ...toStory, ...side, 'story-invite'));
    expect(sceneAfter('ask-lied')).toContain('questions.ask-lied.recall.text');
    expect(sceneAfter('ask-home')).not.toContain('questions.ask-lied.recall.text');
  });
  test('poor and unsafe side acts cost points of the talk, and a kind side act makes up for a weaker choice', () => {
    const talk = (grade: Grade, choices: readonly string[]) =>
      pointsOf(graded(grade), stateAfter(graded(grade), ...choices)).talk;
    const withOne = (choices: readonly string[]) => [...choices.slice(0, 2), 'ask-lied', ...choices.slice(2)];
    const quiet = bestPath(graded('b'), '');
    const weaker = quiet.map(choice => (choice === 'secure-alike' ? 'secure-check' : choice));
    expect(talk('h', withOne(quiet))).toBeLessThan(talk('p', withOne(quiet)));
    expect(talk('p', withOne(quiet))).toBeLessThan(talk('a', withOne(quiet)));
    expect(talk('b', withOne(quiet))).toBe(talk('b', quiet));
    expect(talk('b', withOne(weaker))).toBeGreaterThan(talk('b', weaker));
  });
  test('the debrief shows the grade and the effect of a side act, and the detailed report has no points for it', () => {
    const scenario = graded('p');
    const {turns} = play(scenario, {variant: '', choices: [...toStory, 'ask-lied']});
    expect(momentsOf(scenario, turns).at(-1)).toMatchObject({grade: 'p', force: 6, trust: {way: -1}});
    expect(detailOf(scenario, [...toStory, 'ask-lied']).at(-1)?.points).toBeUndefined();
  });
  test('the best path never takes a graded side act, even one with the best grade', () => {
    const sides = rubric.questions.map(({id}) => id);
    expect(bestPath(graded('b'), '').filter(choice => sides.includes(choice))).toEqual([]);
  });
});

test('linesOf returns the text of the act for a side act, and the words for a side question', () => {
  const scenario = withSide({'ask-lied': {questionType: 'act'}});
  const lines = (choice: string) =>
    play(scenario, {variant: '', choices: [...toStory, choice]})
      .turns.slice(-1)
      .flatMap(turn => linesOf(scenario, turn).map(({key}) => key));
  expect(lines('ask-lied')).toContain('questions.ask-lied.act');
  expect(lines('ask-with')).toContain('questions.ask-with.ask');
});

// Two explorations take seconds, so only the sweep makes them. Decision 19 gives the reason.
const inSweep = isSweep ? test : () => undefined;
inSweep('the spans of trust and distress in the findings include the largest effects of side acts', () => {
  // With a smaller budget, the talk is shorter and has fewer states, but the same choices and endings.
  const shorter = (changes: Parameters<typeof withSide>[0]) => ({...withSide(changes), budget: 12});
  const plain = findingsOf(shorter({}), 'at-risk').findings;
  const felt = findingsOf(shorter({'ask-lied': {grade: 'h'}}), 'at-risk').findings;
  expect(felt.trust[1]).toBe(Math.min(100, plain.trust[1] + 3));
  expect(felt.distress[1]).toBeGreaterThanOrEqual(plain.distress[1]);
  const most = ({endings}: typeof plain) => endings['safe-by-her-decision']?.[1];
  expect(most(felt)).toBe(most(plain));
  expect(felt.wrong).toEqual(plain.wrong);
});
