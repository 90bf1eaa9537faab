import {z} from 'zod';
import {textsIn} from '../../content/texts.ts';
import {TooManyStates} from '../../scenario/explore/explore.ts';
import {hasTwins} from '../../scenario/explore/equivalence.ts';
import {asTwin, findingsOf, type Findings} from '../../scenario/explore/findings.ts';
import {fields, type ScenarioSource} from '../../scenario/schema/fields.ts';
import {splitScenario} from '../../scenario/schema/split.ts';

/** The findings of the exploration of an interview. The findings are plain data, so that a file can hold them. */
export interface Explored {
  /** The findings on each variant; empty when the interview is too large. */
  readonly variants: readonly Findings[];
  /** Keys of the texts that no walk reaches in any variant. */
  readonly unread: readonly string[];
  /** The limit of an exploration that this interview exceeds. Missing if the exploration is complete. */
  readonly tooLarge?: string;
}

/** Returns the findings of the exploration of an interview. Explores the same interview only once. */
export type Explore = (source: ScenarioSource) => Explored;

/** Explores all walks through an interview, in every variant. This takes seconds. */
export function exploreInterview(source: ScenarioSource): Explored {
  const {rubric} = splitScenario(source);
  try {
    const variants = variantsOf(source);
    const groups = hasTwins(rubric) ? [variants] : variants.map(variant => [variant]);
    const all = groups.map(group => ({...findingsOf(rubric, group[0] ?? '', group.slice(1)), group}));
    const read = new Set(all.flatMap(one => [...one.read]));
    return {
      variants: all.flatMap(({findings, group}) => group.map(variant => asTwin(findings, variant))),
      unread: unreadIn(source, read),
    };
  } catch (error) {
    if (error instanceof TooManyStates) return {variants: [], unread: [], tooLarge: error.message};
    throw error;
  }
}

const variantsOf = ({variants}: ScenarioSource): readonly string[] =>
  variants.length > 0 ? variants.map(({id}) => id) : [''];

/**
 * Returns the keys of all texts that the learner can read only on some walks. Leaves out the feedback on a side act,
 * because it always comes with the side act.
 */
export const keysOfWays = (source: ScenarioSource): readonly string[] =>
  textsIn(fields, source)
    .map(({key}) => key)
    .filter(
      key =>
        (/^(decisions|events|pause|stop|questions|endings|aftermath)\b/.test(key) || key.endsWith('.said')) &&
        !/\.(title|hint)$|^questions\..*\.why$/.test(key),
    );

function unreadIn(source: ScenarioSource, read: ReadonlySet<string>): readonly string[] {
  // If a learner can read an option, the exploration records the key prefix of its texts. `ofOption` matches the ends
  // of the keys of these texts. If feedback comes only at the end, it also matches the text about a grave error. In
  // that case, only the debrief shows this text.
  const ofOption = source.feedback === 'at-end' ? /\.(say|act|why|critical\.repair)$/ : /\.(say|act|why)$/;
  return keysOfWays(source).filter(
    key => !read.has(key) && !(ofOption.test(key) && read.has(key.replace(ofOption, '.'))),
  );
}

const span = z.tuple([z.number(), z.number()]);
const counts = z.object({choices: z.number(), told: z.number()});
const graded = z.object({trust: z.number(), distress: z.number(), ending: z.string(), points: z.number()});
const spots = z.array(z.object({place: z.string(), way: z.array(z.string())}));
const ids = z.array(z.string());

const findings = z.object({
  variant: z.string(),
  states: counts,
  ways: counts,
  trust: span,
  distress: span,
  minutes: span,
  endings: z.record(z.string(), span),
  runs: z.record(z.string(), z.string()),
  best: graded.exactOptional(),
  acceptable: graded.exactOptional(),
  longest: z.number(),
  facts: ids,
  wrong: z.object({
    deadEnds: spots,
    noBest: spots,
    noAcceptable: spots,
    unsafe: spots,
    noGoodReferral: spots,
    trustByPressure: ids,
    wonByPressure: ids,
    tooEarly: ids,
  }),
});

/** The schema of a file with the findings of an exploration. */
export const exploredSource: z.ZodType<Explored> = z.object({
  variants: z.array(findings),
  unread: ids,
  tooLarge: z.string().exactOptional(),
});
