import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {faultsAgainst} from './house-rules.ts';
import {buildMrz, type Contents} from '../mrz/build.ts';
import type {Format} from '../mrz/layout.ts';
import {referenceOf} from '../model/reference.ts';
import {referenceSource} from '../schema/reference.ts';
import type {SeriesId} from '../model/series.ts';
import type {Entries, Specimen, VisaLabel} from '../model/specimen.ts';

const rules = referenceSource.parse(parse(readFileSync('specimens/utopia.yaml', 'utf8')));

function genuine(series: SeriesId): Specimen {
  const specimen = referenceOf(series);
  if (!specimen) throw new Error(`${series} has no reference`);
  return specimen;
}
const told = (specimen: Specimen) =>
  faultsAgainst(specimen, rules).map(
    ({on, place, kind}) => `${on === 'visa' ? 'visa ' : ''}${place} ${kind}`,
  );
const printed = (series: SeriesId, entries: Entries): Specimen => {
  const specimen = genuine(series);
  return {...specimen, entries: {...specimen.entries, ...entries}};
};

const anna: Contents = {
  ...{code: 'P', issuer: 'UTO', surname: 'ERIKSSON', givenNames: 'ANNA MARIA', number: 'UB0000000'},
  ...{nationality: 'UTO', birth: '740812', sex: 'F', expiry: '340701', optional: '7408120000'},
};
function lines(contents: Partial<Contents>, format: Format = 'TD3'): readonly string[] {
  const built = buildMrz(format, {...anna, ...contents});
  if (built.kind === 'misfit') throw new Error(JSON.stringify(built.misfits));
  return built.lines;
}
/** Returns a passport with changed entries and lines that agree with each other. */
const both = (entries: Entries, contents: Partial<Contents>): Specimen => ({
  ...printed('s2020', entries),
  mrz: lines(contents),
});
const young = {
  entries: {birth: '02 JUL 2008', 'personal-number': '0807020000'},
  lines: {birth: '080702', optional: '0807020000'},
};

