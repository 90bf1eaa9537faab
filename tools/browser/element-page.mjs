import {cellOf} from '../suite/test-matrix.mjs';
import {judgeEachStyleOnce} from './each-style-once.mjs';

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
 * Returns the page in which element tests run, in the language of the test configuration. It skips the tests that the
 * browser cannot run, and tells the tests whether they run in the sweep (`test/elements/is-sweep.ts`). In the sweep, axe
 * judges the contrast of every text.
 * @param {string} framework address of the test framework
 * @param {import('../suite/test-matrix.mjs').Cell} cell
 * @param {Readonly<Record<string, string | undefined>>} [env]
 */
export function elementPage(framework, {browser, language}, env = process.env) {
  const isSweep = cellOf(env) !== undefined;
  const [lang, dir] = language === 'qps' ? ['en-x-qps', 'rtl'] : [language, 'ltr'];
  const skipped = beyond[browser];
  const script = [
    `(${endingAtTimeout})();`,
    ...(skipped ? [`(${skipping})(${skipped});`] : []),
    ...(isSweep ? [] : [`(${String(judgeEachStyleOnce)})();`]),
  ].join('');
  return `<!doctype html>
    <html lang="${lang}" dir="${dir}"${isSweep ? ' data-sweep' : ''}>
      <head><title>Tamga</title><script>${script}</script></head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`;
}

/**
 * Script that runs before the framework starts. It ends the file at the first test that reaches its time limit. The
 * cause, for example a page that draws no frames, also delays each later test. A file with fifty tests would then
 * take hours. The tests that did not run count as failed. Halfway to the limit, the log of the page says whether the
 * page still draws.
 */
const endingAtTimeout = `() => {
  let running;
  let watch;
  const report = title => {
    let isDrawn = false;
    requestAnimationFrame(() => { isDrawn = true; });
    setTimeout(() => console.error(title + ' takes long. The page is ' + document.visibilityState + ', ' +
      (document.hasFocus() ? 'has' : 'lacks') + ' the focus, and draws ' + (isDrawn ? 'frames.' : 'no frames.')), 1000);
  };
  Object.defineProperty(window, '__WTR_MOCHA_RUNNER__', {
    get: () => running,
    set: runner => {
      running = runner;
      runner.on('test', test => { watch = setTimeout(report, test.timeout() / 2, test.title); });
      runner.on('test end', () => clearTimeout(watch));
      runner.on('fail', (test, error) => {
        if (error.code !== 'ERR_MOCHA_TIMEOUT') return;
        console.error('The other tests of this file do not run, because one did not end: ' + test.fullTitle());
        runner.abort();
      });
    },
  });
}`;

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
