import {fault} from '../../source/fault.ts';
import {fewest, listQuestions, percent, withOneKey, type LintRule} from './item.ts';

const most = 0.5;

/**
 * Reports when the right answer is in the same position too often. A learner could then score well by always
 * choosing that position.
 */
export const keyPosition: LintRule = items => {
  const oneKeyItems = withOneKey(items);
  const [first] = oneKeyItems;
  if (!first || oneKeyItems.length < fewest) return [];
  const places = oneKeyItems.map(({options}) => options.findIndex(option => option.correct));
  return [...new Set(places)].flatMap(place => {
    const same = oneKeyItems.filter((_, n) => places[n] === place);
    const share = same.length / places.length;
    const [{stemAt} = first] = same;
    if (share <= most) return [];
    const message = `in ${percent(share)} of the ${places.length} questions here the right answer is number ${place + 1}: ${listQuestions(same, stemAt)}; move some, to ${percent(most)} at most`;
    return [fault(stemAt, message, 'key-position')];
  });
};
