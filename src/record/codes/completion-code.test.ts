import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {alphabet, checks, withChecks} from './check-characters.ts';
import {plainCode} from './code-text.ts';
import {completionCode, nameCheck, readCompletionCode, type Completion} from './completion-code.ts';
import {readResultCode} from './result-code.ts';

const completion: Completion = {
  version: '1.4.2',
  modules: [{number: 7}, {number: 1}, {number: 3}],
  name: 'Дорж Батбаяр',
  at: Date.UTC(2026, 10, 26, 12),
  score: 87,
};
const code = completionCode(completion);
const plain = plainCode(code);
const codeWith = (at: number, letter: string) => plain.slice(0, at) + letter + plain.slice(at + 1);

describe('the code of a completion record', () => {
  test('a completion code contains release, modules, name, day and score of the record', () => {
    expect(readCompletionCode(code)).toEqual({
      kind: 'completion',
      completion: {
        version: '1.4.2',
        modules: [1, 3, 7],
        learner: nameCheck('Дорж Батбаяр'),
        at: Date.UTC(2026, 10, 26),
        score: 87,
      },
    });
  });

  test('a completion code restores any release, modules, name, day and score', () => {
    const part = fc.integer({min: 0, max: 63});
    fc.assert(
      fc.property(
        fc.tuple(part, part, part),
        fc.uniqueArray(fc.integer({min: 1, max: 20})),
        fc.string(),
        fc.integer({min: 0, max: 32_767}),
        fc.option(fc.integer({min: 0, max: 100}), {nil: undefined}),
        (release, modules, name, day, score) => {
          const version = release.join('.');
          const at = Date.UTC(2026, 0, 1 + day, 12);
          const numbered = modules.map(number => ({number}));
          const read = readCompletionCode(completionCode({version, modules: numbered, name, at, score}));
          expect(read).toMatchObject({
            completion: {
              version,
              modules: [...modules].sort((a, b) => a - b),
              learner: nameCheck(name),
              at: Date.UTC(2026, 0, 1 + day),
              score,
            },
          });
        },
      ),
    );
  });

  test('a completion code has six groups of four characters', () => {
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  });

  test('a completion code can be typed with small letters, spaces, O for 0 and I for 1', () => {
    const early = completionCode({...completion, version: '0.1.0', modules: [{number: 1}]});
    expect(early).toMatch(/0.*1/);
    const typed = early.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i');
    expect(readCompletionCode(typed)).toEqual(readCompletionCode(early));
    expect(readCompletionCode(typed).kind).toBe('completion');
  });

  test('a completion code has its own form, so it is never read as a result code', () => {
    expect(readResultCode(code).kind).not.toBe('result');
    expect(readCompletionCode(withChecks(`1${plain.slice(1, -checks)}`))).toEqual({kind: 'other-form'});
  });

  test.each([
    ['of another course release', {version: '1.4.3'}],
    ['with one module fewer', {modules: completion.modules.slice(1)}],
    ['with another name', {name: 'Дорж Батбаатар'}],
    ['of another day', {at: Date.UTC(2026, 10, 27, 12)}],
    ['with another score', {score: 88}],
    ['without points', {score: undefined}],
  ])('a completion code is different for a record %s', (_, changes) => {
    expect(completionCode({...completion, ...changes})).not.toBe(code);
  });
});

test.each([
  ['DORJ  Bat ', 'dorj bat', true],
  ['Dorj Bat', 'Dorj Bet', false],
  ['Dorj Bat', 'Bat Dorj', false],
])('nameCheck treats the names "%s" and "%s" as the same: %s', (one, other, isSame) => {
  expect(nameCheck(one) === nameCheck(other)).toBe(isSame);
});

test('nameCheck returns 0 for no name and a positive number for every name', () => {
  expect(nameCheck('  ')).toBe(0);
  fc.assert(fc.property(fc.string({minLength: 1}), name => nameCheck(`x${name}`) > 0));
});

describe('a typing error in a completion code', () => {
  test('a completion code locates one wrong character, whatever the wrong character is', () => {
    Array.from(plain).forEach((letter, at) => {
      for (const wrong of Array.from(alphabet).filter(each => each !== letter))
        expect(readCompletionCode(codeWith(at, wrong))).toEqual({
          kind: 'slips',
          slips: [{at, should: letter}],
        });
    });
  });

  test('a completion code locates two neighbouring characters that are swapped', () => {
    for (let at = 0; at + 1 < plain.length; at++) {
      const [a = '', b = ''] = plain.slice(at, at + 2);
      if (a === b) continue;
      expect(readCompletionCode(plain.slice(0, at) + b + a + plain.slice(at + 2))).toEqual({
        kind: 'slips',
        slips: [
          {at, should: a},
          {at: at + 1, should: b},
        ],
      });
    }
  });

  test.each([
    ['half of it', plain.slice(0, 12), {kind: 'length', length: 12}],
    ['a letter that no code contains', codeWith(3, 'U'), {kind: 'letter', at: 3, letter: 'U'}],
    ['a missing group', plain.slice(0, 8) + plain.slice(12), {kind: 'length', length: 20}],
    ['three equal characters', `${codeWith(1, 'Z').slice(0, 3)}ZZZ${plain.slice(6)}`, {kind: 'garbled'}],
  ])('a completion code with a typing error gives a fault: %s', (_, typed, fault) => {
    expect(readCompletionCode(typed)).toEqual(fault);
  });
});
