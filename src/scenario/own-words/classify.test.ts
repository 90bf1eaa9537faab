import {describe, expect, test} from 'vitest';
import {classifierOf, longestUtterance} from './classify.ts';
import type {OwnWordsRules} from './rules.ts';

const never = '(?!)';
const rules: OwnWordsRules = {
  fold: 'none',
  lists: [{name: 'wh', words: ['who', 'where']}],
  strip: ['^please, '],
  unsure: [{id: 'no-words', match: '^[^\\p{L}]*$', tell: 'No words.'}],
  rules: [
    {id: 'tag', type: 'leading', match: 'isn’t it\\?$', tell: 'A tag.'},
    {id: 'count', type: 'multiple', count: true, tell: 'Several.'},
    {id: 'wh', type: 'probing', match: '<{wh}>', not: 'anybody', needs: '\\?', tell: 'A question word.'},
  ],
  count: {split: '[?.]', trim: '^and ', starts: '^{wh}', not: never, exempt: never},
  topics: [
    {topic: 'people', words: ['who']},
    {topic: 'papers', words: ['passport', 'visa']},
  ],
  facts: [
    {interview: 'one', fact: 'pass', words: ['passport']},
    {interview: 'two', fact: 'visa', words: ['visa']},
  ],
};
const classify = classifierOf(rules);

describe('the classifier of own words', () => {
  test.each([
    ['Who is it?', 'probing', 'Who'],
    ['  Please,  WHERE did you sleep?', 'probing', 'WHERE'],
    ['It is cold, isn`t it?', 'leading', 'isn`t it?'],
    ['Who is he? And where is he?', 'multiple', 'Who is he? / where is he?'],
    ['Who is it.', 'unsure', ''],
    ['Who is anybody?', 'unsure', ''],
    ['Whoever?', 'unsure', ''],
    ['éwho?', 'unsure', ''],
    ['ҥwho?', 'unsure', ''],
    ['who7?', 'unsure', ''],
    ['(who)?', 'probing', '(who)?'],
    ['…', 'unsure', '…'],
  ])('the classifier reads “%s” as %s because of “%s”', (words, type, because) => {
    expect(classify(words)).toMatchObject({type, because});
  });

  test('the classifier returns the topic with the most words in the text, or no topic if the text has no word of any topic', () => {
    expect(classify('Who has your passport and visa?').topic).toBe('papers');
    expect(classify('Where?').topic).toBeUndefined();
  });

  test('the classifier finds only facts of the interview that the learner plays', () => {
    expect(classify('Where is the passport with the visa?', 'one').facts).toEqual(['pass']);
    expect(classify('Where is the passport with the visa?').facts).toEqual([]);
  });

  test('the classifier reads only the first 500 characters', () => {
    expect(classify(`${'a'.repeat(longestUtterance)} who?`).type).toBe('unsure');
    expect(classify(`${'a'.repeat(longestUtterance - 6)} who?`).type).toBe('probing');
  });

  test('classifierOf throws an error for an invalid pattern', () => {
    expect(() => classifierOf({...rules, strip: ['(']})).toThrow(SyntaxError);
  });
});
