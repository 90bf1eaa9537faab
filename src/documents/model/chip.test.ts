import {expect, test} from 'vitest';
import {chipResults, failedTests} from './chip.ts';
import type {Chip} from './specimen.ts';

const results: readonly (readonly [string, Chip, readonly string[]])[] = [
  ['a series without a chip', {state: 'none'}, ['chip.none']],
  ['a chip that does not answer', {state: 'silent'}, ['chip.silent, chipMeans.silent']],
  ['a chip that its lines do not open', {state: 'shut'}, ['chip.shut, chipMeans.shut']],
  ['a chip without a fault', {state: 'opens'}, ['chip.opens', 'chip.signature.valid', 'chip.agrees']],
  [
    'a signer that the reader does not know',
    {state: 'opens', signature: 'unknown-signer', copyTest: 'passed'},
    [
      'chip.opens',
      'chip.signature.unknown-signer, chipMeans.signature.unknown-signer',
      'chip.copy.passed',
      'chip.agrees',
    ],
  ],
  [
    'data that do not fit the signature',
    {state: 'opens', signature: 'broken', face: 'above'},
    ['chip.opens', 'chip.signature.broken, chipMeans.signature.broken', 'chip.agrees', 'chip.faceAbove'],
  ],
  [
    'a copied chip with other data',
    {state: 'opens', copyTest: 'failed', differs: true, name: 'ANNA BERG'},
    [
      'chip.opens',
      'chip.signature.valid',
      'chip.copy.failed, chipMeans.copy.failed',
      'chip.differs, chipMeans.differs',
      'chip.name',
    ],
  ],
];

test.each(results)(
  'the document reader lists its results on a chip in the order of its tests: %s',
  (_what, chip, expected) => {
    expect(chipResults(chip).map(({key, means}) => (means ? `${key}, ${means}` : key))).toEqual(expected);
  },
);

test('failedTests lists the failures of a chip, and leaves out an unknown signer and an unsupported copy test', () => {
  expect(failedTests({state: 'opens', signature: 'unknown-signer', copyTest: 'unsupported'})).toEqual([]);
  expect(failedTests({state: 'opens', signature: 'expired', copyTest: 'failed', differs: true})).toEqual([
    'signature',
    'copyTest',
    'differs',
  ]);
});
