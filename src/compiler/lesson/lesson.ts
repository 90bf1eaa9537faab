import type {Block, Lesson, Section} from '../../content/course.ts';
import {countryOf} from '../../content/in-country.ts';
import type {LessonSource} from '../../content/author-files.ts';
import {
  faultsOfReserved,
  faultsOfTwice,
  type PlacedId,
  type ReadTexts,
  type RenameInModule,
  type TextEntry,
} from '../text/entry.ts';
import {fault, startOf, type Fault, type SourcePlace} from '../source/fault.ts';
import {readHead} from './head.ts';
import {piecesOf, type LessonPiece} from './pieces.ts';
import {lessonMinutes, type LessonLoad} from '../questions/lint/lesson-minutes.ts';
import {mrzDigits} from '../questions/lint/mrz-digits.ts';
import {placeOf, type LessonText} from './lesson-text.ts';
import {parseLesson} from '../text/markdown.ts';
import type {CompiledQuestion, QuestionTypes} from '../questions/question.ts';
import type {ReadSingle} from '../questions/single.ts';
import {readFile, type Tree} from '../source/source-file.ts';

/** One parsed lesson, with the questions, ids, texts and faults from its file. */
export interface ReadLesson extends ReadTexts {
  /** Undefined when the front matter has a fault. */
  readonly lesson?: Lesson;
  /** Id of the lesson, with its place in the author file. */
  readonly named?: PlacedId;
  /** The renames of the lesson and its sections. */
  readonly renames?: readonly RenameInModule[];
  readonly questions: readonly CompiledQuestion[];
  /** Ids of the documents that the lesson's blocks show. */
  readonly shows: readonly string[];
  /**
   * Ids of the lesson's sections, as `lesson/section`. Saved states contain these ids, so each one gets a
   * number.
   */
  readonly sections: readonly PlacedId[];
}

/** One parsed lesson with its texts, each with its place in the author file. */
export interface CompiledLesson {
  readonly lesson: Lesson;
  /** Place of the lesson's id in the author's file. */
  readonly at: SourcePlace;
  readonly entries: readonly TextEntry[];
}

/** Data from outside the lesson file that the lesson refers to. */
export interface LessonContext {
  readonly types: QuestionTypes;
  /** All interviews and documents of the course, by id. */
  readonly singles: ReadonlyMap<string, ReadSingle>;
}

/**
 * Parses one lesson file. `objectives` are the ids of the module's objectives, or undefined when module.yaml
 * cannot be parsed.
 */
export function readLesson(
  tree: Tree,
  file: string,
  {types, singles}: LessonContext,
  objectives: readonly string[] | undefined,
): ReadLesson {
  const none = {entries: [], drawings: [], questions: [], shows: [], sections: []};
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {...none, faults};
  const [first, ...rest] = parseLesson(source.text).children;
  if (first?.type !== 'yaml') {
    const message =
      'the lesson must begin with a line of three dashes, its id, title, minutes and objectives, and three dashes again';
    return {...none, faults: [...faults, fault(startOf(file), message, 'front-matter')]};
  }
  const head = readHead(file, first.value, objectives);
  const text: LessonText = {id: head.source?.id ?? '', file, text: source.text, tree, singles};
  const pieces = [...piecesOf(rest, text, types)];
  const names = [...head.names, ...pieces.flatMap(piece => piece.names ?? [])];
  const entries = [...head.entries, ...pieces.flatMap(piece => piece.entries ?? [])];
  const sections = sectionsOf(pieces);
  return {
    ...(head.source && {
      lesson: lessonOf(head.source, sections.sections),
      named: {id: head.source.id, at: head.at},
      renames: renamesOf(head.source.id, head.was, pieces),
    }),
    entries,
    drawings: pieces.flatMap(piece => piece.drawings ?? []),
    questions: pieces.flatMap(piece => piece.question ?? []),
    shows: pieces.flatMap(piece => piece.shows ?? []),
    sections: pieces.flatMap(piece =>
      piece.opens ? (piece.names ?? []).map(({id, at}) => ({id: `${text.id}/${id}`, at})) : [],
    ),
    faults: [
      ...faults,
      ...head.faults,
      ...pieces.flatMap(piece => piece.faults),
      ...mrzDigits(entries),
      ...(head.source ? lessonMinutes(head.source.minutes, readingOf(pieces), head.minutesAt) : []),
      ...faultsOfEmpty(sections, names, placeOf(first, text)),
      ...faultsOfReserved(names, ['title', 'after', 'sources', 'whole']),
      ...faultsOfTwice(names, 'in this lesson'),
    ],
  };
}

