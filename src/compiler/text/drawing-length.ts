import {eachText} from './translation-rule.ts';

/** A text in a drawing has this much room. The longest that fits a drawing of the course today is 2.36 times as long. */
const mostTimes = 2.4;
/** A short word may become longer by this many characters. */
const mostMore = 8;

/** Warns about a text in a drawing that is much longer than the English text. */
export const drawingLength = eachText('drawing-length', ({key, text, english}) =>
  key.includes('.svg.') && text.length > english.length * mostTimes && text.length > english.length + mostMore
    ? [
        `this text of a drawing has ${text.length} characters where English has ${english.length}: write at most ${Math.max(Math.floor(english.length * mostTimes), english.length + mostMore)}`,
      ]
    : [],
);
