import {isActivity} from '../../content/activity.ts';
import type {CourseSource} from '../../content/course-file.ts';
import {whichOf} from '../../content/did-you-mean.ts';
import {keysRead} from '../../content/keys-read.ts';
import {fault, warning, type Fault, type SourcePlace} from '../source/fault.ts';
import {parseText} from '../text/markdown.ts';
import {lessonsIn, type RuledLesson} from './lessons.ts';
import type {CourseRule} from './rule.ts';

type House = NonNullable<CourseSource['lessons']>;
type PlacedMessage = readonly [at: SourcePlace, message: string];

const fewest = 2;
const most = 4;

/** Within this number of sections from the start of a lesson, the learner must get something to do. */
const soon = 3;

/** Warns about a lesson whose structure differs from what `lessons` in course.yaml asks for. */
export const lessonStructure: CourseRule = course => {
  const {lessons: house} = course.course;
  if (house === undefined) return [];
  const lessons = lessonsIn(course);
  const names = lessons.map(nameOf);
  return [
    ...lessons.flatMap(lesson =>
      [
        ...beginning(lesson),
        ...doing(lesson),
        ...looks(lesson),
        ...works(lesson),
        ...example(lesson, house),
        ...ending(lesson, house),
        ...questions(lesson),
        ...titles(lesson),
        ...facts(lesson),
      ].map(([at, message]) => warning(at, message, 'lesson-structure')),
    ),
    ...house.noExample.flatMap((name, n): readonly Fault[] => {
      const message = `there is no lesson "${name}"${whichOf(name, names)}`;
      return names.includes(name)
        ? []
        : [fault(course.courseAt(['lessons', 'noExample', n]), message, 'course')];
    }),
  ];
};

const nameOf = ({module, lesson}: RuledLesson) => `${module}/${lesson.id}`;

const titleOf = ({lesson, text}: RuledLesson, section: string | undefined) =>
  text(`${lesson.id}.${section ?? ''}.title`);

function beginning(ruled: RuledLesson): readonly PlacedMessage[] {
  const [first] = ruled.lesson.sections;
  if (first?.blocks.some(({kind}) => kind === 'case')) return [];
  return [
    [titleOf(ruled, first?.id).at, 'the lesson begins without a case: write a :::case into this section'],
  ];
}

const doing = (ruled: RuledLesson): readonly PlacedMessage[] =>
  ruled.lesson.sections.slice(0, soon).some(({blocks}) => blocks.some(isActivity))
    ? []
    : [
        [
          titleOf(ruled, ruled.lesson.sections[soon - 1]?.id).at,
          `the first ${soon} sections have nothing to do: move a question, a document, faces or a figure with an activity up`,
        ],
      ];

const looks = ({at, blocks}: RuledLesson): readonly PlacedMessage[] =>
  blocks.some(({kind}) => ['figure', 'specimen', 'faces'].includes(kind))
    ? []
    : [[at, 'the lesson has nothing to look at: add a :::figure, a :::specimen or :::faces']];

/**
 * Reports a lesson with figures in which no figure has an activity, and which has no document and no faces. Does not
 * report a lesson without figures, because the function `looks` may already report this lesson.
 */
const works = ({at, blocks}: RuledLesson): readonly PlacedMessage[] => {
  const figures = blocks.filter(({kind}) => kind === 'figure');
  const isWorked = blocks.some(
    block =>
      block.kind === 'specimen' || block.kind === 'faces' || (block.kind === 'figure' && block.activity),
  );
  return figures.length === 0 || isWorked
    ? []
    : [
        [
          at,
          'the lesson has nothing to work with: give a figure an activity, or add a :::specimen or :::faces',
        ],
      ];
};

const example = (ruled: RuledLesson, {noExample}: House): readonly PlacedMessage[] =>
  ruled.blocks.some(({kind}) => kind === 'reveal') || noExample.includes(nameOf(ruled))
    ? []
    : [[ruled.at, 'the lesson has no worked example: write one as a :::reveal']];

function ending(ruled: RuledLesson, {lastSection}: House): readonly PlacedMessage[] {
  const last = ruled.lesson.sections.at(-1);
  const title = titleOf(ruled, last?.id);
  const texts = last?.blocks.flatMap(keysRead).map(ruled.text) ?? [];
  const hasList = texts.some(({text, kind}) =>
    kind === 'plain' ? false : parseText(text, kind).children.some(({type}) => type === 'list'),
  );
  return [
    ...(title.text === lastSection
      ? []
      : [[title.at, `the last section must have the title "${lastSection}": add such a section`] as const]),
    ...(hasList
      ? []
      : [[title.at, 'the last section has no list: write what to do, one line for each'] as const]),
  ];
}

function questions({at, blocks}: RuledLesson): readonly PlacedMessage[] {
  const types = blocks.flatMap(block => (block.kind === 'question' ? [block.type] : []));
  if (types.length < fewest || types.length > most)
    return [[at, `the number of questions in the lesson is ${types.length}: write ${fewest} to ${most}`]];
  const [type = ''] = types;
  return new Set(types).size > 1
    ? []
    : [[at, `all questions of the lesson are of the type ${type}: make one of another type`]];
}

function titles(ruled: RuledLesson): readonly PlacedMessage[] {
  const {lesson, blocks, text} = ruled;
  const all = [
    ...lesson.sections.map(({id}) => titleOf(ruled, id)),
    ...blocks.flatMap(block => ('title' in block ? [text(block.title)] : [])),
  ].toSorted((a, b) => a.at.line - b.at.line);
  return all.flatMap((title, n): readonly PlacedMessage[] => {
    const before = all.slice(0, n).find(other => other.text === title.text);
    const message = `"${title.text}" is the title on line ${before?.at.line ?? 0} too: choose another`;
    return before === undefined ? [] : [[title.at, message]];
  });
}

/**
 * Reports two faults of the sources of a lesson. Each lesson needs the source `course`, because parts of it are written
 * for this course. A lesson that states facts also needs a document as a source. Prose, notes and figures before the
 * last section state facts. The last section, cases, worked examples and questions only apply facts.
 */
function facts({at, lesson}: RuledLesson): readonly PlacedMessage[] {
  const statesFacts = lesson.sections
    .slice(0, -1)
    .some(({blocks}) => blocks.some(({kind}) => ['prose', 'note', 'figure'].includes(kind)));
  const isRead = lesson.sources.some(id => id !== 'course' && id !== 'known');
  return [
    ...(statesFacts && !isRead
      ? [[at, 'the lesson names no document as its source: add it to `sources:`'] as const]
      : []),
    ...(lesson.sources.includes('course')
      ? []
      : [[at, 'the lesson does not say what was made for it: add the source `course`'] as const]),
  ];
}
