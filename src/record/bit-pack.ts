/**
 * The characters of base64url, which every LMS stores. Whole numbers are written as nibbles (half bytes), and
 * two characters hold three nibbles. A number takes one nibble for every three of its bits. Most saved
 * numbers are small (tries, points, options) and take only one nibble.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Returns how many nibbles a whole number (0 or more) takes. */
export const sizeOf = (n: number): number => (n < 8 ? 1 : 1 + sizeOf(Math.floor(n / 8)));

/** Returns how many characters a number of nibbles takes. */
export const charactersOf = (nibbles: number): number => Math.ceil((nibbles * 4) / 6);

/** Collects numbers as nibbles and serialises them as text. */
export class NibbleWriter {
  readonly #nibbles: number[] = [];

  /** Appends a whole number (0 or more). */
  number(n: number): void {
    if (n < 8) this.#nibbles.push(n);
    else {
      this.#nibbles.push(8 + (n % 8));
      this.number(Math.floor(n / 8));
    }
  }

  /** Appends numbers from 0 to 15, one nibble each. */
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

/**
 * Thrown by a reader if its text is invalid or ends too early. `readSegment` catches the error, so the error never
 * leaves the folder `record`.
 */
export class CutError extends Error {
  override readonly name = 'CutError';
}

/**
 * Reads numbers from a text that a `NibbleWriter` has written. The order of the calls must be the same as for
 * writing.
 */
export class NibbleReader {
  readonly #bits: string;
  #at = 0;

  constructor(text: string) {
    this.#bits = Array.from(text, c => Math.max(0, alphabet.indexOf(c)).toString(2).padStart(6, '0')).join(
      '',
    );
  }

  /** True if only the padding bits of the last character are left. */
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
