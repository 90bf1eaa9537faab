import {eachText} from '../translation-rule.ts';

/** An ending, or a word that has the vowels of the value before it: дугаар of an ordinal, and дахь for "in". */
const bound = /(\{\{[^}]*\}\})[*»]*(?:-?\p{Script=Cyrillic}+| (?:дугаар|дүгээр|дахь|дэх)(?!\p{L}))/gu;

/**
 * Warns about an ending or an ordinal on a placeholder of an interface text. Its vowels depend on a value that the
 * translator does not see. Names in an interview come from a list of the author, so an ending can fit all of them.
 */
export const placeholders = eachText('mn-placeholder', ({text, kind}) =>
  kind === 'plain'
    ? [...text.matchAll(bound)].map(
        ([wrong, hole = '']) =>
          `${wrong} has an ending on a value that changes: write ${hole} alone, such as «${hole}»: …, or add a noun before or behind it`,
      )
    : [],
);
