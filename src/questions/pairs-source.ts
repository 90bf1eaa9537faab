import {z} from 'zod';
import {id, prose, text} from '../content/fields.ts';
import type {Bounds} from '../content/question-type.ts';
import {idsOf, issue} from './options.ts';
import type {PairsRubric, PairsShown} from './pairs-response.ts';

/** Schema of a target: the partner of an item in a matching question, or a group in a sorting question. */
export const target = z.strictObject({id, text});

/**
 * Schema of an item. `belongs` is the id of the right target, and `feedback` explains why this target is
 * right.
 */
export const item = z.strictObject({id, text, belongs: id, feedback: prose});

/** Source of a question in which each item has a target. */
export interface PairsSource {
  readonly id: string;
  readonly items: readonly z.infer<typeof item>[];
  readonly targets: readonly z.infer<typeof target>[];
}

/**
 * Returns the faults in the items and targets of a matching or sorting question. `name` is the name that authors use
 * for the field of targets.
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

/**
 * Splits a matching or sorting question into `shown`, which the learner may see, and `rubric`, which only scoring may
 * know.
 */
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
 * Returns the size limits of a matching or sorting question. A response contains an item id, then the id of
 * its target, then the next item id, and so on.
 */
export const boundsOfPairs = ({items, targets}: PairsSource): Bounds => ({
  possible: items.length,
  cap: 2 * items.length,
  ids: idsOf([...items, ...targets]),
});
