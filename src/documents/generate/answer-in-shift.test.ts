import {expect, test} from 'vitest';
import type {ExaminationRubric} from '../model/examination.ts';
import {scoring} from '../score.ts';
import {wholeInShift} from './answer-in-shift.ts';

const rubric: ExaminationRubric = {
  verdict: 'clear',
  alsoRight: ['check'],
  answering: [],
  after: 'clear',
  anomalies: [],
  differing: [],
  checks: [],
};

test.each(['clear', 'refer'])(
  'in a shift, the verdict "%s" scores the same with and without a ground and a confidence',
  verdict => {
    const whole = scoring.judge([verdict, 'nothing-open', 'unsure'], rubric);
    expect(whole.score.kind).toBe('scored');
    expect(scoring.judge(wholeInShift([verdict]), rubric)).toEqual(whole);
    expect(scoring.judge([verdict], rubric).score.kind).toBe('incomplete');
  },
);

test.each([[[]], [['check']], [['check', 'uv-light']]])(
  'in a shift, a decision stays incomplete without a verdict, or with a check but without the decision after the check: %j',
  response => {
    expect(scoring.judge(wholeInShift(response), rubric).score.kind).toBe('incomplete');
  },
);

test.each([[['clear', 'the-person', 'unsure']], [['refer', 'the-document', 'sure']]])(
  'wholeInShift keeps the ground and the confidence of the response %j',
  response => {
    expect(wholeInShift(response)).toEqual(response);
  },
);
