import {eachText, proseOnly} from '../translation-rule.ts';

/** Warns about a percentage without a space before the percent sign. */
export const percent = eachText('mn-percent', ({text}) => {
  const [wrong] = /(?:\d|\}\})%/.exec(proseOnly(text)) ?? [];
  return wrong === undefined ? [] : [`write a space before %, such as 80 %`];
});
