/** Letters that fill a sheet at ten points. */
const full = 2000;
/** What takes room besides letters, in as many of them: a line to write on, a row of a table, an item of a list. */
const besides: readonly (readonly [tag: RegExp, letters: number])[] = [
  [/class="blank"|<hr>/g, 60],
  [/<tr>/g, 30],
  [/<li>/g, 15],
];

/**
 * The size of type, in points, at which a sheet is well filled and no more: so that one with few words can be read from a
 * wall, and a long translation still has one page. Takes the texts as HTML.
 */
export function typeFor(texts: readonly string[]): number {
  const html = texts.join('');
  const letters = html.replace(/<[^>]*>/g, '').length;
  const room = besides.reduce((sum, [tag, one]) => sum + one * (html.match(tag)?.length ?? 0), letters);
  const size = 10 * Math.sqrt(full / room);
  return Math.min(13, Math.max(9.5, Math.round(size * 4) / 4));
}
