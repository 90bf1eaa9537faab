import {expect, test} from 'vitest';
import type {Lock} from '../../src/compiler/course/ids-lock.ts';
import {lockChanges} from './lock-changes.ts';

const lock = (own: Partial<Lock>): Lock => ({versions: {}, numbers: {}, retired: {}, former: {}, ...own});
const before = lock({
  numbers: {
    module: {sample: 1},
    sample: {'first/why': 1, test: 2},
    'sample/test': {'sample.module-test/one': 1},
    'sample.module-test/one': {yes: 1},
  },
});

test('`lockChanges` counts new ids by module and bank', () => {
  const after = lock({
    numbers: {
      ...before.numbers,
      sample: {...before.numbers['sample'], 'first/try': 3},
      'sample.module-test/one': {yes: 1, no: 2, maybe: 3},
    },
  });
  const {locked, renamed, retired} = lockChanges(before, after);
  expect([[...locked], [...renamed], retired]).toEqual([
    [
      ['sample', 1],
      ['sample.module-test', 2],
    ],
    [],
    [],
  ]);
});

test('a renamed module counts as one change, and its ids and banks do not count as new', () => {
  const after = lock({
    numbers: {
      module: {patterns: 1},
      patterns: {'first/why': 1, test: 2},
      'patterns/test': {'patterns.module-test/one': 1},
      'patterns.module-test/one': {yes: 1},
    },
    former: {module: {sample: 1}, 'patterns/test': {'sample.module-test/one': 1}},
  });
  const {locked, renamed} = lockChanges(before, after);
  expect([[...locked], [...renamed]]).toEqual([[], [['sample', 'patterns']]]);
});

test('a renamed item counts as one change, even if several papers draw it', () => {
  const numbers = {
    'sample/test': {'sample.module-test/two': 1},
    'exam/final': {'sample.module-test/two': 7},
  };
  const former = {'sample/test': {'sample.module-test/one': 1}, 'exam/final': {'sample.module-test/one': 7}};
  expect([...lockChanges(lock({numbers: {}}), lock({numbers, former})).renamed]).toEqual([
    ['sample.module-test/one', 'sample.module-test/two'],
  ]);
});

test('`lockChanges` lists an id as retired only if the previous release had not retired it', () => {
  const retired = {module: ['old'], sample: ['first/why']};
  expect(lockChanges(lock({retired: {module: ['old']}}), lock({retired})).retired).toEqual([
    'sample/first/why',
  ]);
});
