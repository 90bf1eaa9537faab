import type {Code, Heading, RootContent} from 'mdast';
import {readPassage, withPassages} from './country-passage.ts';
import {didYouMean} from '../../content/did-you-mean.ts';
import {readDirective, type ReadBlock} from './directive.ts';
import {faultsOfEntries, faultsOfId, type PlacedId, type TextEntry} from '../text/entry.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';
import {placeOf, sliceOf, type LessonText} from './lesson-text.ts';
import {readQuestion, type CompiledQuestion, type QuestionTypes} from '../questions/question.ts';

/** Result of reading one piece of a lesson: a section heading, a directive, a question or prose. */
export type LessonPiece = Partial<ReadBlock> & {
  readonly question?: CompiledQuestion;
  /** Id of the section that starts with this piece; '' when the id is missing. */
  readonly opens?: string;
  /** Id of the section in an earlier release. */
  readonly was?: PlacedId;
  readonly faults: readonly Fault[];
};

/**
 * Yields the pieces of a lesson in their order. Merges consecutive prose nodes into one piece. The key of a prose
 * piece contains the id of the section or block directly before the piece.
 */
export function* piecesOf(
  nodes: readonly RootContent[],
  lesson: LessonText,
  types: QuestionTypes,
): Generator<LessonPiece> {
  let section: string | undefined;
  let before = '';
  let run: RootContent[] = [];
  const prose = (): LessonPiece[] => {
    const piece = proseOf(run, before, lesson);
    run = [];
    return piece === undefined ? [] : [piece];
  };
  for (const node of withPassages(nodes)) {
    const piece: LessonPiece | RootContent =
      node.type === 'passage' ? readPassage(node, lesson) : (pieceOf(node, lesson, types) ?? node);
    if ('type' in piece) {
      if (section !== undefined) run.push(piece);
      else if (!isComment(piece)) {
        const message = 'text before the first section: begin one above it with ## Title {#its-name}';
        yield {faults: [fault(placeOf(piece, lesson), message, 'section')]};
      }
      continue;
    }
    yield* prose();
    yield piece;
    section = piece.opens ?? section;
    before = piece.opens === undefined ? `after.${blockId(piece)}` : `${piece.opens}.prose`;
  }
  yield* prose();
}

const blockId = ({names}: LessonPiece) => names?.[0]?.id ?? '';

/** Reads a node that forms a piece by itself. Returns undefined for prose. */
function pieceOf(node: RootContent, lesson: LessonText, types: QuestionTypes): LessonPiece | undefined {
  switch (node.type) {
    case 'heading':
      return node.depth === 3 ? undefined : sectionOf(node, lesson);
    case 'containerDirective':
      return readDirective(node, lesson);
    case 'leafDirective': {
      const message = `write :::${node.name} with three colons, its text, and a line of three colons`;
      return {faults: [fault(placeOf(node, lesson), message, 'directive')]};
    }
    case 'code':
      return (
        openFence(node, lesson) ??
        (node.lang === null || node.lang === undefined ? undefined : fenceOf(node, lesson, types))
      );
    default:
      return undefined;
  }
}

function sectionOf(node: Heading, lesson: LessonText): LessonPiece {
  const at = placeOf(node, lesson);
  if (node.depth !== 2) {
    const message =
      node.depth === 1
        ? 'the title stands in the front matter; a section has two signs: ##'
        : 'a heading inside a section has three signs: ###';
    return {faults: [fault(at, message, 'heading')]};
  }
  const [, title = '', id, was] =
    /^([\s\S]*?)\s*(?:\{#([^}\s]*)(?:\s+was="([^"}]*)")?\s*\})?$/.exec(sliceOf(node.children, lesson)) ?? [];
  const faults = faultsOfId(id, at, 'the section', `## ${title} {#its-name}`);
  if (title === '')
    return {faults: [...faults, fault(at, 'the section needs a title before its id', 'section')]};
  if (!id) return {faults, opens: ''};
  const first = node.children[0];
  const entries: readonly TextEntry[] = [
    {key: `${lesson.id}.${id}.title`, text: title, kind: 'text', at: first ? placeOf(first, lesson) : at},
  ];
  return {
    opens: id,
    ...(was !== undefined && {was: {id: was, at}}),
    names: [{id, at}],
    entries,
    faults: [...faults, ...faultsOfWas(was, at), ...faultsOfEntries(entries)],
  };
}

/**
 * Reports a wrong format in the earlier id of a section. If the section came from another lesson, the id is
 * `lesson/section`.
 */
const faultsOfWas = (was: string | undefined, at: SourcePlace): readonly Fault[] =>
  was === undefined ? [] : was.split('/').flatMap(id => faultsOfId(id, at, '`was`', 'was="earlier-name"'));

/**
 * Reports a fenced block without a closing line. The parser would accept it, and take everything up to the end of the
 * next fenced block as its text.
 */
function openFence(node: Code, lesson: LessonText): LessonPiece | undefined {
  const at = placeOf(node, lesson);
  const [opening = '', ...lines] = sliceOf([node], lesson).split('\n');
  if (!/^ {0,3}```/.test(opening)) return undefined;
  const next = lines.findIndex(line => /^ {0,3}```+\s*\w/.test(line));
  const isClosed = /^ {0,3}```+\s*$/.test(lines.at(-1) ?? '');
  if (next === -1 && isClosed) return undefined;
  const before = next === -1 ? '' : ` before line ${at.line + 1 + next}`;
  const message = `this block is not closed${before}: add a line of three backticks where it ends`;
  return {faults: [fault(at, message, 'fence')]};
}

function fenceOf(node: Code, lesson: LessonText, types: QuestionTypes): LessonPiece {
  const at = placeOf(node, lesson);
  if (node.lang !== 'question') {
    const hint =
      didYouMean(node.lang ?? '', ['question']) ||
      ': a code block has no word after its backticks, a question reads ```question single-choice';
    return {faults: [fault(at, `"${node.lang ?? ''}" means nothing here${hint}`, 'fence')]};
  }
  const yaml = {file: lesson.file, text: node.value, line: at.line + 1, indent: at.column - 1};
  const {question, ...read} = readQuestion(
    {type: (node.meta ?? '').trim(), at, yaml, prefix: `${lesson.id}.`, tree: lesson.tree},
    types,
  );
  return {...read, ...(question && {block: question.block, question})};
}

function proseOf(run: readonly RootContent[], before: string, lesson: LessonText): LessonPiece | undefined {
  const nodes = run.filter(node => !isComment(node));
  const [first] = nodes;
  if (first === undefined) return undefined;
  const key = `${lesson.id}.${before}`;
  const entries: readonly TextEntry[] = [
    {key, text: sliceOf(nodes, lesson), kind: 'prose', at: placeOf(first, lesson)},
  ];
  return {block: {kind: 'prose', key}, entries, faults: faultsOfEntries(entries)};
}

const isComment = (node: RootContent) => node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim());
