import type {Element, Root, RootContent, Text} from 'xast';
import {fromXml} from 'xast-util-from-xml';
import {id as idSchema} from '../../content/fields.ts';
import {fieldOf} from '../../content/is-record.ts';
import {escapeHtml} from '../../text/escape-html.ts';
import {didYouMean} from '../../content/did-you-mean.ts';
import {fault, startOf, type Fault, type SourcePlace} from '../source/fault.ts';
import type {SourceFile} from '../source/source-file.ts';
import {attributes, dropped, elements, paints, references} from './svg-allowed.ts';

/** A valid drawing and the texts in it that need translation. */
export interface Drawing {
  readonly file: string;
  /** The texts to translate, each with the value of its `data-word`, in the order of the file. */
  readonly words: readonly {readonly id: string; readonly text: string; readonly at: SourcePlace}[];
  /** Left, top, width and height of the drawing in its own units. */
  readonly viewBox: readonly number[];
  /**
   * Returns the drawing as inline SVG. All ids start with `prefix`, so that ids of two drawings on one page
   * do not collide. `word` returns the translated text for a `data-word`.
   */
  write(prefix: string, word: (id: string) => string): string;
}

export interface ReadDrawing {
  readonly drawing?: Drawing;
  readonly faults: readonly Fault[];
}

/** Parses a drawing. Every element and attribute that is not allowed is a fault. */
export function readDrawing({file, text}: SourceFile): ReadDrawing {
  const parsed = parse(file, text);
  if ('faults' in parsed) return parsed;
  const {svg} = parsed;
  const faults = [...faultsOfRoot(svg, file), ...faultsOfElement(svg, file, idsIn(svg), true)];
  const words = wordsIn(svg, file);
  const unlike = words.filter(word => words.find(first => first.id === word.id)?.text !== word.text);
  for (const {id, at} of unlike) {
    const message = `data-word="${id}" stands above with another text: give each text its own word id`;
    faults.push(fault(at, message, 'svg'));
  }
  if (faults.length > 0) return {faults};
  return {
    faults,
    drawing: {
      file,
      words,
      viewBox: viewBoxOf(svg),
      write: (prefix, word) => writeElement(svg, {prefix, word, root: true}),
    },
  };
}

function parse(file: string, text: string): {svg: Element} | {faults: readonly Fault[]} {
  let root: Root;
  try {
    root = fromXml(text);
  } catch (error) {
    return {faults: [unreadable(file, error)]};
  }
  const svg = root.children.find(node => node.type === 'element');
  if (svg?.name !== 'svg')
    return {faults: [fault(startOf(file), 'the file must hold one <svg> element', 'svg')]};
  const doctype = root.children.find(node => node.type === 'doctype');
  if (doctype) return {faults: [fault(placeOf(doctype, file), 'remove the <!DOCTYPE> line', 'svg')]};
  return {svg};
}

