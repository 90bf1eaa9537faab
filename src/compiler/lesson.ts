import type {Code, Heading, RootContent} from 'mdast';
import type {Block, Lesson, Section} from '../content/course.ts';
import {lessonSource, type LessonSource} from '../content/author-files.ts';
import {checked} from './checked.ts';
import {didYouMean} from './did-you-mean.ts';
import {readDirective, type ReadBlock} from './directive.ts';
import {
  entriesOf, faultsOfEntries, faultsOfId, faultsOfReserved, faultsOfTwice, faultsOfTwiceInLists,
  type DrawingEntry, type Entry, type Named,
} from './entry.ts';
import {fault, startOf, type Fault} from './fault.ts';
import {placeOf, sliceOf, type LessonText} from './lesson-text.ts';
import {parseLesson} from './markdown.ts';
import {readQuestion, type CompiledQuestion, type QuestionTypes} from './question.ts';
import {readFile, type Tree} from './source-file.ts';
import {readYaml, type YamlSource} from './yaml-source.ts';

/** One lesson, and everything else that stood in its file. */
export interface ReadLesson {
  /** Missing where its front matter cannot be used. */
  readonly lesson?: Lesson;
  /** Its own id and the place of it. */
  readonly named?: Named;
  readonly entries: readonly Entry[];
  readonly drawings: readonly DrawingEntry[];
  readonly questions: readonly CompiledQuestion[];
  /** Its sections as `lesson/section`, which are saved and so get numbers. */
  readonly sections: readonly Named[];
  readonly faults: readonly Fault[];
}

/** A piece of the lesson as it is put together. */
type Piece = Partial<ReadBlock> & {readonly question?: CompiledQuestion; readonly opens?: string; readonly faults: readonly Fault[]};

/** Reads one lesson file. `objectives` are the ids that its module has. */
export function readLesson(tree: Tree, file: string, types: QuestionTypes, objectives: readonly string[]): ReadLesson {
  const none = {entries: [], drawings: [], questions: [], sections: []};
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {...none, faults};
  const [first, ...rest] = parseLesson(source.text).children;
  if (first?.type !== 'yaml') {
    const message = 'the lesson must begin with a line of three dashes, its id, title, minutes and objectives, and three dashes again';
    return {...none, faults: [...faults, fault(startOf(file), message, 'front-matter')]};
  }
  const head = readHead(file, first.value, objectives);
  const text: LessonText = {id: head.source?.id ?? '', file, text: source.text, tree};
  const pieces = [...piecesOf(rest, text, types)];
  const names = [...head.names, ...pieces.flatMap(piece => piece.names ?? [])];
  const entries = [...head.entries, ...pieces.flatMap(piece => piece.entries ?? [])];
  const sections = sectionsOf(pieces);
  return {
    ...(head.source && {lesson: lessonOf(head.source, sections.sections), named: {id: head.source.id, at: head.at}}),
    entries,
    drawings: pieces.flatMap(piece => piece.drawings ?? []),
    questions: pieces.flatMap(piece => piece.question ?? []),
    sections: pieces.flatMap(piece => (piece.opens ? (piece.names ?? []).map(({id, at}) => ({id: `${text.id}/${id}`, at})) : [])),
    faults: [
      ...faults,
      ...head.faults,
      ...pieces.flatMap(piece => piece.faults),
      ...faultsOfEmpty(sections.empty, names),
      ...(sections.sections.length === 0 ? [fault(placeOf(first, text), 'the lesson has no section: begin one with ## Title {#its-name}', 'section')] : []),
      ...faultsOfReserved(names, ['title', 'after', 'sources']),
      ...faultsOfTwice(names, 'in this lesson'),
    ],
  };
}

const lessonOf = ({id, minutes, sources}: LessonSource, sections: readonly Section[]): Lesson => ({
  kind: 'lesson',
  id,
  minutes,
  sections,
  sources: sources.map(source => source.id),
});

interface Head {
  readonly source?: LessonSource;
  readonly at: Named['at'];
  readonly names: readonly Named[];
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}

function readHead(file: string, text: string, objectives: readonly string[]): Head {
  const {yaml, faults} = readYaml({file, text, line: 2, indent: 0});
  if (yaml === undefined) return {at: startOf(file), names: [], entries: [], faults};
  const {value: source, faults: wrong} = checked(lessonSource, yaml, 'front-matter');
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  const at = yaml.at(['id']);
  if (source === undefined) return {at, names: [], entries: [], faults: all};
  const entries = entriesOf(lessonSource, yaml, `${source.id}.`);
  const names = source.sources.map(({id}, i) => ({id, at: yaml.at(['sources', i, 'id'])}));
  const unknown = unknownObjectives(source, yaml, objectives);
  return {source, at, names, entries, faults: [...all, ...unknown, ...faultsOfEntries(entries)]};
}

const unknownObjectives = (source: LessonSource, yaml: YamlSource, known: readonly string[]): readonly Fault[] =>
  source.objectives.flatMap((id, i) => {
    if (known.includes(id) || known.length === 0) return [];
    const hint = didYouMean(id, known) || `; there are: ${known.join(', ')}`;
    return [fault(yaml.at(['objectives', i]), `the module has no objective "${id}"${hint}`, 'objective')];
  });

