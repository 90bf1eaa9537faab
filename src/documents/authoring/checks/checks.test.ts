import {describe, expect, test} from 'vitest';
import {
  forgedSource,
  genuine,
  withValue,
  faultsOf,
  type Row,
} from '../../../../test/doubles/specimen-files.ts';

describe('a valid specimen file', () => {
  test.each(['s2014', 's2020', 's2026-d', 'r-2024', 'i-2021', 'b-2021', 'v-2022'] as const)(
    'a genuine document of the series %s has no faults',
    series => {
      expect(faultsOf(genuine(series))).toEqual([]);
    },
  );
  test.each([
    ['s2014', [7, 8, 25, 26]],
    ['s2020', [11, 12, 25, 26]],
  ] as const)('a book of %s may lack a whole sheet: pages %j', (series, missing) => {
    expect(
      faultsOf(withValue(genuine(series), ['missing'], missing)).filter(one => one.startsWith('missing.')),
    ).toEqual([]);
  });
  test('a forged document has no faults if its file declares all its anomalies', () => {
    expect(faultsOf(forgedSource)).toEqual([]);
  });
});

const film = ['anomalies', 1, 'looks', 0] as const;
const tracesAt = (at: string, more: object = {}) => ({
  page: 'data',
  light: 'ir',
  at,
  look: 'traces',
  ...more,
});
const earlierIn = (field: string) =>
  `nothing else stood there, so no traces would show: write the earlier text in \`${field}\``;

