/** Number of letters that fill a sheet at a font size of ten points. */
const full = 2000;
/**
 * Elements that take space in addition to the letters in them: a blank line, a table row and a list item. `letters`
 * tells how many letters would take the same space.
 */
const besides: readonly (readonly [tag: RegExp, letters: number])[] = [
  [/class="blank"|<hr>/g, 60],
  [/<tr>/g, 30],
  [/<li>/g, 15],
];

/**
 * Returns the font size in points at which texts in HTML fill one sheet. The size is between 9.5 and 13
 * points, in steps of a quarter. A short text gets letters that can be read from a wall. A long translation
 * still fits on one page.
 */
export function typeFor(texts: readonly string[]): number {
  const html = texts.join('');
  const letters = html.replace(/<[^>]*>|\u00ad/g, '').length;
  const room = besides.reduce((sum, [tag, one]) => sum + one * (html.match(tag)?.length ?? 0), letters);
  const size = 10 * Math.sqrt(full / room);
  return Math.min(13, Math.max(9.5, Math.round(size * 4) / 4));
}
