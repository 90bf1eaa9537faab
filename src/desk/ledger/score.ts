import type {State} from './attempt.ts';

const numberIn = (text: string): number | undefined => {
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
};

/**
 * A score as per cent, with two decimals at most: SCORM 2004's scaled score, or the raw one between its ends; without
 * ends SCORM 1.2 counts to 100. '' for none; what is no number stays as the course said it.
 */
export function percentOf({scaled, raw, min, max}: State['score']): string {
  const share = numberIn(scaled);
  if (share !== undefined) return spell(share * 100);
  const points = numberIn(raw);
  if (points === undefined) return raw;
  const [low, high] = [numberIn(min) ?? 0, numberIn(max) ?? 100];
  return spell(high > low ? ((points - low) / (high - low)) * 100 : points);
}

const spell = (percent: number): string => String(Math.round(percent * 100) / 100);
