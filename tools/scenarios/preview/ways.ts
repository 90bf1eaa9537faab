import {bestPath} from '../../../src/scenario/engine/best-path.ts';
import {play} from '../../../src/scenario/engine/play.ts';
import {byChoices} from '../../../src/scenario/explore/equivalence.ts';
import {explore} from '../../../src/scenario/explore/explore.ts';
import type {Scenario} from '../../../src/scenario/model/scenario.ts';
import {isPlace, shortestPaths as waysIn} from '../../../src/scenario/explore/shortest-paths.ts';

/**
 * The shortest run to each decision, event and ending that can be reached without side questions, by the id of the
 * decision, event or ending.
 */
export type Ways = Readonly<Record<string, readonly string[]>>;

/** Explores all walks through a scenario without side questions, and returns the shortest runs. */
export const shortestWays = (scenario: Scenario, variant: string): Ways =>
  Object.fromEntries(
    Object.entries(waysIn(explore(scenario, variant, byChoices(scenario)))).map(
      ([place, choices]) => [place, withVariant(variant, choices)],
    ),
  );

/** Returns the best path up to a decision or event. Returns undefined when the best path does not reach it. */
export function bestWayTo(scenario: Scenario, variant: string, place: string): readonly string[] | undefined {
  const best = bestPath(scenario, variant);
  const {start, turns} = play(scenario, {variant, choices: best});
  const done = [start, ...turns.map(t => t.after)].findIndex(at => isPlace(at) && at.place === place);
  return done < 0 ? undefined : withVariant(variant, best.slice(0, done));
}

// A response names no variant before the first choice, but the author has already selected one.
const withVariant = (variant: string, choices: readonly string[]) =>
  variant === '' ? choices : [variant, ...choices];
