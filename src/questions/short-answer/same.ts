/**
 * Whether two typed texts are the same answer. Unless it must be `exactly` so, capitals, spaces and hyphens make no
 * difference, nor does the width in which some keyboards write Latin letters.
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
