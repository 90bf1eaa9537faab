import {expect, test} from 'vitest';
import type {Scoring} from '../content/question-type.ts';
import {judgeAnswer} from './judge-answer.ts';

const scoring: Scoring<unknown, unknown> = {
  judge: response => ({
    score: response.length > 0 ? {kind: 'scored', earned: 2, possible: 4} : {kind: 'incomplete', missing: []},
    marks: {},
  }),
  describe: response => ({kind: 'performance', response}),
  detail: response =>
    response.map((word, n) => ({
      id: `${n + 1}`,
      described: {kind: 'choice', options: ['greet', 'press'], response: [word], correct: ['greet']},
      points: {earned: 1, possible: 1},
    })),
};
const material = {
  owner: 'interviewing',
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
const stem = {language: 'en', text: 'Speak with her.'};
const circumstances = {
  id: 'interviewing.sea.t2',
  objective: 'interviewing.sea',
  startedAt: 1_000,
  now: 61_000,
} as const;
const setup = {askedOf: () => stem, report: 'outcome'} as const;

test('an answer becomes one interaction with its question, objective, time and points', () => {
  const {interactions} = judgeAnswer(material, ['greet', 'press'], circumstances, setup);
  expect(interactions).toEqual([
    {
      id: 'interviewing.sea.t2',
      objective: 'interviewing.sea',
      asked: stem,
      startedAt: 1_000,
      latency: 60_000,
      points: {earned: 2, possible: 4},
      kind: 'performance',
      response: ['greet', 'press'],
    },
  ]);
});

test('with the report "detail", each decision becomes a separate interaction before the answer', () => {
  const detailed = {...setup, report: 'detail'} as const;
  const {interactions} = judgeAnswer(material, ['greet', 'press'], circumstances, detailed);
  expect(interactions.map(({id, points}) => [id, points])).toEqual([
    ['interviewing.sea.t2.1', {earned: 1, possible: 1}],
    ['interviewing.sea.t2.2', {earned: 1, possible: 1}],
    ['interviewing.sea.t2', {earned: 2, possible: 4}],
  ]);
});

test('an answer is reported with its attempt, form, learning objectives and confidence', () => {
  const own = {attempt: 2, form: 'after.final.2', objectives: ['interviewing.open'], confidence: 3} as const;
  const {interactions} = judgeAnswer(material, ['greet'], {...circumstances, ...own}, setup);
  expect(interactions[0]).toMatchObject(own);
});

test('a confidence that the scorer finds in a response is reported with the answer, but not with the decisions', () => {
  const unsure: typeof scoring = {...scoring, confidence: () => 1};
  const detailed = {...setup, report: 'detail'} as const;
  const {interactions} = judgeAnswer({...material, scoring: unsure}, ['greet'], circumstances, detailed);
  expect(interactions.map(({confidence}) => confidence)).toEqual([undefined, 1]);
});

test('the latency of an answer is never negative, even if the clock was set back', () => {
  const {interactions} = judgeAnswer(material, ['greet'], {...circumstances, now: 0}, setup);
  expect(interactions[0]?.latency).toBe(0);
});

test('an answer that can be neither right nor wrong is reported without points', () => {
  const unscored: typeof scoring = {
    ...scoring,
    judge: () => ({score: {kind: 'scored', earned: 0, possible: 0}, marks: {}}),
  };
  const {interactions} = judgeAnswer({...material, scoring: unscored}, ['greet'], circumstances, setup);
  expect(interactions[0]?.points).toBeUndefined();
});

test('an incomplete answer is judged and has no interaction', () => {
  const {judged, interactions} = judgeAnswer(material, [], circumstances, setup);
  expect([judged.score.kind, interactions]).toEqual(['incomplete', []]);
});
