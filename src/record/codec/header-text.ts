/** Longest place that is saved, in characters. A longer place is omitted. */
export const maxPlace = 96;

/**
 * Writes a route in characters that the saved state allows. `_` stands for `/`, because ids contain no `_`.
 * Returns '' for a route that is too long or has other characters.
 */
export const toPlace = (place: string): string =>
  place.length <= maxPlace && /^[a-z0-9/-]*$/.test(place) ? place.replaceAll('/', '_') : '';

export const fromPlace = (text: string): string =>
  /^[a-z0-9_-]*$/.test(text) ? text.replaceAll('_', '/') : '';

/** Length of the mark of a learner, in characters. */
export const markLength = 4;

/**
 * Returns a short mark of a learner id, or '' for an empty id. It tells learners apart and does not reveal the
 * id: one in 1.7 million ids has the same mark.
 */
export const markOf = (learnerId: string): string =>
  learnerId === '' ? '' : checksum(learnerId).slice(-markLength).padStart(markLength, '0');

/** Computes a CRC-32 in base 36, at most seven characters. It detects a text that was truncated or changed. */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(36);
}
