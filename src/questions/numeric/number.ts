import {fit} from '../typed.ts';

/** Maximum length of a typed number in bytes of UTF-8. A longer number does not fit into a saved state. */
export const mostBytes = 20;

/**
 * Parses a typed number. Returns each possible value as a plain decimal such as `-3.50`, the most likely first.
 * Returns an empty list if the text is not a number. Digits of any script are allowed, and every dash counts as a
 * minus. The decimal sign is a point or a comma. The thousands separator is a space, or whichever of point and comma
 * is not the decimal sign. `1,250` has two values, because a comma can be the decimal sign or the thousands
 * separator.
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

/** Adds a zero before a leading point and removes a trailing point, as the LMS standards require. */
const decimal = (plain: string, point: string) =>
  plain
    .replace(point, '.')
    .replace(/\.$/, '')
    .replace(/^(-?)\./, '$10.');

/**
 * Replaces digits and signs by those of ASCII. Removes invisible characters, which pasted text often
 * contains.
 */
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
 * Returns the value of a digit in any script. The ten digits of a script have consecutive code points. So the value
 * is the distance to the first digit of the script. The code counts back over all digits before, and takes the
 * distance modulo 10. The reason is that the digits of another script may come directly before.
 */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}
