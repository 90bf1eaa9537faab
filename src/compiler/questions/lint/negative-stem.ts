import {fault} from '../../source/fault.ts';
import type {Rule} from './item.ts';

/** The last sentence, which asks. */
const asking = (stem: string): string => /[^.!?]*\?\s*$/.exec(stem)?.[0] ?? '';

/** A question asks for what is so; who overlooks a "not" is tested on reading and not on the subject. */
export const negativeStem: Rule = items =>
  items
    .filter(({stem}) => /\b(not|never|except|no|least)\b/i.test(asking(stem)))
    .map(({stemAt}) =>
      fault(
        stemAt,
        'the question asks for what is not so, which is easily overlooked; ask for what is so',
        'negative-stem',
      ),
    );
