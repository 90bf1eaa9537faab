/** Returns the nodes of all texts in an element. Code is left out, because it may break anywhere. */
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

/** Returns the number of lines on which the characters from `start` to `end` stand. */
const linesOf = (text: Text, start: number, end: number): number =>
  new Set(boxesOf(text, start, end).map(({bottom}) => Math.round(bottom))).size;

/**
 * Returns the words, or their parts between hyphens, that stand on more than one line. The last box of a character counts,
 * because the first character of a line also has the box of the soft hyphen before it. A measurement is slow, so it takes
 * several words at once, and divides them only if they are on more than one line.
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
 * Returns the words in an element or a shadow root, or their parts between hyphens, that the layout breaks. Ignores the shadow
 * roots inside.
 */
export const brokenWords = (element: Node): readonly string[] =>
  textsIn(element).flatMap(text => brokenIn(text));
