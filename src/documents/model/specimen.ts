import type {Face} from './face.ts';
import type {LookKind} from './look-kinds.ts';
import type {PageKind, SeriesId} from './series.ts';
import type {Light, Place} from './terms.ts';

/**
 * One fictional document at the counter, and its traveller. It contains everything that is visible of both, and
 * nothing about the right verdict. The cases, the reference specimens and the generated documents all have this form.
 */
export interface Specimen {
  readonly id: string;
  readonly series: SeriesId;
  readonly entries: Entries;
  /** The machine-readable lines. */
  readonly mrz: readonly string[];
  /**
   * The number that is perforated through the pages of a book. Missing for a card, and for a book without
   * perforation.
   */
  readonly perforated?: string;
  /** Numbers of the pages that are missing from the book. */
  readonly missing: readonly number[];
  readonly stamps: readonly Stamp[];
  /** A visa label in the book. */
  readonly visa?: VisaLabel;
  /** The visible differences of this copy from its series: wear, age and deliberate changes. */
  readonly looks: readonly Look[];
  /** The face that the portrait in the document shows. */
  readonly portrait: Face;
  /** The face of the traveller at the counter. */
  readonly traveller: Face;
  readonly reading: ReaderResults;
}

/** Printed entries by place: `{surname: 'KOVAC', birth: '23 SEP 1991'}`. */
export type Entries = Readonly<Partial<Record<Place, string>>>;

/** A visa label, attached to a page of a book. */
export interface VisaLabel {
  readonly series: 'v-2022' | 'n-v2021';
  /** The page of the book that carries the label. */
  readonly page: number;
  readonly entries: Entries;
  readonly mrz: readonly string[];
}

/** A stamp of a fictional post on a page of a book. */
export interface Stamp {
  readonly page: number;
  readonly way: 'entry' | 'exit';
  /** The post, such as `A1`. */
  readonly post: string;
  /** The date, such as `18 MAR 2023`. */
  readonly date: string;
}

/**
 * A visible difference, in one light, between a place of this document and the same place of a genuine copy.
 * A look only describes the difference and does not explain it, because one difference may have several
 * causes. For example, both wear and a knife can lift a film.
 */
export interface Look {
  readonly page: Page;
  readonly light: Light;
  readonly at: Place;
  readonly look: LookKind;
  /**
   * The first and last character that the look covers, counted from 1. Only for a place with a line of
   * characters.
   */
  readonly characters?: readonly [number, number];
  /** The page number of the leaf that the look covers. Only for an opening. */
  readonly leaf?: number;
  /**
   * The whole earlier text of the place. Only the look `traces` has this field, because it shows what is left of the
   * earlier text.
   */
  readonly former?: string;
}

/**
 * A page of a document as the learner sees it: the cover, a page, an opening or the edge of a book, or the
 * front or back of a card. An opening is named by its two page numbers, such as `6-9`.
 */
export type Page = Exclude<PageKind, 'spread'> | `${number}-${number}`;

/** The results of the machine reader and of the searches in lists. */
export interface ReaderResults {
  /**
   * Line and column of the character that the reader misses on the first read of the machine-readable lines. Both
   * count from 1. The second read succeeds.
   */
  readonly firstReadFails?: readonly [number, number];
  readonly chip: Chip;
  /** The result of reading the digital seal. Missing if no page of the document carries a seal. */
  readonly seal?: Seal;
  readonly records: readonly RecordLine[];
}

/**
 * The result of reading the chip. `opens`: the key derived from the printed lines opens the chip. `shut`:
 * this key does not open the chip. `silent`: the chip does not answer.
 */
export interface Chip {
  readonly state: 'none' | 'opens' | 'shut' | 'silent';
  /** The result of the signature test. If missing, the test passed: a known certificate signed exactly these data. */
  readonly signature?: (typeof signatures)[number];
  /** The result of the test for a copied chip. Missing if the reader reported no such result. */
  readonly copyTest?: (typeof copyTests)[number];
  /** True if the data in the chip are not those on the page. */
  readonly differs?: boolean;
  /** The full name in data group 11 of the chip. */
  readonly name?: string;
  /** True if the reader does not recognise the model of the document. */
  readonly unknownModel?: boolean;
  /** The score of the face comparison relative to its threshold. */
  readonly face?: 'above' | 'just-below';
}

/**
 * Results of the signature test of a chip or of a digital seal, other than success (ICAO Doc 9303-11, section 5.1;
 * 9303-12). `unknown-signer`: the reader has no certificate of the signer, so it could not make the test. `broken`: a
 * hash or the signature does not fit the data. `revoked`: the issuer has withdrawn the certificate. `expired`: the
 * certificate had expired before the data were signed.
 */
export const signatures = ['unknown-signer', 'broken', 'revoked', 'expired'] as const;

/**
 * The result of reading a digital seal, a printed square with signed data (ICAO Doc 9303-13). `read`: the reader has read
 * the data in it. `unread`: the reader cannot read it.
 */
export interface Seal {
  readonly state: 'read' | 'unread';
  /** The result of the signature test. If missing, the test passed: a known certificate signed exactly these data. */
  readonly signature?: (typeof signatures)[number];
  /** Name and number in the seal, if they are not those of the document. */
  readonly other?: {readonly name: string; readonly number: string};
}

/** Results of the test for a copied chip (ICAO Doc 9303-11, section 6). `passed`: the chip is not a copy. */
export const copyTests = ['passed', 'failed', 'unsupported'] as const;

/** The result of a search in one list or register. Its text has the key `record.<result>`, with `values` filled in. */
export interface RecordLine {
  readonly list: (typeof recordLists)[number];
  readonly result: (typeof recordResults)[number];
  readonly values?: Readonly<Record<string, string>>;
  /** The picture that the register keeps of the person. */
  readonly picture?: Face;
}

export const recordLists = [
  'stolen-documents',
  'issuer',
  'visa-register',
  'travel-history',
  'reference-specimens',
] as const;
export const recordResults = [
  'no-hit',
  'stolen-blanks',
  'other-holder',
  'issued-to',
  'no-entry',
  'agrees',
  'no-specimen',
  'other-identity',
] as const;
