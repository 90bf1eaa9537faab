import type {Anomaly} from './examination.ts';

/** Points for the verdict, for each anomaly that was found, and for naming the light that shows it; and what a false alarm costs. */
export const points = {verdict: 40, found: 20, tool: 10, falseAlarm: 10} as const;

/**
 * Full marks of an examination. Where something is wrong and nothing of it is scored, as in a comparison of drawn faces, it
 * only shows how: there are none.
 */
export function possibleOf(anomalies: readonly Pick<Anomaly, 'scored'>[]): number {
  const count = anomalies.filter(({scored}) => scored).length;
  if (count === 0 && anomalies.length > 0) return 0;
  return points.verdict + count * (points.found + points.tool);
}
