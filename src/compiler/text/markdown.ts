import type {Nodes, Root} from 'mdast';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {toString} from 'mdast-util-to-string';
import {gfmTable} from 'micromark-extension-gfm-table';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import {unified, type Processor} from 'unified';
import {visit} from 'unist-util-visit';
import type {TextKind} from '../../content/fields.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';

/**
 * Enables only the table syntax of GFM. Autolinks and strikethrough stay off, because they would surprise an
 * author who writes ~ or www.
 */
function tables(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

/**
 * Disables block syntax for one-line texts. Answers such as `1. Zero`, `# 5` and `> 18` are then not parsed
 * as lists, headings or quotations.
 */
function inlineOnly(this: Processor): undefined {
  const off =
    'blockQuote codeFenced codeIndented definition headingAtx htmlFlow list setextUnderline thematicBreak';
  (this.data().micromarkExtensions ??= []).push({disable: {null: off.split(' ')}});
}

const lessons = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .use(tables)
  .freeze();
const blocks = unified().use(remarkParse).use(tables).freeze();
const lines = unified().use(remarkParse).use(inlineOnly).freeze();

/** Parses a whole lesson with front matter, headings, directives and fences. */
export const parseLesson = (text: string): Root => lessons.parse(text);

/**
 * Returns true if a text is one line without any Markdown syntax. Most texts of a course are such lines. For such a
 * line, `paragraphOf` returns the same paragraph as the Markdown parser, but about twenty times faster.
 */
export const isPlain = (text: string): boolean =>
  /^[\p{L}“‘«"'(][\p{L}\p{M}\p{N} ,.;:?!'"()“”‘’«»–—…%/-]*(?<! )$/u.test(text);

const paragraphOf = (text: string): Root => ({
  type: 'root',
  children: [{type: 'paragraph', children: [{type: 'text', value: text}]}],
});

const treeCache: Readonly<Record<TextKind, Map<string, Root>>> = {prose: new Map(), text: new Map()};

/**
 * Parses one catalogue text. Ignores directive syntax, so `10:30` and `see :this` stay as they are. Caches
 * the result, because three steps use it: the check for faults, the comparison of a translation with the
 * English text, and the conversion to HTML.
 */
export function parseText(text: string, kind: TextKind): Root {
  const cached = treeCache[kind].get(text);
  if (cached) return cached;
  const root = isPlain(text) ? paragraphOf(text) : (kind === 'prose' ? blocks : lines).parse(text);
  treeCache[kind].set(text, root);
  return root;
}

/**
 * Returns the faults in one text. `at` is the place where the first line of the text starts in the author
 * file.
 */
export function faultsInText(text: string, kind: TextKind, at: SourcePlace): readonly Fault[] {
  const tree = parseText(text, kind);
  const faults: Fault[] = [];
  const addFault = (node: Nodes, message: string, rule: string) => {
    faults.push(fault(shifted(node, at), message, rule));
  };
  if (kind === 'text' && tree.children.length > 1)
    addFault(tree, 'write this as one paragraph: no empty line inside', 'markdown');
  visit(tree, node => {
    const [message, rule] = wrongWith(node) ?? [];
    if (message !== undefined && rule !== undefined) addFault(node, message, rule);
  });
  const fence = /^ {0,3}(:::+|::[a-z])/m.exec(text);
  if (fence && kind === 'prose') {
    const message = 'a directive cannot stand inside this text: it needs a place of its own';
    faults.push(fault(shiftedBy(at, text.slice(0, fence.index)), message, 'directive'));
  }
  return faults;
}

function wrongWith(node: Nodes): readonly [string, string] | undefined {
  switch (node.type) {
    case 'html':
      if (/^<!--[\s\S]*-->$/.test(node.value)) return undefined;
      return ['HTML is not shown: write Markdown, or put code between `backticks`', 'html'];
    case 'image':
    case 'imageReference':
      return [
        'a picture goes into a :::figure{#id src="figures/x.svg"} with a caption and a text alternative',
        'markdown',
      ];
    case 'heading':
      return node.depth === 3
        ? undefined
        : [`a heading inside a section has three signs: ### ${toString(node)}`, 'heading'];
    case 'link':
    case 'definition':
      return wrongUrl(node.url);
    case 'code':
      return node.lang
        ? [
            `a code block has no word after its backticks; a question reads \`\`\`question ${node.meta ?? 'single-choice'}`,
            'fence',
          ]
        : undefined;
    default:
      return undefined;
  }
}

function wrongUrl(url: string): readonly [string, string] | undefined {
  if (/^https:/i.test(url) && !isWhole(url))
    return [`the link ${url} is not complete: write it as https://example.org/page`, 'link'];
  if (isSafeUrl(url)) return undefined;
  return /^http:/i.test(url)
    ? [`the link ${url} is not encrypted: write https:`, 'link']
    : [
        `the link ${url} is not safe: use https:, mailto:, tel: or a place in the course such as #/contents`,
        'link',
      ];
}

/** Returns true if a link names a host that contains a dot. */
const isWhole = (url: string): boolean =>
  URL.canParse(url) && /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+([/:?#]|$)/i.test(url);

/** Returns whether a link has an allowed protocol or an address inside the course. */
const isSafeUrl = (url: string): boolean => /^(https:\/\/[^\s/]|mailto:[^\s]|tel:[+\d]|#\/)/i.test(url);

/** Place of a node in the author file. `at` is the place where the first line of the text starts. */
export const shifted = (node: Nodes, at: SourcePlace): SourcePlace => {
  const start = node.position?.start ?? {line: 1, column: 1};
  return {
    file: at.file,
    line: at.line + start.line - 1,
    column: start.line === 1 ? at.column + start.column - 1 : start.column,
  };
};

const shiftedBy = (at: SourcePlace, before: string): SourcePlace => ({
  file: at.file,
  line: at.line + before.split('\n').length - 1,
  column: 1,
});
