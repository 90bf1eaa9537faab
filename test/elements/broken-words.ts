/** Returns all text nodes in an element. Leaves out code, because code may break anywhere. */
function textsIn(element: Node): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode())
    if (walker.currentNode instanceof Text && !walker.currentNode.parentElement?.closest('code'))
      texts.push(walker.currentNode);
  return texts;
}

/** Returns the boxes of the characters from `start` to `end` that have a width. */
function boxesOf(text: Text, start: number, end: number): readonly DOMRect[] {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return [...range.getClientRects()].filter(({width}) => width > 0);
}

/** Returns the number of lines that the characters from `start` to `end` occupy. */
const linesOf = (text: Text, start: number, end: number): number =>
  new Set(boxesOf(text, start, end).map(({bottom}) => Math.round(bottom))).size;

/**
 * Returns the words that stand on more than one line. In a word with hyphens, each part between hyphens counts as a
 * word. The last box of each character counts, because the first character of a line also has the box of the soft
 * hyphen before it. Measuring is slow. So the function measures several words at once, and divides them only if they
 * are on more than one line.
 */
function brokenIn(text: Text, words = [...text.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]): readonly string[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || linesOf(text, first.index, last.index + last[0].length) < 2) return [];
  if (words.length > 1) {
    const middle = words.length >> 1;
    return [...brokenIn(text, words.slice(0, middle)), ...brokenIn(text, words.slice(middle))];
  }
  const {0: word, index} = first;
  const lines = [...word].map((_, at) => boxesOf(text, index + at, index + at + 1).at(-1)?.top ?? 0);
  return Math.max(...lines) - Math.min(...lines) > 2 ? [word] : [];
}

/**
 * Returns the words in an element or a shadow root that the layout breaks. In a word with hyphens, each part between
 * hyphens counts as a word. Ignores the shadow roots inside.
 */
export const brokenWords = (element: Node): readonly string[] =>
  textsIn(element).flatMap(text => brokenIn(text));
