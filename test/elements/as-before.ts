import {emulateMedia, setViewport} from '@web/test-runner-commands';

/** Resets the window to its default state: hash, language, font size, viewport and media. */
export async function asBefore(): Promise<void> {
  location.hash = '';
  Object.assign(document.documentElement, {lang: 'en', dir: 'ltr'});
  document.documentElement.style.fontSize = '';
  await setViewport({width: 714, height: 666});
  await emulateMedia({
    colorScheme: 'light',
    forcedColors: 'none',
    media: 'screen',
    reducedMotion: 'no-preference',
  });
}
