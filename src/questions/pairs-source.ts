import {z} from 'zod';
import {id, prose, text} from '../content/fields.ts';
import type {Bounds} from '../content/question-type.ts';
import {idsOf, issue} from './options.ts';
import type {PairsRubric, PairsShown} from './pairs-response.ts';

/** Schema of a target for items: a partner in a matching question, or a group in a sorting question. */
export const target = z.strictObject({id, text});

/** Schema of an item with a target. `belongs` is the id of its target, and `feedback` says why. */
export const item = z.strictObject({id, text, belongs: id, feedback: prose});

/** Source of a question with items and their targets. */
export interface PairsSource {
  readonly id: string;
  readonly items: readonly z.infer<typeof item>[];
  readonly targets: readonly z.infer<typeof target>[];
}

/**
 * Faults that any question with items and targets can have. `name` is the author's field name for the
 * targets.
 */
export function pairFaults(
  {items, targets}: Pick<PairsSource, 'items' | 'targets'>,
  name: string,
): z.core.$ZodRawIssue[] {
  const places = idsOf(targets);
  const lost = items.flatMap(({belongs}, at) =>
    places.includes(belongs)
      ? []
      : [issue(['items', at, 'belongs'], `"${belongs}" is none of the ${name}: ${places.join(', ')}`)],
  );
  const shared = items.flatMap((one, at) =>
    places.includes(one.id)
      ? [issue(['items', at, 'id'], `"${one.id}" is the id of one of the ${name} too; give each its own`)]
      : [],
  );
  return [...lost, ...shared];
}

/** Splits a question into the part that the learner may see and the part that only scoring may know. */
export function splitPairs({id: own, items, targets}: PairsSource): {
  readonly shown: PairsShown;
  readonly rubric: PairsRubric;
} {
  const lists = {items: idsOf(items), targets: idsOf(targets)};
  return {
    shown: {id: own, ...lists},
    rubric: {...lists, belongs: Object.fromEntries(items.map(i => [i.id, i.belongs]))},
  };
}

/**
 * Size limits of a question with items and targets. A response lists an item id, then the id of its target,
 * then the next item id, and so on.
 */
export const boundsOfPairs = ({items, targets}: PairsSource): Bounds => ({
  possible: items.length,
  cap: 2 * items.length,
  ids: idsOf([...items, ...targets]),
});
