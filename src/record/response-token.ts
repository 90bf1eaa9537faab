import {CutError, sizeOf, type NibbleReader, type NibbleWriter} from './bit-pack.ts';

/** One entry of a saved response: the number of an option, or a typed text. */
export type ResponseToken = number | string;

/**
 * Returns the maximum size of a typed entry in bytes of UTF-8: 20 for a number, 32 for any other text. The
 * input fields use the same limits.
 */
export const typedBytes = (type: string): number => (type === 'numeric' ? 20 : 32);

// The characters of typed numbers. In a saved state, each of them takes one nibble instead of two.
const numerals = '0123456789.,-+ /';
const isNumeral = (word: string): boolean => Array.from(word).every(c => numerals.includes(c));

/**
 * Encodes a text as UTF-8. Returns undefined if the text is not well-formed Unicode. The TypeScript core
 * library has no TextEncoder, so this function uses `encodeURIComponent`.
 */
function utf8(text: string): readonly number[] | undefined {
  try {
    return Array.from(encodeURIComponent(text).matchAll(/%(..)|./g), ([one, hex]) =>
      hex === undefined ? one.charCodeAt(0) : parseInt(hex, 16),
    );
  } catch {
    return undefined;
  }
}

function fromUtf8(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map(b => `%${b.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    throw new CutError('no UTF-8');
  }
}

/** Returns the size, in nibbles, of a saved entry that holds the number of an option. */
export const numberedSize = (option: number): number => sizeOf(option + 1);

/**
 * Returns the maximum size in nibbles of a typed entry of `bytes` bytes. This is the size of a text with a character
 * that no number has, because such a text takes more nibbles than a number.
 */
export const typedSize = (bytes: number): number => 1 + sizeOf(bytes * 2 + 1) + bytes * 2;

/**
 * True if a typed entry fits in a saved state. An entry is never truncated, because a truncated text would be
 * another answer.
 */
export const isSaved = (word: string, mostBytes: number): boolean =>
  (utf8(word)?.length ?? Infinity) <= mostBytes;

export function writeToken(out: NibbleWriter, word: ResponseToken): void {
  if (typeof word === 'number') {
    out.number(word + 1);
    return;
  }
  out.number(0);
  const numeral = isNumeral(word);
  const bytes = numeral ? Array.from(word, c => numerals.indexOf(c)) : (utf8(word) ?? []);
  out.number(bytes.length * 2 + (numeral ? 0 : 1));
  for (const byte of bytes) {
    if (numeral) out.raw(byte);
    else out.raw(byte >> 4, byte & 15);
  }
}

export function readToken(input: NibbleReader): ResponseToken {
  const option = input.number();
  if (option > 0) return option - 1;
  const head = input.number();
  const length = Math.floor(head / 2);
  const symbols: number[] = [];
  while (symbols.length < length) symbols.push(head % 2 === 0 ? input.raw() : input.raw() * 16 + input.raw());
  return head % 2 === 0 ? symbols.map(s => numerals.charAt(s)).join('') : fromUtf8(symbols);
}
