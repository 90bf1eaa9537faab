import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../test/scenario/every-feature.ts';
import {bestPath} from './engine/best-path.ts';
import {replay} from './engine/play.ts';
import {pointsOf} from './engine/points.ts';
import {scoring} from './score.ts';

const {rubric: scenario, shown} = everyFeature;
const best = bestPath(scenario);
const acceptable = [
  'secure-check',
  'tell-role',
  'story-work',
  'phone-leave',
  'probe-paid',
  'choice-night',
  'ada-way-back',
  'kim-colleague',
  'max-head',
];
const pointsAfter = (choices: readonly string[]) => pointsOf(scenario, replay(scenario, choices));
const instead = (path: readonly string[], changes: Readonly<Record<string, readonly string[]>>) =>
  path.flatMap(c => changes[c] ?? c);

describe('points of an interview', () => {
  test('the path of the best choices earns every share of the score in full', () => {
    expect(pointsAfter(best)).toEqual({
      talk: 50,
      safety: 15,
      information: 10,
      referral: 20,
      closing: 5,
      total: 100,
    });
  });
  test('acceptable choices earn two thirds of the points for talk; at low trust, a referral that lets a person travel earns full points', () => {
    expect(pointsAfter(acceptable)).toEqual({
      talk: 33,
      safety: 13,
      information: 7,
      referral: 17,
      closing: 4,
      total: 74,
    });
  });
  test('a referral that lets a person travel earns six of eight points if trust is high enough for the best referral', () => {
    expect(pointsAfter(instead(best, {'ada-in-person': ['ada-way-back']})).referral).toBe(18);
  });
  test('a poor wording earns nothing', () => {
    expect(pointsAfter(instead(best, {'story-invite': ['story-or-bar']})).talk).toBe(40);
  });
  test('an unsafe wording takes away three of the fifteen grade points, but the points for the talk never fall below zero', () => {
    expect(pointsAfter(instead(best, {'tell-rights': ['tell-sold']})).talk).toBe(30);
    expect(
      pointsAfter([
        'secure-accuse',
        'go-on',
        'tell-sold',
        'pause-break',
        'story-you-know',
        'pause-break',
        'phone-answer',
        'probe-many',
      ]).talk,
    ).toBe(0);
  });
  test('a grave error that was taken back costs nothing', () => {
    expect(pointsAfter(['secure-accuse', 'retry', ...best])).toMatchObject({total: 100});
  });
  test('a grave error that stands limits the total to 40', () => {
    expect(pointsAfter(instead(best, {'max-report': ['max-tell', 'go-on']}))).toMatchObject({
      total: 40,
      limit: {why: 'error', points: 40},
    });
  });
  test.each([
    ['kim-child', 40],
    ['kim-colleague', 38],
    ['kim-hall', 33],
  ])(
    'after a grave error, the referral %s leads to the total %i, because protecting the child always counts',
    (choice, total) => {
      const talk = instead(best, {
        'secure-alike': ['secure-accuse', 'go-on'],
        'tell-rights': ['tell-role'],
        'ada-in-person': ['ada-way-back'],
      });
      expect(pointsAfter(instead(talk, {'kim-child': [choice]})).total).toBe(total);
    },
  );
  test('if the interview ends for safety before the decision about a person, this decision earns full points', () => {
    expect(
      pointsAfter(['secure-queue', 'tell-sold', 'story-you-know', 'kim-child', 'max-report']).referral,
    ).toBe(20);
  });
});

describe('judging an interview', () => {
  test.each([[[]], [['secure-alike']], [['nonsense']], [best.slice(0, -1)], [['secure-accuse']]])(
    '`judge` finds the choices %j incomplete',
    choices => {
      expect(scoring.judge(choices, scenario).score.kind).toBe('incomplete');
    },
  );
  test('`judge` returns the decision at which an unfinished interview stopped', () => {
    expect(scoring.judge(['secure-alike'], scenario).score).toEqual({kind: 'incomplete', missing: ['tell']});
  });
  test('`judge` gives an ended interview its points out of a hundred', () => {
    expect(scoring.judge(best, scenario)).toEqual({
      score: {kind: 'scored', earned: 100, possible: 100},
      marks: {},
    });
  });
  test('`judge` gives full points for reading the interview as a text', () => {
    expect(scoring.judge(['read-instead'], scenario).score).toEqual({
      kind: 'scored',
      earned: 100,
      possible: 100,
    });
  });
});

describe('reporting an interview with `describe`', () => {
  test('`describe` reports the ending and one decision for each person, but no words of the interview', () => {
    expect(scoring.describe(best, shown, scenario)).toEqual({
      kind: 'performance',
      response: ['safe-by-her-decision', 'ada-in-person', 'kim-child', 'max-report'],
    });
  });
  test('for an interview that the learner read as a text, `describe` reports only this', () => {
    expect(scoring.describe(['read-instead'], shown, scenario)).toEqual({
      kind: 'performance',
      response: ['read-instead'],
    });
  });
  test('`describe` reports the referral decisions of an interview that the learner left early', () => {
    expect(scoring.describe(best.slice(0, 7), shown, scenario)).toEqual({
      kind: 'performance',
      response: ['ada-in-person'],
    });
  });
});
