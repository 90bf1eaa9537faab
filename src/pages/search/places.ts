import type {Block, Lesson, Section} from '../../content/course.ts';
import type {Glossary} from '../../content/glossary.ts';
import {keysRead} from '../../content/keys-read.ts';
import type {TextLookup} from '../../content/question-type.ts';
import {plain} from '../../text/plain.ts';
import type {Texts} from '../../text/texts.ts';
import {partAddress} from '../place.ts';
import {searchedText, type SearchedSection, type Searched, type SearchedTerm} from './match.ts';

/** Matches the start of tags of block elements. A word ends at such a tag, even without a space. */
const line = /<(?=\/?(?:blockquote|br|h3|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)\b)/g;

/** Returns HTML from a catalogue as plain text on one line, split into words. Needs a DOM. */
const searched = (html: string, {language}: Pick<Texts, 'language'>): Searched =>
  searchedText(plain(html.replace(line, ' <')).replace(/\s+/g, ' '), language.code);

/**
 * Returns the sections of a lesson for the search. Each one contains the text of the section, but not the
 * questions in it. Needs a DOM.
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

/** A search must not reveal the answer to a question, so it has none of the texts of questions. */
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
