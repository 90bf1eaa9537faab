import {z} from 'zod';
import {prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {listOf} from '../options.ts';
import {boundsOfPairs, item, pairFaults, splitPairs, target} from '../pairs-source.ts';
import type {PairsRubric, PairsShown} from '../pairs-response.ts';

const source = z
  .strictObject({
    ...savedNames,
    stem: text,
    groups: listOf(target, 'groups', 2, 4),
    items: listOf(item, 'items', 3, 12),
    atTheCounter: prose,
  })
  .check(({value, issues}) => {
    issues.push(...pairFaults({items: value.items, targets: value.groups}, 'groups'));
  });

/** Source of a question in which the learner sorts items into groups. A group may stay empty. */
export type SortingSource = z.infer<typeof source>;

const withTargets = (q: SortingSource) => ({...q, targets: q.groups});

/** Authoring definition of a question in which the learner sorts items into groups. */
export const authoring: Authoring<SortingSource, PairsShown, PairsRubric> = {
  source,
  free: ['items'],
  split: q => splitPairs(withTargets(q)),
  bounds: q => boundsOfPairs(withTargets(q)),
};