describe('the faults of one change', () => {
  test.each<[string, Specimen, readonly string[]]>([
    ['nothing', genuine('s2020'), []],
    [
      'a number of another series',
      both({number: 'UA0000000'}, {number: 'UA0000000'}),
      ['number number', 'perforation disagrees', 'number disagrees'],
    ],
    [
      'a number with a figure too many',
      printed('b-2021', {number: 'R000000000'}),
      ['number number', 'mrz-1 disagrees', 'number disagrees'],
    ],
    [
      'a number in the line only',
      {...genuine('s2020'), mrz: lines({number: 'UB0000001'})},
      ['mrz-2 disagrees', 'number disagrees'],
    ],
    [
      'a perforated number',
      {...genuine('s2020'), perforated: 'UB0000001'},
      ['perforation disagrees', 'number disagrees'],
    ],
    ['a code of another document', both({code: 'PD'}, {code: 'PD'}), ['code code']],
    ['the new code before its time', both({code: 'PP'}, {code: 'PP'}), ['code code']],
    [
      'the new code in its time',
      both({code: 'PP', issued: '12 JAN 2026', expiry: '12 JAN 2036'}, {code: 'PP', expiry: '360112'}),
      [],
    ],
    [
      'the old code still in 2026',
      both({code: 'P', issued: '12 JAN 2026', expiry: '12 JAN 2036'}, {expiry: '360112'}),
      [],
    ],
    [
      'a code in the line only',
      {...genuine('s2020'), mrz: lines({code: 'PP'})},
      ['mrz-1 disagrees', 'code disagrees'],
    ],
    [
      'an issue before the series',
      both({issued: '29 FEB 2020', expiry: '28 FEB 2030'}, {expiry: '300228'}),
      ['issued period'],
    ],
    [
      'an expiry a year late',
      both({expiry: '01 JUL 2035'}, {expiry: '350701'}),
      ['issued validity', 'expiry validity'],
    ],
    [
      'an expiry a day early',
      both({expiry: '30 JUN 2034'}, {expiry: '340630'}),
      ['issued validity', 'expiry validity'],
    ],
    [
      'an expiry on the page only',
      printed('s2020', {expiry: '01 JUL 2035'}),
      ['issued validity', 'expiry validity', 'mrz-2 disagrees', 'expiry disagrees'],
    ],
    [
      'five years for a holder of fifteen',
      both({...young.entries, expiry: '01 JUL 2029'}, {...young.lines, expiry: '290701'}),
      [],
    ],
    [
      'ten years for a holder of fifteen',
      both(young.entries, young.lines),
      ['issued validity', 'expiry validity'],
    ],
    [
      'ten years for a holder of sixteen to the day',
      both(
        {birth: '01 JUL 2008', 'personal-number': '0807010000'},
        {birth: '080701', optional: '0807010000'},
      ),
      [],
    ],
    [
      'five years for a holder of sixteen to the day',
      both(
        {birth: '01 JUL 2008', 'personal-number': '0807010000', expiry: '01 JUL 2029'},
        {birth: '080701', optional: '0807010000', expiry: '290701'},
      ),
      ['issued validity', 'expiry validity'],
    ],
    [
      'an issue after the last of the series',
      {
        ...printed('s2014', {issued: '01 MAR 2020', expiry: '01 MAR 2030'}),
        mrz: lines({number: 'UA0000000', expiry: '300301'}),
      },
      ['issued period'],
    ],
    ['a day that no month has', printed('s2020', {birth: '31 JUN 1974'}), ['birth date']],
    ['an issue of which the day is not known', printed('s2020', {issued: 'XX JUL 2024'}), ['issued date']],
    [
      'a birth after the issue',
      both(
        {birth: '12 AUG 2025', 'personal-number': '2508120000'},
        {birth: '250812', optional: '2508120000'},
      ),
      ['birth impossible', 'issued impossible', 'issued validity', 'expiry validity'],
    ],
    [
      'an issue that is still to come',
      both({issued: '16 JUN 2026', expiry: '16 JUN 2036'}, {expiry: '360616'}),
      ['issued impossible'],
    ],
    [
      'an expiry yesterday',
      {
        ...printed('s2014', {issued: '14 JUN 2016', expiry: '14 JUN 2026'}),
        mrz: lines({number: 'UA0000000', expiry: '260614'}),
      },
      ['expiry expired'],
    ],
    [
      'an expiry today',
      {
        ...printed('s2014', {issued: '15 JUN 2016', expiry: '15 JUN 2026'}),
        mrz: lines({number: 'UA0000000', expiry: '260615'}),
      },
      [],
    ],
    [
      'a personal number of another birth',
      both({'personal-number': '7408130000'}, {optional: '7408130000'}),
      ['personal-number personal-number'],
    ],
    [
      'a personal number of another sex',
      both({'personal-number': '7408120001'}, {optional: '7408120001'}),
      ['personal-number personal-number'],
    ],
    [
      'a sex that is not specified, with any personal number',
      both({sex: 'X', 'personal-number': '7408120001'}, {sex: '<', optional: '7408120001'}),
      [],
    ],
    ['a sex on the page only', printed('s2020', {sex: 'X'}), ['mrz-2 disagrees', 'sex disagrees']],
    [
      'a sex that nobody has',
      printed('s2020', {sex: 'W'}),
      ['sex format', 'mrz-2 disagrees', 'sex disagrees'],
    ],
    [
      'a personal number where there is none',
      {...printed('s2026-d', {'personal-number': '7408120000'})},
      ['personal-number personal-number', 'mrz-2 disagrees', 'personal-number disagrees'],
    ],
    [
      'a personal number in the line only',
      {...genuine('s2026-d'), mrz: lines({code: 'PD', number: 'UE0000000', expiry: '310501'})},
      ['mrz-2 disagrees'],
    ],
    ['an issuer of no list', both({issuer: 'ATL'}, {issuer: 'ATL'}), ['issuer unlisted', 'mrz-1 unlisted']],
    [
      'a nationality of no list',
      both({nationality: 'ATLANTARAN'}, {nationality: 'ATL'}),
      ['nationality unlisted', 'mrz-2 unlisted'],
    ],
    [
      'another nationality in the line',
      {...genuine('s2020'), mrz: lines({nationality: 'XXB'})},
      ['mrz-2 disagrees', 'nationality disagrees'],
    ],
    [
      'a wrong digit',
      {...genuine('s2020'), mrz: lines({}).map(line => line.replace('7408122F', '7408123F'))},
      ['mrz-2 check-digit', 'mrz-2 check-digit'],
    ],
    [
      'lines that cannot be read',
      {...genuine('s2020'), mrz: lines({}).map(line => line.slice(1))},
      ['mrz-1 unreadable', 'mrz-2 unreadable'],
    ],
    [
      'lines of another format',
      {...genuine('s2020'), mrz: lines({code: 'I', optional: ''}, 'TD1')},
      ['mrz-1 format'],
    ],
    [
      'no chip where the series has one',
      {...genuine('s2020'), reading: {chip: {state: 'none'}, records: []}},
      ['chip chip'],
    ],
    [
      'a chip where the series has none',
      {...genuine('s2014'), reading: {chip: {state: 'opens'}, records: []}},
      ['chip chip'],
    ],
    ['no figures that open the chip', printed('s2020', {can: ''}), ['can chip']],
    [
      'a sheet that is not there',
      {...genuine('s2020'), missing: [7, 8, 27, 28]},
      ['page-number missing', 'edge-stripe missing'],
    ],
  ])('faultsAgainst returns the faults of one change: %s', (_what, specimen, faults) => {
    expect(told(specimen)).toEqual(faults);
  });

  test.each([
    'code',
    'issuer',
    'number',
    'surname',
    'nationality',
    'birth',
    'sex',
    'issued',
    'expiry',
  ] as const)('faultsAgainst reports a missing entry: %s', place => {
    const {[place]: _gone, ...entries} = genuine('s2020').entries;
    expect(told({...genuine('s2020'), entries})).toContain(`${place} absent`);
  });
});

