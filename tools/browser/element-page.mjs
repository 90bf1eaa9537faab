/**
 * Tests, by a part of their title, of what a browser cannot be told to do from outside; only Chromium can do everything.
 * All others that do not run have failed.
 * @type {Readonly<Record<import('../suite/test-matrix.mjs').Cell['browser'], RegExp | undefined>>}
 */
export const beyond = {
  chromium: undefined,
  firefox: /forced colours|reduced motion/,
  webkit: /forced colours|reduced motion|320 px/,
};

/**
 * The page that element tests run in: in the language of the cell, and with the tests marked as skipped that its
 * browser is no judge of.
 * @param {string} framework address of the test framework
 * @param {import('../suite/test-matrix.mjs').Cell} cell
 */
export function elementPage(framework, {browser, language}) {
  const [lang, dir] = language === 'qps' ? ['en-x-qps', 'rtl'] : [language, 'ltr'];
  const skipped = beyond[browser];
  const scripts = [
    ...(skipped ? [`(${skipping})(${skipped});`] : []),
    ...(browser === 'webkit' ? [ending] : []),
  ];
  return `<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head><title>Tamga</title><script>${scripts.join('\n')}</script></head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`;
}

/** Runs in the page, before the framework puts its `it` there; what has a title and no test is skipped. */
const skipping = `titles => {
  let wrapped;
  Object.defineProperty(window, 'it', {
    get: () => wrapped,
    set: it => {
      wrapped = Object.assign((title, test) => it(title, titles.test(title) ? undefined : test), it);
    },
  });
}`;

/** WebKitGTK never answers a Tab that leaves the page, so there the page ends in something that takes the focus. */
const ending = `addEventListener('DOMContentLoaded', () => {
  document.documentElement.append(Object.assign(document.createElement('a'), {href: '#', textContent: '.'}));
});`;
