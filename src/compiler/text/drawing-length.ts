import {eachText} from './translation-rule.ts';

/**
 * Maximum length of a translation in a drawing, as a multiple of the English length. The longest translation in a
 * drawing has 2.36 times the English length.
 */
const mostTimes = 2.4;
/**
 * A translation in a drawing may always be this number of characters longer than the English text. This helps short
 * texts, for which `mostTimes` allows too little.
 */
const mostMore = 8;

/** Warns about a text in a drawing that is much longer than the English text. */
export const drawingLength = eachText('drawing-length', ({key, text, english}) =>
  key.includes('.svg.') && text.length > english.length * mostTimes && text.length > english.length + mostMore
    ? [
        `this text of a drawing has ${text.length} characters where English has ${english.length}: write at most ${Math.max(Math.floor(english.length * mostTimes), english.length + mostMore)}`,
      ]
    : [],
);
