import type {Catalogue} from './language.ts';
import {drawingStart, pieces} from './line-breaks.ts';

/** Scripts that show the language of a word. Latin is not in this list, because many languages use it. */
const telling = ['Arab', 'Cyrl'];

const scriptOf = (language: string): string | undefined => new Intl.Locale(language).maximize().script;

/** Matches an English text that replaces a missing translation. */
const englishStart = /^<(?:div|span) lang="en">/;

/**
 * Marks up words in another script, such as a Mongolian name in an English sentence. The markup names the first
 * language of the course with this script. A screen reader then pronounces the words in this language (WCAG 2.2,
 * 3.1.2). Code stays unchanged.
 */
export function withOtherScripts(
  catalogue: Catalogue,
  language: string,
  languages: readonly string[],
): Catalogue {
  const others = telling.flatMap(script => {
    const code = languages.find(one => scriptOf(one) === script);
    const word = `[\\p{Script=${script}}\\p{M}\u00ad]*\\p{Script=${script}}[\\p{M}]*`;
    return code === undefined ? [] : [{script, code, words: new RegExp(`${word}(?:[ -]${word})*`, 'gu')}];
  });
  const mark = (html: string): string => {
    const own = scriptOf(englishStart.test(html) ? 'en' : language);
    return others
      .filter(({script, words}) => script !== own && html.search(words) >= 0)
      .reduce(
        (marked, {code, words}) =>
          marked.replace(pieces, (piece, text: string | undefined) =>
            text === undefined ? piece : text.replace(words, `<span lang="${code}">$&</span>`),
          ),
        html,
      );
  };
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, html]) => [key, drawingStart.test(html) ? html : mark(html)]),
  );
}
