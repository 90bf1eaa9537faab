import {fault} from '../../source/fault.ts';
import type {LintRule} from './item.ts';

/** Maximum years of school that a question may require. Many officers read English as a third language. */
const most = 8;
/** Minimum number of words. The readability index is not reliable for a shorter text. */
const fewestWords = 40;

/** Splits texts into sentences. An empty line ends a sentence too. */
export const sentencesIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap(text => text.split(/(?<=[.?!])\s+|\n{2,}/)).filter(sentence => /\p{L}/u.test(sentence));

/** Returns the words of a sentence. A word may contain digits, apostrophes and hyphens. */
export const wordsIn = (sentence: string): readonly string[] => sentence.match(/[\p{L}\p{N}'-]+/gu) ?? [];

/**
 * Estimates the years of school that a text requires, by the automated readability index (Senter and Smith,
 * 1967, AMRL-TR-66-220). The index uses the length of words and sentences. Returns undefined for a text that
 * is too short.
 */
export function yearsOf(texts: readonly string[]): number | undefined {
  const sentences = sentencesIn(texts);
  const words = sentences.flatMap(wordsIn);
  if (words.length < fewestWords) return undefined;
  const characters = words.join('').length;
  return (4.71 * characters) / words.length + (0.5 * words.length) / sentences.length - 21.43;
}

/** Reports questions with words and sentences that are too long for a tired officer at four in the morning. */
export const readingLevel: LintRule = items =>
  items.flatMap(({texts, stemAt}) => {
    const years = yearsOf(texts);
    if (years === undefined || years <= most) return [];
    const message = `to read this question takes ${Math.ceil(years)} years of school and may take ${most}; write shorter words and sentences`;
    return [fault(stemAt, message, 'reading-level')];
  });
