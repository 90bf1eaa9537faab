import {alphabet, checks, longest, slipsIn, type Slip} from './check-characters.ts';

// What every code on paper has in common: five bits a character, its form first and its checks last.

/** Characters of a code in a group, as it is shown. */
const group = 4;
const dayLength = 24 * 3_600_000;
/** 1 January 2026. */
const firstDay = Date.UTC(2026, 0, 1) / dayLength;

/** Why a code cannot be read. Places are counted from 0, without spaces and hyphens. */
export type Unread =
  /** Its form is another one. */
  | {readonly kind: 'other-form'}
  /** Shorter or longer than any code. */
  | {readonly kind: 'length'; readonly length: number}
  /** A character that no code has. */
  | {readonly kind: 'letter'; readonly at: number; readonly letter: string}
  /** One or two characters are wrong, and it is known which. */
  | {readonly kind: 'slips'; readonly slips: readonly Slip[]}
  | {readonly kind: 'garbled'};

/** A whole number in so many characters. */
export const digits = (value: number, length: number): string =>
  Array.from({length}, (_, i) => alphabet[Math.floor(value / 32 ** (length - 1 - i)) % 32]).join('');

/** The number that characters stand for. */
export const valueOf = (text: string): number =>
  Array.from(text).reduce((value, letter) => value * 32 + alphabet.indexOf(letter), 0);

/** A release as a number of 6, 7 and 7 bits: four characters. */
export const releaseNumber = (version: string): number => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(n => Number(n) || 0);
  return (Math.min(major, 63) * 128 + Math.min(minor, 127)) * 128 + Math.min(patch, 127);
};

export const releaseOf = (number: number): string =>
  [Math.floor(number / 16_384), Math.floor(number / 128) % 128, number % 128].join('.');

/** Numbers of modules, from ids.lock, as bits: four characters for the first twenty. */
export const moduleBits = (modules: readonly {readonly number: number}[]): number =>
  modules.reduce((sum, {number}) => sum + 2 ** (number - 1), 0);

export const modulesIn = (bits: number): readonly number[] =>
  Array.from({length: 20}, (_, i) => i + 1).filter(number => Math.floor(bits / 2 ** (number - 1)) % 2);

/** The day of a moment in milliseconds since 1970 (UTC): three characters for 89 years. */
export const dayNumber = (at: number): number => Math.max(0, Math.floor(at / dayLength) - firstDay);

/** Its beginning, milliseconds since 1970 (UTC). */
export const dayAt = (number: number): number => (firstDay + number) * dayLength;

/** A code in the groups in which it is shown. */
export const grouped = (code: string): string =>
  (code.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-');

/** A code as somebody typed it, in the characters that it is made of. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Reads a code of one form as somebody typed it, with at least so many characters before its checks; never throws. */
export function wholeCode(
  typed: string,
  form: string,
  least: number,
): {readonly kind: 'whole'; readonly code: string} | Unread {
  const code = plainCode(typed);
  const letters = Array.from(code);
  const at = letters.findIndex(letter => !alphabet.includes(letter));
  if (at >= 0) return {kind: 'letter', at, letter: letters[at] ?? ''};
  if (code.length < least + checks || code.length > longest) return {kind: 'length', length: code.length};
  const slips = slipsIn(code);
  if (!slips) return {kind: 'garbled'};
  if (slips.length > 0) return {kind: 'slips', slips};
  return code.startsWith(form) ? {kind: 'whole', code} : {kind: 'other-form'};
}
