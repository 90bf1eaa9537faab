import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {bad, best} from '../../../test/scenario/talks.ts';
import {bestPath} from '../engine/best-path.ts';
import {debriefOf} from './debrief.ts';
import {play} from '../engine/play.ts';
import type {Scenario} from '../model/scenario.ts';
import {alternativesAt, continuationFrom, type Continuation} from './what-if.ts';

const {rubric: scenario} = everyFeature;
const [safe, broken, poor, capped] = [100, 83, 76, 40].map(points => `safe-by-her-decision ${points}`);
const withQuestion = [...best.slice(0, 2), 'ask-with', ...best.slice(2)];
const tookBack = ['secure-accuse', 'retry', ...best];

/**
 * Returns the step of an interview at which this choice was made. Throws when the interview has no such step.
 */
function stepOf(talk: Scenario, choices: readonly string[], choice: string) {
  const moment = debriefOf(talk, choices)?.timeline.find(m => m.choice === choice && m.kind !== 'later');
  if (!moment) throw new Error(`"${choice}" is no step of this talk`);
  return moment;
}

const others = (choices: readonly string[], choice: string) =>
  alternativesAt(scenario, choices, stepOf(scenario, choices, choice));

/** Returns the consequences of another choice at a step. */
function whatIf(talk: Scenario, choices: readonly string[], made: string, other: string) {
  const moment = stepOf(talk, choices, made);
  const found = alternativesAt(talk, choices, moment).find(o => o.choice === other);
  return continuationFrom(talk, choices, moment, found);
}

/**
 * Summarises the consequences of a choice: the resulting bands of trust and distress, the ending with the
 * learner's own later choices, and the ending with the best later choices.
 */
const cameOf = ({moment, asBefore, atBest}: Continuation) => [
  moment?.grade,
  moment?.trust.to,
  moment?.distress.to,
  `${asBefore.ending} ${asBefore.points}`,
  `${atBest.ending} ${atBest.points}`,
];

describe('other choices at a step', () => {
  test.each([
    ['at a decision', best, 'tell-rights', ['tell-role', 'tell-promise', 'tell-sold']],
    ['at an event', best, 'phone-leave', ['phone-who', 'phone-answer']],
    ['in a pause', bad, 'pause-break', ['pause-hurry', 'pause-calm']],
    [
      'at the first decision, except reading the interview as a text',
      best,
      'secure-alike',
      ['secure-check', 'secure-queue', 'secure-accuse'],
    ],
  ])('alternativesAt returns all other choices that were offered %s', (_, choices, made, expected) => {
    const found = others(choices, made).filter(o => o.kind === 'choice');
    expect(found.map(o => o.choice)).toEqual(expected);
  });
  test('the alternatives to a wording include side questions, and the alternatives to a side question include wordings', () => {
    const questions = others(withQuestion, 'story-invite').filter(o => o.kind === 'question');
    expect(questions.map(o => o.choice)).toEqual([
      'ask-paper',
      'ask-address',
      'ask-leave',
      'ask-home',
      'ask-lied',
      'ask-hour',
    ]);
    expect(others(withQuestion, 'ask-with').map(o => o.choice)).toContain('story-invite');
    expect(others(withQuestion, 'tell-rights').filter(o => o.kind === 'question')).toEqual([]);
  });
  test('an alternative contains all earlier choices of the interview, followed by the other choice', () => {
    expect(others(best, 'story-invite').find(o => o.choice === 'story-work')?.choices).toEqual([
      'secure-alike',
      'tell-rights',
      'story-work',
    ]);
  });
  test('the alternatives include taking back an error that was let stand, and making an error that was taken back', () => {
    const [back] = others(bad, 'ada-keep').filter(o => o.kind === 'back');
    expect(back?.choices.slice(-3)).toEqual(['pause-break', 'ada-keep', 'retry']);
    expect(others(tookBack, 'secure-alike')).toContainEqual({
      kind: 'choice',
      choice: 'secure-accuse',
      choices: ['secure-accuse'],
    });
  });
});

