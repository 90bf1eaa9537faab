import {fault} from '../../source/fault.ts';
import type {LintRule} from './item.ts';

/**
 * Words that describe a person's identity or appearance. Neither identity nor appearance is ever a valid
 * reason for a decision about a person.
 */
const looks =
  /\b(nationality|nationals?|citizens?|ethnic\w*|race|skin|religio\w*|pretty|attractive|make-?up|dress(ed|es)?|cloth(es|ing)|clothed|accent|foreign-looking|looks? (foreign|poor|rich|nervous)|because (she|he) is a (woman|man|girl|boy))\b/i;

/** Reports a right answer that gives nationality, sex, dress or a similar trait as its reason. */
export const reasonInKey: LintRule = items =>
  items.flatMap(({options}) =>
    options
      .filter(({text, correct}) => correct && looks.test(text))
      .map(({at, text}) => {
        const message = `"${looks.exec(text)?.[0] ?? ''}" in a right answer reads as a reason; name what was seen, heard or found in the document`;
        return fault(at, message, 'reason-in-key');
      }),
  );
