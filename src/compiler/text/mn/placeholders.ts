import {eachText} from '../translation-rule.ts';

/** A suffix or a word whose vowels depend on the value before it: дугаар makes an ordinal, дахь means "in". */
const bound = /(\{\{[^}]*\}\})[*»]*(?:-?\p{Script=Cyrillic}+| (?:дугаар|дүгээр|дахь|дэх)(?!\p{L}))/gu;

/**
 * Warns about a suffix or an ordinal on a placeholder of an interface text. The vowels of the suffix depend on a value
 * that the translator does not see. Names in an interview come from a list of the author, so a suffix can fit all of
 * them.
 */
export const placeholders = eachText('mn-placeholder', ({text, kind}) =>
  kind === 'plain'
    ? [...text.matchAll(bound)].map(
        ([wrong, hole = '']) =>
          `${wrong} has an ending on a value that changes: write ${hole} alone, such as «${hole}»: …, or add a noun before or behind it`,
      )
    : [],
);
