/**
 * Names of texts that differ by country. A text of one country replaces the neutral text in packages of this country
 * only. Blocks, questions and ids are the same in every country, so a saved state does not depend on the country.
 */

/** Returns the key of the text that replaces the text `key` in a country. No other key contains an `@`. */
export const keyIn = (key: string, country: string): string => `${key}@${country}`;

/** Returns the country that a text belongs to, or undefined for a neutral text. */
export const countryOf = (key: string): string | undefined => key.split('@')[1];

/**
 * Returns the name of the file that replaces the text chunk `file` in a country. The replacing file exists only if
 * the chunk has a text of this country.
 */
export const fileIn = (file: string, country: string): string => file.replace(/\.js$/, `@${country}.js`);

/** Returns whether a file replaces a text chunk in one country. */
export const isOfCountry = (file: string): boolean => /@[a-z]{2}\.js$/.test(file);
