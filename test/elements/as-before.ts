import {fixtureCleanup} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';

/**
 * Resets the window to its default state: hash, language, font size, viewport and media. First removes the elements
 * that the test has mounted. A course that stayed mounted would open its start page and lay it out in the default
 * window.
 */
export async function asBefore(): Promise<void> {
  fixtureCleanup();
  location.hash = '';
  await windowAsBefore();
}

/**
 * Resets language, text size, viewport and media, for tests that share one page. Does not change the hash, and does
 * not remove mounted elements.
 */
export async function windowAsBefore(): Promise<void> {
  Object.assign(document.documentElement, {lang: 'en', dir: 'ltr'});
  document.documentElement.style.fontSize = '';
  await setViewport({width: 714, height: 666});
  if (changedMedia.some(feature => matchMedia(feature).matches))
    await emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      media: 'screen',
      reducedMotion: 'no-preference',
    });
}

/** The media features that tests set. */
const changedMedia = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-reduced-motion: reduce)',
  'print',
];
