import {describe, expect, test} from 'vitest';
import {restaurant} from '../../test/content/scenario-fixture.ts';
import {bestPath} from './engine/best-path.ts';
import {replay} from './engine/engine.ts';
import {pointsOf} from './engine/points.ts';
import {scoring} from './score.ts';

const {rubric: scenario, shown} = restaurant;
const best = bestPath(scenario);
const acceptable = [
  'secure-check',
  'tell-role',
  'story-work',
  'phone-leave',
  'probe-paid',
  'choice-night',
  'anudari-way-back',
  'saruul-colleague',
  'densmaa-head',
];
const pointsAfter = (choices: readonly string[]) => pointsOf(scenario, replay(scenario, choices));
const instead = (path: readonly string[], changes: Readonly<Record<string, readonly string[]>>) =>
  path.flatMap(c => changes[c] ?? c);

describe('points', () => {
  test('the best path earns every share in full', () => {
    expect(pointsAfter(best)).toEqual({
      talk: 50,
      safety: 15,
      information: 10,
      referral: 20,
      closing: 5,
      total: 100,
    });
  });
  test('the acceptable path earns two thirds of the talk, and her going on counts in full because she has declined a place', () => {
    expect(pointsAfter(acceptable)).toEqual({
      talk: 33,
      safety: 13,
      information: 7,
      referral: 17,
      closing: 4,
      total: 74,
    });
  });
  test('her going on counts six points where she would have stayed', () => {
    expect(pointsAfter(instead(best, {'anudari-in-person': ['anudari-way-back']})).referral).toBe(18);
  });
  test('a poor wording earns nothing', () => {
    expect(pointsAfter(instead(best, {'story-invite': ['story-or-bar']})).talk).toBe(40);
  });
  test('an unsafe wording costs three points of fifteen, and the talk never counts below zero', () => {
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
  test('one that stands limits the whole to 40', () => {
    expect(pointsAfter(instead(best, {'densmaa-report': ['densmaa-tell', 'go-on']}))).toMatchObject({
      total: 40,
      limit: {why: 'error', points: 40},
    });
  });
  test.each([
    ['saruul-child', 40],
    ['saruul-colleague', 38],
    ['saruul-hall', 33],
  ])("with %s it is %i, because a child's protection counts whatever went wrong", (choice, total) => {
    const talk = instead(best, {
      'secure-alike': ['secure-accuse', 'go-on'],
      'tell-rights': ['tell-role'],
      'anudari-in-person': ['anudari-way-back'],
    });
    expect(pointsAfter(instead(talk, {'saruul-child': [choice]})).total).toBe(total);
  });
  test('a talk ended for safety counts her decision as rightly put off', () => {
    expect(
      pointsAfter(['secure-queue', 'tell-sold', 'story-you-know', 'saruul-child', 'densmaa-report']).referral,
    ).toBe(20);
  });
});

describe('judging', () => {
  test.each([[[]], [['secure-alike']], [['nonsense']], [best.slice(0, -1)], [['secure-accuse']]])(
    '%j is not finished',
    choices => {
      expect(scoring.judge(choices, scenario).score.kind).toBe('incomplete');
    },
  );
  test('names the place where it waits', () => {
    expect(scoring.judge(['secure-alike'], scenario).score).toEqual({kind: 'incomplete', missing: ['tell']});
  });
  test('an ended talk has its points out of a hundred', () => {
    expect(scoring.judge(best, scenario)).toEqual({
      score: {kind: 'scored', earned: 100, possible: 100},
      marks: {},
    });
  });
  test('reading it as a text counts in full', () => {
    expect(scoring.judge(['read-instead'], scenario).score).toEqual({
      kind: 'scored',
      earned: 100,
      possible: 100,
    });
  });
});

describe('describing', () => {
  test('tells the ending and one decision for each person, and nothing that was said', () => {
    expect(scoring.describe(best, shown, scenario)).toEqual({
      kind: 'performance',
      response: ['safe-by-her-decision', 'anudari-in-person', 'saruul-child', 'densmaa-report'],
    });
  });
  test('reports a talk that was read as read, and as nothing that was not said', () => {
    expect(scoring.describe(['read-instead'], shown, scenario)).toEqual({
      kind: 'performance',
      response: ['read-instead'],
    });
  });
  test('tells what has been decided of a talk that was left', () => {
    expect(scoring.describe(best.slice(0, 7), shown, scenario)).toEqual({
      kind: 'performance',
      response: ['anudari-in-person'],
    });
  });
});
