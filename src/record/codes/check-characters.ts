/**
 * Check characters for codes that people read aloud or type. The alphabet has 32 digits and letters whose names sound
 * different (no I, L, O or U). A text contains two Reed-Solomon codes: one for the even positions, and one for the
 * odd positions. Each code has three check characters. Each code detects up to two wrong characters, and can locate
 * one wrong character. If two neighbours are swapped, each code has only one wrong character, so both can be located.
 */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const halves = 2;
const checksEach = 3;
/** Number of check characters. The check characters are the last characters of a text. */
export const checks = halves * checksEach;
/**
 * Maximum length of a text with its check characters. Each of the two codes can have at most 31 symbols, one
 * for each power of 2 in the field.
 */
export const longest = halves * 31;

// The powers of 2 in the field of 32 elements that the polynomial x^5 + x^2 + 1 defines.
const powers: number[] = [];
for (let power = 1; powers.length < 31; power = power & 16 ? (power << 1) ^ 0b100101 : power << 1)
  powers.push(power);

const power = (exponent: number): number => powers[((exponent % 31) + 31) % 31] ?? 0;
const log = (element: number): number => powers.indexOf(element);
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : power(log(a) + log(b)));

/**
 * Coefficients of the generator polynomial (x - 1)(x - 2)(x - 4), from the highest power to the lowest. The
 * first coefficient is always 1, and `remainder` skips it.
 */
const generator = [0, 1, 2].reduce<readonly number[]>(
  (factor, exponent) =>
    [...factor, 0].map((n, i) => n ^ times(i > 0 ? (factor[i - 1] ?? 0) : 0, power(exponent))),
  [1],
);

const half = (symbols: readonly number[], which: number): readonly number[] =>
  symbols.filter((_, at) => at % halves === which);

/** Returns the remainder of a code's symbols after division by the generator polynomial. */
function remainder(symbols: readonly number[]): readonly number[] {
  let left: readonly number[] = Array.from({length: checksEach}, () => 0);
  for (const symbol of symbols) {
    const [first = 0, ...others] = left;
    left = [...others, 0].map((n, i) => n ^ times(first ^ symbol, generator[i + 1] ?? 0));
  }
  return left;
}

/** Appends the check characters to a text. The text must consist of characters of `alphabet`. */
export function withChecks(text: string): string {
  const symbols = Array.from(text, letter => alphabet.indexOf(letter));
  const ends = [0, 1].map(which => remainder(half(symbols, which)));
  const first = symbols.length % halves;
  const end = Array.from(
    {length: checks},
    (_, at) => ends[(first + at) % halves]?.[Math.floor(at / halves)] ?? 0,
  );
  return text + end.map(symbol => alphabet[symbol]).join('');
}

/** A wrong character: its position, counted from 0, and the correct character. */
export interface Slip {
  readonly at: number;
  readonly should: string;
}

/** Computes the syndromes of a code. All syndromes are 0 if the code has no error. */
const syndromes = (symbols: readonly number[]): readonly number[] =>
  [0, 1, 2].map(k =>
    symbols.reduce((sum, symbol, at) => sum ^ times(symbol, power(k * (symbols.length - 1 - at))), 0),
  );

/**
 * Locates a single wrong symbol in a code. Returns undefined if there is no error, and 'many' if more than
 * one symbol is wrong.
 */
function slipIn(
  symbols: readonly number[],
): {readonly at: number; readonly error: number} | undefined | 'many' {
  const [error = 0, second = 0, third = 0] = syndromes(symbols);
  if (error === 0 && second === 0 && third === 0) return undefined;
  if (error === 0 || second === 0 || times(second, second) !== times(error, third)) return 'many';
  const at = symbols.length - 1 - ((log(second) - log(error) + 31) % 31);
  return at < 0 ? 'many' : {at, error};
}

/**
 * Finds the wrong characters in a text with check characters. Returns an empty list if no character is wrong.
 * Returns undefined if too many characters are wrong to locate them.
 */
export function slipsIn(text: string): readonly Slip[] | undefined {
  const symbols = Array.from(text, letter => alphabet.indexOf(letter));
  const slips: Slip[] = [];
  for (const which of [0, 1]) {
    const own = half(symbols, which);
    const slip = slipIn(own);
    if (slip === 'many') return undefined;
    if (slip)
      slips.push({
        at: slip.at * halves + which,
        should: alphabet[(own[slip.at] ?? 0) ^ slip.error] ?? '',
      });
  }
  return slips.sort((a, b) => a.at - b.at);
}
