import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {emptyNotebook, inferring, reviewNotebook, tied, type Notebook} from './notebook.ts';
import {situationAtStart} from '../engine/step.ts';

/**
 * Returns the review of a notebook after an interview. `known` contains the facts that are known at the end of the
 * interview.
 */
const signs = (known: readonly string[], notebook: Partial<Notebook>, variant = 'at-risk') =>
  reviewNotebook(
    everyFeature.rubric,
    {...situationAtStart(everyFeature.rubric, variant), known},
    {...emptyNotebook, ...notebook},
  );

describe('a note', () => {
  test.each([
    [
      'tied to a group of indicators that its fact shows',
      {hold: 'documents'},
      {noticed: ['doc-01'], missed: [], invented: []},
    ],
    [
      'tied to another group of indicators that its fact shows',
      {hold: 'journey'},
      {noticed: ['mov-01'], missed: [], invented: []},
    ],
    [
      'tied to a second group of its indicators',
      {hold: 'control'},
      {noticed: ['doc-01', 'mov-01', 'beh-02'], missed: [], invented: []},
    ],
    ['tied to nothing', {}, {noticed: [], missed: ['doc-01', 'mov-01', 'beh-02'], invented: []}],
    [
      'tied to a group of indicators that its fact does not show',
      {hold: 'health'},
      {noticed: [], missed: [], invented: ['doc-01', 'mov-01', 'beh-02']},
    ],
  ] as const)('reviewNotebook assesses a note %s', (_, ties, expected) => {
    const {noticed, missed, invented} = signs(['hold'], {ties});
    const indicators = (list: readonly {readonly indicators: readonly string[]}[]) =>
      list.flatMap(s => s.indicators);
    expect({
      noticed: indicators(noticed),
      missed: indicators(missed),
      invented: indicators(invented),
    }).toEqual(expected);
  });
  test('a note that shows no indicator never counts as missed', () => {
    expect(signs(['wish'], {}).missed).toEqual([]);
  });
  test('a note is ignored if the current run has not revealed the fact of the note', () => {
    expect(signs([], {ties: {hold: 'documents'}}).noticed).toEqual([]);
  });
});

describe('inferred indicators', () => {
  test.each([
    ['is true and was said, and names the note', ['debt'], 'control', {facts: ['debt'], isTrue: true}],
    ['is true but was not said', [], 'control', {facts: [], isTrue: true}],
    ['is not true', [], 'crime', {facts: [], isTrue: false}],
  ] as const)('reviewNotebook assesses an inference that %s', (_, known, group, expected) => {
    expect(signs(known, {inferred: [group]}).inferred).toEqual([{group, ...expected}]);
  });
});

test('an indicator whose fact is not known counts as unseen only in a variant in which the indicator is present', () => {
  expect(signs([], {}).unseen).toContain('chd-01');
  expect(signs([], {}, 'aunt').unseen).not.toContain('chd-01');
});

test('a mark in the notebook can be set, changed and removed', () => {
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
