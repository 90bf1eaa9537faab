/**
 * Returns true if two typed texts are the same answer. Case, spaces and hyphens make no difference unless
 * `exactly` is true. Full-width characters always count as ordinary Latin characters, because some keyboards
 * type the full-width forms.
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
