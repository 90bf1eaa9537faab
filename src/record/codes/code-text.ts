import {alphabet, checks, longest, slipsIn, withChecks, type Slip} from './check-characters.ts';

// Helpers for all printed codes. Each character holds five bits. The first character is the form, which names
// the kind of code. The last characters are the check characters.

/** Number of characters in each group of a displayed code. */
const group = 4;
const dayLength = 24 * 3_600_000;
/** Day 0 of the day numbers: 1 January 2026. */
const firstDay = Date.UTC(2026, 0, 1) / dayLength;

/** The reason why a code cannot be read. Positions count from 0 and ignore spaces and hyphens. */
export type Unread =
  /** The code is valid, but of another kind. For example, it is a result code instead of a completion code. */
  | {readonly kind: 'other-form'}
  /** The text is shorter or longer than any code. */
  | {readonly kind: 'length'; readonly length: number}
  /** The text contains a character that no code contains. */
  | {readonly kind: 'letter'; readonly at: number; readonly letter: string}
  /** One or two characters are wrong, and their positions are known. */
  | {readonly kind: 'slips'; readonly slips: readonly Slip[]}
  | {readonly kind: 'garbled'};

/** Writes a whole number with a fixed number of characters (base 32). */
export const digits = (value: number, length: number): string =>
  Array.from({length}, (_, i) => alphabet[Math.floor(value / 32 ** (length - 1 - i)) % 32]).join('');

/** Parses a number in base 32. */
export const valueOf = (text: string): number =>
  Array.from(text).reduce((value, letter) => value * 32 + alphabet.indexOf(letter), 0);

/**
 * Packs a release number into four characters, which hold 20 bits. The major number gets 6 bits; the minor and the
 * patch number get 7 bits each. A number that is too large becomes the largest number that fits.
 */
const releaseNumber = (version: string): number => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(n => Number(n) || 0);
  return (Math.min(major, 63) * 128 + Math.min(minor, 127)) * 128 + Math.min(patch, 127);
};

const releaseOf = (number: number): string =>
  [Math.floor(number / 16_384), Math.floor(number / 128) % 128, number % 128].join('.');

/** Packs module numbers from ids.lock into a bit set. Four characters hold the first twenty modules. */
const moduleBits = (modules: readonly {readonly number: number}[]): number =>
  modules.reduce((sum, {number}) => sum + 2 ** (number - 1), 0);

const modulesIn = (bits: number): readonly number[] =>
  Array.from({length: 20}, (_, i) => i + 1).filter(number => Math.floor(bits / 2 ** (number - 1)) % 2);

/**
 * Returns the day number of a time in milliseconds since 1970 (UTC). The three characters of a day number are
 * enough for 89 years.
 */
const dayNumber = (at: number): number => Math.max(0, Math.floor(at / dayLength) - firstDay);

/** Returns the time at which a day begins, in milliseconds since 1970 (UTC). */
const dayAt = (number: number): number => (firstDay + number) * dayLength;

/** Splits a code into the groups that are displayed. */
export const grouped = (code: string): string =>
  (code.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-');

/**
 * Normalises a code that somebody typed. Converts it to upper case and removes spaces, hyphens, dots and
 * underscores. Replaces O by 0, and I and L by 1.
 */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/**
 * The data at the beginning of every code. For writing, `Module` is a module of the course. For reading, `Module` is
 * the number of a module in ids.lock.
 */
export interface CodeHead<Module = number> {
  /** Version of the course, for example `1.2.3`. */
  readonly version: string;
  readonly modules: readonly Module[];
  /** Hash of the learner's id or name; 0 if there is none. */
  readonly learner: number;
  /**
   * Time of the code in milliseconds since 1970 (UTC). A code stores only the day, so reading a code returns
   * the start of that day.
   */
  readonly at: number;
}

/**
 * Number of characters in the head of a code: 1 for the form, 4 for the release, 4 for the modules, 4 for the
 * learner, 3 for the day.
 */
const headLength = 16;

/** Writes a code in groups of four characters. `form` is its first character, and `rest` its characters after the head. */
export function codeOf(
  form: string,
  {version, modules, learner, at}: CodeHead<{readonly number: number}>,
  rest: string,
): string {
  const head = [
    digits(releaseNumber(version), 4),
    digits(moduleBits(modules), 4),
    digits(learner, 4),
    digits(dayNumber(at), 3),
  ];
  return grouped(withChecks([form, ...head, rest].join('')));
}

/**
 * Reads a typed code. `form` is the first character that the code must have. `least` is the minimum number of
 * characters between the head and the check characters. Never throws.
 */
export function readCode(
  typed: string,
  form: string,
  least: number,
): {readonly kind: 'whole'; readonly head: CodeHead; readonly rest: string} | Unread {
  const code = plainCode(typed);
  const {length} = code;
  const letters = Array.from(code);
  const at = letters.findIndex(letter => !alphabet.includes(letter));
  if (at >= 0) return {kind: 'letter', at, letter: letters[at] ?? ''};
  if (length < headLength + least + checks || length > longest) return {kind: 'length', length};
  const slips = slipsIn(code);
  if (!slips) return {kind: 'garbled'};
  if (slips.length > 0) return {kind: 'slips', slips};
  if (!code.startsWith(form)) return {kind: 'other-form'};
  const field = (from: number, size: number) => valueOf(code.slice(from, from + size));
  const head = {
    version: releaseOf(field(1, 4)),
    modules: modulesIn(field(5, 4)),
    learner: field(9, 4),
    at: dayAt(field(13, 3)),
  };
  return {kind: 'whole', head, rest: code.slice(headLength, -checks)};
}
