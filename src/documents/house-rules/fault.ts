import type {Reference, SeriesRules} from '../schema/reference.ts';
import type {SeriesId} from '../model/series.ts';
import type {Entries} from '../model/specimen.ts';
import type {Place} from '../model/terms.ts';

/**
 * A contradiction within a document, or between a document and the rules of its issuer. If two places
 * disagree, each of them gets a fault of its own.
 */
export interface HouseFault {
  /** The document itself or its visa label, whichever has the fault. */
  readonly on: 'document' | 'visa';
  readonly place: Place;
  readonly kind:
    | 'absent'
    | 'date'
    | 'format'
    | 'unlisted'
    | 'code'
    | 'number'
    | 'period'
    | 'validity'
    | 'expired'
    | 'impossible'
    | 'personal-number'
    | 'unreadable'
    | 'check-digit'
    | 'disagrees'
    | 'carrier'
    | 'missing'
    | 'post'
    | 'chip'
    | 'seal';
  readonly expected?: string;
  readonly found?: string;
  /** Index of the faulty item at a place with several items, counted from 0. */
  readonly nth?: number;
}

/** The printed data of a document or of a visa label. */
export interface PrintedData {
  readonly on: HouseFault['on'];
  readonly series: SeriesId;
  readonly entries: Entries;
  readonly mrz: readonly string[];
}

/** Returns the issuer's rules for a series; undefined for a series that no State issues. */
export const rulesOf = ({series, otherIssuers}: Reference, id: SeriesId): SeriesRules | undefined =>
  [...series, ...otherIssuers.flatMap(one => one.series)].find(one => one.id === id);

/** Returns the code of the State that issues a series; undefined if no State issues it. */
export const issuerOf = ({issuer, series, otherIssuers}: Reference, id: SeriesId): string | undefined =>
  series.some(one => one.id === id)
    ? issuer
    : otherIssuers.find(other => other.series.some(one => one.id === id))?.code;

/** Returns the code of a printed nationality; undefined if no list contains it. */
export const nationalityCode = ({nationalities}: Reference, word: string): string | undefined =>
  nationalities.find(one => one.word === word)?.code;

/** Returns true if documents may name this code as their issuer. */
export const isIssuer = ({issuer, otherIssuers}: Reference, code: string): boolean =>
  code === issuer || otherIssuers.some(other => other.code === code);
