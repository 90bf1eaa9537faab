/** As much of a text as there is room for, without half a letter at its end. */
export const cut = (text: string, room: number): string =>
  text.length <= room ? text : text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');

/** A text without line breaks, other controls and half letters, which some LMSes refuse, or fail to send. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
