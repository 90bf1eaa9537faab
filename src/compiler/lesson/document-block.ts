import type {RootContent} from 'mdast';
import type {DocumentBlock, Room} from '../../content/course.ts';
import {dataPageOf} from '../../documents/view/pointing.ts';
import {isMostOf} from '../../documents/model/enlarged.ts';
import {pagesOf, samePage} from '../../documents/model/pages.ts';
import {sizeOf} from '../../documents/model/page-size.ts';
import type {Box} from '../../documents/model/box.ts';
import {placesOn} from '../../documents/model/places.ts';
import {referenceOf} from '../../documents/reference/reference.ts';
import {picturesOf, seriesBeside, type Showing} from '../../documents/model/showing.ts';
import type {Page, Specimen} from '../../documents/model/specimen.ts';
import {lights as allLights, places as allPlaces, type Place} from '../../documents/model/terms.ts';
import {captionOf} from './caption.ts';
import {didYouMean, whichOf} from '../../content/did-you-mean.ts';
import {faultsOfEntries, type TextEntry} from '../text/entry.ts';
import {fault, type Fault} from '../source/fault.ts';
import {placeOf, type LessonText} from './lesson-text.ts';

type ContainerDirective = Extract<RootContent, {type: 'containerDirective'}>;

/** Result of reading a block that shows a document. */
interface ReadDocumentBlock {
  readonly block?: DocumentBlock;
  readonly entries: readonly TextEntry[];
  readonly drawings: readonly [];
  /** Ids of the documents as the author wrote them. Some of these ids may be unknown. */
  readonly shows: readonly string[];
  readonly faults: readonly Fault[];
}

/** Attributes that each kind of document block accepts. */
export const documentAttributes = {
  specimen: ['id', 'of', 'page', 'lights', 'at', 'beside'],
  faces: ['id', 'of'],
} as const;

/** Returns whether a directive shows a document. */
export const showsDocument = (name: string): name is keyof typeof documentAttributes =>
  name in documentAttributes;

/**
 * Parses `:::specimen{#id of="c02" …}` and `:::faces{#id of="c08"}`. `id` is undefined when the directive has
 * no id.
 */
export function readDocumentBlock(
  node: ContainerDirective,
  kind: keyof typeof documentAttributes,
  id: string | undefined,
  lesson: LessonText,
): ReadDocumentBlock {
  const at = placeOf(node, lesson);
  const faultAt = (message: string) => fault(at, message, kind);
  const {of = '', ...view} = attributesOf(node);
  const caption = captionOf(node, kind, at, `${lesson.id}.${id ?? ''}.caption`, lesson);
  const found = documentNamed(of, kind, lesson);
  const blockView = found.specimen && (kind === 'faces' ? facing : viewOf(view, found.specimen));
  const entries = caption.entry ? [caption.entry] : [];
  const faults = [
    ...caption.faults,
    ...[...(found.message === undefined ? [] : [found.message]), ...(blockView?.messages ?? [])].map(faultAt),
    ...faultsOfEntries(entries),
  ];
  const read = {entries, drawings: [], shows: [of], faults} as const;
  if (!id || !blockView?.parts || !caption.entry) return read;
  const own = {id, of, caption: caption.entry.key};
  return {...read, block: {...own, ...blockView.parts}};
}

const attributesOf = ({attributes}: ContainerDirective): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, (value ?? '').trim()]));

/**
 * Type guard for the data of a parsed specimen. A check of two fields is enough: the compiler itself has created the
 * data in the same run, and no other question type has these fields.
 */
export const isSpecimen = (value: unknown): value is Specimen =>
  typeof value === 'object' && value !== null && 'portrait' in value && 'looks' in value;

/**
 * Finds a document by its id. If the id is unknown, returns a message. A faulty document gives no message here,
 * because its own file reports the faults.
 */
function documentNamed(of: string, kind: string, {singles}: LessonText) {
  const named = singles.get(of);
  if (named?.kind === 'examination') {
    const apart = named.question?.apart;
    return isSpecimen(apart) ? {specimen: apart} : {};
  }
  const known = [...singles].flatMap(([id, single]) => (single.kind === 'examination' ? [id] : []));
  return {
    message:
      of === ''
        ? `the :::${kind} needs the document that it shows: write of="${known[0] ?? 'its-id'}"`
        : `there is no file specimens/${of}.yaml${whichOf(of, known)}`,
  };
}

