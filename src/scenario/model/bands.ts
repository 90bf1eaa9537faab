import type {DistressBand, FactLevel, Level, TrustBand} from './scenario.ts';

/** The bands in rising order. */
export const trustBands = ['closed', 'careful', 'talking', 'open'] as const satisfies readonly TrustBand[];
export const distressBands = ['calm', 'tense', 'high'] as const satisfies readonly DistressBand[];
export const levels = ['r0', 'r1', 'r2', 'r3'] as const satisfies readonly Level[];

/** From this distress (0 to 100) nothing above `r1` is told. */
const tooAfraid = 70;
/** From this distress the talk has to pause. */
export const pauseAt = 75;
/** From this distress it is ended for the person's safety. */
export const stopAt = 90;
/** Trust for `r1` unless the person is repeating a learnt answer. */
export const firstLevel = 30;

/** The band of a trust value from 0 to 100. */
export const trustBand = (trust: number): TrustBand =>
  trust < 30 ? 'closed' : trust < 50 ? 'careful' : trust < 70 ? 'talking' : 'open';

/** The band of a distress value from 0 to 100. */
export const distressBand = (distress: number): DistressBand =>
  distress < 40 ? 'calm' : distress < 70 ? 'tense' : 'high';

/** How much is told at this trust and distress; `first` is the trust that `r1` takes. */
export function levelAt(trust: number, distress: number, first: number): Level {
  if (trust < first) return 'r0';
  if (trust < 50 || distress >= tooAfraid) return 'r1';
  return trust < 70 ? 'r2' : 'r3';
}

/** Whether something of this level is told once that level is reached. */
export const reaches = (reached: Level, level: FactLevel): boolean =>
  level === 'start' || level === 'check' || levels.indexOf(level) <= levels.indexOf(reached);

/** The highest of the written levels that is not above the one reached. */
export const replyAt = (written: readonly Level[], reached: Level): Level =>
  levels.filter(level => written.includes(level) && reaches(reached, level)).at(-1) ?? 'r0';

/** The written opening for a band of trust, or that of the nearest band below. */
export const sceneAt = (written: readonly TrustBand[], band: TrustBand): TrustBand =>
  trustBands
    .slice(0, trustBands.indexOf(band) + 1)
    .filter(b => written.includes(b))
    .at(-1) ?? 'closed';

/** Keeps a value on the scale. */
export const clamped = (value: number): number => Math.min(100, Math.max(0, value));
