import {expect, test} from 'vitest';
import type {Answer} from './answer.ts';
import {changed, type AnswerChange} from './answer-change.ts';

const mark = {place: 'expiry', reason: 'altered', tool: 'uv'} as const;
const checked: Answer = {
  verdict: 'check',
  check: 'uv-light',
  outcome: 'then-refer',
  ground: 'the-document',
  findings: [mark],
};

test.each<[what: string, change: AnswerChange, after: Answer]>([
  ['a mark that is taken away', {findings: []}, {...checked, findings: []}],
  [
    'another verdict, which needs no check',
    {verdict: 'refer'},
    {verdict: 'refer', ground: 'the-document', findings: [mark]},
  ],
  [
    'another check, of which nothing follows yet',
    {check: 'infrared', outcome: undefined},
    {verdict: 'check', check: 'infrared', ground: 'the-document', findings: [mark]},
  ],
  ['a confidence', {confidence: 'sure'}, {...checked, confidence: 'sure'}],
])('changed() keeps the rest of the answer after %s', (_, change, after) => {
  expect(changed(checked, change)).toEqual(after);
});
