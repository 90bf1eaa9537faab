import {z} from 'zod';
import {id, prose, text} from '../content/fields.ts';
import type {Bounds} from '../content/question-type.ts';
import type {PairsRubric, PairsShown} from './places.ts';

/** Somewhere that an item can belong: a partner, or a group. */
export const target = z.strictObject({id, text});

/** Something that belongs somewhere; `belongs` names where, and `feedback` says why. */
export const item = z.strictObject({id, text, belongs: id, feedback: prose});

/** What an author writes of things and where they belong. */
export interface PairsSource {
  readonly id: string;
  readonly items: readonly z.infer<typeof item>[];
  readonly targets: readonly z.infer<typeof target>[];
}

/** Faults that every question of this form can have; `name` is the author's word for the targets. */
export function pairFaults(
  {items, targets}: Pick<PairsSource, 'items' | 'targets'>,
  name: string,
): z.core.$ZodRawIssue[] {
  const places = targets.map(t => t.id);
  const issue = (path: readonly (string | number)[], message: string) =>
    ({code: 'custom', path: [...path], input: undefined, message}) satisfies z.core.$ZodRawIssue;
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

/** Parts what may be seen from what only scoring may know. */
export function splitPairs({id: own, items, targets}: PairsSource): {
  readonly shown: PairsShown;
  readonly rubric: PairsRubric;
} {
  const lists = {items: items.map(i => i.id), targets: targets.map(t => t.id)};
  return {
    shown: {id: own, ...lists},
    rubric: {...lists, belongs: Object.fromEntries(items.map(i => [i.id, i.belongs]))},
  };
}

/** A response is a list of words, an item and then where it was put, and so on. */
export const boundsOfPairs = ({items, targets}: PairsSource): Bounds => ({
  possible: items.length,
  cap: 2 * items.length,
  ids: [...items, ...targets].map(entry => entry.id),
});
