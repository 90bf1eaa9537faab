import {eachText} from '../translation-rule.ts';

/**
 * Matches a placeholder with a suffix, or with a word whose vowels depend on the value: дугаар makes an ordinal, дахь
 * means "in".
 */
const bound = /(\{\{[^}]*\}\})[*»]*(?:-?\p{Script=Cyrillic}+| (?:дугаар|дүгээр|дахь|дэх)(?!\p{L}))/gu;

/**
 * Warns about a suffix or an ordinal on a placeholder of an interface text. The vowels of the suffix depend on a
 * value that the translator does not see. In an interview, names come from a list of the author, so a suffix can fit
 * all these names.
 */
export const placeholders = eachText('mn-placeholder', ({text, kind}) =>
  kind === 'plain'
    ? [...text.matchAll(bound)].map(
        ([wrong, hole = '']) =>
          `${wrong} has an ending on a value that changes: write ${hole} alone, such as «${hole}»: …, or add a noun before or behind it`,
      )
    : [],
);
