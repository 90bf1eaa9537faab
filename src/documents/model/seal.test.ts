import {expect, test} from 'vitest';
import {plainSpecimen} from '../../../test/elements/documents/plain-specimen.ts';
import {failedSealTests, sealedPage, sealResults} from './seal.ts';
import type {Seal} from './specimen.ts';

const other = {name: 'LIND MARTA', number: 'E00000001'};

const results: readonly (readonly [string, Seal, readonly string[], readonly (keyof Seal)[]])[] = [
  ['a seal that is not read', {state: 'unread'}, ['seal.unread, sealMeans.unread'], []],
  [
    'a genuine seal',
    {state: 'read'},
    ['seal.read', 'chip.signature.valid', 'seal.agrees, sealMeans.agrees'],
    [],
  ],
  [
    'a signer that the reader does not know',
    {state: 'read', signature: 'unknown-signer'},
    [
      'seal.read',
      'chip.signature.unknown-signer, sealMeans.signature.unknown-signer',
      'seal.agrees, sealMeans.agrees',
    ],
    ['signature'],
  ],
  [
    'a wrong signature',
    {state: 'read', signature: 'broken'},
    ['seal.read', 'chip.signature.broken, sealMeans.signature.broken', 'seal.agrees, sealMeans.agrees'],
    ['signature'],
  ],
  [
    'an expired certificate',
    {state: 'read', signature: 'expired'},
    ['seal.read', 'chip.signature.expired, sealMeans.signature.expired', 'seal.agrees, sealMeans.agrees'],
    [],
  ],
  [
    'a genuine seal of another document',
    {state: 'read', other},
    ['seal.read', 'chip.signature.valid', 'seal.differs, sealMeans.differs'],
    ['other'],
  ],
];

test.each(results)(
  'the document reader lists its results on a seal in the order of its tests: %s',
  (_what, seal, expected, failed) => {
    expect(sealResults(seal).map(({key, means}) => (means ? `${key}, ${means}` : key))).toEqual(expected);
    expect(failedSealTests(seal)).toEqual(failed);
  },
);

test('if a seal belongs to another document, its results contain the name and the number in the seal', () => {
  expect(sealResults({state: 'read', other}).at(-1)?.values).toEqual(other);
});

test('the data page of an emergency document of Norvale and a visa label of Utopia carry a seal, and no passport does', () => {
  expect(sealedPage(plainSpecimen('n-e2025'))).toBe('data');
  expect(sealedPage(plainSpecimen('n-2019'))).toBeUndefined();
  const visa = {page: 5, entries: {}, mrz: []};
  expect(sealedPage({series: 'n-2019', visa: {...visa, series: 'v-2022'}})).toBe('visa');
  expect(sealedPage({series: 's2014', visa: {...visa, series: 'n-v2021'}})).toBeUndefined();
});
