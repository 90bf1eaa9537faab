/** Number of letters that fill a sheet at ten points. */
const full = 2000;
/**
 * Elements that take space in addition to the letters: a blank line, a table row and a list item. The size of
 * each is given as a number of letters.
 */
const besides: readonly (readonly [tag: RegExp, letters: number])[] = [
  [/class="blank"|<hr>/g, 60],
  [/<tr>/g, 30],
  [/<li>/g, 15],
];

/**
 * Returns the font size in points at which a text fills one sheet. A short text gets large letters that can
 * be read from a wall. A long translation still fits on one page. Takes the texts as HTML.
 */
export function typeFor(texts: readonly string[]): number {
  const html = texts.join('');
  const letters = html.replace(/<[^>]*>/g, '').length;
  const room = besides.reduce((sum, [tag, one]) => sum + one * (html.match(tag)?.length ?? 0), letters);
  const size = 10 * Math.sqrt(full / room);
  return Math.min(13, Math.max(9.5, Math.round(size * 4) / 4));
}
