import {describe, expect, test} from 'vitest';
import {reference} from '../../../test/doubles/reference-sheet.ts';
import {faultsAgainst} from './house-rules.ts';
import {linesOf, type Contents} from '../mrz/build.ts';
import type {MrzFormat} from '../mrz/layout.ts';
import {referenceOf} from '../reference/reference.ts';
import {dayIn, lineDay} from '../model/dates.ts';
import type {SeriesId} from '../model/series.ts';
import type {Entries, Specimen, VisaLabel} from '../model/specimen.ts';

function genuine(series: SeriesId): Specimen {
  const specimen = referenceOf(series);
  if (!specimen) throw new Error(`${series} has no reference`);
  return specimen;
}
const faultLinesOf = (specimen: Specimen) =>
  faultsAgainst(specimen, reference).map(
    ({on, place, kind}) => `${on === 'visa' ? 'visa ' : ''}${place} ${kind}`,
  );
const withEntries = (series: SeriesId, entries: Entries): Specimen => {
  const specimen = genuine(series);
  return {...specimen, entries: {...specimen.entries, ...entries}};
};

const anna: Contents = {
  ...{code: 'P', issuer: 'UTO', surname: 'ERIKSSON', givenNames: 'ANNA MARIA', number: 'UB0000000'},
  ...{nationality: 'UTO', birth: '740812', sex: 'F', expiry: '340701', optional: '7408120000'},
};
const lines = (contents: Partial<Contents>, format: MrzFormat = 'TD3'): readonly string[] =>
  linesOf(format, {...anna, ...contents});
const inLine = (date = ''): string => lineDay(dayIn(date) ?? {year: 0});

/** Returns a passport with these printed entries, and with machine-readable lines that agree with them. */
function both(entries: Entries, nationality = 'UTO'): Specimen {
  const document = withEntries('s2020', entries);
  const {code = '', issuer = '', number = '', sex, birth, expiry} = document.entries;
  const optional = document.entries['personal-number'] ?? '';
  const read = lines({
    ...{code, issuer, number, nationality, optional, sex: sex === 'F' ? 'F' : '<'},
    ...{birth: inLine(birth), expiry: inLine(expiry)},
  });
  return {...document, mrz: read};
}
/** Returns a passport with these machine-readable lines. */
const withLines = (mrz: readonly string[]): Specimen => ({...genuine('s2020'), mrz});
const young = {birth: '02 JUL 2008', 'personal-number': '0807020000'};

