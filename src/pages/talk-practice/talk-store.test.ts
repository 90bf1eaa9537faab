import {expect, test} from 'vitest';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {erasePractice} from '../../device/practice-key.ts';
import {talkStore} from './talk-store.ts';
import {newTalk, type StoredDrill, type TalkPractice} from './round-of-talk.ts';

const nonce = 'Ab3dE6gH';
const key = `tamga-talk-practice-${nonce}`;
const storedDrill: StoredDrill = {
  begun: 3,
  missed: ['a'],
  last: {right: 4, all: 6},
  round: {
    ...{number: 3, missed: ['a'], response: ['x', 'y'], isChecked: true},
    solved: [{topic: 'a', isRight: false, response: ['x'], earned: 0, possible: 1}],
  },
};
const practice: TalkPractice = {drills: {rewrite: storedDrill}};

/**
 * Stores `saved` on the device as interview practice data, as the release `release` would. Then reads the data with
 * the store of release 1.0.0.
 */
const readBack = (saved: unknown, release = '1.0.0') => {
  const storage = new MemoryStorage();
  storage.setItem(key, JSON.stringify({release, practice: saved}));
  return talkStore(storage, '1.0.0', nonce).read();
};

test('the same attempt restores interview practice with its round in progress; another attempt does not', () => {
  const storage = new MemoryStorage();
  talkStore(storage, '1.0.0', nonce).write(practice);
  expect(talkStore(storage, '1.0.0', nonce).read()).toEqual(practice);
  expect(talkStore(storage, '1.0.0', 'another1').read()).toEqual(newTalk);
});

test('after a change of release, interview practice keeps counts and missed tasks, and drops rounds in progress', () => {
  expect(readBack(practice, '0.9.0')).toEqual({drills: {rewrite: {...storedDrill, round: undefined}}});
});

test.each<[string, unknown, unknown]>([
  ['without any data, nothing', 7, newTalk],
  ['without exercises, nothing', {open: 'rewrite'}, newTalk],
  [
    'the exercise that an earlier release had open is dropped',
    {open: 'rewrite', drills: {rewrite: storedDrill}},
    practice,
  ],
  ['an unknown exercise is dropped', {drills: {gone: storedDrill}}, {drills: {}}],
  [
    'an exercise with invalid counts is dropped',
    {drills: {rewrite: {...storedDrill, begun: -1}}},
    {drills: {}},
  ],
  [
    'a damaged round is dropped',
    {drills: {rewrite: {...storedDrill, round: {number: 1}}}},
    {drills: {rewrite: {...storedDrill, round: undefined}}},
  ],
  [
    'a round with an answer without points is dropped',
    {
      drills: {
        rewrite: {...storedDrill, round: {...storedDrill.round, solved: [{topic: 'a', isRight: true}]}},
      },
    },
    {drills: {rewrite: {...storedDrill, round: undefined}}},
  ],
  [
    'a round with too many answers is dropped',
    {
      drills: {
        rewrite: {
          ...storedDrill,
          round: {...storedDrill.round, solved: Array(7).fill(storedDrill.round?.solved[0])},
        },
      },
    },
    {drills: {rewrite: {...storedDrill, round: undefined}}},
  ],
  [
    'a damaged result is dropped',
    {drills: {rewrite: {...storedDrill, last: {right: 'x', all: 1}}}},
    {drills: {rewrite: {...storedDrill, last: undefined}}},
  ],
])('the store drops invalid data when it reads interview practice: %s', (_, saved, expected) => {
  expect(readBack(saved)).toEqual(expected);
});

test('erasePractice erases interview practice with the other practice data of an attempt', () => {
  const storage = new MemoryStorage();
  talkStore(storage, '1.0.0', nonce).write(practice);
  expect(erasePractice(storage, nonce)).toBe(true);
  expect(talkStore(storage, '1.0.0', nonce).read()).toEqual(newTalk);
});
