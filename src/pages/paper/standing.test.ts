import {describe, expect, test} from 'vitest';
import {incomplete, scored} from '../../score/score.ts';
import type {PaperItem} from '../../session/store.ts';
import {advice, byModule, countOf, hasOthers, reviewed, standings, weakestOf} from './standing.ts';

type Judged = Parameters<typeof standings>[0][number];

/**
 * Creates an item with its bank, its objective, its score and the confidence of the learner. The bank is
 * written as `module.use`.
 */
const item = (
  [bank, objective]: readonly [string, string],
  score: PaperItem['score'],
  sure: PaperItem['sure'] = 2,
): Judged => ({bank, objective, score, sure, response: score.kind === 'scored' ? ['a'] : []});

const right = scored(1, 1);
const partly = scored(2, 3);
const wrong = scored(0, 1);
const none = incomplete();

describe('the count of right items in a paper', () => {
  test.each([
    ['there are no items', [], {right: 0, all: 0}],
    ['all items are right', [right, right], {right: 2, all: 2}],
    ['one item is partly right', [right, partly], {right: 1, all: 2}],
    ['one item is wrong', [wrong, right], {right: 1, all: 2}],
    ['one item has no answer', [right, none], {right: 1, all: 2}],
  ])('countOf counts an item as right only if all its fields are right: %s', (_, scores, count) => {
    expect(countOf(scores.map(score => ({score})))).toEqual(count);
  });
});

describe('the standings of modules', () => {
  const items = [
    item(['migrant-smuggling.pre', 'ms4'], wrong),
    item(['document-fraud.pre', 'df10'], right),
    item(['document-fraud.pre', 'df2'], wrong),
    item(['document-fraud.pre', 'df2'], right),
    item(['foundations.pre', 'fo1'], none),
  ];
  const menu = ['before', 'foundations', 'foundations', 'document-fraud', 'migrant-smuggling'];

  test('the standings follow the order of the menu, whatever the order of the items in the paper', () => {
    expect(standings(items, menu).map(({module}) => module)).toEqual([
      'foundations',
      'document-fraud',
      'migrant-smuggling',
    ]);
  });

  test('byModule groups the items of a paper by module, in the order of the standings', () => {
    expect(byModule(items, menu).map(([module, own]) => [module, own.length])).toEqual([
      ['foundations', 1],
      ['document-fraud', 3],
      ['migrant-smuggling', 1],
    ]);
  });

  test('the standings include only the modules that were examined', () => {
    expect(standings(items.slice(1, 2), menu)).toEqual([
      {module: 'document-fraud', right: 1, all: 1, objectives: [{objective: 'df10', right: 1, all: 1}]},
    ]);
    expect(standings([], menu)).toEqual([]);
  });

  test('the standings count right items by objective, and sort the objectives by number, with df2 before df10', () => {
    const [, documents] = standings(items, menu);
    expect(documents).toEqual({
      module: 'document-fraud',
      right: 2,
      all: 3,
      objectives: [
        {objective: 'df2', right: 1, all: 2},
        {objective: 'df10', right: 1, all: 1},
      ],
    });
  });
});

describe('the weakest module', () => {
  test('weakestOf returns the module with the lowest share of right items, or the first of several such modules', () => {
    const items = [
      item(['a.x', 'a1'], wrong),
      item(['a.x', 'a1'], right),
      item(['b.x', 'b1'], wrong),
      item(['c.x', 'c1'], wrong),
    ];
    expect(weakestOf(standings(items, ['a', 'b', 'c']))?.module).toBe('b');
  });

  test('no module is the weakest if all items are right', () => {
    expect(weakestOf(standings([item(['a.x', 'a1'], right)], ['a']))).toBeUndefined();
  });
});

describe('the advice after a pre-test', () => {
  test.each([
    [0, 0, undefined],
    [0, 3, 'first'],
    [2, 4, 'first'],
    [3, 5, undefined],
    [7, 8, undefined],
    [9, 10, 'later'],
    [2, 2, 'later'],
  ] as const)('the advice for %i right items of %i is %s', (count, all, hint) => {
    expect(advice({right: count, all})).toBe(hint);
  });
});

describe('another try of a paper', () => {
  const line = (items: readonly string[], count: number) => ({bank: 'm.use', items, count});

  test.each([
    ['no, if every question is asked', [line(['a', 'b'], 2)], false],
    ['no, if the bank has fewer questions than the paper asks', [line(['a'], 2)], false],
    [
      'yes, if the banks have more questions for one of several blueprint lines',
      [line(['a'], 1), line(['b', 'c'], 1)],
      true,
    ],
  ] as const)('can another try ask other questions? %s', (_, draw, has) => {
    expect(hasOthers({draw})).toBe(has);
  });
});

describe('the review of a paper', () => {
  const of = (score: PaperItem['score'], sure: PaperItem['sure']) => item(['m.use', 'o1'], score, sure);

  test.each([
    ['a wrong item with high confidence goes to `sure`', of(wrong, 3), 'sure'],
    ['a partly right item with high confidence counts as wrong and goes to `sure`', of(partly, 3), 'sure'],
    ['an item without an answer goes to `unanswered`, even with high confidence', of(none, 3), 'unanswered'],
    ['a wrong item with medium confidence goes to `wrong`', of(wrong, 2), 'wrong'],
    ['a wrong guess goes to `wrong`', of(wrong, 1), 'wrong'],
    ['a wrong item without confidence goes to `wrong`', of(wrong, 0), 'wrong'],
    ['a right item with high confidence goes to `right`', of(right, 3), 'right'],
    ['a right guess goes to `right`', of(right, 1), 'right'],
  ] as const)('the review of a paper puts an item into one of its four groups: %s', (_, one, group) => {
    const none: readonly Judged[] = [];
    expect(reviewed([one])).toEqual({sure: none, wrong: none, unanswered: none, right: none, [group]: [one]});
  });

  test('the review of a paper sorts the wrong items by confidence, the highest first', () => {
    const items = [of(wrong, 1), of(wrong, 0), of(wrong, 2), of(partly, 2)];
    expect(reviewed(items).wrong.map(({sure}) => sure)).toEqual([2, 2, 1, 0]);
  });

  test('the review of a paper keeps the order of the paper for items of the same group', () => {
    const items = [of(right, 3), of(right, 1), of(right, 2)];
    expect(reviewed(items).right).toEqual(items);
  });
});
