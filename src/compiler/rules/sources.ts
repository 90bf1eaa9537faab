import {wordCount} from '../questions/lint/lesson-minutes.ts';
import {warning, type Fault} from '../source/fault.ts';
import type {TextEntry} from '../text/entry.ts';
import {lessonsIn, type RuledLesson} from './lessons.ts';
import type {CourseRule} from './rule.ts';

/**
 * A source with the id `known` must contain the words that `is` of `known` matches, and likewise for `course`. No
 * other source may contain such words. `say` is the text that the message suggests.
 */
const labels = {
  known: {
    is: /general professional knowledge, not read in (the|a|any) documents?/i,
    say: 'General professional knowledge, not read in the documents',
  },
  course: {is: /course practice|(for|of) this course/i, say: 'Made for this course'},
} as const;

const kinds = ['known', 'course'] as const;

/**
 * Warns about a source whose text is too short to find it, or does not match its id. Also warns if a lesson names a
 * source twice.
 */
export const sources: CourseRule = course => lessonsIn(course).flatMap(faultsIn);

function faultsIn({lesson, text}: RuledLesson): readonly Fault[] {
  const named = lesson.sources.map(id => ({id, entry: text(`${lesson.id}.sources.${id}.text`)}));
  return named.flatMap(({id, entry}, n) => {
    const isTwice = named.slice(0, n).some(other => other.entry.text === entry.text);
    return [
      ...(isTwice ? ['this source stands above too: take one of them out'] : []),
      ...(isKey(entry) ? [`"${entry.text}" is not enough to find the source: write it out`] : []),
      ...kinds.flatMap(kind => {
        const {is, say} = labels[kind];
        if (kind === id && !is.test(entry.text))
          return [`the source "${id}" must say what it is: begin with "${say}"`];
        return kind !== id && is.test(entry.text) ? [`a source that says so has the id "${kind}"`] : [];
      }),
    ].map(message => warning(entry.at, message, 'sources'));
  });
}

const isKey = ({text}: TextEntry) => text.length < 20 || wordCount(text) < 3;
