import createHyphenator from 'hyphen';
import mongolian from 'hyphen/patterns/mn-cyrl.js';
import type {Catalogue} from './language.ts';

/** How the words of a language may be broken at the end of a line. */
interface Breaking {
  readonly words: RegExp;
  readonly breakWord: (word: string) => string;
}

/** Returns a function that puts soft hyphens into a word, by the patterns of its language. */
function breaking(patterns: Parameters<typeof createHyphenator>[0]): Breaking['breakWord'] {
  const hyphenate = createHyphenator(patterns, {hyphenChar: '\u00ad'});
  return word => {
    const broken = hyphenate(word);
    // The result is a promise only with the option `async`, which is not set.
    return typeof broken === 'string' ? broken.replace(fewLetters, '') : word;
  };
}

/** Matches a soft hyphen that would leave fewer than three letters on a line. */
const fewLetters = /(?<=^\p{L}{1,2})\u00ad|\u00ad(?=\p{L}{1,2}$)/gu;

/** The languages for which a browser may have no hyphenation patterns. */
const languages: Readonly<Record<string, Breaking>> = {
  mn: {
    // Shorter words fit into the cells of a table on a phone, and each soft hyphen costs bytes.
    words: /\p{Script=Cyrillic}{10,}/u,
    breakWord: breaking(mongolian),
  },
};

/** Matches HTML of one or more blocks, the form of prose. Titles, labels and drawings are not of this form. */
const isProse = /^<(?:blockquote|div|h3|hr|ol|p|pre|ul)\b/;

/**
 * Matches HTML that stays unchanged, which is tags and code, or else a long word, which is in the group. Code stays
 * unchanged because learners compare it letter by letter.
 */
const pieces = (words: RegExp) =>
  new RegExp(`<(?:code|pre)\\b.*?</(?:code|pre)>|<[^>]*>|(${words.source})`, 'gsu');

/**
 * Puts soft hyphens into the long words of all prose in a catalogue. The browser breaks a word there if it does not
 * fit. Only the text chunks get them: the desk and the answer keys use texts without soft hyphens.
 */
export function withSoftHyphens(catalogue: Catalogue, language: string): Catalogue {
  const own = languages[language];
  if (!own) return catalogue;
  const breakLong = (piece: string, word: string | undefined) =>
    word === undefined ? piece : own.breakWord(word);
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, html]) => [
      key,
      isProse.test(html) ? html.replace(pieces(own.words), breakLong) : html,
    ]),
  );
}
