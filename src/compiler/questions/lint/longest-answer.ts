import {fault} from '../../source/fault.ts';
import {fewest, listQuestions, percent, withOneKey, type LintItem, type LintRule} from './item.ts';

const most = 0.35;

const isLongest = ({options}: LintItem): boolean => {
  const lengths = options.map(option => option.text.length);
  const right = options.find(option => option.correct)?.text.length ?? 0;
  return lengths.filter(length => length >= right).length === 1;
};

/**
 * Reports when the right answer is the longest option too often. Many learners know that the longest option
 * is a good guess.
 */
export const longestAnswer: LintRule = items => {
  const oneKeyItems = withOneKey(items);
  const long = oneKeyItems.filter(isLongest);
  const [first] = long;
  const share = long.length / oneKeyItems.length;
  if (!first || oneKeyItems.length < fewest || share <= most) return [];
  const message = `in ${percent(share)} of the ${oneKeyItems.length} questions here the right answer is the longest: ${listQuestions(long, first.stemAt)}; shorten some, to ${percent(most)} at most`;
  return [fault(first.stemAt, message, 'longest-answer')];
};
