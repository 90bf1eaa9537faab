import type {Interaction} from '../../score/interaction.ts';

/**
 * Rules for an element that holds a score, a status or a measure of progress. Its value must never get worse
 * and never get lost.
 */
export interface ResultRule {
  /** Ranks a value: a higher rank is better. An empty or invalid value ranks below 0. */
  rank(value: string): number;
  /**
   * Returns another value that is also true and claims no more than this one. Some LMSes send a value only if
   * it differs from the one that they regard as already sent. For them, this value is set for a moment.
   * Undefined if there is no such value.
   */
  otherwise(value: string): string | undefined;
}

const rank = (value: string): number =>
  value.trim() === '' || Number.isNaN(Number(value)) ? -Infinity : Number(value);

/**
 * A number that the LMS stores as text. Such an LMS treats another spelling as a new value: 90 becomes
 * `90.0`.
 */
export const written: ResultRule = {
  rank,
  otherwise: value => (value.includes('.') ? `${value}0` : `${value}.0`),
};

/**
 * A number up to `most` that an LMS may store as a number. Then another spelling is not a new value. The
 * alternative value is higher by `little`, which is too little to reach another pass mark. It is not lower,
 * because a score exactly at the pass mark must not count as failed, not even for a moment. Only at `most` it
 * is lower by `little`.
 */
export const measured = (most: number, little: number): ResultRule => ({
  rank,
  otherwise(value) {
    const number = Number(value);
    return String(Number((number + little > most ? number - little : number + little).toFixed(5)));
  },
});

/**
 * A bound of the score scale (min or max). Our value always replaces the LMS's own, because our score is
 * measured on our scale.
 */
export const bound: ResultRule = {rank: () => 0, otherwise: measured(100, 0.01).otherwise};

/**
 * A status with a fixed vocabulary, weakest value first. Each value maps to another value that may stand in
 * for it for a moment.
 */
export const oneOf = (words: Readonly<Record<string, string | undefined>>): ResultRule => ({
  rank: value => Object.keys(words).indexOf(value),
  otherwise: value => words[value],
});

/** Converts a share to whole per cent. It is rounded down, as shares are: 0.7999 does not become 80. */
export const percent = (share: number): string =>
  String(Math.min(100, Math.max(0, Math.floor(share * 100 + 1e-6))));

/**
 * Formats a share from 0 to 1 with at most four decimals. It is rounded down and never in exponential
 * notation.
 */
export const fourDecimals = (share: number): string =>
  String(Math.min(10_000, Math.max(0, Math.floor(share * 10_000 + 1e-6))) / 10_000);

/** Returns the result of an answer. `wrong` is the edition's term for a wrong answer. */
export function resultRuleOf(points: Interaction['points'], wrong: 'wrong' | 'incorrect'): string {
  if (!points) return 'neutral';
  if (points.earned === points.possible) return 'correct';
  return points.earned === 0 ? wrong : String(Number((points.earned / points.possible).toFixed(4)));
}
