import {eachText} from './translation-rule.ts';

/**
 * A translation in a drawing may be this many times as long as the English text. The longest that fits a drawing today
 * is 2.36 times as long.
 */
const mostTimes = 2.4;
/** A translation of a short text may be longer than the English text by this many characters. */
const mostMore = 8;

/** Warns about a text in a drawing that is much longer than the English text. */
export const drawingLength = eachText('drawing-length', ({key, text, english}) =>
  key.includes('.svg.') && text.length > english.length * mostTimes && text.length > english.length + mostMore
    ? [
        `this text of a drawing has ${text.length} characters where English has ${english.length}: write at most ${Math.max(Math.floor(english.length * mostTimes), english.length + mostMore)}`,
      ]
    : [],
);
