import type {Block, Lesson, Section} from '../../content/course.ts';
import type {Glossary} from '../../content/glossary.ts';
import type {Words} from '../../content/question-type.ts';
import {plain} from '../../text/plain.ts';
import type {Texts} from '../../text/texts.ts';
import {formatRoute} from '../routes.ts';
import {searchedText, type Place, type Searched, type SearchedTerm} from './match.ts';

/** What begins or ends a line of its own; where it stands, a word ends. */
const line = /<(?=\/?(?:blockquote|br|h3|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)\b)/g;

/** The plain text of HTML from a catalogue, on one line. Needs a page. */
const searched = (html: string): Searched =>
  searchedText(plain(html.replace(line, ' <')).replace(/\s+/g, ' '));

/** The sections of a lesson as a search sees them: what is read, and nothing of what is asked. Needs a page. */
export function placesOf(
  module: string,
  lesson: Lesson,
  texts: Pick<Texts, 'words' | 'title'>,
): readonly Place[] {
  const words = texts.words(module, '');
  const title = searched(texts.title(`${module}.${lesson.id}.title`));
  return lesson.sections.map((section, at): Place => ({
    address: formatRoute({name: 'part', module, part: lesson.id, section: section.id}),
    lesson: title,
    section: searched(words(`${lesson.id}.${section.id}.title`)),
    text: searched(textOf(section, words)),
    isFirst: at === 0,
  }));
}

const textOf = ({blocks}: Section, words: Words): string =>
  blocks
    .flatMap(keysOf)
    .map(key => words(key))
    .join(' <br>');

function keysOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'prose':
      return [block.key];
    case 'note':
    case 'case':
    case 'reveal':
      return [block.title, block.key];
    case 'figure':
      return [block.caption, block.alternative];
    case 'specimen':
    case 'faces':
    case 'country':
      return [block.caption];
    // Whoever looks for a word is not to find the answer to a question.
    case 'question':
      return [];
  }
}

/** The terms of the glossary as a search sees them. Needs a page. */
export function searchedTerms({terms}: Glossary, texts: Pick<Texts, 'words'>): readonly SearchedTerm[] {
  const words = texts.words('glossary', 'terms.');
  return terms.map(({id}) => ({
    address: formatRoute({name: 'glossary', item: id}),
    term: searched(words(`${id}.term`)),
    meaning: searched(words(`${id}.meaning`)),
  }));
}
