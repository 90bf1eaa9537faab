/** Truncates a text to `room` characters without splitting a surrogate pair at its end. */
export const cut = (text: string, room: number): string =>
  text.length <= room ? text : text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');

/**
 * Replaces line breaks, other control characters and unpaired surrogates by spaces. Some LMSes refuse such
 * characters or fail to send them.
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
