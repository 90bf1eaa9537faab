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
    // The type of the result includes a promise, but the result is a promise only with the option `async`.
    return typeof broken === 'string' ? broken.replace(fewLetters, '') : word;
  };
}

/** Matches a soft hyphen that would leave fewer than three letters on a line. */
const fewLetters = /(?<=^\p{L}{1,2})\u00ad|\u00ad(?=\p{L}{1,2}$)/gu;

/** The languages for which a browser may have no hyphenation patterns. */
const languages: Readonly<Record<string, Breaking>> = {
  mn: {
    // Shorter words get no soft hyphens, because they fit into the cells of a table on a phone and a hyphen costs bytes.
    words: /\p{Script=Cyrillic}{10,}/u,
    breakWord: breaking(mongolian),
    // Particles, which stay on the line of the word before. "юу" is a particle only at the end of a clause; elsewhere
    // "юу" means "what".
    joints: / (?=(?:уу|үү|вэ|бэ|ч|л)(?!\p{L})|(?:юу|юү)(?:[?!.,»]|$))/giu,
  },
};

/** Matches HTML of one or more blocks, the form of prose. Titles, labels and drawings are not of this form. */
const isProse = /^<(?:blockquote|div|h3|hr|ol|p|pre|ul)\b/;

/** Matches a drawing. The author of a drawing sets its line breaks. */
export const isDrawing = /^<svg\b/;

/**
 * Matches either tags and code, which stay unchanged, or text, which the group captures. Code stays unchanged
 * because learners compare it letter by letter.
 */
export const pieces = /<(?:code|pre)\b.*?<\/(?:code|pre)>|<[^>]*>|([^<]+)/gsu;

/**
 * Prepares the ends of lines in the texts of a catalogue. Long words of prose get soft hyphens, where the browser
 * breaks a word that does not fit. A particle stays on the line of the word before it. Only the text chunks are
 * prepared: the desk and the answer keys use texts as they are.
 */
export function withLineBreaks(catalogue: Catalogue, language: string): Catalogue {
  const own = languages[language];
  if (!own) return catalogue;
  const long = new RegExp(own.words, 'gu');
  const prepare = (html: string) =>
    html.replace(pieces, (piece, text: string | undefined) => {
      if (text === undefined) return piece;
      const joined = text.replace(own.joints, '\u00a0');
      return isProse.test(html) ? joined.replace(long, own.breakWord) : joined;
    });
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, html]) => [key, isDrawing.test(html) ? html : prepare(html)]),
  );
}
