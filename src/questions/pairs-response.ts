import type {MatchingInteraction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import type {Judged} from '../content/question-type.ts';

/** What the learner may see: ids of items and targets, in the order on the screen. */
export interface PairsShown {
  readonly id: string;
  readonly items: readonly string[];
  readonly targets: readonly string[];
}

/** What only scoring may know: the target of each item. */
export interface PairsRubric extends Omit<PairsShown, 'id'> {
  readonly belongs: Readonly<Record<string, string>>;
}

/**
 * Parses a response into a map from each item to its chosen target. The map has the order of `items`. Ignores
 * unknown ids. If an item occurs twice, its last target counts.
 */
export function placesIn(
  response: Response,
  {items, targets}: Pick<PairsShown, 'items' | 'targets'>,
): ReadonlyMap<string, string> {
  const targetsByItem = new Map<string, string>();
  for (let at = 0; at + 1 < response.length; at += 2) {
    const [what = '', where = ''] = response.slice(at, at + 2);
    if (items.includes(what) && targets.includes(where)) targetsByItem.set(what, where);
  }
  return new Map(
    items.flatMap(i => (targetsByItem.has(i) ? [[i, targetsByItem.get(i) ?? ''] as const] : [])),
  );
}

/** Converts a map from items to their chosen targets into a response. */
export const responseOf = (places: ReadonlyMap<string, string>): Response => [...places].flat();

/**
 * Gives one point for each item with its right target. If an item has no target, the score is incomplete and
 * names all items without a target.
 */
export function judgePairs(response: Response, rubric: PairsRubric): Judged {
  const places = placesIn(response, rubric);
  const missing = rubric.items.filter(i => !places.has(i));
  if (missing.length > 0) return {score: incomplete(...missing), marks: {}};
  const right = rubric.items.filter(i => places.get(i) === rubric.belongs[i]);
  return {
    score: scored(right.length, rubric.items.length),
    marks: Object.fromEntries(rubric.items.map(i => [i, right.includes(i) ? 'right' : 'wrong'])),
  };
}

/** Describes the chosen targets of a response as an interaction, in a form that does not depend on an LMS. */
export const describePairs = (response: Response, rubric: PairsRubric): MatchingInteraction => ({
  kind: 'matching',
  sources: rubric.items,
  targets: rubric.targets,
  response: [...placesIn(response, rubric)],
  correct: rubric.items.map(i => [i, rubric.belongs[i] ?? '']),
});