function unreadable(file: string, error: unknown): Fault {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason =
    cause instanceof Error ? (cause.message.split('\n')[0] ?? '').replace(/ \(line.*$/, '') : String(cause);
  const place = (name: string): number => Number(fieldOf(error, name) ?? 1);
  const message = `this is not well-formed SVG (${reason}): every tag must be closed and every value quoted`;
  return fault({file, line: place('line'), column: place('column')}, message, 'svg');
}

const viewBoxOf = ({attributes}: Element): readonly number[] =>
  (attributes['viewBox'] ?? '').split(/[ ,]+/).map(Number);

function faultsOfRoot(svg: Element, file: string): Fault[] {
  const at = placeOf(svg, file);
  const faults: Fault[] = [];
  if (!/^-?[\d.]+(?:[ ,]+-?[\d.]+){3}$/.test(svg.attributes['viewBox'] ?? '')) {
    faults.push(fault(at, 'the <svg> needs a viewBox="0 0 width height"', 'svg'));
  }
  if ('data-specimen' in svg.attributes && !textOf(svg).includes('SPECIMEN')) {
    faults.push(
      fault(at, 'a drawing of a document must say SPECIMEN in a text outside its outline', 'specimen'),
    );
  }
  return faults;
}

function faultsOfElement(
  node: Element,
  file: string,
  ids: readonly string[],
  root = false,
): readonly Fault[] {
  const at = placeOf(node, file);
  if (!elements.includes(node.name)) return [fault(at, wrongElement(node.name), 'svg')];
  const names = Object.entries(node.attributes).filter(([name]) => !(root && dropped.includes(name)));
  const own = names.flatMap(([name, value]) => {
    const message = wrongAttribute(name, value ?? '', ids);
    return message === undefined ? [] : [fault(at, `<${node.name}>: ${message}`, 'svg')];
  });
  return [
    ...own,
    ...faultsOfText(node, file),
    ...childrenOf(node).flatMap(child => faultsOfElement(child, file, ids)),
  ];
}

function wrongElement(name: string): string {
  if (name === 'style')
    return '<style> is not allowed: use the classes fig-ink, fig-soft, fig-text … that follow the page';
  if (name === 'title' || name === 'desc')
    return `<${name}> is not shown: describe the drawing in the text of its :::figure`;
  return `<${name}> is not allowed in a drawing${didYouMean(name, elements)}: draw with shapes and text only`;
}

function wrongAttribute(name: string, value: string, ids: readonly string[]): string | undefined {
  if (name === 'style') return 'style="…" is not allowed: use the classes fig-ink, fig-soft, fig-text …';
  if (/^on/i.test(name)) return `${name} would run a script: remove it`;
  if (name === 'font-family') return 'font-family is not allowed: use the class fig-text or fig-mono';
  if (paints.includes(name) && !/^url\(/.test(value)) {
    return /^(none|currentColor|inherit)$/.test(value)
      ? undefined
      : `${name}="${value}" is a fixed colour: use a class such as fig-ink or fig-soft`;
  }
  if (paints.includes(name) || references.includes(name)) {
    const target = /^(?:url\(#([^)]+)\)|#(.+))$/.exec(value)?.slice(1).find(Boolean);
    return target !== undefined && ids.includes(target)
      ? undefined
      : `${name}="${value}" must point at an id in the same drawing`;
  }
  if (name === 'data-word' && !idSchema.safeParse(value).success)
    return 'data-word takes lower-case words joined by hyphens';
  return attributes.includes(name)
    ? undefined
    : `${name} is not allowed${didYouMean(name, attributes)}: remove it`;
}

/** Checks that each translatable text is alone in an element, and that this element has a `data-word`. */
function faultsOfText(node: Element, file: string): readonly Fault[] {
  const faultAt = (message: string): Fault => fault(placeOf(node, file), `<${node.name}>: ${message}`, 'svg');
  if ('data-word' in node.attributes && childrenOf(node).length > 0)
    return [faultAt('put data-word on each <tspan> instead, since its text is replaced as a whole')];
  if ('data-word' in node.attributes || isNotTranslated(node)) return [];
  return textsOf(node)
    .filter(({value}) => /\p{L}/u.test(value))
    .map(({value}) => faultAt(`"${value.trim()}" needs a data-word="…" to be translated, or translate="no"`));
}

/** Returns true for a text that is the same in every language: a text in monospaced type, or with translate="no". */
const isNotTranslated = (node: Element) =>
  node.attributes['translate'] === 'no' || (node.attributes['class'] ?? '').split(/\s+/).includes('fig-mono');

function wordsIn(node: Element, file: string): Drawing['words'] {
  const id = node.attributes['data-word'];
  if (typeof id === 'string')
    return [{id, text: textOf(node).replace(/\s+/g, ' ').trim(), at: placeOf(node, file)}];
  return childrenOf(node).flatMap(child => wordsIn(child, file));
}

interface Writing {
  readonly prefix: string;
  readonly word: (id: string) => string;
  readonly root?: boolean;
}

function writeElement(node: Element, {prefix, word, root}: Writing): string {
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => name !== 'data-word' && !(root && dropped.includes(name)))
    .map(([name, value]) => ` ${name}="${escapeHtml(localised(name, value ?? '', prefix))}"`);
  const hidden = root ? ' aria-hidden="true" focusable="false"' : '';
  const wordId = node.attributes['data-word'];
  const inside =
    typeof wordId === 'string'
      ? escapeHtml(word(wordId))
      : node.children.map(child => writeChild(child, isText(node), {prefix, word})).join('');
  return `<${node.name}${attributes.join('')}${hidden}>${inside}</${node.name}>`;
}

/** Writes a child node. Drops white space between shapes, and turns a line break inside a text into a space. */
function writeChild(node: Element['children'][number], inText: boolean, writing: Writing): string {
  if (node.type === 'element') return writeElement(node, writing);
  if (!inText || (node.type !== 'text' && node.type !== 'cdata')) return '';
  return escapeHtml(node.value.replace(/\s+/g, ' '));
}

const isText = ({name}: Element) => name === 'text' || name === 'tspan';

/** Adds the prefix of the figure to ids and to references. */
function localised(name: string, value: string, prefix: string): string {
  if (name === 'id') return `${prefix}-${value}`;
  if (paints.includes(name) || references.includes(name)) return value.replace(/^(url\()?#/, `$1#${prefix}-`);
  return value;
}

const childrenOf = (node: Element): readonly Element[] =>
  node.children.filter(child => child.type === 'element');
const textsOf = (node: Element): readonly Text[] => node.children.filter(child => child.type === 'text');
const textOf = (node: Element): string =>
  node.children
    .map(child =>
      child.type === 'element'
        ? textOf(child)
        : child.type === 'text' || child.type === 'cdata'
          ? child.value
          : '',
    )
    .join('');

const idsIn = (node: Element): readonly string[] =>
  [node.attributes['id'] ?? '', ...childrenOf(node).flatMap(idsIn)].filter(id => id !== '');

const placeOf = (node: RootContent | Element, file: string): SourcePlace => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});
