import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {referenceOf} from '../reference/reference.ts';
import {ruleFaultsOf} from './checks-rules.ts';
import {referenceSource} from '../schema/reference.ts';
import {authoring} from './authoring.ts';
import type {SeriesId} from '../model/series.ts';

const rules = referenceSource.parse(parse(readFileSync('specimens/utopia.yaml', 'utf8')));

/** Returns a genuine document of a series, in the form of a specimen file that an author writes. */
function genuine(series: SeriesId): object {
  const reference = referenceOf(series);
  if (!reference) throw new Error(`${series} has no reference`);
  const {portrait, traveller: _traveller, looks: _looks, id: _id, series: own, ...document} = reference;
  return {
    ...document,
    ...{id: 'c00', title: 'A document', knownAs: 'The document', minutes: 5, level: 1},
    series: own,
    person: {portrait, now: {}, story: 'Somebody travels.', manner: 'neutral'},
    reading: {...document.reading, records: [{list: 'stolen-documents', result: 'no-hit'}]},
    verdict: 'clear',
    alsoRight: ['check'],
    checks: [
      {id: 'uv-light', answers: true, text: 'The page is dull.'},
      {id: 'read-again', answers: false, text: 'Green again.'},
      {id: 'call-embassy', answers: false, text: 'Nobody does.'},
    ],
    after: 'clear',
    ...{why: 'Because.', teaching: 'Look.', atTheCounter: 'Be calm.', source: 'A test'},
  };
}

/**
 * A book with two anomalies at its date of expiry. The printed date differs from the date in the
 * machine-readable zone, and the film over the printed date was lifted.
 */
const forged = {
  ...genuine('s2014'),
  entries: {...referenceOf('s2014')?.entries, expiry: '01 JUL 2031'},
  anomalies: [
    {
      ...{id: 'c00-dates', text: 'Two dates.', at: ['expiry', 'issued', 'mrz-2']},
      ...{seenWith: ['white', 'reader'], reasons: ['disagrees']},
    },
    {
      ...{
        id: 'c00-film',
        text: 'A cloudy film.',
        at: ['film', 'expiry'],
        seenWith: ['oblique'],
        reasons: ['altered'],
      },
      looks: [{page: 'data', light: 'oblique', at: 'expiry', look: 'cloudy', characters: [8, 11]}],
    },
  ],
  genuine: {entries: {expiry: '01 JUL 2029'}},
  ...{verdict: 'refer', alsoRight: ['check'], after: 'refer'},
};

type Steps = readonly (string | number)[];

/**
 * Returns a copy of an object in which a new value replaces the value at a path. If the new value is
 * `undefined`, the copy lacks the property.
 */
function put(whole: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((item: unknown, n) => (n === step ? put(item, rest, value) : item));
  const own = new Map(Object.entries(whole ?? {}));
  const changed: unknown = put(own.get(String(step)), rest, value);
  if (changed === undefined) own.delete(String(step));
  else own.set(String(step), changed);
  return Object.fromEntries(own);
}

function told(document: unknown): readonly string[] {
  const result = authoring.source.safeParse(document);
  const faults: readonly {readonly path: readonly PropertyKey[]; readonly message: string}[] = result.success
    ? ruleFaultsOf(result.data, rules)
    : result.error.issues;
  return faults.map(({path, message}) => `${path.map(String).join('.')}: ${message}`);
}

describe('a valid specimen file', () => {
  test.each(['s2014', 's2020', 's2026-d', 'r-2024', 'i-2021', 'b-2021', 'v-2022'] as const)(
    'a genuine document of the series %s has no faults',
    series => {
      expect(told(genuine(series))).toEqual([]);
    },
  );
  test('a forged document has no faults if its file declares all its anomalies', () => {
    expect(told(forged)).toEqual([]);
  });
});

/** A description, the author's document, the path to change, the new value, and the fault that results. */
type Row = readonly [what: string, document: object, path: Steps, value: unknown, fault: string];
const film = ['anomalies', 1, 'looks', 0] as const;

