/** An element that says how well or how far, so that what it once says is never made worse. */
export interface Result {
  /** How much a value says: more is better, and nothing or nonsense is below 0. */
  rank(value: string): number;
  /**
   * Another value that is true as well and says no more, for an LMS that sends only what differs from what it believes
   * to have sent; undefined where there is none.
   */
  otherwise(value: string): string | undefined;
}

const rank = (value: string): number =>
  value.trim() === '' || Number.isNaN(Number(value)) ? -Infinity : Number(value);

/** A number that an LMS keeps as it was written: 90 is also `90.0`. */
export const written: Result = {
  rank,
  otherwise: value => (value.includes('.') ? `${value}0` : `${value}.0`),
};

/** A number from 0 to 1 that some LMSes keep as a number, so that only less of it differs. */
export const measured: Result = {
  rank,
  otherwise: value => (Number(value) > 0 ? fourDecimals(Number(value) - 0.0001) : undefined),
};

/** One of some words, each with the word that may stand for it; the weaker first. */
export const oneOf = (words: Readonly<Record<string, string | undefined>>): Result => ({
  rank: value => Object.keys(words).indexOf(value),
  otherwise: value => words[value],
});

/** A share as whole per cent, rounded down as the share was: 0.7999 is not 80. */
export const percent = (share: number): string =>
  String(Math.min(100, Math.max(0, Math.floor(share * 100 + 1e-6))));

/** A share from 0 to 1 with at most four decimals, rounded down and never in powers of ten. */
export const fourDecimals = (share: number): string =>
  String(Math.min(10_000, Math.max(0, Math.floor(share * 10_000 + 1e-6))) / 10_000);
