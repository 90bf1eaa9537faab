import {fault} from '../../source/fault.ts';
import type {Rule} from './item.ts';

/** Years of school; many officers read English as a third language. */
const most = 8;
/** Words; fewer say nothing. */
const fewestWords = 40;

/** Sentences of texts; a paragraph or an item of a list ends one too. */
export const sentencesIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap(text => text.split(/(?<=[.?!])\s+|\n{2,}/)).filter(sentence => /\p{L}/u.test(sentence));

/** Words of a sentence. */
export const wordsIn = (sentence: string): readonly string[] => sentence.match(/[\p{L}\p{N}'-]+/gu) ?? [];

/**
 * How many years of school a text asks for, by the length of words and sentences: the automated readability index
 * (Senter and Smith, 1967, AMRL-TR-66-220). Undefined where it is too short to tell.
 */
export function yearsOf(texts: readonly string[]): number | undefined {
  const sentences = sentencesIn(texts);
  const words = sentences.flatMap(wordsIn);
  if (words.length < fewestWords) return undefined;
  const characters = words.join('').length;
  return (4.71 * characters) / words.length + (0.5 * words.length) / sentences.length - 21.43;
}

/** Words and sentences are short enough for a tired officer at four in the morning. */
export const readingLevel: Rule = items =>
  items.flatMap(({texts, stemAt}) => {
    const years = yearsOf(texts);
    return years === undefined || years <= most
      ? []
      : [
          fault(
            stemAt,
            `to read this question takes ${Math.ceil(years)} years of school and may take ${most}; write shorter words and sentences`,
            'reading-level',
          ),
        ];
  });