const ofTheSchema: readonly Row[] = [
  [
    'a look on a page that the document lacks',
    forged,
    [...film, 'page'],
    'front',
    'anomalies.1.looks.0.page: this document has no page front',
  ],
  [
    'a look on a spread beyond the last page',
    forged,
    [...film, 'page'],
    '32-33',
    'anomalies.1.looks.0.page: this document has no page 32-33',
  ],
  [
    'a look at a place of another page',
    forged,
    [...film, 'at'],
    'stamps',
    'anomalies.1.looks.0.at: there is no stamps on page data',
  ],
  [
    'a look in a light that does not show it',
    forged,
    [...film, 'light'],
    'ir',
    'anomalies.1.looks.0.light: "cloudy" does not show in the light ir',
  ],
  [
    'a character range beyond the end of the text',
    forged,
    [...film, 'characters'],
    [8, 12],
    'anomalies.1.looks.0.characters: only 11 characters stand there',
  ],
  [
    'a reversed character range',
    forged,
    [...film, 'characters'],
    [9, 8],
    'anomalies.1.looks.0.characters: write the first and then the last',
  ],
  [
    'a leaf on a single page',
    forged,
    [...film, 'leaf'],
    4,
    'anomalies.1.looks.0.leaf: page data has no leaves',
  ],
  [
    'a leaf of another spread',
    genuine('s2014'),
    ['wear'],
    [{page: '4-5', light: 'white', at: 'paper', look: 'stain', leaf: 6}],
    'wear.0.leaf: write 4 or 5',
  ],
  [
    'wear at a place that the page lacks',
    genuine('s2020'),
    ['wear'],
    [{page: 'data', light: 'transmitted', at: 'watermark', look: 'flat'}],
    'wear.0.at: there is no watermark on page data',
  ],
  [
    'an anomaly whose id does not begin with the case',
    forged,
    ['anomalies', 1, 'id'],
    'film',
    'anomalies.1.id: begin it with the name of the case: c00-film',
  ],
  [
    'two anomalies with the same id',
    forged,
    ['anomalies', 1, 'id'],
    'c00-dates',
    'anomalies.1.id: "c00-dates" is used twice here',
  ],
  [
    'two checks with the same id',
    forged,
    ['checks', 2, 'id'],
    'read-again',
    'checks.2.id: "read-again" is used twice here',
  ],
  [
    'an omitted light that shows the anomaly',
    forged,
    ['anomalies', 1, 'seenWith'],
    ['uv'],
    'anomalies.1.seenWith: its looks show in oblique too',
  ],
  [
    'the verdict `clear` for a false document',
    forged,
    ['verdict'],
    'clear',
    'verdict: a document with an anomaly is never cleared',
  ],
  [
    '`clear` as an alternative verdict for a false document',
    forged,
    ['alsoRight'],
    ['clear'],
    'alsoRight.0: a document with an anomaly is never cleared',
  ],
  [
    'clearing a false document after a check',
    forged,
    ['after'],
    'clear',
    'after: a document with an anomaly is never cleared',
  ],
  [
    'the verdict `refer` for a genuine document',
    genuine('s2014'),
    ['verdict'],
    'refer',
    'verdict: a genuine document is never referred',
  ],
  [
    '`refer` as an alternative verdict for a genuine document',
    genuine('s2014'),
    ['alsoRight'],
    ['refer'],
    'alsoRight.0: a genuine document is never referred',
  ],
  [
    'referring a genuine document after a check',
    genuine('s2014'),
    ['after'],
    'refer',
    'after: a genuine document is never referred',
  ],
  ['a duplicate verdict', forged, ['alsoRight'], ['refer'], 'alsoRight: "refer" is said twice'],
  [
    'checks that answer no open question',
    forged,
    ['checks', 0, 'answers'],
    false,
    'checks: where one more check is right, at least one must answer what is open',
  ],
  [
    'a change without an anomaly',
    genuine('s2014'),
    ['genuine'],
    {missing: []},
    'genuine: nothing was changed in a document without anomalies',
  ],
  [
    'another person without an anomaly',
    genuine('s2014'),
    ['person', 'now'],
    {lasting: {lobe: 'attached'}},
    'person.now.lasting: another person stands there',
  ],
  [
    'a book without its perforation',
    genuine('s2014'),
    ['perforated'],
    undefined,
    ': a book of s2014 has a number perforated',
  ],
  [
    'a card with a perforation',
    genuine('b-2021'),
    ['perforated'],
    'R00000000',
    'perforated: nothing is perforated in b-2021',
  ],
  [
    'a missing leaf whose other half is present',
    genuine('s2014'),
    ['missing'],
    [7, 26],
    'missing.0: page 7 hangs together with 8',
  ],
  [
    'a missing sheet whose other half is present',
    genuine('s2014'),
    ['missing'],
    [7, 8],
    'missing.0: page 7 hangs together with 26',
  ],
  [
    'a missing page that the series never had',
    genuine('s2014'),
    ['missing'],
    [33, 34, 0, -1],
    'missing.0: there is no page 33 in s2014',
  ],
  [
    'a stamp on a page that is not a visa page',
    genuine('s2014'),
    ['stamps'],
    [{page: 33, way: 'exit', post: 'A2', date: '05 MAY 2023'}],
    'stamps.0.page: page 33 is not one of the visa pages',
  ],
  [
    'a visa on the data page',
    genuine('v-2022'),
    ['visa', 'page'],
    2,
    'visa.page: page 2 is not one of the visa pages',
  ],
  [
    'a chip that its lines do not open, without an anomaly',
    genuine('s2020'),
    ['reading', 'chip', 'state'],
    'shut',
    'reading.chip.state: a chip that its own lines do not open',
  ],
  [
    'a hit in the records without an anomaly',
    genuine('s2020'),
    ['reading', 'records', 0, 'result'],
    'stolen-blanks',
    'reading.records.0.result: name it in an anomaly',
  ],
];

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
    forged,
    ['anomalies', 0, 'at'],
    ['expiry', 'mrz-2'],
    'entries.issued: house rule "validity"',
  ],
  [
    'an anomaly that shows nowhere',
    forged,
    ['anomalies', 1, 'at'],
    ['fibres'],
    'anomalies.1.at: nothing shows at these places',
  ],
  [
    'a light that does not show the anomaly',
    forged,
    ['anomalies', 1, 'seenWith'],
    ['oblique', 'uv'],
    'anomalies.1.seenWith: nothing of it shows with uv',
  ],
  [
    'records that do not show the anomaly',
    forged,
    ['anomalies', 0, 'seenWith'],
    ['white', 'records'],
    'anomalies.0.seenWith: nothing of it shows with records',
  ],
  [
    'a genuine copy that still has the change',
    forged,
    ['genuine'],
    {},
    'genuine: a genuine copy has at expiry: house rule "validity"',
  ],
];