describe('the name in the machine-readable line', () => {
  const named = (surname: string, givenNames: string, mrz: readonly string[]): readonly string[] =>
    told({...printed('s2020', {surname, 'given-names': givenNames}), mrz});
  const long = ['ÅKERSTRÖM-WOLFENBÜTTEL VAN DER HEIJDEN', 'CHRISTOPHER ALEXANDRE ÉTIENNE'] as const;
  const field = (text: string) => [`P<UTO${text.padEnd(39, '<')}`, ...lines({}).slice(1)];

  test.each<[string, string, string, string]>([
    ['spelt out as Utopia does', 'ÅÄÖÜ', 'ÉÇ', 'AAAEOEUE<<EC'],
    ['with an apostrophe and a hyphen', "D'ARTAGNAN-O'NEILL", 'MARIE-ELISE', 'DARTAGNAN<ONEILL<<MARIE<ELISE'],
    ['alone', 'ARKFREITH', '', 'ARKFREITH'],
    ['cut in one way', ...long, 'AAKERSTROEM<WOLFENBUETTEL<VAN<DER<H<<CH'],
    ['cut in another', ...long, 'AAKERSTRO<WOLFENBUET<VAN<DER<HEIJDE<<C'.padEnd(38, 'H') + 'H'],
  ])('the name field agrees with a name %s', (_what, surname, givenNames, text) => {
    expect(named(surname, givenNames, field(text))).toEqual([]);
  });

  test.each<[string, string, string, string, readonly string[]]>([
    [
      'that is another',
      'ERIKSON',
      'ANNA MARIA',
      'ERIKSSON<<ANNA<MARIA',
      ['mrz-1 disagrees', 'surname disagrees'],
    ],
    [
      'with another given name',
      'ERIKSSON',
      'ANNA',
      'ERIKSSON<<ANNA<MARIA',
      ['mrz-1 disagrees', 'given-names disagrees'],
    ],
    [
      'cut though it has room',
      'ERIKSSON',
      'ANNA MARIA',
      'ERIKSSON<<ANNA<M',
      ['mrz-1 disagrees', 'given-names disagrees'],
    ],
    [
      'cut without its given names',
      ...long,
      'AAKERSTROEM<WOLFENBUETTEL<VAN<DER<HEIJD',
      ['mrz-1 disagrees', 'given-names disagrees'],
    ],
    [
      'with fillers between its parts',
      'ERIKSSON',
      'ANNA MARIA',
      'ERIKSSON<<ANNA'.padEnd(38, '<') + 'M',
      ['mrz-1 disagrees', 'given-names disagrees'],
    ],
    [
      'with more behind it',
      'ERIKSSON',
      'ANNA MARIA',
      'ERIKSSON<<ANNA<MARIA<<EVA',
      ['mrz-1 disagrees', 'given-names disagrees'],
    ],
    [
      'spelt otherwise than Utopia does',
      'MÜLLER',
      'ANNA',
      'MULLER<<ANNA',
      ['mrz-1 disagrees', 'surname disagrees'],
    ],
  ])('faultsAgainst reports a name %s', (_what, surname, givenNames, text, faults) => {
    expect(named(surname, givenNames, field(text))).toEqual(faults);
  });
});

