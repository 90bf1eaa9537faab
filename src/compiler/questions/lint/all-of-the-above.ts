import {fault} from '../../source/fault.ts';
import type {Rule} from './item.ts';

/** An option that speaks of the others gives itself away, and means nothing once they are shuffled. */
export const allOfTheAbove: Rule = items =>
  items.flatMap(({options}) =>
    options
      .filter(({text}) => /\b(all|none|both|neither|any) of (the|these|those)\b/i.test(text))
      .map(({at, text}) =>
        fault(
          at,
          `"${text}" speaks of other options; write what is so, or a question with several right answers`,
          'all-of-the-above',
        ),
      ),
  );
