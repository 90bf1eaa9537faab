import type {Face} from './face.ts';
import type {PageKind, SeriesId} from './series.ts';
import type {Light, Place} from './terms.ts';

/**
 * One fictional document, as it lies on the counter: all that can be seen of it and of who holds it, and nothing of what
 * is true. The same form holds the sixteen cases, the reference specimens and what the generator makes.
 */
export interface Specimen {
  readonly id: string;
  readonly series: SeriesId;
  /** What is printed for a person to read. */
  readonly entries: Entries;
  /** What is printed for a machine to read, line by line. */
  readonly mrz: readonly string[];
  /** The number that is perforated through the pages of a book; missing on cards and where nothing is perforated. */
  readonly perforated?: string;
  /** Numbers of the pages that are not in the book. */
  readonly missing: readonly number[];
  readonly stamps: readonly Stamp[];
  /** A visa label in a book. */
  readonly visa?: VisaLabel;
  /** Where this copy looks otherwise than its series: wear, age, and what somebody may have done to it. */
  readonly looks: readonly Look[];
  /** In the document. */
  readonly portrait: Face;
  /** At the counter. */
  readonly traveller: Face;
  readonly reading: Reading;
}

/** Printed entries by place, `{surname: 'KOVAC', birth: '23 SEP 1991'}`. */
export type Entries = Readonly<Partial<Record<Place, string>>>;

/** A visa label, stuck on a page of a book. */
export interface VisaLabel {
  readonly series: 'v-2022';
  /** Page of the book on which it stands. */
  readonly page: number;
  readonly entries: Entries;
  readonly mrz: readonly string[];
}

/** A stamp of a fictional post on a page of a book. */
export interface Stamp {
  readonly page: number;
  readonly way: 'entry' | 'exit';
  /** `A1`. */
  readonly post: string;
  /** `18 MAR 2023`. */
  readonly date: string;
}

/**
 * What can be seen at one place in one light, where it is not as in the series. It says what the eye sees and not what it
 * means: a film may be lifted by wear or by a knife.
 */
export interface Look {
  readonly page: Page;
  readonly light: Light;
  readonly at: Place;
  readonly look: LookKind;
  /** Of a line of characters, the first and the last it is about, from 1. */
  readonly characters?: readonly [number, number];
  /** Of a spread, the page it is on. */
  readonly leaf?: number;
}

/** What a place may look like. Drawn in `draw/looks.ts`, and told in words under `look.<kind>`. */
export const lookKinds = [
  // What is there, and what is not.
  'absent',
  'gap',
  'stops',
  'visible',
  // The colour and place of print.
  'darker',
  'lighter',
  'bluish',
  'coloured-edges',
  'glossy',
  'lower',
  'one-colour',
  'flat',
  // How it was printed.
  'dots',
  'two-kinds',
  'other-edges',
  'traces',
  'unreadable',
  'even-holes',
  // What ink and paper do in light that nobody sees.
  'vanishes',
  'fades',
  'stays',
  'bright',
  'faint-glow',
  'partly',
  'surface-threads',
  // The surface.
  'raised-fibres',
  'cloudy',
  'film-edge',
  'cut',
  'lifted',
  'wavy',
  'glue',
  'extra-holes',
  'torn',
  'not-raised',
  'surface-film',
  'not-continued',
  'loose',
  // Wear.
  'scratches',
  'stain',
  'worn',
] as const;
export type LookKind = (typeof lookKinds)[number];

/** One side of a document: of a book its cover, pages and edge, of a card its two faces. Spreads are named `6-9`. */
export type Page = Exclude<PageKind, 'spread'> | `${number}-${number}`;

/** What the reader and the lists say. */
export interface Reading {
  /** Line and column, from 1, at which the first read fails though the second is right. */
  readonly firstReadFails?: readonly [number, number];
  readonly chip: Chip;
  readonly records: readonly RecordLine[];
}

/** What the chip answers. `opens`: it is read with a key made of the printed lines; `shut`: that key does not fit. */
export interface Chip {
  readonly state: 'none' | 'opens' | 'shut' | 'silent';
  /** The whole name in data group 11. */
  readonly name?: string;
  /** The reader does not know the document's model. */
  readonly unknownModel?: boolean;
  /** The face engine's score, as it stands to its limit. */
  readonly face?: 'above' | 'just-below';
}

/** What one list or register says; `values` stand in its words, under `record.<result>`. */
export interface RecordLine {
  readonly list: (typeof recordLists)[number];
  readonly result: (typeof recordResults)[number];
  readonly values?: Readonly<Record<string, string>>;
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
] as const;
