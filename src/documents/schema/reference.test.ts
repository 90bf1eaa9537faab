import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {textsIn} from '../../content/texts.ts';
import {referenceSource} from './reference.ts';

const yaml = readFileSync('specimens/utopia.yaml', 'utf8');

test('the reference sheet of Utopia is valid, and its text keys contain ids instead of positions', () => {
  const sheet = referenceSource.parse(parse(yaml));
  const keys = textsIn(referenceSource, sheet).map(({key}) => key);
  expect(keys).toEqual([...new Set(keys)]);
  expect(keys).toEqual(
    expect.arrayContaining([
      'title',
      'rules.validity.text',
      'series.s2014.title',
      'series.s2020.shows.uv.text',
    ]),
  );
  expect(keys).toHaveLength(
    1 + sheet.rules.length + sheet.series.length + sheet.series.flatMap(({shows}) => shows).length,
  );
});

test('every series describes its look in each light and says whether it has a chip', () => {
  const {series} = referenceSource.parse(parse(yaml));
  for (const {shows, chip} of series) {
    expect(shows.map(({id}) => id)).toEqual([
      'white',
      'tilt',
      'oblique',
      'transmitted',
      'uv',
      'ir',
      'loupe',
      'chip',
    ]);
    expect(shows.at(-1)?.text === 'None.').toBe(!chip);
  }
});

test.each([
  ['an impossible date', 'today: 15 JUN 2026', 'today: 31 JUN 2026', 'today: write a day as it is printed'],
  ['a series that no painter draws', 'id: s2014', 'id: s2015', 'series.0.id: name a series'],
  ['a number pattern without digits', "number: 'UA#######'", 'number: UA', 'series.0.number: write capitals'],
  [
    'an issuer that is no State',
    '- code: QNV',
    '- code: XXX',
    'otherIssuers.0.code: write the code of an issuer',
  ],
  [
    'a passport code that ICAO does not have',
    '{code: PD}',
    '{code: PX}',
    'series.2.codes.0.code: write a code of ICAO Doc 9303-4',
  ],
  [
    'shares of kinds of fraud that do not add up',
    'visa: 11',
    'visa: 10',
    'frauds: let the shares of all kinds add',
  ],
  ['a light that the bench lacks', '{id: white,', '{id: day,', 'series.0.shows.0.id: '],
])('referenceSource reports %s, with the path of the fault', (_what, from, to, fault) => {
  expect(yaml).toContain(from);
  const issues = referenceSource.safeParse(parse(yaml.replace(from, to))).error?.issues ?? [];
  expect(
    issues.map(({path, message}) => `${path.map(String).join('.')}: ${message}`.slice(0, fault.length)),
  ).toEqual([fault]);
});
