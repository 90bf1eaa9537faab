import {z} from 'zod';
import {prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {issue, listOf} from '../options.ts';
import {boundsOfPairs, item, pairFaults, splitPairs, target} from '../pairs-source.ts';
import type {PairsRubric, PairsShown} from '../pairs-response.ts';

const source = z
  .strictObject({
    ...savedNames,
    stem: text,
    items: listOf(item, 'items', 2, 8),
    targets: listOf(target, 'targets', 2, 10),
    atTheCounter: prose,
  })
  .check(({value, issues}) => {
    const {items, targets} = value;
    issues.push(...pairFaults(value, 'targets'));
    items.forEach(({belongs}, at) => {
      if (items.findIndex(other => other.belongs === belongs) === at) return;
      const message = `"${belongs}" has a partner already; where several share one, write a sorting question`;
      issues.push(issue(['items', at, 'belongs'], message));
    });
    const message = 'the targets stand in the order of the items, which gives the answer away; reorder them';
    if (items.every((one, at) => one.belongs === targets[at]?.id)) issues.push(issue(['targets'], message));
  });

/**
 * Source of a question in which each item has its own target. Further targets without an item are allowed.
 */
export type MatchingSource = z.infer<typeof source>;

/** Authoring definition of a question in which the learner matches items with targets. */
export const authoring: Authoring<MatchingSource, PairsShown, PairsRubric> = {
  source,
  free: ['items', 'targets'],
  split: splitPairs,
  bounds: boundsOfPairs,
};
