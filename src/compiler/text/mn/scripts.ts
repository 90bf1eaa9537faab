import {eachText, proseOnly} from '../translation-rule.ts';

/**
 * Warns about a word with Latin and Cyrillic letters. Such letters look alike, but a search and a screen reader tell
 * them apart.
 */
export const scripts = eachText('mn-script', ({text}) =>
  [...proseOnly(text).matchAll(/\p{L}+/gu)].flatMap(([word]) => {
    const latin = word.match(/\p{Script=Latin}/gu);
    return latin && /\p{Script=Cyrillic}/u.test(word)
      ? [`"${word}" has Latin letters among Cyrillic ones (${latin.join(' ')}): write it in one script`]
      : [];
  }),
);
