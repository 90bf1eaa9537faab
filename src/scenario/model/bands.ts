import type {DistressBand, FactLevel, TrustLevel, TrustBand} from './scenario.ts';

/** All trust bands, from lowest to highest. */
export const trustBands = ['closed', 'careful', 'talking', 'open'] as const satisfies readonly TrustBand[];
export const distressBands = ['calm', 'tense', 'high'] as const satisfies readonly DistressBand[];
export const levels = ['r0', 'r1', 'r2', 'r3'] as const satisfies readonly TrustLevel[];

/** Minimum distress (0 to 100) at which the person tells no fact above level `r1`. */
const tooAfraid = 70;
/** Minimum distress at which the interview pauses. */
export const pauseAt = 75;
/** Minimum distress at which the interview ends for the person's safety. */
export const stopAt = 90;
/**
 * Minimum trust at which the person tells facts of level `r1`. A person who is repeating a rehearsed answer does not
 * tell them.
 */
export const firstLevel = 30;

/** Returns the band of a trust value from 0 to 100. */
export const trustBand = (trust: number): TrustBand =>
  trust < 30 ? 'closed' : trust < 50 ? 'careful' : trust < 70 ? 'talking' : 'open';

/** Returns the band of a distress value from 0 to 100. */
export const distressBand = (distress: number): DistressBand =>
  distress < 40 ? 'calm' : distress < 70 ? 'tense' : 'high';

/**
 * Returns the highest level of facts that the person tells at this trust and distress. `first` is the minimum trust
 * for the level `r1`.
 */
export function levelAt(trust: number, distress: number, first: number): TrustLevel {
  if (trust < first) return 'r0';
  if (trust < 50 || distress >= tooAfraid) return 'r1';
  return trust < 70 ? 'r2' : 'r3';
}

/**
 * Returns true if the person tells a fact of `level` when the current level is `reached`. The person always tells
 * facts of the level `start` or `check`.
 */
export const reaches = (reached: TrustLevel, level: FactLevel): boolean =>
  level === 'start' || level === 'check' || levels.indexOf(level) <= levels.indexOf(reached);

/** Of the levels that have a written reply and are not above the reached level, returns the highest one. */
export const replyAt = (levelsWithReply: readonly TrustLevel[], reached: TrustLevel): TrustLevel =>
  levels.filter(level => levelsWithReply.includes(level) && reaches(reached, level)).at(-1) ?? 'r0';

/**
 * Returns the trust band of the scene to show: the given band, or the nearest lower band with a written
 * scene.
 */
export const sceneAt = (bandsWithScene: readonly TrustBand[], band: TrustBand): TrustBand =>
  trustBands
    .slice(0, trustBands.indexOf(band) + 1)
    .filter(b => bandsWithScene.includes(b))
    .at(-1) ?? 'closed';

/** Limits a value to the scale from 0 to 100. */
export const clamped = (value: number): number => Math.min(100, Math.max(0, value));
