import {eachText} from '../translation-rule.ts';

/**
 * Warns about an ending on a placeholder of an interface text. The vowels of the ending depend on a value that the
 * translator does not see. Names in an interview come from a list of the author, so an ending can fit all of them.
 */
export const placeholders = eachText('mn-placeholder', ({text, kind}) =>
  kind === 'plain'
    ? [...text.matchAll(/(\{\{[^}]*\}\})[*»]*-?\p{Script=Cyrillic}+/gu)].map(
        ([wrong, hole = '']) =>
          `${wrong} has an ending on a value that changes: write ${hole} alone, such as «${hole}»: …, or add a noun`,
      )
    : [],
);
