import {glossaryName} from '../course/glossary.ts';
import {wordCount} from '../questions/lint/lesson-minutes.ts';
import {warning} from '../source/fault.ts';
import type {CourseRule} from './rule.ts';

/** Maximum number of words in a meaning. A longer meaning does not fit into the note that opens beside a link. */
const mostWords = 30;

/** Warns about a meaning in the glossary that is long, is not a whole sentence, or begins with its own term. */
export const glossaryMeanings: CourseRule = ({english}) => {
  const entries = english.find(({name}) => name === glossaryName)?.entries ?? [];
  const texts = new Map(entries.map(({key, text}) => [key, text]));
  return entries.flatMap(({key, text, at}) => {
    const term = texts.get(key.replace(/\.meaning$/, '.term'));
    if (!key.endsWith('.meaning') || term === undefined) return [];
    const words = wordCount(text);
    return [
      ...(words > mostWords ? [`this meaning has ${words} words: say it in ${mostWords}`] : []),
      ...(/^\p{Lu}.*[.?!”]$/su.test(text)
        ? []
        : ['this meaning is no whole sentence: begin with a capital letter and end with a full stop']),
      ...(text.toLowerCase().startsWith(term.toLowerCase())
        ? [`this meaning begins with "${term}" itself: say what it is`]
        : []),
    ].map(message => warning(at, message, 'glossary'));
  });
};
