import type {Face} from './face.ts';
import {buildMrz, type Contents} from '../mrz/build.ts';
import type {MrzFormat} from '../mrz/layout.ts';
import {seriesOf, type SeriesId} from './series.ts';
import type {Entries, Specimen, VisaLabel} from './specimen.ts';

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

/**
 * The data of a reference document that depend on its series. `lines` are the contents of its
 * machine-readable zone.
 */
interface Own {
  readonly entries: Entries;
  readonly lines: Omit<Contents, keyof typeof born | 'issuer'>;
}

const region = 'REGION CENTRE 01';
const interior = 'MINISTRY OF INTERIOR';
const utopian = {nationality: 'UTOPIAN', birthplace: 'PORT ALBA'};
const personal = '7408120000';
const can = '000000';

const own: Readonly<Partial<Record<SeriesId, Own>>> = {
  s2014: {
    entries: {
      ...utopian,
      code: 'P',
      number: 'UA0000000',
      issued: '01 JUL 2019',
      expiry: '01 JUL 2029',
      authority: region,
      'personal-number': personal,
    },
    lines: {code: 'P', number: 'UA0000000', nationality: 'UTO', expiry: '290701', optional: personal},
  },
  s2020: {
    entries: {
      ...utopian,
      code: 'P',
      number: 'UB0000000',
      issued: '01 JUL 2024',
      expiry: '01 JUL 2034',
      authority: interior,
      'personal-number': personal,
      can,
    },
    lines: {code: 'P', number: 'UB0000000', nationality: 'UTO', expiry: '340701', optional: personal},
  },
  's2026-d': {
    entries: {
      ...utopian,
      code: 'PD',
      number: 'UE0000000',
      issued: '01 MAY 2026',
      expiry: '01 MAY 2031',
      authority: 'MINISTRY OF FOREIGN AFFAIRS',
      can,
    },
    lines: {code: 'PD', number: 'UE0000000', nationality: 'UTO', expiry: '310501'},
  },
  'r-2024': {
    entries: {
      nationality: 'REFUGEE (XXB)',
      code: 'PR',
      number: 'UR0000000',
      issued: '01 JUL 2025',
      expiry: '01 JUL 2027',
      authority: 'REFUGEE OFFICE',
      can,
    },
    lines: {code: 'PR', number: 'UR0000000', nationality: 'XXB', expiry: '270701'},
  },
  'i-2021': {
    entries: {
      nationality: 'UTO',
      code: 'I',
      number: 'UTID00000000',
      issued: '01 JUL 2022',
      expiry: '01 JUL 2032',
      authority: interior,
      'personal-number': personal,
      can,
    },
    lines: {code: 'I', number: 'UTID00000000', nationality: 'UTO', expiry: '320701', more: personal},
  },
  'b-2021': {
    entries: {
      nationality: 'UTO',
      code: 'IB',
      number: 'R00000000',
      issued: '01 JUL 2022',
      expiry: '01 JUL 2032',
      authority: region,
    },
    lines: {code: 'IB', number: 'R00000000', nationality: 'UTO', expiry: '320701'},
  },
  other: {
    entries: {
      nationality: 'XXX',
      code: 'P',
      number: 'T00000000',
      issued: '01 JUL 2022',
      expiry: '01 JUL 2032',
      authority: 'PASSPORT OFFICE 01',
    },
    lines: {code: 'P', number: 'T00000000', nationality: 'XXX', expiry: '320701'},
  },
};

const issuerOf = (series: SeriesId): string => (series === 'other' ? 'XXX' : 'UTO');

function linesOf(format: MrzFormat, contents: Contents): readonly string[] {
  const built = buildMrz(format, contents);
  if (built.kind === 'misfit')
    throw new Error(`a reference specimen cannot be built: ${JSON.stringify(built.misfits)}`);
  return built.lines;
}

function label(): VisaLabel {
  const dates = {issued: '01 JUN 2026', expiry: '30 AUG 2026'};
  const of = {'passport-number': 'T00000000', nationality: 'XXX', ...holder};
  return {
    series: 'v-2022',
    page: 7,
    entries: {
      number: 'V00000000',
      authority: 'EMBASSY 01',
      ...dates,
      visits: '01',
      stay: '30 DAYS',
      'visa-type': 'C',
      ...of,
    },
    mrz: linesOf('MRV-A', {
      ...born,
      code: 'VC',
      issuer: 'UTO',
      number: 'T00000000',
      nationality: 'XXX',
      expiry: '260830',
    }),
  };
}

/**
 * Returns a genuine copy of a series for comparison, like those that an issuer gives to border posts. For a
 * visa, returns a book that carries the visa. Returns undefined if there is no reference for the series.
 */
export function referenceOf(series: SeriesId): Specimen | undefined {
  if (series === 'v-2022') return bookOf('other', {visa: label()});
  return series === 'other' || series === 'atlantara' ? undefined : bookOf(series);
}

function bookOf(series: SeriesId, more: Pick<Specimen, 'visa'> | object = {}): Specimen | undefined {
  const its = own[series];
  if (!its) return undefined;
  const {format, features} = seriesOf(series);
  const issuer = issuerOf(series);
  const entries = {issuer, ...holder, ...its.entries};
  const {number} = its.lines;
  return {
    id: `reference-${series}`,
    series,
    entries,
    mrz: linesOf(format, {...born, issuer, ...its.lines}),
    ...(features.some(({at}) => at === 'perforation') && {perforated: number}),
    missing: [],
    stamps: [],
    looks: [],
    portrait: face,
    traveller: face,
    reading: {chip: {state: entries.can === undefined ? 'none' : 'opens'}, records: []},
    ...more,
  };
}
