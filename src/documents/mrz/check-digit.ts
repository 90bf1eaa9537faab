const weights = [7, 3, 1] as const;

/**
 * Returns the value of a character for a check digit: a digit has its own value, A to Z have the values 10 to
 * 35, and the filler has the value 0.
 */
export function valueOf(character: string): number {
  if (/^[0-9]$/.test(character)) return Number(character);
  return /^[A-Z]$/.test(character) ? character.charCodeAt(0) - 55 : 0;
}

/** One step in the calculation of a check digit. */
export interface Working {
  readonly character: string;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/**
 * Returns the calculation of a check digit: the value, weight and product of each character (ICAO Doc 9303-3, section
 * 4.9).
 */
export const workings = (text: string): readonly Working[] =>
  Array.from(text, (character, at) => {
    const value = valueOf(character);
    const weight = weights[at % 3] ?? 1;
    return {character, value, weight, product: value * weight};
  });

/** Returns the check digit of a text of digits, capital letters and fillers (ICAO Doc 9303-3, section 4.9). */
export const checkDigit = (text: string): string =>
  String(workings(text).reduce((sum, {product}) => sum + product, 0) % 10);
