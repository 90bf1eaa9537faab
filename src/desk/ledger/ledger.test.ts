import {describe, expect, test} from 'vitest';
import type {Answer} from './attempt.ts';
import {toCsv} from './csv.ts';
import {foldName, tidyName} from './person-name.ts';
import {readAnswer, type Readable, type Verdict} from './readable.ts';
import {secondsOf, spanOf} from './scorm-time.ts';

describe('a time span of SCORM 1.2', () => {
  test.each([
    ['0000:00:00.00', 0],
    ['00:00:42', 42],
    ['0001:02:03.5', 3723.5],
    ['9999:59:59.99', 35999999 + 0.99 - 0],
    ['', 0],
    ['1:2:3', 0],
    ['-1:00:00', 0],
  ])('"%s" is %d seconds', (span, seconds) => expect(secondsOf(span)).toBeCloseTo(seconds, 6));
  test.each([
    [0, '0000:00:00.00'],
    [59.999, '0000:01:00.00'],
    [3723.5, '0001:02:03.50'],
    [-5, '0000:00:00.00'],
    [1e9, '9999:59:59.00'],
  ])('%d seconds are spelled %s', (seconds, span) => expect(spanOf(seconds)).toBe(span));
});

describe('a cell of a table', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+1 202', `"'+1 202"`],
    ['-x', `"'-x"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    [' =1', `"' =1"`],
    ['\uff1d1', `"'\uff1d1"`],
    ['|calc', `"'|calc"`],
    ['%0', `"'%0"`],
    ['-3', '"-3"'],
    ['-3.5', '"-3.5"'],
    [-3, '"-3"'],
    ['say "a", b', '"say ""a"", b"'],
    ['two\nlines', '"two\nlines"'],
    [undefined, '""'],
    ['Бат', '"Бат"'],
  ])('%j is written %s', (cell, spelled) => expect(toCsv([[cell]])).toBe(`\ufeff${spelled}\r\n`));
});

describe('a name', () => {
  test.each([
    [' Bat \t Dorj\n', 'Bat Dorj'],
    ['Ба\u0306т', 'Ба\u0306т'.normalize('NFC')],
    ['B\u200bat\u202e', 'Bat'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('%j is shown as %j', (name, shown) => expect(tidyName(name)).toBe(shown));
  test.each([
    ['BAT dorj', 'bat  DORJ'],
    ['ӨРНӨХ', 'өрнөх'],
    ['می\u200cخواهم', 'میخواهم'],
    ['\uff22at', 'Bat'],
  ])('%j and %j are one', (a, b) => expect(foldName(a)).toBe(foldName(b)));
  test.each([
    ['Bat', 'Bats'],
    ['Бат', 'Bat'],
  ])('%j and %j are two', (a, b) => expect(foldName(a)).not.toBe(foldName(b)));
});

describe('an answer in words', () => {
  const readable: Readable = {
    parts: {'fraud.mrz': 'The zone'},
    questions: {
      'fraud.q': {
        stem: 'Which?',
        type: 'multiple-choice',
        options: ['one', 'two', 'three'],
        targets: [],
        labels: {one: 'One', two: 'Two', three: 'Three'},
      },
      'talk.cafe': {
        stem: 'A cafe',
        type: 'interview',
        options: [],
        targets: [],
        labels: {safe: 'She is safe', refer: 'Referred'},
      },
    },
  };
  const base: Answer = {
    place: 0,
    id: 'fraud.q.t1',
    type: 'choice',
    time: '',
    latency: '',
    weighting: '',
    response: '',
    result: '',
    objectives: [],
    correct: [],
    description: '',
  };
  const read = (some: Partial<Answer>) => readAnswer({...base, ...some}, readable, 'scorm12');

  test.each<[string, Partial<Answer>, readonly string[]]>([
    ['a letter', {response: 'b'}, ['Two']],
    ['letters', {response: 'a,c'}, ['One', 'Three']],
    ['a letter beyond the options', {response: 'z'}, ['z']],
    ['nothing chosen', {response: ''}, []],
    ['a number', {type: 'numeric', response: '-3.5'}, ['-3.5']],
    ['a number with a comma', {type: 'fill-in', response: '3,5'}, ['3,5']],
    [
      'a path',
      {id: 'talk.cafe.t1', type: 'performance', response: 'safe,refer,new-step'},
      ['She is safe', 'Referred', 'new-step'],
    ],
    ['a question that is gone', {id: 'old.q.t3', response: 'a'}, ['a']],
  ])('says %s', (_what, some, given) => expect(read(some).given).toEqual(given));

  test('names question, try and part', () => {
    expect(read({id: 'fraud.q.t12', objectives: ['fraud.mrz', 'gone']})).toMatchObject({
      question: 'fraud.q',
      stem: 'Which?',
      attempt: 12,
      parts: ['The zone', 'gone'],
    });
  });

  test.each<[string, string, Verdict]>([
    ['correct', '', {kind: 'right'}],
    ['wrong', '', {kind: 'wrong'}],
    ['incorrect', '', {kind: 'wrong'}],
    ['neutral', '', {kind: 'neutral'}],
    ['', '', {kind: 'unknown'}],
    ['maybe', '', {kind: 'unknown'}],
    ['0.6667', '6', {kind: 'points', earned: 4, possible: 6}],
    ['4', '6', {kind: 'points', earned: 4, possible: 6}],
    ['0.5', '', {kind: 'points', earned: 0.5, possible: undefined}],
  ])('"%s" of weight "%s" is %j', (result, weighting, verdict) =>
    expect(read({result, weighting}).verdict).toEqual(verdict),
  );
});
