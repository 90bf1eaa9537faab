import type {Paragraph, RootContent} from 'mdast';
import type {Block} from '../../content/course.ts';
import {dataOf, readActivity} from './activity.ts';
import {countryAttributes, readCountryBlock} from './country-block.ts';
import {didYouMean, nearest, whichOf} from '../../content/did-you-mean.ts';
import {documentAttributes, readDocumentBlock, showsDocument} from './document-block.ts';
import {faultsOfEntries, faultsOfId, type TextEntry, type PlacedId, type ReadTexts} from '../text/entry.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';
import {readFigure} from '../text/figure.ts';
import {placeOf, sliceOf, type LessonText} from './lesson-text.ts';

type ContainerDirective = Extract<RootContent, {type: 'containerDirective'}>;

/** Result of reading one block of a lesson. */
export interface ReadBlock extends ReadTexts {
  readonly block?: Block;
  readonly names: readonly PlacedId[];
  /** Ids of the documents that the block shows. */
  readonly shows?: readonly string[];
}

const boxes = ['note', 'case', 'reveal'] as const;
const directives: readonly string[] = [
  ...boxes,
  'figure',
  'country',
  'only',
  'else',
  ...Object.keys(documentAttributes),
];

const isBox = (name: string): name is (typeof boxes)[number] => boxes.some(box => box === name);

/**
 * Parses `:::note{#id title="…"}`, `:::case`, `:::reveal`, `:::figure`, `:::country`, `:::specimen` and
 * `:::faces`.
 */
export function readDirective(writtenNode: ContainerDirective, lesson: LessonText): ReadBlock {
  const node = withMeantAttributes(writtenNode);
  const at = placeOf(node, lesson);
  const none = {names: [], entries: [], drawings: []};
  if (!directives.includes(node.name)) {
    const message = `no directive is called "${node.name}"${whichOf(node.name, directives)}`;
    return {...none, faults: [fault(at, message, 'directive')]};
  }
  const unclosed = faultsOfClosing(node, at, lesson);
  // A directive that is not closed contains the rest of the lesson. Further faults would be misleading, so
  // they are not reported.
  if (unclosed.length > 0) return {...none, faults: unclosed};
  const id = node.attributes?.['id'] ?? undefined;
  const example = `:::${node.name}{#${node.name === 'figure' ? 'data-page' : 'its-name'} …}`;
  const faults = [
    ...faultsOfId(id, at, `the :::${node.name}`, example),
    ...faultsOfAttributes(writtenNode, at),
  ];
  const own = partsOf(node, at, id, lesson);
  return {...own, names: id ? [{id, at}] : [], faults: [...faults, ...own.faults]};
}

function partsOf(node: ContainerDirective, at: SourcePlace, id: string | undefined, lesson: LessonText) {
  if (showsDocument(node.name)) return readDocumentBlock(node, node.name, id, lesson);
  if (node.name === 'country') return readCountryBlock(node, id, lesson);
  return isBox(node.name) ? box(node, node.name, at, id, lesson) : figure(node, at, id, lesson);
}

/** Returns the attributes that a directive accepts. */
function attributesOf(name: string): readonly string[] {
  if (showsDocument(name)) return documentAttributes[name];
  if (name === 'country') return countryAttributes;
  if (name === 'only') return ['country'];
  if (name === 'else') return ['id'];
  return name === 'figure' ? ['id', 'src', 'activity'] : ['id', 'title'];
}

/**
 * Returns a directive in which each misspelt attribute also has its probable right name. So a misspelling does not
 * cause a second fault about a missing attribute.
 */
export function withMeantAttributes(node: ContainerDirective): ContainerDirective {
  const known = attributesOf(node.name);
  const attributes = Object.entries(node.attributes ?? {});
  const meantAttributes = attributes.map(([name, value]): [string, typeof value] => [
    nearest(name, known) ?? name,
    value,
  ]);
  return {...node, attributes: Object.fromEntries([...meantAttributes, ...attributes])};
}

