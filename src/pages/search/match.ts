/**
 * A text and its words. The text is split into words only once, because every search needs the words again.
 */
export interface Searched {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Word {
  /** The word in the form for comparisons: without capitals, accents and apostrophes. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** A section of a lesson in the search index. */
export interface SearchedSection {
  readonly address: string;
  readonly lesson: Searched;
  readonly section: Searched;
  readonly text: Searched;
  /**
   * True for the first section of a lesson. If only the title of the lesson matches, the search finds this
   * section.
   */
  readonly isFirst: boolean;
}

/** A term of the glossary in the search index. */
export interface SearchedTerm {
  readonly address: string;
  readonly term: Searched;
  readonly meaning: Searched;
}

/** A piece of a snippet. `isHit` is true if the piece is a word that matches the query. */
export interface SnippetPiece {
  readonly text: string;
  readonly isHit: boolean;
}

const wordsIn = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Accents and apostrophes, which `folded` removes. Й is a separate letter and not И with an accent, so й
 * keeps its mark.
 */
const accents = /(?<!и)\p{M}|['’ʼ]/gu;

const folded = (word: string): string =>
  word.toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC');

/** Splits a plain text into words. */
export const searchedText = (text: string): Searched => ({
  text,
  words: [...text.matchAll(wordsIn)].map(({0: word, index}) => ({
    folded: folded(word),
    from: index,
    to: index + word.length,
  })),
});

/** The minimum number of letters in a query. Shorter queries match too many words. */
const fewest = 2;

/** Returns the normalised words of a query. Returns an empty list if the query is too short. */
export function soughtIn(typed: string): readonly string[] {
  const sought = [...new Set(searchedText(typed).words.map(word => word.folded))];
  return sought.join('').length < fewest ? [] : sought;
}

const isHit = ({folded: word}: Word, sought: readonly string[]): boolean =>
  sought.some(beginning => word.startsWith(beginning));

const has = ({words}: Searched, beginning: string): boolean =>
  words.some(word => word.folded.startsWith(beginning));

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** Maximum number of hits in a text that improve the rank of a place. Further hits make no difference. */
const manyHits = 99;

/**
 * Returns the rank of a section; undefined if a query word is missing. A hit in the title of the section
 * counts most. A hit in the title of the lesson counts less, but more than any number of hits in the text.
 */
function rankOf(
  {section, lesson, text, isFirst}: SearchedSection,
  sought: readonly string[],
): number | undefined {
  const titles = sought.map(word => (has(section, word) ? 10_000 : has(lesson, word) ? 100 : 0));
  const hits = text.words.filter(word => isHit(word, sought)).length;
  const isWhole = sought.every((word, i) => titles[i] !== 0 || has(text, word));
  const isOwn = hits > 0 || titles.includes(10_000) || isFirst;
  return isWhole && isOwn ? sum(titles) + Math.min(hits, manyHits) : undefined;
}

/**
 * Returns the sections that match every query word. A query word matches if it is the beginning of a word of
 * the section. Sections with a higher rank come first. Sections with the same rank keep the order of the
 * course.
 */
export function placesWith(
  places: readonly SearchedSection[],
  sought: readonly string[],
): readonly SearchedSection[] {
  if (sought.length === 0) return [];
  return places
    .flatMap(place => {
      const rank = rankOf(place, sought);
      return rank === undefined ? [] : [{place, rank}];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({place}) => place);
}

/**
 * Returns the terms that match every query word. A query word matches if it is the beginning of a word of the
 * term or its meaning. Terms whose name matches more query words come first.
 */
export function termsWith(
  terms: readonly SearchedTerm[],
  sought: readonly string[],
): readonly SearchedTerm[] {
  if (sought.length === 0) return [];
  const inName = ({term}: SearchedTerm) => sought.filter(word => has(term, word)).length;
  return terms
    .filter(({term, meaning}) => sought.every(word => has(term, word) || has(meaning, word)))
    .sort((a, b) => inName(b) - inName(a));
}

/** Length of a snippet in characters before the start of its first hit (`before`) and after it (`after`). */
const before = 50;
const after = 130;

/**
 * Returns a snippet of the text, split into pieces. The snippet shows the position where the greatest number
 * of different query words are close together. Without a hit, the snippet shows the beginning of the text.
 */
export function snippetOf({text, words}: Searched, sought: readonly string[]): readonly SnippetPiece[] {
  const hits = words.filter(word => isHit(word, sought));
  const start = crowded(hits, sought)?.from ?? 0;
  const from = words.find(word => word.from >= start - before)?.from ?? 0;
  const to = words.filter(word => word.to <= start + after).at(-1)?.to ?? text.length;
  const isStart = (words[0]?.from ?? 0) >= from;
  const isEnd = (words.at(-1)?.to ?? text.length) <= to;
  const window: Window = {from: isStart ? 0 : from, to: isEnd ? text.length : to};
  const inside = piecesIn(text, window, hits);
  return [...(isStart ? [] : [ellipsis]), ...inside, ...(isEnd ? [] : [ellipsis])];
}

interface Window {
  readonly from: number;
  readonly to: number;
}

const ellipsis: SnippetPiece = {text: '…', isHit: false};

/**
 * Returns the hit at which a snippet starts. This is the hit that is followed by the greatest number of
 * different query words within `after` characters. If several hits have the same number, returns the first of
 * them.
 */
function crowded(hits: readonly Word[], sought: readonly string[]): Word | undefined {
  const different = (first: Word) => {
    const near = hits.filter(({from}) => from >= first.from && from <= first.from + after);
    return sought.filter(beginning => near.some(word => word.folded.startsWith(beginning))).length;
  };
  const counted = hits.map(hit => ({hit, count: different(hit)}));
  const most = Math.max(...counted.map(({count}) => count));
  return counted.find(({count}) => count === most)?.hit;
}

/** Splits the text of a snippet into pieces, so that each hit is a piece of its own. */
function piecesIn(text: string, {from, to}: Window, hits: readonly Word[]): readonly SnippetPiece[] {
  const inside = hits.filter(hit => hit.from >= from && hit.to <= to);
  const ends = [from, ...inside.map(hit => hit.to)];
  const pieces = inside.flatMap((hit, i): readonly SnippetPiece[] => [
    {text: text.slice(ends[i], hit.from), isHit: false},
    {text: text.slice(hit.from, hit.to), isHit: true},
  ]);
  return [...pieces, {text: text.slice(ends.at(-1), to), isHit: false}].filter(piece => piece.text !== '');
}
