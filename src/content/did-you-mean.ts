/** Returns `; did you mean "feedback"?` when a known word is similar to the wrong word, otherwise ''. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

/**
 * Like `didYouMean`, but lists all known words (`; there are: …`) when none is similar, so that an author can
 * choose one. Returns `; there are none` when the list is empty.
 */
export const whichOf = (wrong: string, known: readonly string[]): string =>
  didYouMean(wrong, known) || (known.length > 0 ? `; there are: ${known.join(', ')}` : '; there are none');

/** The known word that is most similar to a misspelt one, or undefined when none is similar. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  const room = Math.max(1, Math.floor(wrong.length / 3));
  const low = wrong.toLowerCase();
  const ranked = known
    .map(word => ({word, far: farFrom(low, word.toLowerCase(), room)}))
    .filter(({far}) => far <= room)
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.word;
}

/**
 * Returns the edit distance of two words. If their lengths differ by more than `room`, returns Infinity without
 * computing the distance. This saves time, because it is true of most words.
 */
const farFrom = (a: string, b: string, room: number): number =>
  Math.abs(a.length - b.length) > room ? Infinity : distance(a, b);

/**
 * Edit distance: the number of letters to add, remove, replace or swap with a neighbour to turn one word into
 * the other.
 */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