describe('the faults of a stamp', () => {
  test.each([
    ['of a post on its last day', 'A1', '30 JUN 2021', []],
    ['of a post a day later', 'A1', '01 JUL 2021', ['stamps post']],
    ['of a post on its first day', 'A2', '01 JUL 2021', []],
    ['of a post that nobody knows', 'Z9', '01 JUL 2021', ['stamps post']],
    ['of tomorrow', 'A2', '16 JUN 2026', ['stamps impossible']],
    ['older than the book', 'A1', '30 JUN 2019', ['stamps impossible']],
    ['without a day', 'A1', '31 JUN 2021', ['stamps date']],
  ])('faultsAgainst checks a stamp %s', (_what, post, date, faults) => {
    expect(told({...genuine('s2014'), stamps: [{page: 5, way: 'entry', post, date}]})).toEqual(faults);
  });
});

describe('the faults of a visa', () => {
  const book = genuine('v-2022');
  const label = (change: (visa: VisaLabel) => Partial<VisaLabel>): Specimen => {
    if (!book.visa) throw new Error('there is no visa in the book');
    return {...book, visa: {...book.visa, ...change(book.visa)}};
  };
  const entries = (own: Entries) => label(visa => ({entries: {...visa.entries, ...own}}));

  test.each<[string, Specimen, readonly string[]]>([
    [
      'with another passport number',
      entries({'passport-number': 'T00000001'}),
      ['visa mrz-2 disagrees', 'visa passport-number disagrees', 'visa passport-number carrier'],
    ],
    [
      'for somebody else',
      entries({surname: 'BELOVA'}),
      ['visa mrz-1 disagrees', 'visa surname disagrees', 'visa surname carrier'],
    ],
    [
      'for another nationality',
      entries({nationality: 'UTO'}),
      ['visa mrz-2 disagrees', 'visa nationality disagrees', 'visa nationality carrier'],
    ],
    [
      'that has run out',
      entries({expiry: '14 JUN 2026'}),
      ['visa expiry expired', 'visa mrz-2 disagrees', 'visa expiry disagrees'],
    ],
    ['with a number of no series', entries({number: '20419385'}), ['visa number number']],
    [
      'of another passport in its lines',
      label(({mrz}) => ({mrz: mrz.map(line => line.replace(/^T00000000/, 'T00000001'))})),
      ['visa mrz-2 check-digit', 'visa mrz-2 disagrees', 'visa passport-number disagrees'],
    ],
  ])('faultsAgainst reports a visa %s', (_what, specimen, faults) => {
    expect(told(specimen)).toEqual(faults);
  });
});

test('faultsAgainst accepts fillers for a partly unknown birth, and the validity of either age group', () => {
  const child = {
    ...printed('r-2024', {birth: 'XX XXX 2009', sex: 'X'}),
    mrz: lines({
      code: 'PR',
      number: 'UR0000000',
      nationality: 'XXB',
      birth: '09<<<<',
      sex: '<',
      expiry: '270701',
      optional: '',
    }),
  };
  expect(told(child)).toEqual([]);
  const card = {
    ...printed('b-2021', {birth: 'XX XXX 2006'}),
    mrz: lines({code: 'IB', number: 'R00000000', birth: '06<<<<', expiry: '320701', optional: ''}, 'TD1'),
  };
  expect(told(card)).toEqual([]);
});
