import {describe, expect, test} from 'vitest';
import {
  forgedSource,
  genuine,
  withValue,
  faultsOf,
  type Row,
  type Steps,
} from '../../../../test/doubles/specimen-files.ts';
import {referenceOf} from '../../reference/reference.ts';

const [firstLine = '', secondLine = ''] = referenceOf('s2014')?.mrz ?? [];
const wrongDigit = secondLine.charAt(9) === '1' ? '2' : '1';

const ofTheRules: readonly Row[] = [
  [
    'an altered entry without an anomaly',
    genuine('s2014'),
    ['entries', 'expiry'],
    '01 JUL 2031',
    'entries.expiry: house rule "validity", expected expiry 01 JUL 2029, found 01 JUL 2031; mend it',
  ],
  [
    'an altered line without an anomaly',
    genuine('s2014'),
    ['mrz', 0],
    'P<UTOERIKSON<<ANNA<MARIA'.padEnd(44, '<'),
    'mrz.0: house rule "disagrees"',
  ],
  [
    'a line with a wrong check digit',
    genuine('s2014'),
    ['mrz', 1],
    secondLine.slice(0, 9) + wrongDigit + secondLine.slice(10),
    `mrz.1: line 2: the check digit of the document number must be ${secondLine.charAt(9)}, not ${wrongDigit}; the right line is: ${secondLine}; mend it`,
  ],
  [
    'a line that lacks two fillers',
    genuine('s2014'),
    ['mrz', 0],
    firstLine.slice(0, -2),
    `mrz.0: line 1 has 42 characters and must have 44; the right line is: ${firstLine}; mend it, or name mrz-1 among the places of an anomaly`,
  ],
  [
    'an altered perforation without an anomaly',
    genuine('s2014'),
    ['perforated'],
    'UA0000001',
    'perforated: house rule "disagrees"',
  ],
  [
    'a wrong stamp without an anomaly',
    genuine('s2014'),
    ['stamps'],
    [{page: 5, way: 'exit', post: 'A1', date: '05 MAY 2023'}],
    'stamps.0: house rule "post", found A1 on 05 MAY 2023',
  ],
  [
    'a missing sheet without an anomaly',
    genuine('s2014'),
    ['missing'],
    [7, 8, 25, 26],
    'missing: house rule "missing"',
  ],
  [
    'a seal on a document of a kind that has none',
    genuine('s2014'),
    ['reading', 'seal'],
    {state: 'read'},
    'reading.seal: house rule "seal", expected no `seal`, because s2014 carries none, found read; mend it',
  ],
  [
    'a missing chip without an anomaly',
    genuine('s2014'),
    ['reading', 'chip', 'state'],
    'opens',
    'reading.chip: house rule "chip"',
  ],
  [
    'an altered entry of a visa without an anomaly',
    genuine('v-2022'),
    ['visa', 'entries', 'passport-number'],
    'T00000001',
    'visa.entries.passport-number: house rule "carrier"',
  ],
  [
    'an altered line of a visa without an anomaly',
    genuine('v-2022'),
    ['visa', 'mrz', 0],
    'VCUTOERIKSON<<ANNA<MARIA'.padEnd(44, '<'),
    'visa.mrz.0: house rule "disagrees"',
  ],
  [
    'a place with a contradiction that its anomaly omits',
    forgedSource,
    ['anomalies', 0, 'at'],
    ['expiry', 'mrz-2'],
    'entries.issued: house rule "validity"',
  ],
  [
    'an anomaly that shows nowhere',
    forgedSource,
    ['anomalies', 1, 'at'],
    ['fibres'],
    'anomalies.1.at: nothing shows at these places',
  ],
  [
    'a light that does not show the anomaly',
    forgedSource,
    ['anomalies', 1, 'seenWith'],
    ['oblique', 'uv'],
    'anomalies.1.seenWith: nothing of it shows with uv',
  ],
  [
    'records that do not show the anomaly',
    forgedSource,
    ['anomalies', 0, 'seenWith'],
    ['white', 'records'],
    'anomalies.0.seenWith: nothing of it shows with records',
  ],
  [
    'a genuine copy that still has the change',
    forgedSource,
    ['genuine'],
    {},
    'genuine: a genuine copy has at expiry: house rule "validity"',
  ],
];

test.each(ofTheRules)(
  'the checks against the house rules report %s, with the path of the fault',
  (_what, document, path, value, fault) => {
    const faults = faultsOf(withValue(document, path, value));
    expect(faults.map(one => one.slice(0, fault.length))).toContain(fault);
  },
);

describe('evidence for an anomaly without a look', () => {
  const shows = (at: string, seenWith: string, change: readonly [Steps, unknown]): readonly string[] => {
    const [path, value] = change;
    const anomalies = [{id: 'c00-it', text: 'It.', at: [at], seenWith: [seenWith], reasons: ['hit']}];
    const held = {...genuine('s2020'), anomalies, verdict: 'refer', after: 'refer'};
    return faultsOf(withValue(held, path, value));
  };
  test.each<[string, string, string, readonly [Steps, unknown]]>([
    ['a chip that its lines do not open', 'chip', 'reader', [['reading', 'chip', 'state'], 'shut']],
    ['a signature that does not fit', 'chip', 'reader', [['reading', 'chip', 'signature'], 'broken']],
    ['a failed copy test', 'chip', 'reader', [['reading', 'chip', 'copyTest'], 'failed']],
    ['a chip with other data than the page', 'chip', 'reader', [['reading', 'chip', 'differs'], true]],
    ['a hit', 'record', 'records', [['reading', 'records', 0, 'result'], 'stolen-blanks']],
    ['a second identity', 'record', 'records', [['reading', 'records', 0, 'result'], 'other-identity']],
    ['another person', 'person', 'face', [['person', 'now'], {lasting: {lobe: 'attached'}}]],
  ])(
    'an anomaly without a look has enough evidence in %s; without this evidence, the checks report the anomaly',
    (_what, at, tool, change) => {
      expect(shows(at, tool, change)).toEqual([]);
      expect(shows(at, tool, [['level'], 2])).toEqual([
        'anomalies.0.at: nothing shows at these places: add a look, or what contradicts',
      ]);
    },
  );
});

test('an anomaly needs no look as evidence if no reference sheet lists the issuer of the document', () => {
  const document = withValue(genuine('s2014'), ['perforated'], undefined);
  const mrz = [`P<ATLDORN<<FELIX`.padEnd(44, '<'), 'AT00004566ATL8106160M3001019<<<<<<<<<<<<<<00'];
  const [issuer, paper] = [
    {at: ['issuer', 'mrz-1', 'mrz-2'], seenWith: ['white'], reasons: ['unlisted']},
    {at: ['paper'], seenWith: ['uv'], reasons: ['material'], scored: false},
  ].map((anomaly, n) => ({id: `c00-${n === 0 ? 'issuer' : 'paper'}`, text: 'It.', ...anomaly}));
  const changes = {
    series: 'atlantara',
    entries: {issuer: 'ATL'},
    mrz,
    anomalies: [issuer, paper],
    verdict: 'refer',
    after: 'refer',
  };
  expect(
    faultsOf(
      Object.entries(changes).reduce((whole, [field, value]) => withValue(whole, [field], value), document),
    ),
  ).toEqual([]);
});
