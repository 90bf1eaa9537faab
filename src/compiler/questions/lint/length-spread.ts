import {fault} from '../../source/fault.ts';
import {percent, withOneKey, type Rule} from './item.ts';

const least = 0.5;
/** Characters; one word and three are no difference that anybody sees. */
const short = 20;

/** The options of which one is right are of like length, so that none stands out. */
export const lengthSpread: Rule = items =>
  withOneKey(items).flatMap(({options}) => {
    const lengths = options.map(option => option.text.length);
    const longest = Math.max(...lengths);
    return options.flatMap(({text, at}) =>
      longest <= short || text.length >= longest * least
        ? []
        : [
            fault(
              at,
              `this option has ${text.length} characters and the longest has ${longest}; write at least ${percent(least)} of that, or shorten the others`,
              'length-spread',
            ),
          ],
    );
  });
