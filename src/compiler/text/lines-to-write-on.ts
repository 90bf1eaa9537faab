import type {Element, ElementContent, Root} from 'hast';
import {SKIP, visit} from 'unist-util-visit';

/**
 * A rehype plugin for texts with blanks to fill in by hand. Four or more underscores become a blank; fewer than eight
 * become a short one. A blank prints as a line to write on. If a paragraph ends with a blank, its long blanks take
 * the width that the texts leave free.
 */
export function linesToWriteOn() {
  return (tree: Root): undefined => {
    visit(tree, 'element', node => {
      if (node.tagName === 'code') return SKIP;
      if (!node.children.some(hasBlank)) return undefined;
      const children = node.children.flatMap(child => (hasBlank(child) ? lined(child.value) : [child]));
      const isForm = node.tagName === 'p' && endsInBlank(children);
      node.children = isForm ? children.reduce(together, []) : children;
      if (isForm) node.properties['className'] = ['fields'];
      return undefined;
    });
  };
}

type Text = Extract<ElementContent, {readonly type: 'text'}>;

const hasBlank = (node: ElementContent): node is Text => node.type === 'text' && /_{4}/.test(node.value);

const span = (children: ElementContent[], className?: string[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: className ? {className} : {},
  children,
});

const lined = (text: string): readonly ElementContent[] =>
  text
    .split(/(_{4,})/)
    .filter(part => part !== '')
    .map(part => {
      if (!part.startsWith('____')) return {type: 'text', value: part};
      return span([], part.length < 8 ? ['blank', 'short'] : ['blank']);
    });

const isBlank = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'span';

/** Returns whether the paragraph ends with a blank. A closing quotation mark may follow the blank. */
function endsInBlank(children: readonly ElementContent[]): boolean {
  const last = children.at(-1);
  return (
    isBlank(last) || (last?.type === 'text' && /^\s*["”»]\s*$/.test(last.value) && isBlank(children.at(-2)))
  );
}

/** Groups a text with the blank after it, so that no line break separates the text from its blank. */
function together(pieces: readonly ElementContent[], next: ElementContent): ElementContent[] {
  const last = pieces.at(-1);
  const before = pieces.slice(0, -1);
  const words =
    last?.type === 'element' && last.tagName === 'span' && !last.properties['className'] ? last : undefined;
  if (isBlank(next))
    return words ? [...before, span([words, next], ['field'])] : [...pieces, span([next], ['field'])];
  return words ? [...before, span([...words.children, next])] : [...pieces, span([next])];
}
