import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import {keysRead} from '../../content/keys-read.ts';
import {sentencesIn, wordsIn, yearsOf} from '../questions/lint/reading-level.ts';
import {warning, type Fault} from '../source/fault.ts';
import type {TextEntry} from '../text/entry.ts';
import {parseText} from '../text/markdown.ts';
import {lessonsIn} from './lessons.ts';
import type {CourseRule} from './rule.ts';

/**
 * Warns about a lesson that is harder to read than `reading` in course.yaml allows. The two limits are the years of
 * school that the lesson requires, and the mean number of words in a sentence.
 */
export const lessonReading: CourseRule = course => {
  const {years: mostYears = Infinity, words: mostWords = Infinity} = course.course.reading ?? {};
  if (course.course.reading === undefined) return [];
  return lessonsIn(course).flatMap(({blocks, text, at}): readonly Fault[] => {
    const paragraphs = blocks.flatMap(keysRead).flatMap(key => paragraphsOf(text(key)));
    const years = yearsOf(paragraphs) ?? 0;
    const sentences = sentencesIn(paragraphs);
    const words = sentences.flatMap(wordsIn).length / sentences.length;
    const hard = `to read this lesson takes ${years.toFixed(1)} years of school, and course.yaml allows ${mostYears}: write shorter words and sentences`;
    const long = `the sentences of this lesson have ${words.toFixed(1)} words on average, and course.yaml allows ${mostWords}: make two of one that says two things`;
    return [
      ...(years > mostYears ? [warning(at, hard, 'lesson-reading')] : []),
      ...(words > mostWords ? [warning(at, long, 'lesson-reading')] : []),
    ];
  });
};

/** Returns the paragraphs of a text. Headings and tables are left out, because they cannot be shortened. */
function paragraphsOf({text, kind}: TextEntry): readonly string[] {
  if (kind === 'plain') return [];
  const found: string[] = [];
  visit(parseText(text, kind), node => {
    if (node.type === 'table' || node.type === 'heading') return SKIP;
    if (node.type === 'paragraph' || node.type === 'code') found.push(toString(node));
    return undefined;
  });
  return found;
}
