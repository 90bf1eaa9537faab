import {eachText, proseOnly} from '../translation-rule.ts';

const forms: readonly (readonly [wrong: RegExp, cure: string])[] = [
  [/\b\d{4}[-.]\d\d[-.]\d\d\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/, 'write the date as 2026 оны 11 дүгээр сарын 28'],
  [/\d+\s+(?:онд?|оны)\s+\d+\s+сар/, 'write the month as 11 дүгээр сар'],
  [/\d+-р(?!\p{L})/u, 'write the ordinal as дугаар or дүгээр'],
];

/** Warns about a date or an ordinal whose form differs from the form in Mongolian laws. */
export const dates = eachText('mn-date', ({text}) => {
  const prose = proseOnly(text);
  return forms.flatMap(([pattern, cure]) => {
    const [wrong] = pattern.exec(prose) ?? [];
    return wrong === undefined ? [] : [`${wrong}: ${cure}`];
  });
});
