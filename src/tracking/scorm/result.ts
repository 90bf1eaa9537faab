import type {Interaction} from '../../score/interaction.ts';

/**
 * Ranks the values of an element that holds a score, a status or a measure of progress. A better value has a higher
 * rank, and never gives way to a worse value in the LMS. An empty or invalid value ranks below 0.
 */
export type Rank = (value: string) => number;

/** Ranks numbers by their size. */
export const bySize: Rank = value =>
  value.trim() === '' || Number.isNaN(Number(value)) ? -Infinity : Number(value);

/**
 * Ranks the bounds of the score scale (min and max) as equal, so that our value always replaces the LMS's own. Our
 * score is measured on our scale.
 */
export const bound: Rank = () => 0;

/** Ranks the words of a fixed vocabulary. The weakest word comes first. */
export const oneOf =
  (...words: readonly string[]): Rank =>
  value =>
    words.indexOf(value);

/**
 * Returns the result of an answer. For a partly right answer, this is the earned share of the points, from 0 to 1.
 * `wrong` is the word for a wrong answer in this edition of SCORM.
 */
export function resultOf(points: Interaction['points'], wrong: 'wrong' | 'incorrect'): string {
  if (!points) return 'neutral';
  if (points.earned === points.possible) return 'correct';
  return points.earned === 0 ? wrong : String(Number((points.earned / points.possible).toFixed(4)));
}
