import {fault} from '../../source/fault.ts';
import type {LintRule} from './item.ts';

/**
 * Reports an option that refers to other options, such as "all of the above". The form of such an option hints at the
 * right answer. Such an option also has no meaning once the options are shuffled.
 */
export const allOfTheAbove: LintRule = items =>
  items.flatMap(({options}) =>
    options
      .filter(({text}) => /\b(all|none|both|neither|any) of (the|these|those)\b/i.test(text))
      .map(({at, text}) => {
        const message = `"${text}" speaks of other options; write what is so, or a question with several right answers`;
        return fault(at, message, 'all-of-the-above');
      }),
  );
