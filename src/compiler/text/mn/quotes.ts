import {eachText, proseOnly} from '../translation-rule.ts';

/** Warns about the quotation marks of other languages. An apostrophe is allowed, because it can be part of a name. */
export const quotes = eachText('mn-quotes', ({text}) => {
  const [wrong] = /["“”„‟]/.exec(proseOnly(text)) ?? [];
  return wrong === undefined ? [] : [`write « » instead of ${wrong}`];
});
