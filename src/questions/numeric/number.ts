import {fit} from '../typed.ts';

/** Most bytes of UTF-8 a typed answer may have: as many figures as a saved state has room for. */
export const mostBytes = 20;

/**
 * What a typed text may mean, as plain decimals (`-3.50`), likeliest first; empty when it is no number. It takes digits
 * of any script, point or comma, spaces or the other sign between thousands, and every dash a keyboard gives for a
 * minus. `1,250` has two readings, because one learner's decimal sign is another's mark for thousands.
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

/** With a digit on either side of the point, as the LMS standards want it. */
const decimal = (plain: string, point: string) =>
  plain
    .replace(point, '.')
    .replace(/\.$/, '')
    .replace(/^(-?)\./, '$10.');

/** In ASCII digits and signs, without the invisible marks that pasted text brings. */
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

/** Digits of a script stand in order from its zero, so the value is the way back to the first of them. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}
