/**
 * One way to run the same tests: a browser, the size of the frame in CSS pixels, and the language of the learner.
 * @typedef {{browser: 'chromium' | 'firefox' | 'webkit', width: number, height: number, language: string}} Cell
 */

/** The frame of a real LMS on a desktop, on a phone, and the narrowest that must work. */
export const sizes = ['714x666', '367x666', '320x666'];

/** English, Mongolian, and the pseudo-locale that lengthens and mirrors every string. */
export const languages = ['en', 'mn', 'qps'];

/** Chromium, Firefox ESR, and WebKitGTK, which is the nearest to Safari on Linux. */
export const browsers = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/**
 * The cells of one run of the journeys: the one that `TAMGA_CELL` names, or those of `npm test`: both sizes of a
 * real LMS, and Firefox for the journeys whose title has `@firefox`.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {readonly (Cell & {tag?: RegExp})[]}
 */
export function cellsOf(env) {
  const named = cellOf(env);
  if (named) return [named];
  return [
    cellNamed('chromium 714x666 en'),
    cellNamed('chromium 367x666 en'),
    {...cellNamed('firefox 714x666 en'), tag: /@firefox/},
  ];
}

/**
 * The cell that `TAMGA_CELL` names, if it names one.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export const cellOf = env => (env['TAMGA_CELL'] ? cellNamed(env['TAMGA_CELL']) : undefined);

/**
 * Reads `chromium 320x666 mn`; throws where it is anything else.
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
