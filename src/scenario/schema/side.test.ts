import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {faultsOf} from './checks.ts';
import type {ScenarioSource} from './fields.ts';

const {source} = everyFeature;
const faultsWith = (change: Partial<ScenarioSource['questions'][number]>): readonly string[] =>
  faultsOf({
    ...source,
    questions: source.questions.map(q => (q.id === 'ask-lied' ? {...q, ...change} : q)),
  }).map(({path, message}) => `${path.join('.')}: ${message}`);

describe('side acts', () => {
  test('the schema accepts a side act that has a grade, feedback, marks of a good opening, a list of decisions and a later text', () => {
    const recall = {at: 'probe', text: 'She remembers it.'};
    const change = {grade: 'p', why: 'It leads.', covers: ['name'], at: ['story'], recall} as const;
    expect(faultsWith({...change, covers: ['name'], at: ['story']})).toEqual([]);
  });
  test.each([
    ['an act with words', {act: 'You wait.'}, 'questions.5: write either `ask:` or `act:`'],
    [
      'words of the type act',
      {questionType: 'act'},
      'questions.5.questionType: an `act:` has the question type `act`',
    ],
    ['a grade without feedback', {grade: 'p'}, 'questions.5.grade: a grade needs its feedback'],
    ['feedback without a grade', {why: 'Why.'}, 'questions.5.why: a grade needs its feedback'],
    [
      'a later line without a grade',
      {recall: {at: 'probe', text: 'So.'}},
      'questions.5.recall: only what has a grade',
    ],
    ['a covered mark without a grade', {covers: ['name']}, 'questions.5.covers: only what has a grade'],
    [
      'a poor side act that reveals a fact',
      {grade: 'p', why: 'Why.', reveals: ['told']},
      'questions.5.reveals: a poor or unsafe',
    ],
    [
      'a pressing side question with the best grade',
      {grade: 'b', why: 'Why.'},
      'questions.5.grade: a pressing question may not',
    ],
    ['a place that does not exist', {at: ['nowhere']}, 'there is no decision "nowhere"'],
    ['a place without side questions', {at: ['tell']}, 'questions.5.at.0: nothing is offered at "tell"'],
    [
      'a line that comes back to a side act before a later decision',
      {grade: 'p', why: 'Why.', recall: {at: 'story', text: 'So.'}},
      'questions.5.recall.at: the person can come back to it only later',
    ],
  ] satisfies readonly (readonly [string, Partial<ScenarioSource['questions'][number]>, string])[])(
    'the schema reports this fault of a side act: %s',
    (_, change, message) => {
      expect(faultsWith(change).join('\n')).toContain(message);
    },
  );
});
