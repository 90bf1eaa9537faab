import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyCharacter} from '../../test/doubles/any-character.ts';
import {incomplete, scored} from '../score/score.ts';
import {describePairs, judgePairs, placesIn, responseOf} from './pairs-response.ts';

const rubric = {
  items: ['debt', 'clothes', 'fear'],
  targets: ['reason', 'none'],
  belongs: {debt: 'reason', clothes: 'none', fear: 'reason'},
};

test.each([
  ['all items with their right targets', ['debt', 'reason', 'clothes', 'none', 'fear', 'reason'], 3],
  ['another order of the pairs', ['fear', 'reason', 'debt', 'reason', 'clothes', 'none'], 3],
  ['one item with a wrong target', ['debt', 'reason', 'clothes', 'reason', 'fear', 'reason'], 2],
  ['no item with its right target', ['debt', 'none', 'clothes', 'reason', 'fear', 'none'], 0],
  [
    'one item moved again, of which the last target counts',
    ['debt', 'none', 'clothes', 'none', 'fear', 'reason', 'debt', 'reason'],
    3,
  ],
  ['an extra id at the end', ['debt', 'reason', 'clothes', 'none', 'fear', 'reason', 'debt'], 3],
])(
  'a matching question gives one point for each item with its right target: %s',
  (_title, response, earned) => {
    expect(judgePairs(response, rubric).score).toEqual(scored(earned, 3));
  },
);

test('judgePairs marks each item by its chosen target', () => {
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
  ['a target of another question', ['debt', 'maybe', 'clothes', 'none', 'fear', 'none'], ['debt']],
  ['items and targets swapped', ['reason', 'debt'], ['debt', 'clothes', 'fear']],
])(
  'a response is incomplete if an item has no valid target, and the score names these items: %s',
  (_title, response, missing) => {
    expect(judgePairs(response, rubric)).toEqual({score: incomplete(...missing), marks: {}});
  },
);

test('`describe` lists the chosen target of each item, in the order of the author', () => {
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

const word = fc.oneof(fc.constantFrom(...rubric.items, ...rubric.targets), fc.string({unit: anyCharacter}));

test('a response of pairs stays the same when it is parsed and converted to a response again', () => {
  fc.assert(
    fc.property(fc.array(word), response => {
      const once = responseOf(placesIn(response, rubric));
      expect(responseOf(placesIn(once, rubric))).toEqual(once);
    }),
  );
});

test('matching scoring never throws, for any response', () => {
  fc.assert(
    fc.property(fc.array(word), response => {
      const {score} = judgePairs(response, rubric);
      if (score.kind === 'scored') expect(score.earned).toBeLessThanOrEqual(score.possible);
      describePairs(response, rubric);
    }),
  );
});
