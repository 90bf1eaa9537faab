import {CutError, sizeOf, type NibbleReader, type NibbleWriter} from './bit-pack.ts';

/** A word of a saved response: the number of an option, or what was typed. */
export type Word = number | string;

/**
 * Most bytes of UTF-8 of a typed word that is saved, which is all that may be typed: 20 where a number is asked for, 32
 * anywhere else.
 */
export const typedBytes = (type: string): number => (type === 'numeric' ? 20 : 32);

// What numbers are typed with takes a half byte a character instead of two.
const numerals = '0123456789.,-+ /';
const isNumeral = (word: string): boolean => Array.from(word).every(c => numerals.includes(c));

/** The UTF-8 bytes of a text, or undefined where it is no well-formed Unicode. The core has no TextEncoder. */
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

/** Half bytes that a numbered word takes. */
export const numberedSize = (option: number): number => sizeOf(option + 1);

/** Half bytes that a typed word takes, if none of its bytes is one that numbers are typed with. */
export const typedSize = (bytes: number): number => 1 + sizeOf(bytes * 2 + 1) + bytes * 2;

/** Whether a typed word can be saved; one that is cut would be another answer. */
export const isSaved = (word: string, mostBytes: number): boolean =>
  (utf8(word)?.length ?? Infinity) <= mostBytes;

export function writeWord(out: NibbleWriter, word: Word): void {
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

export function readWord(input: NibbleReader): Word {
  const option = input.number();
  if (option > 0) return option - 1;
  const head = input.number();
  const length = Math.floor(head / 2);
  const symbols: number[] = [];
  while (symbols.length < length) symbols.push(head % 2 === 0 ? input.raw() : input.raw() * 16 + input.raw());
  return head % 2 === 0 ? symbols.map(s => numerals.charAt(s)).join('') : fromUtf8(symbols);
}