describe('consequences of another choice', () => {
  test.each([
    ['the same choice', best, 'tell-rights', 'tell-rights', ['b', 'careful', 'calm', safe, safe]],
    ['a wording with another effect', best, 'tell-rights', 'tell-sold', ['h', 'closed', 'tense', poor, poor]],
    [
      'a grave error that is let stand',
      best,
      'secure-alike',
      'secure-accuse',
      ['h', 'closed', 'tense', capped, capped],
    ],
    [
      'an error that the learner took back in the interview',
      tookBack,
      'secure-alike',
      'secure-accuse',
      ['h', 'closed', 'tense', capped, capped],
    ],
    [
      'a side question first, which changes nothing',
      best,
      'story-invite',
      'ask-with',
      [undefined, 'careful', 'calm', safe, safe],
    ],
    [
      'a better choice in an interview that went badly',
      bad,
      'ada-keep',
      'ada-way-back',
      ['b', 'closed', 'tense', 'in-the-wrong-eyes 15', 'travels-with-a-way-back 28'],
    ],
    [
      'another choice in a pause',
      bad,
      'pause-break',
      'pause-hurry',
      ['p', 'closed', 'high', 'in-the-wrong-eyes 15', 'travels-with-a-way-back 49'],
    ],
  ])('continuationFrom shows the consequences of %s', (_, choices, made, other, expected) => {
    expect(cameOf(whatIf(scenario, choices, made, other))).toEqual(expected);
  });
  test('in a what-if, an error that is taken back has no effect, and the best choice replaces the error', () => {
    const moment = stepOf(scenario, bad, 'ada-keep');
    const back = alternativesAt(scenario, bad, moment).find(o => o.kind === 'back');
    const way = continuationFrom(scenario, bad, moment, back);
    expect([way.moment, way.asBefore]).toEqual([
      undefined,
      {ending: 'in-the-wrong-eyes', points: 15, isMended: true},
    ]);
    expect(continuationFrom(scenario, bad, moment).asBefore).toEqual({
      ending: 'held-without-ground',
      points: 2,
      isMended: false,
    });
  });
  test('in a what-if, a promise has no effect at its step and is tested later in the interview', () => {
    const promised = whatIf(scenario, best, 'tell-rights', 'tell-promise');
    expect(cameOf(promised)).toEqual(['p', 'careful', 'tense', broken, broken]);
    expect(promised.moment?.trust.way).toBe(0);
  });
  test('after the other choice of a what-if, the interview continues with those of the learner’s own later choices that are still offered', () => {
    expect(whatIf(scenario, withQuestion, 'tell-rights', 'tell-role').asBefore.isMended).toBe(false);
    const weaker = best.map(choice => (choice === 'story-invite' ? 'story-work' : choice));
    expect(whatIf(scenario, weaker, 'story-work', 'ask-with').asBefore.isMended).toBe(false);
    // After this other choice, the person has not picked a service. So the interview no longer offers to go to the
    // service together, which was the learner's own later choice. The best choice replaces it.
    expect(whatIf(scenario, best, 'choice-decide', 'choice-promise').asBefore.isMended).toBe(true);
  });
  test('an act that ends the interview also ends the what-if, and the what-if keeps the variant of the interview', () => {
    const {asBefore} = whatIf(
      everyFeature.rubric,
      ['aunt', ...bestPath(everyFeature.rubric, 'aunt')],
      'probe-passport',
      'probe-chats',
    );
    expect(asBefore).toMatchObject({ending: 'safe-by-her-decision', isMended: false});
  });
  test('the choices of every what-if can be played from the start', () => {
    for (const moment of debriefOf(scenario, bad)?.timeline ?? [])
      for (const {choices} of alternativesAt(scenario, bad, moment))
        expect(play(scenario, {variant: 'at-risk', choices}).turns).toHaveLength(choices.length);
  });
});
