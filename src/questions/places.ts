import type {Matching} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import type {Judged} from '../content/question-type.ts';

/** What may be seen: both lists by id, in the order in which the learner sees them. */
export interface PairsShown {
  readonly id: string;
  readonly items: readonly string[];
  readonly targets: readonly string[];
}

/** What only scoring may know: where each item belongs. */
export interface PairsRubric extends Omit<PairsShown, 'id'> {
  readonly belongs: Readonly<Record<string, string>>;
}

/** Where each item was put, by item in the author's order; what makes no sense counts as not given, and a later word beats an earlier one. */
export function placesIn(
  response: Response,
  {items, targets}: Pick<PairsShown, 'items' | 'targets'>,
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (let at = 0; at + 1 < response.length; at += 2) {
    const [what = '', where = ''] = response.slice(at, at + 2);
    if (items.includes(what) && targets.includes(where)) given.set(what, where);
  }
  return new Map(items.flatMap(i => (given.has(i) ? [[i, given.get(i) ?? ''] as const] : [])));
}

/** The response that says where each item was put. */
export const responseOf = (places: ReadonlyMap<string, string>): Response => [...places].flat();

/** One point for each item that is where it belongs. */
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

/** Says who was put where, in words that belong to no LMS. */
export const describePairs = (response: Response, rubric: PairsRubric): Matching => ({
  kind: 'matching',
  sources: rubric.items,
  targets: rubric.targets,
  response: [...placesIn(response, rubric)],
  correct: rubric.items.map(i => [i, rubric.belongs[i] ?? '']),
});
