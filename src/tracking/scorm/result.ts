import type {Interaction} from '../../score/interaction.ts';

/** An element that says how well or how far, so that what it once says is never made worse and never lost. */
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

/** A number as it is written: 90 is also `90.0`. */
export const written: Result = {
  rank,
  otherwise: value => (value.includes('.') ? `${value}0` : `${value}.0`),
};

/**
 * A number up to `most` that an LMS may keep as a number, so that no other spelling of it is anything new. A little
 * more is said, too little to reach any mark, and at the top a little less: a score that is just at the mark must not
 * read as failed, not for a moment.
 */
export const measured = (most: number, little: number): Result => ({
  rank,
  otherwise(value) {
    const number = Number(value);
    return String(Number((number + little > most ? number - little : number + little).toFixed(5)));
  },
});

/** An end of the scale of a score. Whatever an LMS has there, ours is what the score is of. */
export const bound: Result = {rank: () => 0, otherwise: measured(100, 0.01).otherwise};

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

/** The result of an answer; the editions differ in the word for a wrong one. */
export function resultOf(points: Interaction['points'], wrong: 'wrong' | 'incorrect'): string {
  if (!points) return 'neutral';
  if (points.earned === points.possible) return 'correct';
  return points.earned === 0 ? wrong : String(Number((points.earned / points.possible).toFixed(4)));
}
