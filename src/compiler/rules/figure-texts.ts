import {wordCount} from '../questions/lint/lesson-minutes.ts';
import {warning} from '../source/fault.ts';
import {lessonsIn} from './lessons.ts';
import type {CourseRule} from './rule.ts';

const leastCaption = 3;
/**
 * Minimum number of words in a text alternative. A learner who does not see the drawing must learn as much from the
 * words.
 */
const leastAlternative = 50;

/** Warns about a figure with a short caption or a short text alternative. */
export const figureTexts: CourseRule = course =>
  lessonsIn(course).flatMap(({blocks, text}) =>
    blocks.flatMap(block => {
      if (block.kind !== 'figure') return [];
      const [caption, alternative] = [text(block.caption), text(block.alternative)];
      const words = wordCount(alternative.text);
      const short = `the caption of "${block.id}" has less than ${leastCaption} words: say what to look at`;
      const few = `the text alternative of "${block.id}" has ${words} words: say in ${leastAlternative} or more all that the drawing shows`;
      return [
        ...(wordCount(caption.text) < leastCaption ? [warning(caption.at, short, 'figure-texts')] : []),
        ...(words < leastAlternative ? [warning(alternative.at, few, 'figure-texts')] : []),
      ];
    }),
  );