describe('the faults of a document with one change', () => {
  test.each<[string, Specimen, readonly string[]]>([
    ['nothing', genuine('s2020'), []],
    [
      'a number of another series',
      both({number: 'UA0000000'}),
      ['number number', 'perforation disagrees', 'number disagrees'],
    ],
    [
      'a number with one digit too many',
      withEntries('b-2021', {number: 'R000000000'}),
      ['number number', 'mrz-1 disagrees', 'number disagrees'],
    ],
    [
      'another number, in the line only',
      withLines(lines({number: 'UB0000001'})),
      ['mrz-2 disagrees', 'number disagrees'],
    ],
    [
      'another perforated number',
      {...genuine('s2020'), perforated: 'UB0000001'},
      ['perforation disagrees', 'number disagrees'],
    ],
    ['the code of another document', both({code: 'PD'}), ['code code']],
    ['the new code before its introduction', both({code: 'PP'}), ['code code']],
    [
      'the new code after its introduction',
      both({code: 'PP', issued: '12 JAN 2026', expiry: '12 JAN 2036'}),
      [],
    ],
    ['the old code in 2026', both({code: 'P', issued: '12 JAN 2026', expiry: '12 JAN 2036'}), []],
    ['another code, in the line only', withLines(lines({code: 'PP'})), ['mrz-1 disagrees', 'code disagrees']],
    [
      'an issue date before the series',
      both({issued: '29 FEB 2020', expiry: '28 FEB 2030'}),
      ['issued period'],
    ],
    ['an expiry date one year late', both({expiry: '01 JUL 2035'}), ['issued validity', 'expiry validity']],
    ['an expiry date one day early', both({expiry: '30 JUN 2034'}), ['issued validity', 'expiry validity']],
    [
      'another expiry date, on the page only',
      withEntries('s2020', {expiry: '01 JUL 2035'}),
      ['issued validity', 'expiry validity', 'mrz-2 disagrees', 'expiry disagrees'],
    ],
    ['a validity of five years for a holder aged fifteen', both({...young, expiry: '01 JUL 2029'}), []],
    [
      'a validity of ten years for a holder aged fifteen',
      both(young),
      ['issued validity', 'expiry validity'],
    ],
    [
      'a validity of ten years for a holder who turns sixteen on the day of issue',
      both({birth: '01 JUL 2008', 'personal-number': '0807010000'}),
      [],
    ],
    [
      'a validity of five years for a holder who turns sixteen on the day of issue',
      both({birth: '01 JUL 2008', 'personal-number': '0807010000', expiry: '01 JUL 2029'}),
      ['issued validity', 'expiry validity'],
    ],
    [
      'an issue date after the end of the series',
      {
        ...withEntries('s2014', {issued: '01 MAR 2020', expiry: '01 MAR 2030'}),
        mrz: lines({number: 'UA0000000', expiry: '300301'}),
      },
      ['issued period'],
    ],
    ['an impossible date', withEntries('s2020', {birth: '31 JUN 1974'}), ['birth date']],
    ['an issue date without a known day', withEntries('s2020', {issued: 'XX JUL 2024'}), ['issued date']],
    [
      'a birth date after the issue date',
      both({birth: '12 AUG 2025', 'personal-number': '2508120000'}),
      ['birth impossible', 'issued impossible', 'issued validity', 'expiry validity'],
    ],
    [
      'an issue date in the future',
      both({issued: '16 JUN 2026', expiry: '16 JUN 2036'}),
      ['issued impossible'],
    ],
    [
      'an expiry date of yesterday',
      {
        ...withEntries('s2014', {issued: '14 JUN 2016', expiry: '14 JUN 2026'}),
        mrz: lines({number: 'UA0000000', expiry: '260614'}),
      },
      ['expiry expired'],
    ],
    [
      'an expiry date of today',
      {
        ...withEntries('s2014', {issued: '15 JUN 2016', expiry: '15 JUN 2026'}),
        mrz: lines({number: 'UA0000000', expiry: '260615'}),
      },
      [],
    ],
    [
      'a personal number for another birth date',
      both({'personal-number': '7408130000'}),
      ['personal-number personal-number'],
    ],
    [
      'a personal number for the other sex',
      both({'personal-number': '7408120001'}),
      ['personal-number personal-number'],
    ],
    ['an unspecified sex, with any personal number', both({sex: 'X', 'personal-number': '7408120001'}), []],
    ['another sex, on the page only', withEntries('s2020', {sex: 'X'}), ['mrz-2 disagrees', 'sex disagrees']],
    ['an invalid sex', withEntries('s2020', {sex: 'W'}), ['sex format', 'mrz-2 disagrees', 'sex disagrees']],
    [
      'a personal number in a series without one',
      {...withEntries('s2026-d', {'personal-number': '7408120000'})},
      ['personal-number personal-number', 'mrz-2 disagrees', 'personal-number disagrees'],
    ],
    [
      'another personal number, in the line only',
      {...genuine('s2026-d'), mrz: lines({code: 'PD', number: 'UE0000000', expiry: '310501'})},
      ['mrz-2 disagrees'],
    ],
    ['an unlisted issuer', both({issuer: 'ATL'}), ['issuer unlisted', 'mrz-1 unlisted']],
    [
      'an unlisted nationality',
      both({nationality: 'ATLANTARAN'}, 'ATL'),
      ['nationality unlisted', 'mrz-2 unlisted'],
    ],
    [
      'another nationality, in the line only',
      withLines(lines({nationality: 'XXB'})),
      ['mrz-2 disagrees', 'nationality disagrees'],
    ],
    [
      'a wrong check digit',
      withLines(lines({}).map(line => line.replace('7408122F', '7408123F'))),
      ['mrz-2 check-digit', 'mrz-2 check-digit'],
    ],
    [
      'unreadable lines',
      withLines(lines({}).map(line => line.slice(1))),
      ['mrz-1 unreadable', 'mrz-2 unreadable'],
    ],
    ['lines of another format', withLines(lines({code: 'I', optional: ''}, 'TD1')), ['mrz-1 format']],
    [
      'no chip in a series with a chip',
      {...genuine('s2020'), reading: {chip: {state: 'none'}, records: []}},
      ['chip chip'],
    ],
    [
      'a chip in a series without one',
      {...genuine('s2014'), reading: {chip: {state: 'opens'}, records: []}},
      ['chip chip'],
    ],
    ['a missing access number for the chip', withEntries('s2020', {can: ''}), ['can chip']],
    [
      'a missing sheet',
      {...genuine('s2020'), missing: [7, 8, 27, 28]},
      ['page-number missing', 'edge-stripe missing'],
    ],
  ])('faultsAgainst returns the faults of a document after this change: %s', (_what, specimen, faults) => {
    expect(faultLinesOf(specimen)).toEqual(faults);
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
  ] as const)('faultsAgainst reports a missing entry of a passport: %s', place => {
    const {[place]: _gone, ...entries} = genuine('s2020').entries;
    expect(faultLinesOf({...genuine('s2020'), entries})).toContain(`${place} absent`);
  });
});

