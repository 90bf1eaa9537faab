/** Maximum length of a saved place in the course, in characters. A longer place is not saved. */
export const maxPlace = 96;

/**
 * Writes a place in the course with the characters that a saved state allows. `_` replaces `/`, because ids contain no
 * `_`. Returns '' for a place that is too long or has other characters.
 */
export const toPlace = (place: string): string =>
  place.length <= maxPlace && /^[a-z0-9/-]*$/.test(place) ? place.replaceAll('/', '_') : '';

export const fromPlace = (text: string): string =>
  /^[a-z0-9_-]*$/.test(text) ? text.replaceAll('_', '/') : '';

/** Length in characters of the mark that stands for a learner id (`markOf`). */
export const markLength = 4;

/**
 * Returns a short mark that stands for a learner id; '' for an empty id. The mark distinguishes learners but does not
 * reveal the id. The probability that two ids have the same mark is 1 in 1.7 million.
 */
export const markOf = (learnerId: string): string =>
  learnerId === '' ? '' : checksum(learnerId).slice(-markLength).padStart(markLength, '0');

/**
 * The CRC of each possible byte. With this table the checksum is eight times faster. Speed matters, because
 * every save computes several checksums.
 */
const crcs = Array.from({length: 256}, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/**
 * Computes a CRC-32 in base 36, which has at most seven characters. It detects that a text was truncated or
 * changed.
 */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    const mixed = crc ^ text.charCodeAt(i);
    crc = (crcs[mixed & 0xff] ?? 0) ^ (mixed >>> 8);
  }
  return (~crc >>> 0).toString(36);
}
