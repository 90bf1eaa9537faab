/**
 * Tests that a browser cannot run, as a pattern for a part of their titles. They need media features or a
 * size that cannot be set from outside in this browser. Only Chromium can run all tests. Every other test
 * that does not run counts as failed. @type
 * {Readonly<Record<import('../suite/test-matrix.mjs').Cell['browser'], RegExp | undefined>>}
 */
export const beyond = {
  chromium: undefined,
  firefox: /forced colours|reduced motion/,
};

/**
 * Returns the page in which element tests run, in the language of the cell. It skips the tests that the
 * browser cannot run.
 * @param {string} framework address of the test framework
 * @param {import('../suite/test-matrix.mjs').Cell} cell
 */
export function elementPage(framework, {browser, language}) {
  const [lang, dir] = language === 'qps' ? ['en-x-qps', 'rtl'] : [language, 'ltr'];
  const skipped = beyond[browser];
  const script = skipped ? `(${skipping})(${skipped});` : '';
  return `<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head><title>Tamga</title><script>${script}</script></head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`;
}

/**
 * Script that runs before the framework defines `it`. It registers a matching test with a title but without a
 * function, so that the framework skips it.
 */
const skipping = `titles => {
  let wrapped;
  Object.defineProperty(window, 'it', {
    get: () => wrapped,
    set: it => {
      wrapped = Object.assign((title, test) => it(title, titles.test(title) ? undefined : test), it);
    },
  });
}`;
