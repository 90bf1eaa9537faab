/**
 * Whole numbers as half bytes, and half bytes as characters that any LMS keeps: three half bytes are two characters
 * of base64url. A number takes a half byte for every three bits, so that the small numbers of which saved work
 * consists (tries, points, options) take one each.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many half bytes a whole number from 0 takes. */
export const sizeOf = (n: number): number => (n < 8 ? 1 : 1 + sizeOf(Math.floor(n / 8)));

/** How many characters so many half bytes take. */
export const charactersOf = (nibbles: number): number => Math.ceil((nibbles * 4) / 6);

/** Collects numbers, then gives them as text. */
export class NibbleWriter {
  readonly #nibbles: number[] = [];

  /** A whole number from 0. */
  number(n: number): void {
    if (n < 8) this.#nibbles.push(n);
    else {
      this.#nibbles.push(8 + (n % 8));
      this.number(Math.floor(n / 8));
    }
  }

  /** Numbers from 0 to 15, each one half byte. */
  raw(...nibbles: readonly number[]): void {
    this.#nibbles.push(...nibbles);
  }

  text(): string {
    let text = '';
    for (let at = 0; at < this.#nibbles.length; at += 3) {
      const [a = 0, b = 0, c = 0] = this.#nibbles.slice(at, at + 3);
      text += alphabet.charAt((a << 2) | (b >> 2)) + alphabet.charAt(((b & 3) << 4) | c);
    }
    return text.slice(0, charactersOf(this.#nibbles.length));
  }
}

/** Thrown within `record` only, by a reader whose text ends too soon or is no such text; `decode` and `unseal` catch it. */
export class CutError extends Error {
  override readonly name = 'CutError';
}

/** Gives back, in the same order, what a writer was told. */
export class NibbleReader {
  readonly #bits: string;
  #at = 0;

  constructor(text: string) {
    this.#bits = Array.from(text, c => Math.max(0, alphabet.indexOf(c)).toString(2).padStart(6, '0')).join(
      '',
    );
  }

  /** Whether nothing is left but the bits that fill up the last character. */
  get isAtEnd(): boolean {
    return this.#bits.length - this.#at < 4;
  }

  raw(): number {
    const four = this.#bits.slice(this.#at, this.#at + 4);
    if (four.length < 4) throw new CutError(`no half byte at bit ${this.#at}`);
    this.#at += 4;
    return parseInt(four, 2);
  }

  number(): number {
    let n = 0;
    for (let scale = 1; scale < 2 ** 40; scale *= 8) {
      const nibble = this.raw();
      n += (nibble % 8) * scale;
      if (nibble < 8) return n;
    }
    throw new CutError(`no number before bit ${this.#at}`);
  }
}