describe('the name in the machine-readable line', () => {
  const named = (surname: string, givenNames: string, mrz: readonly string[]): readonly string[] =>
    faultLinesOf({...withEntries('s2020', {surname, 'given-names': givenNames}), mrz});
  const long = ['ÅKERSTRÖM-WOLFENBÜTTEL VAN DER HEIJDEN', 'CHRISTOPHER ALEXANDRE ÉTIENNE'] as const;
  const field = (text: string) => [`P<UTO${text.padEnd(39, '<')}`, ...lines({}).slice(1)];

  test.each<[string, string, string, string]>([
    ['transliterated by the rules of Utopia', 'ÅÄÖÜ', 'ÉÇ', 'AAAEOEUE<<EC'],
    ['with an apostrophe and a hyphen', "D'ARTAGNAN-O'NEILL", 'MARIE-ELISE', 'DARTAGNAN<ONEILL<<MARIE<ELISE'],
    ['alone', 'ARKFREITH', '', 'ARKFREITH'],
    ['truncated at the end', ...long, 'AAKERSTROEM<WOLFENBUETTEL<VAN<DER<H<<CH'],
    ['truncated in every part', ...long, 'AAKERSTRO<WOLFENBUET<VAN<DER<HEIJDE<<C'.padEnd(38, 'H') + 'H'],
  ])('faultsAgainst accepts the name field for a name %s', (_what, surname, givenNames, text) => {
    expect(named(surname, givenNames, field(text))).toEqual([]);
  });

  test.each<[string, string, string, string, string]>([
    ['that differs', 'ERIKSON', 'ANNA MARIA', 'ERIKSSON<<ANNA<MARIA', 'surname'],
    ['with a missing given name', 'ERIKSSON', 'ANNA', 'ERIKSSON<<ANNA<MARIA', 'given-names'],
    ['truncated although it fits', 'ERIKSSON', 'ANNA MARIA', 'ERIKSSON<<ANNA<M', 'given-names'],
    ['truncated before its given names', ...long, 'AAKERSTROEM<WOLFENBUETTEL<VAN<DER<HEIJD', 'given-names'],
    [
      'with fillers between its parts',
      'ERIKSSON',
      'ANNA MARIA',
      'ERIKSSON<<ANNA'.padEnd(38, '<') + 'M',
      'given-names',
    ],
    ['with an extra part at the end', 'ERIKSSON', 'ANNA MARIA', 'ERIKSSON<<ANNA<MARIA<<EVA', 'given-names'],
    ['transliterated by other rules', 'MÜLLER', 'ANNA', 'MULLER<<ANNA', 'surname'],
  ])('faultsAgainst reports the name field for a name %s', (_what, surname, givenNames, text, differing) => {
    expect(named(surname, givenNames, field(text))).toEqual(['mrz-1 disagrees', `${differing} disagrees`]);
  });
});

describe('the faults of a stamp', () => {
  test.each([
    ['of a post on the last day of its code', 'A1', '30 JUN 2021', []],
    ['of a post one day after its code ended', 'A1', '01 JUL 2021', ['stamps post']],
    ['of a post on the first day of its code', 'A2', '01 JUL 2021', []],
    ['of an unknown post', 'Z9', '01 JUL 2021', ['stamps post']],
    ['of tomorrow', 'A2', '16 JUN 2026', ['stamps impossible']],
    ['from before the issue of the book', 'A1', '30 JUN 2019', ['stamps impossible']],
    ['without a day', 'A1', '31 JUN 2021', ['stamps date']],
  ])('faultsAgainst checks a stamp %s', (_what, post, date, faults) => {
    expect(faultLinesOf({...genuine('s2014'), stamps: [{page: 5, way: 'entry', post, date}]})).toEqual(
      faults,
    );
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
      'for another person',
      entries({surname: 'BELOVA'}),
      ['visa mrz-1 disagrees', 'visa surname disagrees', 'visa surname carrier'],
    ],
    [
      'for another nationality',
      entries({nationality: 'UTO'}),
      ['visa mrz-2 disagrees', 'visa nationality disagrees', 'visa nationality carrier'],
    ],
    [
      'that has expired',
      entries({expiry: '14 JUN 2026'}),
      ['visa expiry expired', 'visa mrz-2 disagrees', 'visa expiry disagrees'],
    ],
    ['with a number of no series', entries({number: '20419385'}), ['visa number number']],
    [
      'with another passport number in its lines',
      label(({mrz}) => ({mrz: mrz.map(line => line.replace(/^T00000000/, 'T00000001'))})),
      ['visa mrz-2 check-digit', 'visa mrz-2 disagrees', 'visa passport-number disagrees'],
    ],
  ])('faultsAgainst reports a visa %s', (_what, specimen, faults) => {
    expect(faultLinesOf(specimen)).toEqual(faults);
  });
});

test('with a partly unknown date of birth, faultsAgainst accepts fillers and the validity of a child or of an adult', () => {
  const child = {
    ...withEntries('r-2024', {birth: 'XX XXX 2009', sex: 'X'}),
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
  expect(faultLinesOf(child)).toEqual([]);
  const card = {
    ...withEntries('b-2021', {birth: 'XX XXX 2006'}),
    mrz: lines({code: 'IB', number: 'R00000000', birth: '06<<<<', expiry: '320701', optional: ''}, 'TD1'),
  };
  expect(faultLinesOf(card)).toEqual([]);
});
