import {expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {bestPath} from './best-path.ts';
import {detailOf} from './detail.ts';
import {play} from './play.ts';
import {offered} from './step.ts';

const {rubric: scenario} = everyFeature;
const best = bestPath(scenario);
const offeredAfter = (choices: readonly string[]) =>
  offered(scenario, play(scenario, {variant: 'at-risk', choices}).state);

test('detailOf returns each choice with all choices that were offered at the same step', () => {
  expect(detailOf(scenario, best).map(t => t.described)).toMatchObject(
    best.map((choice, n) => ({kind: 'choice', options: offeredAfter(best.slice(0, n)), response: [choice]})),
  );
});

test('each decision in the detailed report has a unique id, and the ids are in the order of the interview', () => {
  const ids = detailOf(scenario, ['secure-accuse', 'retry', ...best]).map(t => t.id);
  expect(ids.slice(0, 3)).toEqual(['01-secure', '02-secure', '03-secure']);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test.each([
  ['the best wording', ['secure-alike'], {earned: 3, possible: 3}],
  ['an acceptable wording', ['secure-check'], {earned: 2, possible: 3}],
  ['an unsafe wording', ['secure-accuse'], {earned: 0, possible: 3}],
])('in the detailed report, %s gets the points of its grade', (_, choices, points) => {
  expect(detailOf(scenario, choices).at(-1)?.points).toEqual(points);
});

test('the detailed report does not judge the choice to take an error back', () => {
  const [, back] = detailOf(scenario, ['secure-accuse', 'retry']);
  expect(back).toMatchObject({points: undefined, described: {response: ['retry'], correct: []}});
});

test('the detailed report does not judge a side question', () => {
  const [question = {id: ''}] = scenario.questions;
  const path = ['secure-alike', 'tell-rights', 'tell-role', ...best];
  const at = path.findIndex((_, n) => offeredAfter(path.slice(0, n)).includes(question.id));
  expect(detailOf(scenario, [...path.slice(0, at), question.id]).at(-1)).toMatchObject({
    points: undefined,
    described: {response: [question.id]},
  });
});

test('in the detailed report, the correct responses of a decision are the options with the best grade in that state', () => {
  expect(detailOf(scenario, best)[0]?.described).toMatchObject({correct: ['secure-alike']});
});

test('if the learner read the interview as a text, the detailed report states only that it was read', () => {
  expect(detailOf(scenario, ['read-instead'])).toMatchObject([
    {described: {response: ['read-instead']}, points: undefined},
  ]);
});
