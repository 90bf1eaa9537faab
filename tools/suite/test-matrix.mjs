/**
 * One configuration for the same tests: a browser, the size of the frame in CSS pixels, and the learner's
 * language.
 * @typedef {{browser: 'chromium' | 'firefox', width: number, height: number, language: string}} Cell
 */

/** Frame of a real LMS on a desktop and on a phone, and the narrowest supported frame. */
export const sizes = ['714x666', '367x666', '320x666'];

/** English, Mongolian, and the pseudo-locale, which lengthens and mirrors every text. */
export const languages = ['en', 'mn', 'qps'];

/** Chromium, and Firefox ESR. */
export const browsers = /** @type {const} */ (['chromium', 'firefox']);

/**
 * Returns the test configuration for one run of the journeys: the one in `TAMGA_CELL`, or the one of `npm test`.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export const journeyCell = env => cellOf(env) ?? cellNamed('chromium 714x666 en');

/**
 * Returns the test configuration that `TAMGA_CELL` names, or undefined if the variable is not set.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export const cellOf = env => (env['TAMGA_CELL'] ? cellNamed(env['TAMGA_CELL']) : undefined);

/** True in a run of `npm run sweep`, which tests more than `npm test`. */
export const isSweep = cellOf(process.env) !== undefined;

/**
 * Parses a name such as `chromium 320x666 mn`. Throws if it has another form.
 * @param {string} name
 * @returns {Cell}
 */
export function cellNamed(name) {
  const [, word, width, height, language] = /^([a-z]+) (\d+)x(\d+) ([a-z-]+)$/i.exec(name) ?? [];
  const browser = browsers.find(one => one === word);
  if (!browser || !language)
    throw new Error(`TAMGA_CELL is "${name}"; it should be like "chromium 320x666 mn".`);
  return {browser, width: Number(width), height: Number(height), language};
}