/** Reports attributes that a directive does not accept. */
export function faultsOfAttributes(node: ContainerDirective, at: SourcePlace): readonly Fault[] {
  const known = attributesOf(node.name);
  const unknown = Object.keys(node.attributes ?? {}).filter(name => !known.includes(name));
  const faults = unknown.map(name => {
    const cure = didYouMean(name, known) || `; it takes ${known.join(' and ')}`;
    return fault(at, `:::${node.name} has no "${name}"${cure}`, 'directive');
  });
  const label = node.children[0]?.data;
  if (label && 'directiveLabel' in label)
    faults.push(
      fault(
        at,
        `write ${known.find(name => name !== 'id') ?? 'id'}="…" between the braces instead of [ ]`,
        'directive',
      ),
    );
  return faults;
}

/**
 * Reports a directive without a closing line. The parser accepts such a directive without an error. It treats the
 * rest of the lesson, or everything up to the end of the next directive, as its content.
 */
export function faultsOfClosing(
  node: ContainerDirective,
  at: SourcePlace,
  lesson: LessonText,
): readonly Fault[] {
  const next = node.children.find(({type}) => type === 'containerDirective');
  if (next === undefined && /\n {0,3}:::+\s*$/.test(sliceOf([node], lesson))) return [];
  const when = next === undefined ? 'never closed' : `not closed before line ${placeOf(next, lesson).line}`;
  const message = `this :::${node.name} is ${when}: add a line of three colons where it ends`;
  return [fault(at, message, 'directive')];
}

function box(
  node: ContainerDirective,
  kind: (typeof boxes)[number],
  at: SourcePlace,
  id: string | undefined,
  lesson: LessonText,
) {
  const title = (node.attributes?.['title'] ?? '').trim();
  const faults: Fault[] = [];
  if (title === '')
    faults.push(fault(at, `the :::${kind} needs a title: write title="…" between its braces`, 'directive'));
  const first = node.children[0];
  if (first === undefined)
    faults.push(fault(at, `the :::${kind} is empty: write its text, or remove it`, 'directive'));
  if (!id || first === undefined) return {entries: [], drawings: [], faults};
  const key = `${lesson.id}.${id}`;
  const entries: readonly TextEntry[] = [
    {key: `${key}.title`, text: title, kind: 'text', at},
    {key: `${key}.text`, text: sliceOf(node.children, lesson), kind: 'prose', at: placeOf(first, lesson)},
  ];
  const block: Block = {kind, id, title: `${key}.title`, key: `${key}.text`};
  return {block, entries, drawings: [], faults: [...faults, ...faultsOfEntries(entries)]};
}

function figure(node: ContainerDirective, at: SourcePlace, id: string | undefined, lesson: LessonText) {
  const key = `${lesson.id}.${id ?? ''}`;
  const svg = `${key}.svg`;
  const src = node.attributes?.['src'] ?? undefined;
  const read = readFigure({src, at, file: lesson.file, key: svg, prefix: id ?? ''}, lesson.tree);
  const data = dataOf(node.children);
  const [caption, ...rest] = data ? node.children.slice(0, -1) : node.children;
  const {activity, ...worked} = readActivity(node.attributes?.['activity'] ?? undefined, data, {
    at,
    words: `${key}.activity.`,
    viewBox: read.drawings[0]?.drawing.viewBox ?? [],
    lesson,
  });
  const faults: Fault[] = [...read.faults, ...worked.faults];
  if (!isParagraph(caption))
    faults.push(fault(at, 'the figure needs a caption: one paragraph after its first line', 'figure'));
  const [alternative] = rest;
  if (alternative === undefined) {
    const message =
      'the figure needs a text alternative: after the caption and an empty line, say all that the drawing shows';
    faults.push(fault(at, message, 'figure'));
  }
  if (!id || !isParagraph(caption) || alternative === undefined) return {entries: [], drawings: [], faults};
  const entries: readonly TextEntry[] = [
    {key: `${key}.caption`, text: sliceOf([caption], lesson), kind: 'text', at: placeOf(caption, lesson)},
    {key: `${key}.alternative`, text: sliceOf(rest, lesson), kind: 'prose', at: placeOf(alternative, lesson)},
    ...read.entries,
  ];
  const block: Block = {
    kind: 'figure',
    id,
    svg,
    caption: `${key}.caption`,
    alternative: `${key}.alternative`,
    ...(activity && {activity}),
  };
  return {
    block,
    entries: [...entries, ...worked.entries],
    drawings: read.drawings,
    faults: [...faults, ...faultsOfEntries(entries)],
  };
}

const isParagraph = (node: RootContent | undefined): node is Paragraph => node?.type === 'paragraph';
