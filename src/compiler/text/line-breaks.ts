import createHyphenator from 'hyphen';
import mongolian from 'hyphen/patterns/mn-cyrl.js';
import type {Catalogue} from './language.ts';

/** The rules for line breaks in one language. */
interface Breaking {
  readonly words: RegExp;
  readonly breakWord: (word: string) => string;
  /** Matches the space before a short word that never begins a line. */
  readonly joints: RegExp;
}

/** Returns a function that puts soft hyphens into a word, by the patterns of its language. */
function breaking(patterns: Parameters<typeof createHyphenator>[0]): Breaking['breakWord'] {
  const hyphenate = createHyphenator(patterns, {hyphenChar: '\u00ad'});
  return word => {
    const broken = hyphenate(word);
    // The result type of the hyphenator includes a promise. But the result is a promise only with the option `async`.
    return typeof broken === 'string' ? broken.replace(fewLetters, '') : word;
  };
}

/** Matches a soft hyphen that would leave fewer than three letters on a line. */
const fewLetters = /(?<=^\p{L}{1,2})\u00ad|\u00ad(?=\p{L}{1,2}$)/gu;

/** The languages for which a browser may have no hyphenation patterns. */
const languages: Readonly<Record<string, Breaking>> = {
  mn: {
    // Shorter words get no soft hyphens. They fit into the table cells on a phone, and each soft hyphen costs bytes.
    words: /\p{Script=Cyrillic}{10,}/u,
    breakWord: breaking(mongolian),
    // Matches the space before a particle, because a particle stays on the line of the previous word. "юу" is a
    // particle only at the end of a clause; elsewhere "юу" means "what".
    joints: / (?=(?:уу|үү|вэ|бэ|ч|л)(?!\p{L})|(?:юу|юү)(?:[?!.,»]|$))/giu,
  },
};

/** Matches HTML of one or more blocks, as prose has it. Titles, labels and drawings do not match. */
const proseStart = /^<(?:blockquote|div|h3|hr|ol|p|pre|ul)\b/;

/** Matches a drawing. Drawings stay unchanged, because their authors set the line breaks. */
export const drawingStart = /^<svg\b/;

/**
 * Matches tags and code, which stay unchanged. Otherwise matches text, which the group captures. Code stays unchanged
 * because learners compare it letter by letter.
 */
export const pieces = /<(?:code|pre)\b.*?<\/(?:code|pre)>|<[^>]*>|([^<]+)/gsu;

/**
 * Prepares the line breaks in the texts of a catalogue. In prose, long words get soft hyphens; the browser breaks a
 * word there if it does not fit. A particle stays on the line of the previous word. Only text chunks are prepared:
 * the desk and the answer keys use the original texts.
 */
export function withLineBreaks(catalogue: Catalogue, language: string): Catalogue {
  const own = languages[language];
  if (!own) return catalogue;
  const long = new RegExp(own.words, 'gu');
  const prepare = (html: string) =>
    html.replace(pieces, (piece, text: string | undefined) => {
      if (text === undefined) return piece;
      const joined = text.replace(own.joints, '\u00a0');
      return proseStart.test(html) ? joined.replace(long, own.breakWord) : joined;
    });
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, html]) => [key, drawingStart.test(html) ? html : prepare(html)]),
  );
}
