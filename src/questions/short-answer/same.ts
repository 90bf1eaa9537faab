/**
 * Returns whether two typed texts are the same answer. Ignores case, spaces and hyphens unless `exactly` is
 * true. Always treats full-width characters, which some keyboards type in place of Latin ones, like the
 * ordinary ones.
 */
export const isSame = (a: string, b: string, exactly: boolean): boolean =>
  exactly ? plainly(a) === plainly(b) : loosely(a) === loosely(b);

const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();

const loosely = (text: string): string =>
  plainly(text)
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
