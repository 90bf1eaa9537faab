import {describe, expect, test} from 'vitest';
import {emptyCourse} from '../../../test/doubles/synthetic-course.ts';
import type {ModuleData, Paper, PaperRole} from '../../content/course.ts';
import type {CourseRecord, PaperRecord} from '../../record/record.ts';
import {scored, type Score} from '../../score/score.ts';
import {gains} from './gain.ts';
import {handedIn} from './handed-in.ts';

const paper = (id: string, role: PaperRole): Paper => ({
  kind: 'paper',
  id,
  role,
  minutes: 10,
  confidence: true,
  draw: [
    {bank: `documents.${id}`, items: ['a', 'b', 'c'], count: 2},
    {bank: `documents.${id}`, items: ['d'], count: 1},
    {bank: `talks.${id}`, items: ['e'], count: 3},
  ],
  room: 10,
});
const dataOf = (id: string, part: Paper): ModuleData => ({
  id,
  objectives: [],
  parts: [part],
  numbers: {
    [part.id]: 1,
    ...Object.fromEntries(
      part.draw
        .flatMap(({bank, items}) => items.map(item => `${part.id}/${bank}/${item}`))
        .map((key, n) => [key, n + 1]),
    ),
  },
});
const before = dataOf('before', paper('pre', 'pre-test'));
const after = dataOf('after', paper('post', 'post-test'));
const menu = ['before', 'talks', 'documents', 'after'];
const course = emptyCourse(menu);

/** Creates the record of one paper. `scores` has the score of each item, by item number. */
const paperRecord = (scores: Readonly<Record<number, Score>>, handedIn = true): PaperRecord => ({
  begun: 1,
  handedIn,
  best: 0,
  answers: Object.fromEntries(
    Object.entries(scores).map(([item, score]) => [item, {words: [], score, sure: 0}]),
  ),
});
const record = (papers: Readonly<Record<string, PaperRecord>>): CourseRecord => ({
  nonce: 'Ab3dE6gH',
  revision: 1,
  language: 'en',
  place: '',
  modules: Object.fromEntries(
    Object.entries(papers).map(([id, one]) => [
      id,
      {kind: 'open', contentVersion: 1, seen: [], answers: {}, papers: {1: one}},
    ]),
  ),
});
const bothPapers = {before, after};

describe('the gain from pre-test to post-test', () => {
  test('the gain lists each examined module in the order of the menu, with the right items in both papers', () => {
    const papers = {
      before: paperRecord({1: scored(1, 1), 2: scored(0, 1), 4: scored(0, 1), 5: scored(0, 2)}),
      after: paperRecord({1: scored(1, 1), 3: scored(1, 1), 4: scored(1, 1), 5: scored(2, 2)}),
    };
    expect(gains(course, record(papers), bothPapers)).toEqual([
      {module: 'talks', before: {right: 0, all: 1}, after: {right: 1, all: 1}},
      {module: 'documents', before: {right: 1, all: 3}, after: {right: 3, all: 3}},
    ]);
  });

  test('the gain counts partly right and unanswered items as not right', () => {
    const papers = {before: paperRecord({1: scored(1, 2)})};
    expect(gains(course, record(papers), bothPapers)).toEqual([
      {module: 'talks', before: {right: 0, all: 1}, after: undefined},
      {module: 'documents', before: {right: 0, all: 3}, after: undefined},
    ]);
  });

  test('the gain omits a paper that is not handed in or not loaded', () => {
    expect(gains(course, record({before: paperRecord({1: scored(1, 1)}, false)}), bothPapers)).toEqual([]);
    expect(gains(course, record({before: paperRecord({1: scored(1, 1)})}), {})).toEqual([]);
  });
});

describe('the list of handed-in papers', () => {
  test('the list of handed-in papers counts the right items of all examined modules, in the order of the menu', () => {
    const papers = {
      after: paperRecord({1: scored(1, 1), 3: scored(1, 1), 4: scored(1, 1), 5: scored(2, 2)}),
      before: paperRecord({1: scored(1, 1), 2: scored(1, 2)}),
    };
    expect(handedIn(course, record(papers), bothPapers)).toEqual([
      {module: 'before', part: 'pre', right: 1, all: 4},
      {module: 'after', part: 'post', right: 4, all: 4},
    ]);
  });

  test('the list of handed-in papers leaves out warm-ups, papers begun again, and papers that are not loaded', () => {
    const begunAgain = {after: paperRecord({1: scored(1, 1)}, false)};
    expect(handedIn(course, record(begunAgain), bothPapers)).toEqual([]);
    const right = {after: paperRecord({1: scored(1, 1)})};
    expect(handedIn(course, record(right), {})).toEqual([]);
    const warmUp = {after: dataOf('after', paper('post', 'opener'))};
    expect(handedIn(course, record(right), warmUp)).toEqual([]);
  });
});
