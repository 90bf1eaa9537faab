const weights = [7, 3, 1] as const;

/** What a character of a machine-readable zone counts: figures as they are, A 10 to Z 35, the filler 0. */
export function valueOf(character: string): number {
  if (/^[0-9]$/.test(character)) return Number(character);
  return /^[A-Z]$/.test(character) ? character.charCodeAt(0) - 55 : 0;
}

/** One character in the sum of a check digit, as it is worked out by hand. */
export interface Working {
  readonly character: string;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** How a check digit is worked out, character by character (ICAO Doc 9303-3, section 4.9). */
export const workings = (text: string): readonly Working[] =>
  Array.from(text, (character, at) => {
    const value = valueOf(character);
    const weight = weights[at % 3] ?? 1;
    return {character, value, weight, product: value * weight};
  });

/** The check digit over a text of figures, capitals and fillers (ICAO Doc 9303-3, section 4.9). */
export const checkDigit = (text: string): string =>
  String(workings(text).reduce((sum, {product}) => sum + product, 0) % 10);
