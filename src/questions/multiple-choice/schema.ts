import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {correctOf, idsOf, options} from '../options.ts';

const source = z.strictObject({
  id,
  stem: text,
  options: options.refine(all => correctOf(all).length > 0, 'at least one option must say `correct: true`'),
  atTheCounter: prose,
});

/** What an author writes as a question of which several options may be right. */
export type Source = z.infer<typeof source>;

/** What may be seen: the options, by id, in the author's order. */
export interface Shown {
  readonly id: string;
  readonly options: readonly string[];
}

/** What only scoring may know: the ids of the right options, and those of all. */
export interface Rubric {
  readonly options: readonly string[];
  readonly correct: readonly string[];
}

/** Several options, each to be chosen or left. */
export const authoring: Authoring<Source, Shown, Rubric> = {
  source,
  free: ['options'],
  split(q) {
    const all = idsOf(q.options);
    return {shown: {id: q.id, options: all}, rubric: {options: all, correct: correctOf(q.options)}};
  },
  bounds(q) {
    const all = idsOf(q.options);
    return {possible: all.length, cap: all.length, ids: all};
  },
};
