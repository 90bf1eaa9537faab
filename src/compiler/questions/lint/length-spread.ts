import {fault} from '../../source/fault.ts';
import {percent, withOneKey, type LintRule} from './item.ts';

const least = 0.5;
/**
 * Maximum length, in characters, of the longest option in a question that is not checked. In such short options,
 * readers do not notice a difference in length.
 */
const short = 20;

/**
 * Reports options that are much shorter than the longest option, in questions with one right option. The
 * options should have similar lengths, so that no option stands out.
 */
export const lengthSpread: LintRule = items =>
  withOneKey(items).flatMap(({options}) => {
    const lengths = options.map(option => option.text.length);
    const longest = Math.max(...lengths);
    return options.flatMap(({text, at}) => {
      if (longest <= short || text.length >= longest * least) return [];
      const message = `this option has ${text.length} characters and the longest has ${longest}; write at least ${percent(least)} of that, or shorten the others`;
      return [fault(at, message, 'length-spread')];
    });
  });
