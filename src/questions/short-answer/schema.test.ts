import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const question = (more: object) => ({
  id: 'state',
  stem: 'Which code?',
  accepted: ['UTO'],
  right: 'Yes.',
  wrong: 'Look again.',
  atTheCounter: 'Read it aloud.',
  ...more,
});
const slip = (id: string, typed: string) => ({id, typed, feedback: `Why ${id}`});
const read = (value: unknown) => authoring.source.parse(value);
const faults = faultsBy(authoring.source);

test.each([
  ['one accepted text', {}, []],
  ['several accepted texts', {accepted: ['UTO', 'Utopia']}, []],
  ['no accepted text', {accepted: []}, ['accepted: write at least one accepted answer']],
  ['an empty accepted text', {accepted: [' ']}, ['accepted.0: write what is to be typed']],
  ['32 bytes', {accepted: ['Ө'.repeat(16)]}, []],
  ['33 bytes', {accepted: [`${'Ө'.repeat(16)}x`]}, ['accepted.0: write at most 32 bytes']],
  ['a known mistake', {mistakes: [slip('short', 'UT')]}, []],
  [
    'a known mistake that is right',
    {mistakes: [slip('small', 'u-t o')]},
    ['mistakes.0.typed: "u-t o" counts as right; a mistake needs another text'],
  ],
  [
    'a known mistake that is right only in small letters',
    {exactly: true, mistakes: [slip('small', 'uto')]},
    [],
  ],
  [
    'two known mistakes with one id',
    {mistakes: [slip('a', 'UT'), slip('a', 'U')]},
    ['mistakes.1.id: "a" is used twice here; give each an id of its own'],
  ],
])('the short-answer schema checks a question with %s', (_title, more, expected) => {
  expect(faults(question(more))).toEqual(expected);
});

test('the shown part of a short-answer question does not contain the answer', () => {
  const first = authoring.split(read(question({mistakes: [slip('short', 'UT')]})));
  const second = authoring.split(read(question({accepted: ['Utopia'], exactly: true})));
  expect(first.shown).toEqual({id: 'state'});
  expect(second.shown).toEqual(first.shown);
  expect(first.rubric).toEqual({accepted: ['UTO'], exactly: false, slips: [{id: 'short', typed: 'UT'}]});
  expect(second.rubric).toEqual({accepted: ['Utopia'], exactly: true, slips: []});
});

test('a short-answer question has one point, and its response is one typed text', () => {
  expect(authoring.bounds(read(question({})))).toEqual({possible: 1, cap: 1, ids: []});
});
