import {describe, expect, test} from 'vitest';
import {incomplete, scored, type Score} from '../../score/score.ts';
import type {ItemAnswer, PaperRecord, Sureness} from '../record.ts';
import {readSegment, stepsIn, writeSegment, type RawAnswer, type RawModule} from './segment.ts';
import type {ResponseToken} from '../response-token.ts';

const answer = (...words: readonly ResponseToken[]): RawAnswer => ({
  words,
  score: scored(1, 1),
  best: 1,
  tries: 2,
});

const draft = (...words: readonly ResponseToken[]): RawAnswer => ({
  words,
  score: incomplete(),
  best: 0,
  tries: 0,
});

const item = (score: Score, sure: Sureness, ...words: readonly ResponseToken[]): ItemAnswer => ({
  words,
  score,
  sure,
});

const paper = (changes: Partial<PaperRecord>): PaperRecord => ({
  begun: 1,
  handedIn: false,
  best: 0,
  answers: {},
  ...changes,
});

const module = (papers: RawModule['papers'], seen: readonly number[] = []): RawModule => ({
  seen,
  answers: new Map(),
  papers,
});

/*
 * Saved states of published releases contain these texts. If a test fails, the code no longer reads or writes these
 * texts, because the format has changed. A new format needs a new version in codec.ts. But codec.ts must still read
 * the present version.
 */
test.each<[string, readonly number[], readonly (readonly [number, RawAnswer])[], string]>([
  ['sections', [1, 2, 9], [], 'NgIA'],
  ['one option', [], [[3, answer(4)]], 'AYJRU'],
  ['a draft response', [], [[3, draft(4)]], 'AYABU'],
  ['options, pairs, an order or an interview', [], [[3, answer(7, 1, 62, 63, 1)]], 'AYJVgS94gS'],
  ['a typed number', [], [[3, answer('-3,05')]], 'AYJRChw7BQ'],
  ['a typed text', [], [[3, answer('\u0416\u0416 N\u00b07')]], 'AYJRCy0JbQliBOwrA3'],
  [
    'points that differ from the best',
    [],
    [[3, {...answer(1), score: scored(38, 100), best: 92}]],
    'AYL-6cUS',
  ],
])('a segment stores and restores %s', (_, seen, answers, text) => {
  const work = {...module({}, seen), answers: new Map(answers)};
  expect(writeSegment(work)).toBe(text);
  expect(readSegment(text)).toEqual({...work, lost: 0});
});

const judged = {begun: 1, handedIn: true, best: 80};

test.each<[string, RawModule, string]>([
  ['a paper in progress', module({1: paper({})}), 'ABIgA'],
  [
    'a paper that was handed in, with an answered and an unanswered item',
    module({2: {...judged, answers: {1: item(scored(1, 1), 2, 4), 9: item(incomplete(), 0)}}}),
    'ABQ4oTICVlAA',
  ],
  [
    'a paper that was begun again, with an unjudged answer and a judged typed one',
    module({
      2: paper({
        begun: 3,
        best: 92,
        answers: {5: item(incomplete(), 3, 1, 2), 6: item(scored(0, 1), 1, '3,05')},
      }),
    }),
    'ABRssSBgsSM1CBOwU',
  ],
  [
    'two papers and a section',
    module(
      {
        1: paper({begun: 511, handedIn: true, best: 100}),
        3: {...judged, best: 0, answers: {40: item(scored(3, 6), 0, 7, 1, 62, 63, 1)}},
      },
      [4],
    ),
    'IBAa__HMEDCxAAAAAAAfocKBL3iBI',
  ],
])('a segment stores and restores papers: %s', (_, work, text) => {
  expect(writeSegment(work)).toBe(text);
  expect(readSegment(text)).toEqual({...work, lost: 0});
});

describe('a segment whose papers are truncated or tampered with', () => {
  const two = module({1: {...judged, answers: {2: item(scored(1, 1), 0, 3)}}, 2: paper({})});
  const text = writeSegment(two);

  test('a truncated segment returns the complete papers and counts the papers that are lost', () => {
    expect(readSegment(text.slice(0, -1))).toEqual({...two, papers: {1: two.papers[1]}, lost: 1});
    expect(readSegment(text.slice(0, 4))).toEqual({...two, papers: {}, lost: 2});
  });

  test.each<[string, PaperRecord, Partial<PaperRecord>]>([
    ['begun less than once', paper({begun: 0}), {begun: 1}],
    ['begun more often than the maximum', paper({begun: 512}), {begun: 511}],
    ['saved with more than the maximum points', paper({best: 101}), {best: 100}],
  ])('a paper that was %s is corrected to the nearest valid value', (_, wrong, right) => {
    expect(readSegment(writeSegment(module({1: wrong}))).papers[1]).toEqual({...wrong, ...right});
  });
});

describe('a paper as a step', () => {
  const begunAgain = paper({begun: 2});
  test.each<[string, RawModule['papers'], boolean, number]>([
    ['no, while it is in progress for the first time', {1: paper({})}, true, 0],
    ['yes, once it was handed in', {1: paper(judged)}, true, 1],
    ['yes, while it is in progress again', {1: begunAgain}, true, 1],
    ['only once per module', {1: paper(judged), 2: begunAgain}, true, 1],
    ['never in a module without a test', {1: paper(judged)}, false, 0],
  ])('stepsIn counts a paper as a step: %s', (_, papers, isTested, steps) => {
    expect(stepsIn(module(papers, [1, 2]), {isTested})).toBe(2 + steps);
  });
});
