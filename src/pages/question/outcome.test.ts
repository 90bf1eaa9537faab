import {expect, test} from 'vitest';
import {slotIn} from './outcome.ts';

test.each([
  ['a question without marks', {}, ''],
  ['one right answer', {a: 'right'}, 'right'],
  ['several right answers', {a: 'right', b: 'right'}, ''],
  ['a wrong answer among others', {a: 'right', b: 'missed', c: 'wrong'}, 'wrong'],
  ['a missed answer among right ones', {a: 'right', b: 'missed'}, 'missed'],
  ['a mark of the whole question', {a: 'wrong', b: 'wrong', '': 'right'}, 'right'],
] as const)('slotIn chooses the slot of the advice for %s', (_, marks, slot) => {
  expect(slotIn(marks)).toBe(slot);
});
