/** Truncates a text to `length` characters without splitting a surrogate pair at its end. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/**
 * Replaces line breaks, other control characters and unpaired surrogates by spaces. Some LMSes refuse such
 * characters or fail to send them.
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