/** The view that the author's attributes ask for. If the block cannot show this view, the messages say why. */
interface BlockView {
  readonly parts?:
    | Omit<Extract<DocumentBlock, {kind: 'specimen'}>, Own>
    | Omit<Extract<DocumentBlock, {kind: 'faces'}>, Own>;
  readonly messages: readonly string[];
}
type Own = 'id' | 'of' | 'caption';

/**
 * The view of `:::faces`: portrait and traveller side by side. Each picture has the size at which the element
 * `face-drawing` draws it.
 */
const facing: BlockView = {
  parts: {kind: 'faces', room: [['0 0 64 84'], ['0 0 64 84']]},
  messages: [],
};

function viewOf(view: Readonly<Record<string, string>>, specimen: Specimen): BlockView {
  const {beside} = view;
  const page = pageNamed(view['page'], specimen);
  const lights = lightsNamed(view['lights'] ?? 'white');
  const messages = [
    ...page.messages,
    ...lights.messages,
    ...(beside === undefined || beside === 'genuine'
      ? []
      : [`beside="${beside}" is not known${didYouMean(beside, ['genuine']) || '; write beside="genuine"'}`]),
  ];
  if (page.named === undefined || messages.length > 0) return {messages};
  const at = placeNamed(view['at'], specimen, page.named);
  const isBeside = beside !== undefined;
  const genuine = isBeside ? referenceOf(seriesBeside(specimen, page.named)) : undefined;
  const showing = {specimen, page: page.named, at: at.named, genuine};
  const pictures = picturesOf(showing);
  const wrong = [
    ...at.messages,
    ...(isBeside ? wrongBeside(showing) : []),
    ...(lights.named.includes('loupe') &&
    at.messages.length === 0 &&
    !pictures.flat().some(({isCloser}) => isCloser)
      ? ['a loupe is held over one small place: name it with at="…", or take the loupe away']
      : []),
  ];
  if (wrong.length > 0) return {messages: wrong};
  const room: Room = pictures.map(column => column.map(({frame}) => viewBox(frame)));
  return {
    parts: {
      ...{kind: 'specimen', page: page.named, lights: lights.named},
      ...(at.named && {at: at.named}),
      ...(isBeside && {beside: 'genuine'}),
      room,
    },
    messages: [],
  };
}

/**
 * Returns messages that say why no genuine copy can be shown beside the document. Returns an empty list if a
 * copy can be shown.
 */
function wrongBeside({specimen: {series}, page, at, genuine}: Showing): readonly string[] {
  const same = genuine && samePage(page, genuine);
  if (!same)
    return [`nobody has a genuine copy of the series "${series}" to lay beside it: take \`beside\` away`];
  return at === undefined || placesOn(genuine, same).has(at)
    ? []
    : [`the genuine copy has no ${at} to compare: take \`at\` or \`beside\` away`];
}

const round = (length: number): number => Math.round(length * 10) / 10;

const viewBox = ({width, height}: Box): string => `0 0 ${round(width)} ${round(height)}`;

/** The page or place that an attribute names. If it does not exist, the messages say why. */
interface NamedBy<T> {
  readonly named?: T;
  readonly messages: readonly string[];
}

function pageNamed(page: string | undefined, specimen: Specimen): NamedBy<Page> {
  if (page === undefined) return {named: dataPageOf(specimen), messages: []};
  const pages = pagesOf(specimen);
  const named = pages.find(own => own === page);
  return named
    ? {named, messages: []}
    : {messages: [`the document ${specimen.id} has no page "${page}"${whichOf(page, pages)}`]};
}

function lightsNamed(list: string) {
  const words = list.split(',').map(word => word.trim());
  const named = words.filter(word => allLights.some(light => light === word));
  const twice = words.find((word, i) => words.indexOf(word) !== i);
  const messages = [
    ...words
      .filter(word => !named.includes(word))
      .map(word => `no light is called "${word}"${whichOf(word, allLights)}`),
    ...(twice === undefined ? [] : [`the light "${twice}" stands here twice: keep one`]),
  ];
  return {named, messages};
}

function placeNamed(at: string | undefined, specimen: Specimen, page: Page): NamedBy<Place> {
  if (at === undefined) return {messages: []};
  const there = placesOn(specimen, page);
  const named = allPlaces.find(place => place === at && there.has(place));
  const boxes = named && there.get(named);
  if (!boxes) return {messages: [`the page "${page}" has no place "${at}"${whichOf(at, [...there.keys()])}`]};
  return isMostOf(boxes, sizeOf(page))
    ? {messages: [`the place "${at}" is most of the page: name a smaller one, or take \`at\` away`]}
    : {named, messages: []};
}
