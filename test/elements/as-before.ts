import {emulateMedia, setViewport} from '@web/test-runner-commands';

/** Puts the window back as it was. */
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
