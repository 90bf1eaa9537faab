import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {authoring} from '../../src/documents/authoring/authoring.ts';
import {specimenOf} from '../../src/documents/authoring/split.ts';
import {faultsAgainst} from '../../src/documents/house-rules/house-rules.ts';
import type {Entries, Seal, Specimen} from '../../src/documents/model/specimen.ts';
import {referenceSource} from '../../src/documents/schema/reference.ts';
import {root} from '../../tools/paths.mjs';

const read = (id: string): unknown => parse(readFileSync(join(root, `specimens/${id}.yaml`), 'utf8'));
const rules = referenceSource.parse(read('utopia'));
const specimen = (id: string): Specimen => specimenOf(authoring.source.parse(read(id)));
const faultsOf = (own: Specimen) => faultsAgainst(own, rules).map(({place, kind}) => `${place} ${kind}`);
const faultsWith = (id: string, entries: Entries): readonly string[] => {
  const own = specimen(id);
  return faultsOf({...own, entries: {...own.entries, ...entries}});
};

describe('the rules of Norvale, a State without a reference sheet', () => {
  test.each(['worked-visa', 'c22', 'worked-neighbour', 'worked-permit', 'worked-transit'])(
    'the genuine document %s contradicts no rule of Norvale',
    id => expect(faultsOf(specimen(id))).toEqual([]),
  );

  test.each<[string, string, Entries, string]>([
    ['an emergency document for more than a year', 'c22', {expiry: '12 JUN 2027'}, 'expiry validity'],
    [
      'a residence permit for more than five years',
      'worked-permit',
      {expiry: '05 SEP 2030'},
      'expiry validity',
    ],
    ['a passport for five years', 'worked-visa', {expiry: '17 MAY 2025'}, 'expiry validity'],
    ['a card with the number of a permit', 'worked-neighbour', {number: 'NR7720418'}, 'number number'],
    ['an emergency document with the code of a passport', 'c22', {code: 'P'}, 'code code'],
  ])('printed entries of %s contradict the rules of Norvale', (_what, id, entries, fault) => {
    expect(faultsWith(id, entries)).toContain(fault);
  });

  test.each<[string, string, Seal | undefined, readonly string[]]>([
    ['an emergency document whose seal nobody reads', 'c22', undefined, ['seal seal']],
    ['a card with a seal', 'worked-neighbour', {state: 'read'}, ['seal seal']],
    [
      'a seal with other data that names the same document',
      'c22',
      {state: 'read', other: {name: 'TAMM KARIN', number: 'E00417283'}},
      ['seal seal'],
    ],
    ['a seal that the reader cannot read', 'c22', {state: 'unread'}, []],
  ])('the rules of Norvale judge the seal: %s', (_what, id, seal, faults) => {
    const {seal: _seal, ...reading} = specimen(id).reading;
    expect(faultsOf({...specimen(id), reading: {...reading, ...(seal ? {seal} : {})}})).toEqual(faults);
  });

  test('a passport of Norvale contradicts the rules if it names Utopia as issuer, even if the machine-readable zone does too', () => {
    const own = specimen('worked-visa');
    const mrz = own.mrz.map(line => line.replace('P<QNV', 'P<UTO'));
    expect(faultsOf({...own, entries: {...own.entries, issuer: 'UTO'}, mrz})).toEqual(['issuer disagrees']);
  });
});
