import {dayIn, lineDay} from '../model/dates.ts';
import type {Face} from '../model/face.ts';
import {linesOf} from '../mrz/build.ts';
import type {MrzFormat} from '../mrz/layout.ts';
import {sealedPage} from '../model/seal.ts';
import {seriesOf, type SeriesId} from '../model/series.ts';
import type {Entries, Specimen, VisaLabel} from '../model/specimen.ts';

/** The holder in the specimen lines of ICAO Doc 9303. The portrait has no conspicuous features. */
const holder = {surname: 'ERIKSSON', 'given-names': 'ANNA MARIA', sex: 'F', birth: '12 AUG 1974'} as const;
const born = {surname: 'ERIKSSON', givenNames: 'ANNA MARIA', sex: 'F', birth: '740812'} as const;

const face: Face = {
  lasting: {
    ...{
      head: 'oval',
      jaw: 'soft',
      chin: 'even',
      lobe: 'free',
      helix: 'even',
      bridge: 'straight',
      base: 'medium',
    },
    ...{spacing: 'medium', eye: 'almond', brow: 'straight', mouth: 'full', skin: 3, iris: 'brown', marks: []},
  },
  passing: {age: 45, weight: 'medium', hair: 'short', colour: 'brown', beard: 'none', glasses: 'none'},
};

const utopian = {nationality: 'UTOPIAN', birthplace: 'PORT ALBA'};
const region = 'REGION CENTRE 01';
const interior = 'MINISTRY OF INTERIOR';
const personal = {'personal-number': '7408120000'};
const can = {can: '000000'};

const issue = (code: string, number: string, issued: string, expiry: string, authority: string): Entries => ({
  ...{code, number, issued, expiry, authority},
});

/** For each series, the entries of its reference document that differ from those of other series. */
const own: Readonly<Partial<Record<SeriesId, Entries>>> = {
  s2014: {...utopian, ...issue('P', 'UA0000000', '01 JUL 2019', '01 JUL 2029', region), ...personal},
  s2020: {
    ...utopian,
    ...issue('P', 'UB0000000', '01 JUL 2024', '01 JUL 2034', interior),
    ...personal,
    ...can,
  },
  's2026-d': {
    ...utopian,
    ...issue('PD', 'UE0000000', '01 MAY 2026', '01 MAY 2031', 'MINISTRY OF FOREIGN AFFAIRS'),
    ...can,
  },
  'r-2024': {
    nationality: 'REFUGEE (XXB)',
    ...issue('PR', 'UR0000000', '01 JUL 2025', '01 JUL 2027', 'REFUGEE OFFICE'),
    ...can,
  },
  'i-2021': {
    nationality: 'UTO',
    ...issue('I', 'UTID00000000', '01 JUL 2022', '01 JUL 2032', interior),
    ...personal,
    ...can,
  },
  'b-2021': {nationality: 'UTO', ...issue('IB', 'R00000000', '01 JUL 2022', '01 JUL 2032', region)},
  'n-2019': {
    nationality: 'NORVALIAN',
    ...issue('P', 'T00000000', '01 JUL 2022', '01 JUL 2032', 'PASSPORT OFFICE 01'),
  },
};

/** Codes of the nationalities that documents print as words. All other nationalities are printed as codes. */
const codes: Readonly<Record<string, string>> = {UTOPIAN: 'UTO', NORVALIAN: 'QNV', 'REFUGEE (XXB)': 'XXB'};

/** Returns the machine-readable zone that agrees with the entries. */
function zoneOf(format: MrzFormat, issuer: string, entries: Entries): readonly string[] {
  const {code = '', number = '', nationality = '', expiry = ''} = entries;
  const more = entries['personal-number'];
  return linesOf(format, {
    ...{...born, code, issuer, number},
    nationality: codes[nationality] ?? nationality,
    expiry: lineDay(dayIn(expiry) ?? {year: 0}),
    ...(more === undefined ? {} : {[format === 'TD1' ? 'more' : 'optional']: more}),
  });
}

function label(): VisaLabel {
  const number = 'T00000000';
  const entries: Entries = {
    ...{number: 'V00000000', authority: 'EMBASSY 01', issued: '01 JUN 2026', expiry: '30 AUG 2026'},
    ...{visits: '01', stay: '30 DAYS', 'visa-type': 'C', 'passport-number': number, nationality: 'QNV'},
    ...holder,
  };
  const mrz = zoneOf('MRV-A', 'UTO', {...entries, code: 'VC', number});
  return {series: 'v-2022', page: 7, entries, mrz};
}

/**
 * Returns a genuine copy of a series for comparison, like those that an issuer gives to border posts. For the visa of
 * Utopia, returns a book of Norvale that carries such a visa. Returns undefined for a series that Utopia does not
 * issue.
 */
export function referenceOf(series: SeriesId): Specimen | undefined {
  if (series === 'v-2022') return bookOf('n-2019', {visa: label()});
  return seriesOf(series).state === 'utopia' ? bookOf(series) : undefined;
}

function bookOf(series: SeriesId, more: Pick<Specimen, 'visa'> | object = {}): Specimen | undefined {
  const its = own[series];
  if (!its) return undefined;
  const {format, features} = seriesOf(series);
  const issuer = series === 'n-2019' ? 'QNV' : 'UTO';
  const entries: Entries = {issuer, ...holder, ...its};
  const {number} = entries;
  return {
    id: `reference-${series}`,
    series,
    entries,
    mrz: zoneOf(format, issuer, entries),
    ...(number !== undefined && features.some(({at}) => at === 'perforation') && {perforated: number}),
    missing: [],
    stamps: [],
    looks: [],
    portrait: face,
    traveller: face,
    reading: {
      chip: {state: entries.can === undefined ? 'none' : 'opens'},
      ...(sealedPage({series, ...more}) ? {seal: {state: 'read'}} : {}),
      records: [],
    },
    ...more,
  };
}
