import type {Anomaly} from './examination.ts';

/**
 * Points that an answer earns: `verdict` for the right verdict, `found` for each anomaly found, and `tool` for a tool
 * that shows this anomaly. `falseAlarm` is the number of points that a false alarm costs.
 */
export const points = {verdict: 40, found: 20, tool: 10, falseAlarm: 10} as const;

/**
 * Returns the maximum points of an examination. Returns 0 if the examination has anomalies but none of them
 * is scored. An example is a comparison of drawn faces, which is only a demonstration.
 */
export function possibleOf(anomalies: readonly Pick<Anomaly, 'scored'>[]): number {
  const count = anomalies.filter(({scored}) => scored).length;
  if (count === 0 && anomalies.length > 0) return 0;
  return points.verdict + count * (points.found + points.tool);
}
