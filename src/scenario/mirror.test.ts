import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../test/scenario/every-feature.ts';
import {bestTalk} from '../../test/scenario/talks.ts';
import {play} from './engine/play.ts';
import {emptyMirror, suggestionOf, withTurn, withType, type Mirror} from './mirror.ts';
import type {InterviewQuestionType, Scenario} from './model/scenario.ts';
import type {UtteranceType} from './own-words/rules.ts';

const {rubric} = everyFeature;

/** Returns the mirror after an interview with these choices. */
const after = (choices: readonly string[], scenario: Scenario = rubric): Mirror =>
  play(scenario, {variant: 'at-risk', choices: [...choices]}).turns.reduce(
    (mirror, turn) => withTurn(mirror, scenario, turn),
    emptyMirror,
  );

/**
 * Returns a changed copy of the scenario. At this decision the person is silent, and every option has this question
 * type.
 */
const quietAt = (place: string, questionType: InterviewQuestionType): Scenario => ({
  ...rubric,
  decisions: rubric.decisions.map(one =>
    one.id === place
      ? {...one, silence: true, options: one.options.map(option => ({...option, questionType}))}
      : one,
  ),
});

const mirrorOf = (
  types: Partial<Record<UtteranceType, number>>,
  silences = emptyMirror.silences,
): Mirror => ({
  types: {...emptyMirror.types, ...types},
  silences,
});

describe('the mirror', () => {
  test('the mirror counts each wording of an interview by its type', () => {
    expect(after(bestTalk)).toEqual(mirrorOf({statement: 3, open: 1, probing: 1, closed: 1}));
  });

  test('the mirror counts a choice with a delayed effect as a promise', () => {
    expect(after(['secure-alike', 'tell-promise']).types.promise).toBe(1);
    expect(after(['secure-alike', 'tell-rights']).types.promise).toBe(0);
  });

  test('the mirror counts nothing when the learner takes a grave error back', () => {
    const [error, back] = [after(['secure-accuse']), after(['secure-accuse', 'retry'])];
    expect(play(rubric, {variant: 'at-risk', choices: ['secure-accuse', 'retry']}).turns).toHaveLength(2);
    expect(back).toEqual(error);
  });

  test('a wording breaks a silence; an act keeps the silence and does not count as a wording', () => {
    expect(after(['secure-alike'], quietAt('secure', 'statement'))).toEqual(
      mirrorOf({statement: 1}, {kept: 0, broken: 1}),
    );
    expect(after(['secure-alike'], quietAt('secure', 'act'))).toEqual(mirrorOf({}, {kept: 1, broken: 0}));
  });

  test('the mirror counts the type of typed words', () => {
    expect(withType(mirrorOf({open: 2}), 'open')).toEqual(mirrorOf({open: 3}));
  });

  test.each([
    ['few', 'before the tenth wording', mirrorOf({leading: 9})],
    ['good', 'if nothing is a habit', mirrorOf({open: 20, leading: 2})],
    ['threat', 'before anything else', mirrorOf({open: 20, threat: 1, promise: 5})],
    [
      'promise',
      'before silences and leading',
      mirrorOf({open: 20, promise: 1, leading: 5}, {kept: 0, broken: 1}),
    ],
    [
      'silence',
      'if more silences were broken than kept',
      mirrorOf({open: 20, leading: 5}, {kept: 1, broken: 2}),
    ],
    ['leading', 'from one wording in ten', mirrorOf({open: 18, leading: 2}, {kept: 2, broken: 2})],
    ['multiple', 'from one wording in ten', mirrorOf({open: 9, multiple: 1})],
    ['forced-choice', 'from one wording in ten', mirrorOf({open: 9, 'forced-choice': 1})],
    ['closed', 'if there are more closed than open questions', mirrorOf({open: 4, closed: 6})],
  ])('the mirror suggests “%s” %s', (suggestion, _, mirror) => {
    expect(suggestionOf(mirror)).toBe(suggestion);
  });
});