const ofTheSchema: readonly Row[] = [
  [
    'a look on a page that the document lacks',
    forgedSource,
    [...film, 'page'],
    'front',
    'anomalies.1.looks.0.page: this document has no page front',
  ],
  [
    'a look on a spread beyond the last page',
    forgedSource,
    [...film, 'page'],
    '32-33',
    'anomalies.1.looks.0.page: this document has no page 32-33',
  ],
  [
    'a look at a place of another page',
    forgedSource,
    [...film, 'at'],
    'stamps',
    'anomalies.1.looks.0.at: there is no stamps on page data',
  ],
  [
    'a look in a light that does not show it',
    forgedSource,
    [...film, 'light'],
    'ir',
    'anomalies.1.looks.0.light: "cloudy" does not show in the light ir',
  ],
  [
    'a character range beyond the end of the text',
    forgedSource,
    [...film, 'characters'],
    [8, 12],
    'anomalies.1.looks.0.characters: only 11 characters stand there',
  ],
  [
    'a reversed character range',
    forgedSource,
    [...film, 'characters'],
    [9, 8],
    'anomalies.1.looks.0.characters: write the first and then the last',
  ],
  [
    'a leaf on a single page',
    forgedSource,
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
    'traces as wear',
    genuine('s2014'),
    ['wear'],
    [tracesAt('birth')],
    'wear.0.look: wear leaves no traces of an earlier text: move it to an anomaly',
  ],
  [
    'traces at a place without text',
    forgedSource,
    film,
    tracesAt('portrait'),
    'anomalies.1.looks.0.at: no text stands at portrait, so no traces of one show: name a place with text',
  ],
  [
    'traces at all entries together',
    forgedSource,
    film,
    tracesAt('entries'),
    'anomalies.1.looks.0.at: no text stands at entries, so no traces of one show: name a place with text',
  ],
  [
    'traces at an entry that the genuine document has too',
    forgedSource,
    film,
    tracesAt('birth'),
    `anomalies.1.looks.0.at: ${earlierIn('genuine.entries')}`,
  ],
  [
    'traces in a line that the genuine document has too',
    forgedSource,
    film,
    tracesAt('mrz-2', {characters: [1, 1]}),
    `anomalies.1.looks.0.at: ${earlierIn('genuine.mrz')}`,
  ],
  [
    'traces at an entry that the genuine visa label has too',
    genuine('v-2022'),
    ['anomalies'],
    [
      {
        ...{id: 'c00-label', text: 'Another day.', at: ['birth'], seenWith: ['ir'], reasons: ['altered']},
        looks: [tracesAt('birth', {page: 'visa'})],
      },
    ],
    `anomalies.0.looks.0.at: ${earlierIn('genuine.visa.entries')}`,
  ],
  [
    'traces of characters that did not change',
    forgedSource,
    film,
    tracesAt('expiry', {characters: [1, 9]}),
    'anomalies.1.looks.0.characters: these characters did not change, so no traces would show: name those that differ in `genuine.entries`',
  ],
  [
    'an anomaly whose id does not begin with the case',
    forgedSource,
    ['anomalies', 1, 'id'],
    'film',
    'anomalies.1.id: begin it with the name of the case: c00-film',
  ],
  [
    'two anomalies with the same id',
    forgedSource,
    ['anomalies', 1, 'id'],
    'c00-dates',
    'anomalies.1.id: "c00-dates" is used twice here',
  ],
  [
    'two checks with the same id',
    forgedSource,
    ['checks', 2, 'id'],
    'read-again',
    'checks.2.id: "read-again" is used twice here',
  ],
  [
    'an omitted light that shows the anomaly',
    forgedSource,
    ['anomalies', 1, 'seenWith'],
    ['uv'],
    'anomalies.1.seenWith: its looks show in oblique too',
  ],
  [
    'the verdict `clear` for a false document',
    forgedSource,
    ['verdict'],
    'clear',
    'verdict: a document with an anomaly is never cleared',
  ],
  [
    '`clear` as an alternative verdict for a false document',
    forgedSource,
    ['alsoRight'],
    ['clear'],
    'alsoRight.0: a document with an anomaly is never cleared',
  ],
  [
    'clearing a false document after a check',
    forgedSource,
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
  ['a duplicate verdict', forgedSource, ['alsoRight'], ['refer'], 'alsoRight: "refer" is said twice'],
  [
    '`clear` for a document whose model the reader does not know',
    genuine('s2020'),
    ['reading', 'chip'],
    {state: 'opens', unknownModel: true},
    'verdict: the reader does not know the model, so a question is open',
  ],
  [
    'checks that answer no open question',
    forgedSource,
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
    'missing.0: there is no paper page 33 in s2014; its paper is pages 1 to 32',
  ],
  [
    'a missing sheet of a book with a plastic page whose pages add up to 35 and not to 37',
    genuine('s2020'),
    ['missing'],
    [11, 12, 23, 24],
    'missing.0: page 11 hangs together with 26',
  ],
  [
    'a missing page that is a side of the plastic leaf',
    genuine('s2020'),
    ['missing'],
    [1, 2],
    'missing.0: there is no paper page 1 in s2020; its paper is pages 3 to 34',
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
    'a revoked certificate without an anomaly',
    genuine('s2020'),
    ['reading', 'chip', 'signature'],
    'revoked',
    'reading.chip.signature: name it in an anomaly at "chip"',
  ],
  [
    'a copy test of a chip that does not answer',
    genuine('s2020'),
    ['reading', 'chip'],
    {state: 'silent', copyTest: 'failed'},
    'reading.chip.copyTest: only a chip that opens is tested',
  ],
  [
    'a story with a visa that the book lacks',
    genuine('s2020'),
    ['person', 'story'],
    'She comes for a wedding, with a visa.',
    'person.story: the book has no visa',
  ],
  [
    'a hit in the records without an anomaly',
    genuine('s2020'),
    ['reading', 'records', 0, 'result'],
    'stolen-blanks',
    'reading.records.0.result: name it in an anomaly',
  ],
];

test.each(ofTheSchema)(
  'the checks of a specimen file report %s, with the path of the fault',
  (_what, document, path, value, fault) => {
    const faults = faultsOf(withValue(document, path, value));
    expect(faults.map(one => one.slice(0, fault.length))).toContain(fault);
  },
);

test.each([tracesAt('expiry'), tracesAt('expiry', {characters: [10, 11]})])(
  'the checks of a specimen file accept traces of an earlier text if the present text is another one: %j',
  look => {
    const faults = faultsOf(withValue(forgedSource, film, look));
    expect(faults.filter(one => one.startsWith(film.join('.')))).toEqual([]);
  },
);
