import {eachText, proseOnly} from '../translation-rule.ts';

/** Warns about quotes of other languages. An apostrophe is part of a name. */
export const quotes = eachText('mn-quotes', ({text}) => {
  const [wrong] = /["“”„‟]/.exec(proseOnly(text)) ?? [];
  return wrong === undefined ? [] : [`write « » instead of ${wrong}`];
});
