import {expect, test} from 'vitest';
import type {ExaminationAnswer} from './answer.ts';
import {applyChange, type AnswerChange} from './answer-change.ts';

const mark = {place: 'expiry', reason: 'altered', tool: 'uv'} as const;
const checkedAnswer: ExaminationAnswer = {
  verdict: 'check',
  check: 'uv-light',
  outcome: 'then-refer',
  ground: 'the-document',
  findings: [mark],
};

test.each<[what: string, change: AnswerChange, after: ExaminationAnswer]>([
  ['the removal of a mark', {findings: []}, {...checkedAnswer, findings: []}],
  [
    'a change to a verdict that needs no check',
    {verdict: 'refer'},
    {verdict: 'refer', ground: 'the-document', findings: [mark]},
  ],
  [
    'a change of the check, which drops its outcome',
    {check: 'infrared', outcome: undefined},
    {verdict: 'check', check: 'infrared', ground: 'the-document', findings: [mark]},
  ],
  ['a confidence', {confidence: 'sure'}, {...checkedAnswer, confidence: 'sure'}],
])('applyChange() keeps the fields of the answer that still apply after %s', (_, change, after) => {
  expect(applyChange(checkedAnswer, change)).toEqual(after);
});
