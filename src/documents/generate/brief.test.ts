import {expect, test} from 'vitest';
import type {ExaminationRubric} from '../model/examination.ts';
import {scoring} from '../score.ts';
import {wholeInShift} from './brief.ts';

const rubric: ExaminationRubric = {
  verdict: 'clear',
  alsoRight: ['check'],
  answering: [],
  after: 'clear',
  anomalies: [],
  differing: [],
  checks: [],
};

test('in a shift, the verdict "clear" needs no ground and no confidence, and gets the same score as with both', () => {
  const whole = scoring.judge(['clear', 'nothing-open', 'unsure'], rubric);
  expect(whole.score.kind).toBe('scored');
  expect(scoring.judge(wholeInShift(['clear']), rubric)).toEqual(whole);
  expect(scoring.judge(['clear'], rubric).score.kind).toBe('incomplete');
});

test.each([[[]], [['refer']], [['check']], [['refer', 'the-document', 'sure']]])(
  'wholeInShift changes no decision except the verdict "clear": %j',
  response => {
    expect(wholeInShift(response)).toEqual(response);
  },
);
