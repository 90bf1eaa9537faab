import {describe, expect, test} from 'vitest';
import {utteranceTypes} from '../own-words/rules.ts';
import {afterSaying, answerTo, goneOn, mayGoOn, mostTries, talkStart, type ShortTalk} from './short-talk.ts';

const talk: ShortTalk = {
  id: 'jam',
  moments: [
    {id: 'first', wants: ['open'], answers: ['open', 'leading'], near: ['open']},
    {id: 'second', wants: ['probing', 'open'], answers: ['probing', 'open'], near: ['probing']},
  ],
};

describe('a short talk', () => {
  test('after a wording of a wanted type, a short talk goes on, and the next moment starts without wordings', () => {
    const afterWording = afterSaying(talkStart, 'open');
    expect(mayGoOn(talk, afterWording)).toBe(true);
    expect(goneOn(talk, afterWording)).toEqual({at: 1, tries: 0, lastType: undefined});
  });

  test('if no wording has a wanted type, a short talk goes on only after the last try', () => {
    let state = talkStart;
    for (let tries = 1; tries < mostTries; tries++) {
      state = afterSaying(state, 'leading');
      expect(goneOn(talk, state)).toBe(state);
    }
    expect(goneOn(talk, afterSaying(state, 'leading')).at).toBe(1);
  });

  test('at each moment of a talk, only the last wording counts', () => {
    expect(mayGoOn(talk, afterSaying(afterSaying(talkStart, 'open'), 'leading'))).toBe(false);
  });

  test('answerTo returns `other` for a type for which the author wrote no answer', () => {
    const [first] = talk.moments;
    expect(
      utteranceTypes.map(type => first && answerTo(first, type)).filter(name => name !== 'other'),
    ).toEqual(['open', 'leading']);
  });
});
