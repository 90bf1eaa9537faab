import type {Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {TextEntry} from './entry.ts';
import {parseText} from './markdown.ts';

/** The structure of a text. A translation must have the same structure. */
interface Shape {
  readonly holes: readonly string[];
  readonly links: readonly string[];
  readonly codes: number;
  /** Paragraphs, lists and tables in their order. Empty for a one-line text. */
  readonly blocks: readonly string[];
}

/**
 * Compares a translation with its English text. Returns one sentence for each placeholder, link, piece of
 * code or block that is missing or added. Returns an empty list when the structure is the same.
 */
export function lostIn(translated: string, english: string, kind: TextEntry['kind']): readonly string[] {
  const was = shapeOf(english, kind);
  const is = shapeOf(translated, kind);
  const sentences = [
    ...without(was.holes, is.holes).map(hole => `${hole} is lost: write it where the value belongs`),
    ...without(is.holes, was.holes).map(hole => `${hole} is not in the English text: remove it`),
    ...without(was.links, is.links).map(
      url => `the link to ${url} is lost: keep its address and translate its words`,
    ),
    ...without(is.links, was.links).map(url => `the link to ${url} is not in the English text: remove it`),
  ];
  if (was.codes !== is.codes)
    sentences.push(
      `it has ${is.codes} pieces of \`code\` where English has ${was.codes}: keep them as they are`,
    );
  if (was.blocks.join() !== is.blocks.join()) {
    sentences.push(
      `it is made of ${is.blocks.join(', ') || 'nothing'} where English is made of ${was.blocks.join(', ')}: keep the same paragraphs, lists and tables`,
    );
  }
  return sentences;
}

function shapeOf(text: string, kind: TextEntry['kind']): Shape {
  const holes = (text.match(/\{\{[^}]*\}\}/g) ?? []).map(hole => hole.replace(/\s/g, ''));
  if (kind === 'plain') return {holes, links: [], codes: 0, blocks: []};
  const tree = parseText(text, kind);
  const links: string[] = [];
  let codes = 0;
  visit(tree, node => {
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'inlineCode') codes++;
  });
  return {holes, links, codes, blocks: kind === 'text' ? [] : tree.children.filter(isShown).map(nameOf)};
}

const isShown = (node: Nodes) => node.type !== 'html';

function nameOf(node: Nodes): string {
  switch (node.type) {
    case 'list':
      return `a list of ${node.children.length}`;
    case 'table':
      return `a table of ${node.children.length} rows and ${node.children[0]?.children.length ?? 0} columns`;
    case 'heading':
      return 'a heading';
    case 'code':
      return `code (${toString(node).split('\n').length} lines)`;
    default:
      return `a ${node.type}`;
  }
}

/** Returns the entries that the first list has more often than the second, once for each surplus. */
function without(all: readonly string[], known: readonly string[]): readonly string[] {
  const left = [...known];
  return all.filter(item => {
    const at = left.indexOf(item);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