test.each([...ofTheSchema, ...ofTheRules])(
  'the checks of a specimen file report %s, with the path of the fault',
  (_what, document, path, value, fault) => {
    const faults = told(put(document, path, value));
    expect(faults.map(one => one.slice(0, fault.length))).toContain(fault);
  },
);

describe('evidence for an anomaly without a look', () => {
  const shows = (at: string, seenWith: string, change: readonly [Steps, unknown]): readonly string[] => {
    const [path, value] = change;
    const anomalies = [{id: 'c00-it', text: 'It.', at: [at], seenWith: [seenWith], reasons: ['hit']}];
    const held = {...genuine('s2020'), anomalies, verdict: 'refer', after: 'refer'};
    return told(put(held, path, value));
  };
  test.each<[string, string, string, readonly [Steps, unknown]]>([
    ['a chip that its lines do not open', 'chip', 'reader', [['reading', 'chip', 'state'], 'shut']],
    ['a hit', 'record', 'records', [['reading', 'records', 0, 'result'], 'stolen-blanks']],
    ['another person', 'person', 'face', [['person', 'now'], {lasting: {lobe: 'attached'}}]],
  ])(
    '%s is enough evidence for an anomaly without a look; in a genuine document, the anomaly has no evidence',
    (_what, at, tool, change) => {
      expect(shows(at, tool, change)).toEqual([]);
      expect(shows(at, tool, [['level'], 2])).toEqual([
        'anomalies.0.at: nothing shows at these places: add a look, or what contradicts',
      ]);
    },
  );
});

test('an anomaly needs no look as evidence if the issuer of the document is unlisted', () => {
  const document = put(genuine('s2014'), ['perforated'], undefined);
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
    told(Object.entries(changes).reduce((whole, [field, value]) => put(whole, [field], value), document)),
  ).toEqual([]);
});
