import {fit} from '../typed.ts';

/** Maximum length of a typed number in bytes of UTF-8: the number of digits that a saved state can store. */
export const mostBytes = 20;

/**
 * Parses a typed text and returns its possible meanings as plain decimals (`-3.50`), the most likely first.
 * Returns an empty list when the text is no number. It accepts digits of any script, point or comma, and
 * every dash of a keyboard as minus. Thousands may be separated by spaces or by the sign that is not the
 * decimal sign. `1,250` has two meanings, because the decimal sign of one learner is the thousands separator
 * of another.
 */
export function readings(text: string): readonly string[] {
  if (fit(text, mostBytes) !== text) return [];
  const plain = plainly(text);
  if (!/\d/.test(plain)) return [];
  const found = conventions
    .filter(c => c.form.test(plain))
    .map(c => decimal(plain.replace(c.between, ''), c.point));
  return [...new Set(found)];
}

const conventions = [
  {form: /^-?(\d*|[1-9]\d{0,2}([, ]\d{3})+)(\.\d*)?$/, between: /[, ]/g, point: '.'},
  {form: /^-?(\d*|[1-9]\d{0,2}([. ]\d{3})+)(,\d*)?$/, between: /[. ]/g, point: ','},
] as const;

/** Adds a digit before the point and removes a point at the end, as the LMS standards require. */
const decimal = (plain: string, point: string) =>
  plain
    .replace(point, '.')
    .replace(/\.$/, '')
    .replace(/^(-?)\./, '$10.');

/** Converts to ASCII digits and signs, and removes the invisible characters that pasted text contains. */
const plainly = (text: string) =>
  text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s/gu, ' ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/^(\+|- )/, sign => (sign === '+' ? '' : '-'))
    .replace(/\u066b/gu, '.')
    .replace(/\u066c/gu, ',')
    .replace(/\p{Nd}/gu, digit => String(valueOf(digit)));

/**
 * Value of a digit in any script. Digits of a script have consecutive code points from zero, so the value is
 * the distance to the first one.
 */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}
