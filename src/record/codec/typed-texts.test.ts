import {expect, test} from 'vitest';
import {readBack} from '../../../test/doubles/saved.ts';
import {small, syntheticCourse} from '../../../test/doubles/synthetic-course.ts';
import {mostBytes as numberBytes} from '../../questions/numeric/number.ts';
import {mostBytes as textBytes} from '../../questions/short-answer/most-bytes.ts';
import {scored} from '../../score/score.ts';
import {encode} from './codec.ts';
import {empty, reduce} from '../reduce.ts';
import {typedBytes} from '../response-token.ts';

test.each([
  ['a number of 20 digits', 'numeric', '1234567890.123456789', true],
  ['a number of 21 digits', 'numeric', '1234567890.1234567890', false],
  ['a number of 18 bytes in Mongolian digits', 'numeric', '\u1811'.repeat(6), true],
  ['a number of 21 bytes in Mongolian digits', 'numeric', '\u1811'.repeat(7), false],
  ['a text of 32 bytes', 'short-answer', '\u0416'.repeat(16), true],
  ['a text of 33 bytes', 'short-answer', `${'\u0416'.repeat(16)}x`, false],
  ['a text of 32 digits', 'short-answer', '7'.repeat(32), true],
  ['half a character', 'short-answer', '\ud800', false],
])(
  'a typed number of up to 20 bytes and a typed text of up to 32 bytes are saved; from longer ones, only the points are saved: %s',
  (_, type, word, isKept) => {
    const kind = {type, options: 0, cap: 1, possible: 1};
    const {course, all} = syntheticCourse({...small, questions: 1, mix: [kind]});
    const question = 'm1-l0-q0';
    const record = reduce(empty('Ab3dE6gH', 'en', course), {
      kind: 'answered',
      module: 'module-1',
      question,
      response: [word],
      score: scored(1, 1),
    });
    expect(readBack(encode(record, course, all), course, all).modules['module-1']).toMatchObject({
      answers: {[question]: {response: isKept ? [word] : [], best: 1}},
    });
  },
);

test.each([
  ['numeric', numberBytes],
  ['short-answer', textBytes],
])('a saved state has space for the longest text that a learner may type: %s', (type, bytes) => {
  expect(typedBytes(type)).toBe(bytes);
});
