import {describe, expect, test} from 'vitest';
import {changesIn} from './changes.ts';
import type {Findings} from '../../src/scenario/explore/findings.ts';

const way = {trust: 75, distress: 19, points: 100, ending: 'safe'};
const one: Findings = {
  variant: '',
  states: {choices: 40, told: 30},
  ways: {choices: 90, told: 80},
  trust: [0, 75],
  distress: [7, 100],
  minutes: [0, 20],
  endings: {safe: [38, 100], held: [1, 40], lost: [0, 32]},
  runs: {safe: 'a b', held: 'a c'},
  best: way,
  acceptable: {...way, points: 74},
  longest: 20,
  facts: ['work', 'debt'],
  wrong: {
    ...{deadEnds: [], noBest: [], noAcceptable: [], unsafe: [], noGoodReferral: []},
    ...{trustByPressure: [], wonByPressure: [], tooEarly: []},
  },
};

describe('changes since the findings were committed', () => {
  test('changesIn returns nothing when nothing has changed', () => {
    expect(changesIn('talk', [one], [one])).toEqual([]);
  });
  test.each<[string, Findings, string]>([
    ['unreachable endings', {...one, endings: {safe: [38, 100]}}, 'talk: 2 endings became unreachable: held, lost.'],
    [
      'a new ending',
      {...one, endings: {...one.endings, stopped: [9, 9]}},
      'talk: 1 ending can be reached now: stopped.',
    ],
    [
      'the points of an ending',
      {...one, endings: {...one.endings, held: [1, 60]}},
      'talk: held is reached with 1 to 60, no longer 1 to 40.',
    ],
    ['a fact that cannot become known', {...one, facts: ['work']}, 'talk: 1 fact can no longer become known: debt.'],
    ['trust', {...one, trust: [0, 90]}, 'talk: trust goes 0 to 90, no longer 0 to 75.'],
    [
      'the result of the best way',
      {...one, best: {...way, points: 96}},
      'talk: the best way leads to trust 75, distress 19, 96 points and safe, no longer to trust 75, distress 19, 100 points and safe.',
    ],
    [
      'the number of states',
      {...one, states: {choices: 44, told: 30}},
      'talk: 44 states by choices, no longer 40.',
    ],
  ])('changesIn reports this difference: %s', (_, now, sentence) => {
    expect(changesIn('talk', [one], [now])).toEqual([sentence]);
  });
  test('changesIn reports a new scenario, and variants that are new or gone', () => {
    expect(changesIn('talk', undefined, [one])).toEqual(['talk is new.']);
    expect(changesIn('talk', [{...one, variant: 'risk'}], [{...one, variant: 'aunt'}])).toEqual([
      'talk, risk: the variant is gone.',
      'talk, aunt: the variant is new.',
    ]);
  });
});
