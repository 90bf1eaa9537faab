/**
 * Check characters over the 32 figures and letters that are told apart when they are read aloud (no I, L, O or U).
 * Two Reed-Solomon codes share a text, one the characters at even places and one those at odd places, with three
 * checks each: up to two wrong characters in a code are always noticed and one is found, and so are two neighbours
 * that have changed places.
 */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const halves = 2;
const checksEach = 3;
/** Checks in a text, its last characters. */
export const checks = halves * checksEach;
/** Characters in a text with its checks, as many as the field has powers for each code. */
export const longest = halves * 31;

// Powers of 2 in the field of 32 elements made by x^5 + x^2 + 1.
const powers: number[] = [];
for (let power = 1; powers.length < 31; power = power & 16 ? (power << 1) ^ 0b100101 : power << 1)
  powers.push(power);

const power = (exponent: number): number => powers[((exponent % 31) + 31) % 31] ?? 0;
const log = (element: number): number => powers.indexOf(element);
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : power(log(a) + log(b)));

/** (x - 1)(x - 2)(x - 4), its highest power first and left out. */
const generator = [0, 1, 2].reduce<readonly number[]>(
  (factor, exponent) =>
    [...factor, 0].map((n, i) => n ^ times(i > 0 ? (factor[i - 1] ?? 0) : 0, power(exponent))),
  [1],
);

const half = (symbols: readonly number[], which: number): readonly number[] =>
  symbols.filter((_, at) => at % halves === which);

/** What is left of a code's symbols when they are divided by the generator. */
function remainder(symbols: readonly number[]): readonly number[] {
  let left: readonly number[] = Array.from({length: checksEach}, () => 0);
  for (const symbol of symbols) {
    const [first = 0, ...others] = left;
    left = [...others, 0].map((n, i) => n ^ times(first ^ symbol, generator[i + 1] ?? 0));
  }
  return left;
}

/** A text of the alphabet with its checks behind it. */
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

/** A character that is wrong, counted from 0, and what it should be. */
export interface Slip {
  readonly at: number;
  readonly should: string;
}

/** Sums over a code's symbols that are 0 where nothing is wrong. */
const syndromes = (symbols: readonly number[]): readonly number[] =>
  [0, 1, 2].map(k =>
    symbols.reduce((sum, symbol, at) => sum ^ times(symbol, power(k * (symbols.length - 1 - at))), 0),
  );

/** The one wrong symbol of a code, undefined where nothing is wrong, or 'many'. */
function slipIn(
  symbols: readonly number[],
): {readonly at: number; readonly error: number} | undefined | 'many' {
  const [error = 0, second = 0, third = 0] = syndromes(symbols);
  if (error === 0 && second === 0 && third === 0) return undefined;
  if (error === 0 || second === 0 || times(second, second) !== times(error, third)) return 'many';
  const at = symbols.length - 1 - ((log(second) - log(error) + 31) % 31);
  return at < 0 ? 'many' : {at, error};
}

/** What is wrong in a text with its checks: no slip, those that can be found, or undefined where there are too many. */
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