/** Walks the lesson once; a run of prose belongs to what stands before it. */
function* piecesOf(nodes: readonly RootContent[], lesson: LessonText, types: QuestionTypes): Generator<Piece> {
  let section: string | undefined;
  let before = '';
  let run: RootContent[] = [];
  const prose = (): Piece[] => {
    const piece = proseOf(run, before, lesson);
    run = [];
    return piece === undefined ? [] : [piece];
  };
  for (const node of nodes) {
    const piece = pieceOf(node, lesson, types);
    if (piece === undefined) {
      if (section !== undefined) run.push(node);
      else if (!isComment(node)) yield {faults: [fault(placeOf(node, lesson), 'text before the first section: begin one above it with ## Title {#its-name}', 'section')]};
      continue;
    }
    yield* prose();
    yield piece;
    section = piece.opens ?? section;
    before = piece.opens === undefined ? `after.${blockId(piece)}` : `${piece.opens}.prose`;
  }
  yield* prose();
}

const blockId = ({names}: Piece) => names?.[0]?.id ?? '';

/** A piece with a place of its own; undefined for running prose. */
function pieceOf(node: RootContent, lesson: LessonText, types: QuestionTypes): Piece | undefined {
  switch (node.type) {
    case 'heading':
      return node.depth === 3 ? undefined : sectionOf(node, lesson);
    case 'containerDirective':
      return readDirective(node, lesson);
    case 'leafDirective':
      return {faults: [fault(placeOf(node, lesson), `write :::${node.name} with three colons, its text, and a line of three colons`, 'directive')]};
    case 'code':
      return node.lang === null || node.lang === undefined ? undefined : fenceOf(node, lesson, types);
    default:
      return undefined;
  }
}

function sectionOf(node: Heading, lesson: LessonText): Piece {
  const at = placeOf(node, lesson);
  if (node.depth !== 2) {
    const message = node.depth === 1 ? 'the title stands in the front matter; a section has two signs: ##' : 'a heading inside a section has three signs: ###';
    return {faults: [fault(at, message, 'heading')]};
  }
  const [, title = '', id] = /^([\s\S]*?)\s*(?:\{#([^}]*)\})?$/.exec(sliceOf(node.children, lesson)) ?? [];
  const faults = faultsOfId(id, at, 'the section', `## ${title} {#its-name}`);
  if (title === '') return {faults: [...faults, fault(at, 'the section needs a title before its id', 'section')]};
  if (!id) return {faults, opens: ''};
  const first = node.children[0];
  const entries: readonly Entry[] = [{key: `${lesson.id}.${id}.title`, text: title, kind: 'text', at: first ? placeOf(first, lesson) : at}];
  return {opens: id, names: [{id, at}], entries, faults: [...faults, ...faultsOfEntries(entries)]};
}

function fenceOf(node: Code, lesson: LessonText, types: QuestionTypes): Piece {
  const at = placeOf(node, lesson);
  if (node.lang !== 'question') {
    const hint = didYouMean(node.lang ?? '', ['question']) || ': a code block has no word after its backticks, a question reads ```question single-choice';
    return {faults: [fault(at, `"${node.lang ?? ''}" means nothing here${hint}`, 'fence')]};
  }
  const yaml = {file: lesson.file, text: node.value, line: at.line + 1, indent: at.column - 1};
  const {question, ...read} = readQuestion({type: (node.meta ?? '').trim(), at, yaml, prefix: `${lesson.id}.`}, types);
  return {...read, ...(question && {block: question.block, question})};
}

function proseOf(run: readonly RootContent[], before: string, lesson: LessonText): Piece | undefined {
  const written = run.filter(node => !isComment(node));
  const [first] = written;
  if (first === undefined) return undefined;
  const key = `${lesson.id}.${before}`;
  const entries: readonly Entry[] = [{key, text: sliceOf(written, lesson), kind: 'prose', at: placeOf(first, lesson)}];
  return {block: {kind: 'prose', key}, entries, faults: faultsOfEntries(entries)};
}

const isComment = (node: RootContent) => node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim());

function sectionsOf(pieces: readonly Piece[]): {sections: readonly Section[]; empty: readonly string[]} {
  const sections: {id: string; blocks: Block[]; said: boolean}[] = [];
  for (const piece of pieces) {
    if (piece.opens !== undefined) sections.push({id: piece.opens, blocks: [], said: false});
    const here = sections.at(-1);
    if (here === undefined) continue;
    if (piece.block) here.blocks.push(piece.block);
    // A block that is faulty is told of; the section around it is not empty.
    here.said ||= piece.opens === undefined;
  }
  return {
    sections: sections.map(({id, blocks}) => ({id, blocks})),
    empty: sections.filter(({said}) => !said).map(({id}) => id),
  };
}

const faultsOfEmpty = (empty: readonly string[], names: readonly Named[]): readonly Fault[] =>
  names
    .filter(({id}) => empty.includes(id))
    .map(({id, at}) => fault(at, `the section "${id}" is empty: write it, or remove its heading`, 'section'));
