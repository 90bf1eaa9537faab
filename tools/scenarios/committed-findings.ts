import {z} from 'zod';
import type {Findings} from '../../src/scenario/explore/findings.ts';

const span = z.tuple([z.number(), z.number()]);
const counts = z.object({choices: z.number(), told: z.number()});
const way = z.object({trust: z.number(), distress: z.number(), points: z.number(), ending: z.string()});

/**
 * The part of the findings on one scenario that is committed, by variant. It is committed so that no change
 * of the scenario alters it unnoticed.
 */
export const committedFindingsSource = z.record(
  z.string(),
  z.object({
    states: counts,
    ways: counts,
    trust: span,
    distress: span,
    minutes: span,
    endings: z.record(z.string(), span),
    /** For each ending, a shortest run to it, as ids with spaces between them. */
    runs: z.record(z.string(), z.string()),
    best: way,
    acceptable: way,
    longest: z.number(),
    facts: z.array(z.string()),
  }),
);

export type CommittedFindings = z.infer<typeof committedFindingsSource>;

/** Returns the part of the findings that is committed. */
export const committedFindingsOf = (findings: readonly Findings[]): CommittedFindings =>
  Object.fromEntries(findings.map(one => [one.variant, inVariant(one)]));

const inVariant = (one: Findings): CommittedFindings[string] => ({
  states: {choices: one.choices.states, told: one.told.states},
  ways: {choices: one.choices.ways, told: one.told.ways},
  trust: [...one.trust],
  distress: [...one.distress],
  minutes: [...one.minutes],
  endings: Object.fromEntries(Object.entries(one.endings).map(([id, [least, most]]) => [id, [least, most]])),
  runs: Object.fromEntries(Object.entries(one.ways).map(([id, way]) => [id, way.join(' ')])),
  best: wayOf(one.best),
  acceptable: wayOf(one.acceptable),
  longest: one.longest,
  facts: [...one.facts],
});

const wayOf = ({trust, distress, points, ending}: Findings['best']): CommittedFindings[string]['best'] => ({
  trust,
  distress,
  points,
  ending,
});