const renamesOf = (
  lesson: string,
  was: PlacedId | undefined,
  pieces: readonly LessonPiece[],
): readonly RenameInModule[] => [
  ...(was ? [{kind: 'lesson', id: lesson, was: was.id, at: was.at} as const] : []),
  ...pieces.flatMap(({opens, was: old}) =>
    opens && old
      ? [
          {
            kind: 'section',
            id: `${lesson}/${opens}`,
            was: old.id.includes('/') ? old.id : `${lesson}/${old.id}`,
            at: old.at,
          } as const,
        ]
      : [],
  ),
];

const readingOf = (pieces: readonly LessonPiece[]): LessonLoad => {
  // If a passage differs by country, an officer reads only one form of it, so only the neutral form counts. The texts
  // of an activity appear one at a time, so a whole activity counts like one picture.
  const isRead = ({key}: TextEntry, block: Block | undefined) =>
    countryOf(key) === undefined &&
    !(block?.kind === 'figure' && block.activity && key.startsWith(block.activity.words));
  const entriesOf = (own: readonly LessonPiece[]) =>
    own.flatMap(({entries, block}) => entries?.filter(entry => isRead(entry, block)) ?? []);
  return {
    textsToRead: entriesOf(pieces.filter(({question}) => question === undefined)),
    questionTexts: entriesOf(pieces.filter(({question}) => question !== undefined)),
    looks: pieces.filter(({block}) => block !== undefined && isLookedAt(block)).length,
  };
};

const isLookedAt = ({kind}: Block): boolean => !['prose', 'note', 'case', 'reveal'].includes(kind);

const lessonOf = (
  {id, minutes, objectives, sources}: LessonSource,
  sections: readonly Section[],
): Lesson => ({
  kind: 'lesson',
  id,
  minutes,
  objectives,
  sections,
  sources: sources.map(source => source.id),
});

interface Sections {
  readonly sections: readonly Section[];
  /** Ids of the sections without content. */
  readonly empty: readonly string[];
}

function sectionsOf(pieces: readonly LessonPiece[]): Sections {
  const sections: {id: string; blocks: Block[]; said: boolean}[] = [];
  for (const piece of pieces) {
    if (piece.opens !== undefined) sections.push({id: piece.opens, blocks: [], said: false});
    const here = sections.at(-1);
    if (here === undefined) continue;
    if (piece.block) here.blocks.push(piece.block);
    // A faulty block counts as content of its section too. Its fault is already reported, so the section must not be
    // reported as empty as well.
    here.said ||= piece.opens === undefined;
  }
  return {
    sections: sections.map(({id, blocks}) => ({id, blocks})),
    empty: sections.filter(({said}) => !said).map(({id}) => id),
  };
}

function faultsOfEmpty(
  {sections, empty}: Sections,
  names: readonly PlacedId[],
  at: SourcePlace,
): readonly Fault[] {
  if (sections.length === 0) {
    return [fault(at, 'the lesson has no section: begin one with ## Title {#its-name}', 'section')];
  }
  return names
    .filter(({id}) => empty.includes(id))
    .map(({id, at}) => fault(at, `the section "${id}" is empty: write it, or remove its heading`, 'section'));
}
