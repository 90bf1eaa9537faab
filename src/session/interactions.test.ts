import {expect, test} from 'vitest';
import type {Scoring} from '../content/question-type.ts';
import {interactionsOf} from './interactions.ts';

const scoring: Scoring<unknown, unknown> = {
  judge: () => ({score: {kind: 'scored', earned: 2, possible: 4}, marks: {}}),
  describe: response => ({kind: 'performance', response}),
  detail: response =>
    response.map((word, n) => ({
      id: `${n + 1}`,
      described: {kind: 'choice', options: ['greet', 'press'], response: [word], correct: ['greet']},
      points: {earned: 1, possible: 1},
    })),
};
const material = {
  block: {
    kind: 'question',
    id: 'sea',
    type: 'interview',
    shown: {},
    possible: 4,
    cap: 40,
    words: '',
  } as const,
  rubric: {},
  scoring,
};
const score = {kind: 'scored', earned: 2, possible: 4} as const;
const asked = {language: 'en', text: 'Speak with her.'};
const circumstances = {
  id: 'interviewing.sea.t2',
  objective: 'interviewing.sea',
  startedAt: 1_000,
  now: 61_000,
  asked,
  report: 'outcome',
} as const;

test('an answer becomes one interaction with its question, objective, time and points', () => {
  expect(interactionsOf(material, ['greet', 'press'], score, circumstances)).toEqual([
    {
      id: 'interviewing.sea.t2',
      objective: 'interviewing.sea',
      asked,
      startedAt: 1_000,
      latency: 60_000,
      points: {earned: 2, possible: 4},
      kind: 'performance',
      response: ['greet', 'press'],
    },
  ]);
});

test('with the report "detail", each decision becomes an interaction of its own before the answer', () => {
  const told = interactionsOf(material, ['greet', 'press'], score, {...circumstances, report: 'detail'});
  expect(told.map(({id, points}) => [id, points])).toEqual([
    ['interviewing.sea.t2.1', {earned: 1, possible: 1}],
    ['interviewing.sea.t2.2', {earned: 1, possible: 1}],
    ['interviewing.sea.t2', {earned: 2, possible: 4}],
  ]);
});

test('the latency is never negative, even if the clock was set back', () => {
  const [told] = interactionsOf(material, ['greet'], score, {...circumstances, now: 0});
  expect(told?.latency).toBe(0);
});

test('an answer without right or wrong is reported without points', () => {
  const [told] = interactionsOf(material, ['greet'], {...score, earned: 0, possible: 0}, circumstances);
  expect(told?.points).toBeUndefined();
});
