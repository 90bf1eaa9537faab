import {describe, expect, test} from 'vitest';
import {twoTruths} from '../../../test/content/two-truths.ts';
import {emptyNotebook, inferring, signsIn, tied, type Notebook} from './notebook.ts';
import {situationAtStart} from '../engine/step.ts';

/** What is made of the signs where these facts are known and this was noted. */
const signs = (known: readonly string[], notebook: Partial<Notebook>, variant = 'at-risk') =>
  signsIn(twoTruths, {...situationAtStart(twoTruths, variant), known}, {...emptyNotebook, ...notebook});

describe('a note', () => {
  test.each([
    ['tied to what it shows', {hold: 'documents'}, {noticed: ['doc-01'], missed: [], invented: []}],
    [
      'tied to another thing that it shows',
      {hold: 'journey'},
      {noticed: ['mov-01'], missed: [], invented: []},
    ],
    [
      'tied to what its signs may stand under too',
      {hold: 'control'},
      {noticed: ['doc-01', 'mov-01', 'beh-02'], missed: [], invented: []},
    ],
    ['tied to nothing', {}, {noticed: [], missed: ['doc-01', 'mov-01', 'beh-02'], invented: []}],
    [
      'tied to what it does not show',
      {hold: 'health'},
      {noticed: [], missed: [], invented: ['doc-01', 'mov-01', 'beh-02']},
    ],
  ] as const)('%s', (_, ties, expected) => {
    const {noticed, missed, invented} = signs(['hold'], {ties});
    const indicators = (list: readonly {readonly indicators: readonly string[]}[]) =>
      list.flatMap(s => s.indicators);
    expect({
      noticed: indicators(noticed),
      missed: indicators(missed),
      invented: indicators(invented),
    }).toEqual(expected);
  });
  test('that shows nothing is missed by nobody', () => {
    expect(signs(['wish'], {}).missed).toEqual([]);
  });
  test('that is not known any more, because the talk was played again, counts for nothing', () => {
    expect(signs([], {ties: {hold: 'documents'}}).noticed).toEqual([]);
  });
});

describe('what is inferred', () => {
  test.each([
    ['was said, and the note is named', ['debt'], 'control', {facts: ['debt'], isTrue: true}],
    ['was so, though nobody said it', [], 'control', {facts: [], isTrue: true}],
    ['was not so at all', [], 'crime', {facts: [], isTrue: false}],
  ] as const)('%s', (_, known, group, expected) => {
    expect(signs(known, {inferred: [group]}).inferred).toEqual([{group, ...expected}]);
  });
});

test('an indicator of which nothing came out is unseen, but only where it was there', () => {
  expect(signs([], {}).unseen).toContain('chd-01');
  expect(signs([], {}, 'aunt').unseen).not.toContain('chd-01');
});

test('a mark is set, changed and taken away again', () => {
  const once = tied(emptyNotebook, 'debt', 'work');
  const twice = tied(once, 'debt', 'control');
  expect([once.ties, twice.ties, tied(twice, 'debt', undefined).ties]).toEqual([
    {debt: 'work'},
    {debt: 'control'},
    {},
  ]);
  const inferred = inferring(inferring(emptyNotebook, 'crime', true), 'crime', true);
  expect([inferred.inferred, inferring(inferred, 'crime', false).inferred]).toEqual([['crime'], []]);
});
