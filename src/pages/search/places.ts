import type {Block, Lesson, Section} from '../../content/course.ts';
import type {Glossary} from '../../content/glossary.ts';
import {keysRead} from '../../content/keys-read.ts';
import type {TextLookup} from '../../content/question-type.ts';
import {plain} from '../../text/plain.ts';
import type {Texts} from '../../text/texts.ts';
import {partAddress} from '../place.ts';
import {searchedText, type SearchedSection, type Searched, type SearchedTerm} from './match.ts';

/** Matches the start of a tag of a block element. Such a tag ends a word, even without a space before the tag. */
const line = /<(?=\/?(?:blockquote|br|h3|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)\b)/g;

/**
 * Returns HTML from a catalogue in the form that the search reads: plain text on one line, split into words. Needs a
 * DOM.
 */
const searched = (html: string, {language}: Pick<Texts, 'language'>): Searched =>
  searchedText(plain(html.replace(line, ' <')).replace(/\s+/g, ' '), language.code);

/**
 * Returns the sections of a lesson for the search. A searched section contains its own text, but not its questions.
 * Needs a DOM.
 */
export function placesOf(
  module: string,
  lesson: Lesson,
  texts: Pick<Texts, 'language' | 'lookup' | 'title'>,
): readonly SearchedSection[] {
  const words = texts.lookup(module, '');
  const title = searched(texts.title(`${module}.${lesson.id}.title`), texts);
  return lesson.sections.map((section, at): SearchedSection => ({
    address: partAddress(module, lesson.id, section.id),
    lesson: title,
    section: searched(words(`${lesson.id}.${section.id}.title`), texts),
    text: searched(textOf(section, words), texts),
    isFirst: at === 0,
  }));
}

const textOf = ({blocks}: Section, words: TextLookup): string =>
  blocks
    .flatMap(keysOf)
    .map(key => words(key))
    .join(' <br>');

/**
 * Returns the keys of the texts to search in a block. Leaves out the texts of questions, because a search must not
 * reveal an answer.
 */
const keysOf = (block: Block): readonly string[] => [
  ...('title' in block ? [block.title] : []),
  ...keysRead(block),
];

/** Returns the terms of the glossary for the search. Needs a DOM. */
export function searchedTerms(
  {terms}: Glossary,
  texts: Pick<Texts, 'language' | 'lookup'>,
): readonly SearchedTerm[] {
  const words = texts.lookup('glossary', 'terms.');
  return terms.map(({id, abbreviations}) => ({
    id,
    term: searched(words(`${id}.term`), texts),
    meaning: searched(words(`${id}.meaning`), texts),
    abbreviations: searchedText(abbreviations.join(' '), texts.language.code),
  }));
}
