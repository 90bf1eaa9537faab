/** The supported formats of a machine-readable zone. */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B';

/** A position: a line and its columns, counted from 1, with the last column included. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The name of a field in a machine-readable zone. `more` is the second optional field, which only TD1 has. */
export type FieldName =
  | 'code'
  | 'issuer'
  | 'name'
  | 'number'
  | 'nationality'
  | 'birth'
  | 'sex'
  | 'expiry'
  | 'optional'
  | 'more';

/** A check digit: the positions that it covers, and its own position. */
export interface Digit {
  readonly of: 'number' | 'birth' | 'expiry' | 'optional' | 'composite';
  readonly over: readonly Span[];
  readonly at: Span;
}

/** The positions of all fields and check digits in one format. */
export interface Layout {
  readonly lines: number;
  /** Number of characters in each line. */
  readonly length: number;
  /** First letters that are permitted for a document code of this format. */
  readonly codes: string;
  readonly fields: Readonly<Partial<Record<FieldName, Span>>> &
    Readonly<Record<Exclude<FieldName, 'more'>, Span>>;
  readonly digits: readonly Digit[];
  /**
   * True if a number of more than nine characters continues in the optional field (Doc 9303-5, note j; 9303-6, note
   * j).
   */
  readonly longNumbers: boolean;
}

const span = (line: number, from: number, to = from): Span => ({line, from, to});
const digit = (of: Digit['of'], at: Span, ...over: Span[]): Digit => ({of, at, over});

/** Fields in the second line that passports, TD2 cards and visas have in common. */
const secondLine = {
  number: span(2, 1, 9),
  nationality: span(2, 11, 13),
  birth: span(2, 14, 19),
  sex: span(2, 21),
  expiry: span(2, 22, 27),
} as const;

const secondLineDigits = [
  digit('number', span(2, 10), span(2, 1, 9)),
  digit('birth', span(2, 20), span(2, 14, 19)),
  digit('expiry', span(2, 28), span(2, 22, 27)),
] as const;

const twoLines = (length: number, optional: Span, codes: string) => ({
  lines: 2,
  length,
  codes,
  fields: {
    code: span(1, 1, 2),
    issuer: span(1, 3, 5),
    name: span(1, 6, length),
    ...secondLine,
    optional,
  },
});

/** Positions by format: ICAO Doc 9303-4, section 4.2.2 (TD3), 9303-5 (TD1), 9303-6 (TD2), 9303-7, sections 4.2.2 and 7.2.2 (visas). */
export const layouts: Readonly<Record<MrzFormat, Layout>> = {
  TD3: {
    ...twoLines(44, span(2, 29, 42), 'P'),
    longNumbers: false,
    digits: [
      ...secondLineDigits,
      digit('optional', span(2, 43), span(2, 29, 42)),
      digit('composite', span(2, 44), span(2, 1, 10), span(2, 14, 20), span(2, 22, 43)),
    ],
  },
  TD2: {
    ...twoLines(36, span(2, 29, 35), 'ACI'),
    longNumbers: true,
    digits: [
      ...secondLineDigits,
      digit('composite', span(2, 36), span(2, 1, 10), span(2, 14, 20), span(2, 22, 35)),
    ],
  },
  TD1: {
    lines: 3,
    length: 30,
    codes: 'ACI',
    longNumbers: true,
    fields: {
      code: span(1, 1, 2),
      issuer: span(1, 3, 5),
      number: span(1, 6, 14),
      optional: span(1, 16, 30),
      birth: span(2, 1, 6),
      sex: span(2, 8),
      expiry: span(2, 9, 14),
      nationality: span(2, 16, 18),
      more: span(2, 19, 29),
      name: span(3, 1, 30),
    },
    digits: [
      digit('number', span(1, 15), span(1, 6, 14)),
      digit('birth', span(2, 7), span(2, 1, 6)),
      digit('expiry', span(2, 15), span(2, 9, 14)),
      digit('composite', span(2, 30), span(1, 6, 30), span(2, 1, 7), span(2, 9, 15), span(2, 19, 29)),
    ],
  },
  'MRV-A': {...twoLines(44, span(2, 29, 44), 'V'), longNumbers: false, digits: [...secondLineDigits]},
  'MRV-B': {...twoLines(36, span(2, 29, 36), 'V'), longNumbers: false, digits: [...secondLineDigits]},
};

/** Returns the characters at a position. */
export const read = (lines: readonly string[], {line, from, to}: Span): string =>
  (lines[line - 1] ?? '').slice(from - 1, to);
