/** A text with its words, so that it is taken apart once however often it is searched. */
export interface Searched {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Word {
  /** As words are compared: without capitals, accents and apostrophes. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** A section of a lesson, as a search sees it. */
export interface Place {
  readonly address: string;
  readonly lesson: Searched;
  readonly section: Searched;
  readonly text: Searched;
  /** The first of its lesson, which stands for the lesson where nothing but its title is hit. */
  readonly isFirst: boolean;
}

/** A term of the glossary, as a search sees it. */
export interface SearchedTerm {
  readonly address: string;
  readonly term: Searched;
  readonly meaning: Searched;
}

/** A bit of text, and whether it is a word that was sought. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

const wordsIn = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** Й is a letter of its own, and no И with an accent. */
const accents = /(?<!и)\p{M}|['’ʼ]/gu;

const folded = (word: string): string =>
  word.toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC');

/** Takes a plain text apart. */
export const searchedText = (text: string): Searched => ({
  text,
  words: [...text.matchAll(wordsIn)].map(({0: word, index}) => ({
    folded: folded(word),
    from: index,
    to: index + word.length,
  })),
});

/** Fewer letters than this are the beginning of too many words. */
const fewest = 2;

/** The words that were typed, as they are compared; none while too little was typed to look for. */
export function soughtIn(typed: string): readonly string[] {
  const sought = [...new Set(searchedText(typed).words.map(word => word.folded))];
  return sought.join('').length < fewest ? [] : sought;
}

const isHit = ({folded: word}: Word, sought: readonly string[]): boolean =>
  sought.some(beginning => word.startsWith(beginning));

const has = ({words}: Searched, beginning: string): boolean =>
  words.some(word => word.folded.startsWith(beginning));

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** Most words in a text that still make a difference. */
const manyHits = 99;

/**
 * How well a place answers, or undefined where one of the words is not in it: words in the title of its section before
 * words in the title of its lesson, and those before any number of words in its text.
 */
function rankOf({section, lesson, text, isFirst}: Place, sought: readonly string[]): number | undefined {
  const titles = sought.map(word => (has(section, word) ? 10_000 : has(lesson, word) ? 100 : 0));
  const hits = text.words.filter(word => isHit(word, sought)).length;
  const isWhole = sought.every((word, i) => titles[i] !== 0 || has(text, word));
  const isOwn = hits > 0 || titles.includes(10_000) || isFirst;
  return isWhole && isOwn ? sum(titles) + Math.min(hits, manyHits) : undefined;
}

/** The places in which all words begin that were sought, the best first, and else in the order of the course. */
export function placesWith(places: readonly Place[], sought: readonly string[]): readonly Place[] {
  if (sought.length === 0) return [];
  return places
    .flatMap(place => {
      const rank = rankOf(place, sought);
      return rank === undefined ? [] : [{place, rank}];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({place}) => place);
}

/** The terms in which all words begin that were sought: first those that have one of them in their name. */
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

/** Characters of a snippet before its first hit, and from there on. */
const before = 50;
const after = 130;

/** What stands around the hits of a text: where most of the words stand together, and its beginning where none does. */
export function snippetOf({text, words}: Searched, sought: readonly string[]): readonly Piece[] {
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

const ellipsis: Piece = {text: '…', isHit: false};

/** The hit after which the most different words stand close by: of equal ones the first. */
function crowded(hits: readonly Word[], sought: readonly string[]): Word | undefined {
  const different = (first: Word) => {
    const near = hits.filter(({from}) => from >= first.from && from <= first.from + after);
    return sought.filter(beginning => near.some(word => word.folded.startsWith(beginning))).length;
  };
  const counted = hits.map(hit => ({hit, count: different(hit)}));
  const most = Math.max(...counted.map(({count}) => count));
  return counted.find(({count}) => count === most)?.hit;
}

/** The text of a window, taken apart at its hits. */
function piecesIn(text: string, {from, to}: Window, hits: readonly Word[]): readonly Piece[] {
  const inside = hits.filter(hit => hit.from >= from && hit.to <= to);
  const ends = [from, ...inside.map(hit => hit.to)];
  const pieces = inside.flatMap((hit, i): readonly Piece[] => [
    {text: text.slice(ends[i], hit.from), isHit: false},
    {text: text.slice(hit.from, hit.to), isHit: true},
  ]);
  return [...pieces, {text: text.slice(ends.at(-1), to), isHit: false}].filter(piece => piece.text !== '');
}
