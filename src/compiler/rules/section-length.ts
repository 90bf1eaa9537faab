import type {Block} from '../../content/course.ts';
import {wordCount} from '../questions/lint/lesson-minutes.ts';
import {warning, type Fault} from '../source/fault.ts';
import {parseText} from '../text/markdown.ts';
import {lessonsIn, type RuledLesson} from './lessons.ts';
import type {CourseRule} from './rule.ts';

/**
 * Heights in CSS pixels on a phone, in a window of 367 x 666. These heights are fitted to all pages that `npm run
 * screens -- --measure` has measured, with an error of at most about an eighth of a window.
 */
const heights = {
  /** Height of the header, the footer and the title. */
  page: 275,
  paragraph: 18,
  word: 3.1,
  tableWord: 4.8,
  /** Height of the frame and title of a note or a case. */
  box: 66,
  /** Height of a closed example. */
  reveal: 58,
  /** Height of a drawing or an activity, with its buttons. */
  figure: 444,
  /** Height of one picture of a document. */
  picture: 340,
  country: 600,
  question: 356,
  askedWord: 1.7,
  option: 13,
  lessonEnd: 288,
};

const windowHeight = 666;

/** Maximum height of a section, in windows of a phone. */
const most = 2.5;

/** Warns about a section that fills too many windows of a phone. A section should have one idea. */
export const sectionLength: CourseRule = course =>
  course.course.lessons === undefined ? [] : lessonsIn(course).flatMap(longIn);

const longIn = (ruled: RuledLesson): readonly Fault[] =>
  ruled.lesson.sections.flatMap(({id, blocks}, n, {length}): readonly Fault[] => {
    const end = n === length - 1 ? heights.lessonEnd : 0;
    const height = blocks.reduce((sum, block) => sum + heightOf(block, ruled), heights.page + end);
    const windows = height / windowHeight;
    if (windows <= most) return [];
    const message = `on a phone this section fills about ${windows.toFixed(1)} windows, and at most ${most} are good to read: begin a new section at its second idea, or fold an example into a :::reveal`;
    return [warning(ruled.text(`${ruled.lesson.id}.${id}.title`).at, message, 'section-length')];
  });

/** Estimates the height of a block before the learner opens anything in it. */
function heightOf(block: Block, ruled: RuledLesson): number {
  const proseAt = (key: string) => proseHeight(ruled.text(key).text);
  switch (block.kind) {
    case 'prose':
      return proseAt(block.key);
    case 'note':
    case 'case':
      return heights.box + proseAt(block.key);
    case 'reveal':
      return heights.reveal;
    case 'figure':
      return heights.figure + proseAt(block.caption);
    case 'specimen':
    case 'faces':
      return heights.picture * block.room.flat().length + proseAt(block.caption);
    case 'country':
      return heights.country;
    case 'question': {
      const stemAndOptions = ruled.textsBelow(block.words).filter(({key}) => /\.(stem|text)$/.test(key));
      const words = stemAndOptions.reduce((sum, {text}) => sum + wordCount(text), 0);
      return heights.question + heights.option * (stemAndOptions.length - 1) + heights.askedWord * words;
    }
  }
}

const proseHeight = (text: string): number =>
  parseText(text, 'prose').children.reduce((sum, node) => {
    const words = wordCount(text.slice(node.position?.start.offset, node.position?.end.offset));
    if (node.type === 'table') return sum + heights.paragraph + heights.tableWord * words;
    const paragraphs = node.type === 'list' ? node.children.length : 1;
    return sum + heights.paragraph * paragraphs + heights.word * words;
  }, 0);
