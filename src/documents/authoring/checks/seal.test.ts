import {expect, test} from 'vitest';
import {genuine, withValue, faultsOf, type Row} from '../../../../test/doubles/specimen-files.ts';

const label = genuine('v-2022');

const ofTheSeal: readonly Row[] = [
  [
    'a seal of an unknown signer without an anomaly',
    label,
    ['reading', 'seal', 'signature'],
    'unknown-signer',
    'reading.seal.signature: name it in an anomaly at "seal"',
  ],
  [
    'a seal of another document without an anomaly',
    label,
    ['reading', 'seal', 'other'],
    {name: 'LIND MARTA', number: 'T10000001'},
    'reading.seal.other: name it in an anomaly at "seal"',
  ],
  [
    'a test of a seal that is not read',
    label,
    ['reading', 'seal'],
    {state: 'unread', signature: 'broken'},
    'reading.seal.signature: only a seal that is read is tested',
  ],
];

test.each(ofTheSeal)(
  'the checks of a specimen file report %s, with the path of the fault',
  (_what, document, path, value, fault) => {
    const faults = faultsOf(withValue(document, path, value));
    expect(faults.map(one => one.slice(0, fault.length))).toContain(fault);
  },
);

test.each([{state: 'unread'}, {state: 'read', signature: 'expired'}])(
  'the checks of a specimen file require no anomaly for the seal %j, because such a seal proves nothing',
  seal => {
    expect(faultsOf(withValue(label, ['reading', 'seal'], seal))).toEqual([]);
  },
);
