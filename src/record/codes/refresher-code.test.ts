import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {longest} from './check-characters.ts';
import {plainCode} from './code-text.ts';
import {completionCode} from './completion-code.ts';
import {
  checkOf,
  fitsCode,
  readRefresherCode,
  readRefresherResult,
  refresherCode,
  refresherLength,
  refresherMonths,
  refresherResultCode,
} from './refresher-code.ts';

const item = (number: number) => ({module: 3, paper: 2, item: number, id: `fraud.pre-test.item-${number}`});
const ten = Array.from({length: refresherLength}, (_, n) => item(n + 1));
const head = {version: '1.4.2', at: Date.UTC(2026, 11, 4), items: ten} as const;
const code = refresherCode({...head, months: 3});

describe('the code of a refresher', () => {
  test('a refresher code of ten items has the maximum length of a code', () => {
    expect(plainCode(code)).toHaveLength(longest);
  });

  test.each(refresherMonths)('a refresher code for %s months holds release, day and items', months => {
    const read = readRefresherCode(refresherCode({...head, months}).toLowerCase());
    expect(read).toEqual({
      kind: 'refresher',
      refresher: {
        ...{months, version: '1.4.2', at: head.at, modules: [3]},
        check: checkOf(ten.map(({id}) => id)),
        items: ten.map(({module, paper, item: number}) => ({module, paper, item: number})),
      },
    });
  });

  test('a refresher code restores all items whose numbers fit into the code', () => {
    const numbers = fc.record({
      module: fc.integer({min: 1, max: 20}),
      paper: fc.integer({min: 1, max: 31}),
      item: fc.integer({min: 1, max: 1023}),
    });
    fc.assert(
      fc.property(fc.array(numbers, {minLength: 1, maxLength: refresherLength}), items => {
        expect(items.every(fitsCode)).toBe(true);
        const read = readRefresherCode(
          refresherCode({...head, months: 1, items: items.map(one => ({...one, id: 'any'}))}),
        );
        expect(read.kind === 'refresher' ? read.refresher.items : read).toEqual(items);
      }),
    );
  });

  test.each([
    ['a module beyond 20', {module: 21, paper: 1, item: 1}],
    ['a paper beyond 31', {module: 1, paper: 32, item: 1}],
    ['an item beyond 1,023', {module: 1, paper: 1, item: 1024}],
    ['an item without a number', {module: 1, paper: 1, item: 0}],
  ])('a refresher code cannot name %s', (_what, numbers) => {
    expect(fitsCode(numbers)).toBe(false);
  });

  test('a refresher code locates one wrong character', () => {
    const plain = plainCode(code);
    const wrong = plain.slice(0, 20) + (plain[20] === 'A' ? 'B' : 'A') + plain.slice(21);
    expect(readRefresherCode(wrong)).toEqual({kind: 'slips', slips: [{at: 20, should: plain[20]}]});
  });

  test.each([
    ['a code that is cut off', code.slice(0, 20), 'length'],
    ['a code with a sign that no code has', code.replace(/.$/, '!'), 'letter'],
    [
      'the code of a completion record',
      completionCode({version: '1.4.2', modules: [{number: 1}], name: 'Anu', at: head.at, score: 80}),
      'other-form',
    ],
  ])('`readRefresherCode` refuses %s and returns the reason', (_what, typed, kind) => {
    expect(readRefresherCode(typed).kind).toBe(kind);
  });
});

describe('the code of the answers to a refresher', () => {
  test.each(refresherMonths)(
    'the code of the answers to a refresher after %s months stores in 25 characters which items were right',
    months => {
      const answers = {months, version: '1.4.2', at: head.at, check: 54_321};
      fc.assert(
        fc.property(fc.array(fc.boolean(), {minLength: 10, maxLength: 10}), right => {
          const written = refresherResultCode({...answers, right});
          expect(plainCode(written)).toHaveLength(25);
          expect(readRefresherResult(written)).toEqual({kind: 'answers', answers: {...answers, right}});
        }),
      );
    },
  );

  test('a refresher code is never read as a code of answers, nor a code of answers as a refresher code', () => {
    const written = refresherResultCode({months: 1, version: '1.4.2', at: 0, check: 1, right: [true]});
    expect([readRefresherResult(code).kind, readRefresherCode(written).kind]).toEqual([
      'other-form',
      'other-form',
    ]);
  });
});
