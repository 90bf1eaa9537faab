import type {Anomaly} from './examination.ts';

/** Points for the verdict, for each anomaly that was found, and for naming the light that shows it; and what a false alarm costs. */
export const points = {verdict: 40, found: 20, tool: 10, falseAlarm: 10} as const;

/** Full marks of an examination. */
export const possibleOf = (anomalies: readonly Pick<Anomaly, 'scored'>[]): number =>
  points.verdict + anomalies.filter(({scored}) => scored).length * (points.found + points.tool);
