import type {Element, Root as HtmlRoot} from 'hast';
import rehypeSanitize, {type Options as Schema} from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import type {TextKind} from '../../content/fields.ts';
import {linesToWriteOn} from './lines-to-write-on.ts';
import {isPlain, parseText} from './markdown.ts';
import {typographic} from './quotes.ts';
import {tablesInRoom} from './table-in-room.ts';

/**
 * All elements and attributes that HTML from author texts may contain. None of the attributes can run a
 * script or apply a style.
 */
const allowed: Schema = {
  tagNames: 'a blockquote br code em h3 hr li ol p pre strong table tbody td th thead tr ul'.split(' '),
  attributes: {a: ['href'], ol: ['start'], td: ['align'], th: ['align']},
  protocols: {href: ['https', 'mailto', 'tel']},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
};

/**
 * Adds attributes after sanitising, because sanitising would remove them. Header cells get `scope`. External links
 * get `target` and `rel`, and open in a new tab.
 */
function finish() {
  return (tree: HtmlRoot): undefined => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName === 'th') node.properties['scope'] ??= 'col';
      if (node.tagName === 'tbody') headRows(node);
      const href = node.properties['href'];
      if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('https:')) {
        node.properties = {...node.properties, target: '_blank', rel: ['noopener', 'noreferrer']};
      }
    });
  };
}

/** Makes the first cell of each row a header if all these cells begin in bold. */
function headRows(body: Element): void {
  const elementsIn = ({children}: Element) => children.filter(child => child.type === 'element');
  const firsts = elementsIn(body).flatMap(row => elementsIn(row).slice(0, 1));
  const isBold = ({children: [start]}: Element) => start?.type === 'element' && start.tagName === 'strong';
  if (!firsts.every(isBold)) return;
  for (const cell of firsts) {
    cell.tagName = 'th';
    cell.properties['scope'] = 'row';
  }
}

const toHtml = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, allowed)
  .use(finish)
  .use(linesToWriteOn)
  .use(tablesInRoom)
  .use(rehypeStringify)
  .freeze();

/** Converts one catalogue text to sanitised HTML that contains only the allowed elements and attributes. */
export function htmlOf(markdown: string, kind: TextKind): string {
  if (isPlain(markdown)) return typographic(kind === 'text' ? markdown : `<p>${markdown}</p>`);
  const tree = toHtml.runSync(parseText(markdown, kind));
  return typographic(toHtml.stringify(kind === 'text' ? withoutParagraph(tree) : tree));
}

/**
 * Removes the paragraph element around a one-line text, because the page puts the text into an element of its
 * own.
 */
const withoutParagraph = (tree: HtmlRoot): HtmlRoot => ({
  type: 'root',
  children: tree.children.flatMap(node =>
    node.type === 'element' && node.tagName === 'p' ? node.children : [],
  ),
});
