import {fault} from '../../source/fault.ts';
import type {LintRule} from './item.ts';

/** Returns the last sentence of a stem if this sentence is a question; otherwise ''. */
const asking = (stem: string): string => /[^.!?]*\?\s*$/.exec(stem)?.[0] ?? '';

/**
 * Reports a question with a negation in its last sentence. A learner who overlooks "not" would be tested on
 * reading instead of the subject.
 */
export const negativeStem: LintRule = items =>
  items
    .filter(({stem}) => /\b(not|never|except|no|least)\b/i.test(asking(stem)))
    .map(({stemAt}) => fault(stemAt, message, 'negative-stem'));

const message = 'the question asks for what is not so, which is easily overlooked; ask for what is so';
