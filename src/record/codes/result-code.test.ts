import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {small, syntheticCourse} from '../../../test/doubles/synthetic-course.ts';
import type {CourseIndex} from '../../content/course.ts';
import {alphabet} from './check-characters.ts';
import {plainCode} from './code-text.ts';
import type {Summary} from '../record.ts';
import {learnerCheck, readResultCode, resultCode, type ResultCodeInput} from './result-code.ts';

const {course} = syntheticCourse({...small, questions: 6, interviews: 0});
const states = ['done', 'in-progress', 'not-started'] as const;
const idsOf = (index: CourseIndex) => index.modules.flatMap(m => m.parts.map(p => `${m.id}.${p.id}`));

/** Creates the input for the result code of a learner in the middle of a course. */
function standing(changes: Partial<ResultCodeInput['progress']> = {}, index = course): ResultCodeInput {
  const parts = idsOf(index).map((id, at) => ({
    id,
    state: states[at % 3] ?? 'done',
    scaled: undefined,
  }));
  return {
    learnerId: 'bat.dorj',
    progress: {
      done: false,
      passed: undefined,
      scaled: undefined,
      fraction: 0.4567,
      place: '',
      parts,
      ...changes,
    },
    summaries: index.modules.map((): Summary => ({done: 1, core: 1, possible: 10, earned: 7, parts: []})),
    at: Date.UTC(2026, 10, 26, 12),
  };
}

const code = resultCode(course, standing());
const plain = plainCode(code);

describe('a result code', () => {
  test('a result code restores all data from which it was made', () => {
    expect(readResultCode(code)).toEqual({
      kind: 'result',
      result: {
        version: course.version,
        modules: course.modules.map(m => m.number).sort((a, b) => a - b),
        learner: learnerCheck('bat.dorj'),
        at: Date.UTC(2026, 10, 26),
        outcome: 'incomplete',
        score: 70,
        steps: 45,
        parts: Array.from({length: Math.ceil(idsOf(course).length / 3) * 3}, (_, at) =>
          at < idsOf(course).length ? states[at % 3] : 'not-started',
        ),
      },
    });
  });

  test.each([
    ['a passed course', {done: true, passed: true, scaled: 0.8999, fraction: 1}, 'passed', 89, 100],
    ['a course without points', {done: true, fraction: 1}, 'completed', undefined, 100],
    ['a course that was not begun', {fraction: 0}, 'incomplete', 70, 0],
  ] as const)(
    'a result code of %s states the outcome, the score and the completed steps',
    (_, progress, outcome, score, steps) => {
      const read = readResultCode(resultCode(course, standing(progress)));
      expect(read).toMatchObject({result: {outcome, steps}});
      expect(read.kind === 'result' ? read.result.score : read).toBe(score);
    },
  );

  test('a result code has a score only if an opened module has points, and data of the learner only if there is a learner id', () => {
    const nobody = {...standing(), learnerId: '', summaries: []};
    const read = readResultCode(resultCode(course, nobody));
    expect(read).toMatchObject({result: {learner: 0, score: undefined}});
  });

  test('a result code does not reveal the name of a learner, but distinguishes learners', () => {
    expect(code.toLowerCase()).not.toContain('bat');
    const all = Array.from({length: 500}, (_, n) => learnerCheck(`learner${n}`));
    expect(new Set(all).size).toBe(500);
    expect(all.every(n => n > 0 && n < 2 ** 20)).toBe(true);
  });

  test('a result code for a course of 100 parts has at most 60 characters, not counting hyphens', () => {
    const [module] = course.modules;
    if (!module) throw new Error('no module');
    const parts = Array.from({length: 100}, (_, n) => ({
      kind: 'lesson' as const,
      id: `p${n}`,
      minutes: 1,
      steps: 1,
    }));
    const large = {...course, modules: [{...module, parts}]};
    const long = resultCode(large, standing({}, large));
    expect(plainCode(long).length).toBeLessThanOrEqual(60);
    expect(readResultCode(long).kind).toBe('result');
  });

  test('a result code can be typed with small letters, spaces, other hyphens, O for 0, and I or L for 1', () => {
    const typed = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'i')}`;
    expect(readResultCode(typed)).toEqual(readResultCode(code));
  });
});

describe('an error in a result code', () => {
  const other = (letter: string) => Array.from(alphabet).filter(each => each !== letter);

  test('a result code locates one wrong character, whatever the wrong character is', () => {
    Array.from(plain).forEach((letter, at) => {
      for (const wrong of other(letter))
        expect(readResultCode(plain.slice(0, at) + wrong + plain.slice(at + 1))).toEqual({
          kind: 'slips',
          slips: [{at, should: letter}],
        });
    });
  });

  test('a result code locates two neighbouring characters that are swapped', () => {
    for (let at = 0; at + 1 < plain.length; at++) {
      const [a = '', b = ''] = plain.slice(at, at + 2);
      if (a === b) continue;
      expect(readResultCode(plain.slice(0, at) + b + a + plain.slice(at + 2))).toEqual({
        kind: 'slips',
        slips: [
          {at, should: a},
          {at: at + 1, should: b},
        ],
      });
    }
  });

  test('a result code always detects that one or two characters are wrong', () => {
    const place = fc.integer({min: 0, max: plain.length - 1});
    const letter = fc.constantFrom(...alphabet);
    fc.assert(
      fc.property(place, place, letter, letter, (one, two, a, b) => {
        const letters = Array.from(plain);
        letters[one] = a;
        letters[two] = b;
        if (letters.join('') !== plain) expect(readResultCode(letters.join('')).kind).not.toBe('result');
      }),
    );
  });

  test('a result code with a missing or an additional character is never accepted', () => {
    for (let at = 0; at < plain.length; at++) {
      expect(readResultCode(plain.slice(0, at) + plain.slice(at + 1)).kind).not.toBe('result');
      expect(readResultCode(plain.slice(0, at) + 'Z' + plain.slice(at)).kind).not.toBe('result');
    }
  });

  test('a result code with a letter that no code uses reports that letter', () => {
    expect(readResultCode(`${plain.slice(0, 5)}U${plain.slice(6)}`)).toEqual({
      kind: 'letter',
      at: 5,
      letter: 'U',
    });
  });

  test.each(['', '12', plain.slice(0, 20), 'Z'.repeat(63)])(
    'a text of a wrong length is not accepted as a result code: "%s"',
    typed => {
      expect(readResultCode(typed)).toEqual({kind: 'length', length: typed.length});
    },
  );
});

test('readResultCode reads any text without throwing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({unit: fc.constantFrom(...alphabet), maxLength: 70})),
      text => {
        expect(readResultCode(text).kind).not.toBe('');
      },
    ),
  );
});
