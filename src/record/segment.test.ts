import {expect, test} from 'vitest';
import {incomplete, scored} from '../score/score.ts';
import {readSegment, writeSegment, type RawAnswer} from './segment.ts';
import type {Word} from './word.ts';

const answer = (...words: readonly Word[]): RawAnswer => ({
  words,
  score: scored(1, 1),
  best: 1,
  tries: 2,
});

const draft = (...words: readonly Word[]): RawAnswer => ({words, score: incomplete(), best: 0, tries: 0});

/*
 * Written by releases of which saves are out there. A text that is no longer read as it was, or no longer written so, is
 * another format: it needs another version in codec.ts, which goes on reading this one.
 */
test.each<[string, readonly number[], readonly (readonly [number, RawAnswer])[], string]>([
  ['sections', [1, 2, 9], [], 'NgIA'],
  ['one option', [], [[3, answer(4)]], 'AYJRU'],
  ['a draft of a choice', [], [[3, draft(4)]], 'AYABU'],
  ['options, pairs, an order or a talk', [], [[3, answer(7, 1, 62, 63, 1)]], 'AYJVgS94gS'],
  ['a typed number', [], [[3, answer('-3,05')]], 'AYJRChw7BQ'],
  ['a typed text', [], [[3, answer('\u0416\u0416 N\u00b07')]], 'AYJRCy0JbQliBOwrA3'],
  [
    'points that differ from the best',
    [],
    [[3, {...answer(1), score: scored(38, 100), best: 92}]],
    'AYL-6cUS',
  ],
])('%s', (_, seen, answers, text) => {
  const module = {seen, answers: new Map(answers), papers: {}};
  expect(writeSegment(module)).toBe(text);
  expect(readSegment(text)).toEqual({...module, lost: 0});
});
