import type {AttemptState} from './attempt.ts';

const numberIn = (text: string): number | undefined => {
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
};

/**
 * Converts a score to per cent, with at most two decimals. Uses the scaled score of SCORM 2004 if there is
 * one, otherwise the raw score between its minimum and maximum. By default, the minimum is 0 and the maximum
 * is 100, as in SCORM 1.2. Returns '' if there is no score. Returns a raw score that is not a number
 * unchanged.
 */
export function percentOf({scaled, raw, min, max}: AttemptState['score']): string {
  const share = numberIn(scaled);
  if (share !== undefined) return spell(share * 100);
  const points = numberIn(raw);
  if (points === undefined) return raw;
  const [low, high] = [numberIn(min) ?? 0, numberIn(max) ?? 100];
  return spell(high > low ? ((points - low) / (high - low)) * 100 : points);
}

const spell = (percent: number): string => String(Math.round(percent * 100) / 100);
