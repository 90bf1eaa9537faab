import type {Reference, SeriesRules} from '../schema/reference.ts';
import type {SeriesId} from '../model/series.ts';
import type {Entries} from '../model/specimen.ts';
import type {Place} from '../model/terms.ts';

/** Where a document contradicts itself or the rules of its issuer. A disagreement of two places is told at both. */
export interface HouseFault {
  /** The document itself, or the visa label in it. */
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
    | 'chip';
  readonly expected?: string;
  readonly found?: string;
  /** Which of several, from 0. */
  readonly nth?: number;
}

/** What is printed on a document or on a visa label. */
export interface Printed {
  readonly on: HouseFault['on'];
  readonly series: SeriesId;
  readonly entries: Entries;
  readonly mrz: readonly string[];
}

/** What the issuer says of a series; undefined for a book of which there is no reference sheet. */
export const rulesOf = ({series}: Reference, id: SeriesId): SeriesRules | undefined =>
  series.find(one => one.id === id);

/** The code of a nationality as it is printed; undefined where no list has it. */
export const nationalityCode = ({nationalities}: Reference, word: string): string | undefined =>
  nationalities.find(one => one.word === word)?.code;

/** Whether a code may stand where an issuer does. */
export const isIssuer = ({issuer, otherIssuers}: Reference, code: string): boolean =>
  code === issuer || otherIssuers.includes(code);
