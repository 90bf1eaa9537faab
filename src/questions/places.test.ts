import fc from 'fast-check';
import {expect, test} from 'vitest';
import {incomplete, scored} from '../score/score.ts';
import {describePairs, judgePairs, placesIn, responseOf} from './places.ts';

const rubric = {
  items: ['debt', 'clothes', 'fear'],
  targets: ['reason', 'none'],
  belongs: {debt: 'reason', clothes: 'none', fear: 'reason'},
};

test.each([
  ['all rightly placed', ['debt', 'reason', 'clothes', 'none', 'fear', 'reason'], 3],
  ['in any order', ['fear', 'reason', 'debt', 'reason', 'clothes', 'none'], 3],
  ['one wrongly placed', ['debt', 'reason', 'clothes', 'reason', 'fear', 'reason'], 2],
  ['none rightly placed', ['debt', 'none', 'clothes', 'reason', 'fear', 'none'], 0],
  ['one moved again', ['debt', 'none', 'clothes', 'none', 'fear', 'reason', 'debt', 'reason'], 3],
  ['a word too many', ['debt', 'reason', 'clothes', 'none', 'fear', 'reason', 'debt'], 3],
])('a point for each item that is where it belongs: %s', (_title, response, earned) => {
  expect(judgePairs(response, rubric).score).toEqual(scored(earned, 3));
});

test('marks each item by where it was put', () => {
  expect(judgePairs(['debt', 'none', 'clothes', 'none', 'fear', 'reason'], rubric).marks).toEqual({
    debt: 'wrong',
    clothes: 'right',
    fear: 'right',
  });
});

test.each([
  ['nothing', [], ['debt', 'clothes', 'fear']],
  ['one item', ['clothes', 'none'], ['debt', 'fear']],
  ['an item of another question', ['age', 'none', 'debt', 'reason', 'fear', 'none'], ['clothes']],
  ['a place of another question', ['debt', 'maybe', 'clothes', 'none', 'fear', 'none'], ['debt']],
  ['items and places the other way round', ['reason', 'debt'], ['debt', 'clothes', 'fear']],
])('is incomplete and names what is left: %s', (_title, response, missing) => {
  expect(judgePairs(response, rubric)).toEqual({score: incomplete(...missing), marks: {}});
});

test('says who was put where, in the order of the author', () => {
  expect(describePairs(['fear', 'none', 'debt', 'reason'], rubric)).toEqual({
    kind: 'matching',
    sources: rubric.items,
    targets: rubric.targets,
    response: [
      ['debt', 'reason'],
      ['fear', 'none'],
    ],
    correct: [
      ['debt', 'reason'],
      ['clothes', 'none'],
      ['fear', 'reason'],
    ],
  });
});

const word = fc.oneof(fc.constantFrom(...rubric.items, ...rubric.targets), fc.string({unit: 'binary'}));

test('gives back any response in the same words twice', () => {
  fc.assert(
    fc.property(fc.array(word), response => {
      const once = responseOf(placesIn(response, rubric));
      expect(responseOf(placesIn(once, rubric))).toEqual(once);
    }),
  );
});

test('never throws, whatever was given', () => {
  fc.assert(
    fc.property(fc.array(word), response => {
      const {score} = judgePairs(response, rubric);
      if (score.kind === 'scored') expect(score.earned).toBeLessThanOrEqual(score.possible);
      describePairs(response, rubric);
    }),
  );
});
