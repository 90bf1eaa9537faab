import {folded, stemOf} from '../../text/words/word-forms.ts';

/**
 * A text, and the same text split into words. The text is split only once, because every search needs the words
 * again.
 */
export interface Searched {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Word {
  /** The word without capitals, accents and apostrophes. The Mongolian letters ө and ү are replaced by о and у. */
  readonly folded: string;
  /** The stem, which is the same for all forms of the word. */
  readonly stem: string;
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
   * True for the first section of a lesson. The search returns this section if only the title of the lesson matches.
   */
  readonly isFirst: boolean;
}

/** A term of the glossary in the search index. */
export interface SearchedTerm {
  readonly id: string;
  readonly term: Searched;
  readonly meaning: Searched;
  /** Abbreviations of the term. */
  readonly abbreviations: Searched;
}

/** A word or a term that a query asks for, in each of its wordings. */
export interface Sought {
  /**
   * A text needs only one of these wordings: the typed words, the abbreviation of a typed term, or the term of a
   * typed abbreviation.
   */
  readonly wordings: readonly Wording[];
}

/** The words of one wording. A text must contain all of them. */
type Wording = readonly Pick<Word, 'folded' | 'stem'>[];

/** A piece of a snippet. `isHit` is true if the piece is a word from the query. */
export interface SnippetPiece {
  readonly text: string;
  readonly isHit: boolean;
}

const wordsIn = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** Splits a plain text into words, without its soft hyphens. `language` is the code of its language. */
export function searchedText(hyphenated: string, language: string): Searched {
  const text = hyphenated.replaceAll('\u00ad', '');
  const words = [...text.matchAll(wordsIn)].map(({0: word, index}): Word => {
    const own = folded(word);
    return {folded: own, stem: stemOf(own, language), from: index, to: index + word.length};
  });
  return {text, words};
}

/** The minimum number of letters in a query. Shorter queries match too many words. */
const fewest = 2;

/**
 * Returns the words and terms of a query, or an empty list if the query is too short. A term and its abbreviation
 * count as one.
 */
export function soughtIn(typed: string, language: string, terms: readonly SearchedTerm[]): readonly Sought[] {
  const words = searchedText(typed, language).words.filter(
    (word, i, all) => all.findIndex(({folded}) => folded === word.folded) === i,
  );
  if (words.map(word => word.folded).join('').length < fewest) return [];
  const isTyped = ({stem}: Pick<Word, 'stem'>) => words.some(word => word.stem === stem);
  const inFull = terms.filter(
    ({term, abbreviations}) => abbreviations.words.length > 0 && term.words.every(isTyped),
  );
  const isInFull = ({stem}: Word) => inFull.some(({term}) => term.words.some(word => word.stem === stem));
  const shortened = inFull.map(({term, abbreviations}): Sought => ({
    wordings: [term.words, ...abbreviations.words.map(word => [word])],
  }));
  const others = words
    .filter(word => !isInFull(word))
    .map((word): Sought => ({
      wordings: [
        [word],
        ...terms
          .filter(({abbreviations}) => abbreviations.words.some(({folded}) => folded === word.folded))
          .map(({term}) => term.words),
      ],
    }));
  return [...shortened, ...others];
}

/**
 * Minimum numbers of letters for a query word inside a compound: `word` for the query word, and `first` for the first
 * word of the compound.
 */
const compound = {word: 4, first: 3} as const;

/**
 * Returns true if a word begins with a query word, is another form of it, or is a compound that contains it. For
 * example, "watermark" is a hit for "mark".
 */
const matches = (word: Word, {folded, stem}: Pick<Word, 'folded' | 'stem'>): boolean =>
  word.folded.startsWith(folded) ||
  word.stem === stem ||
  (folded.length >= compound.word && word.folded.includes(folded, compound.first));

const isHitOf = (word: Word, {wordings}: Sought): boolean =>
  wordings.flat().some(part => matches(word, part));

const isHit = (word: Word, sought: readonly Sought[]): boolean => sought.some(one => isHitOf(word, one));

const has = ({words}: Searched, {wordings}: Sought): boolean =>
  wordings.some(wording => wording.every(part => words.some(word => matches(word, part))));

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** Maximum number of hits in a text that improve the rank of a section. Further hits do not change the rank. */
const manyHits = 99;

/**
 * Returns the rank of a section, or undefined if the section lacks a query word. A hit in the title of the section
 * counts most. A hit in the title of the lesson counts more than any number of hits in the text.
 */
function rankOf(
  {section, lesson, text, isFirst}: SearchedSection,
  sought: readonly Sought[],
): number | undefined {
  const titles = sought.map(one => (has(section, one) ? 10_000 : has(lesson, one) ? 100 : 0));
  const hits = text.words.filter(word => isHit(word, sought)).length;
  const isWhole = sought.every((one, i) => titles[i] !== 0 || has(text, one));
  const isOwn = hits > 0 || titles.includes(10_000) || isFirst;
  return isWhole && isOwn ? sum(titles) + Math.min(hits, manyHits) : undefined;
}

/**
 * Returns the sections that contain everything from the query. Sections with a higher rank come first. Sections with
 * the same rank keep the order of the course.
 */
export function placesWith(
  places: readonly SearchedSection[],
  sought: readonly Sought[],
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
 * Returns the terms that contain everything from the query, in their name or meaning. The more sought words a name
 * contains, the earlier its term comes.
 */
export function termsWith(
  terms: readonly SearchedTerm[],
  sought: readonly Sought[],
): readonly SearchedTerm[] {
  if (sought.length === 0) return [];
  const inName = ({term}: SearchedTerm) => sought.filter(one => has(term, one)).length;
  return terms
    .filter(({term, meaning}) => sought.every(one => has(term, one) || has(meaning, one)))
    .sort((a, b) => inName(b) - inName(a));
}

/**
 * Maximum number of characters that a snippet shows before the start of its first hit (`before`) and after this start
 * (`after`).
 */
const before = 50;
const after = 130;

/**
 * Returns a snippet of the text, split into pieces. The snippet shows where the most different query words are close
 * together. Without a hit, it shows the beginning of the text.
 */
export function snippetOf({text, words}: Searched, sought: readonly Sought[]): readonly SnippetPiece[] {
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
 * Returns the hit at which a snippet starts. The start is the hit with the most different query words in the next
 * `after` characters. Of several such hits, returns the first one.
 */
function crowded(hits: readonly Word[], sought: readonly Sought[]): Word | undefined {
  const different = (first: Word) => {
    const near = hits.filter(({from}) => from >= first.from && from <= first.from + after);
    return sought.filter(one => near.some(word => isHitOf(word, one))).length;
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
