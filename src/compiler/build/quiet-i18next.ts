import type {Plugin} from 'vite';

const debugCall = /\b(?:this|i18n)\.logger\.(?:warn|log|deprecate|once)\(/g;

/**
 * A Vite plugin that removes the debug messages of i18next from a build, so that learners do not download
 * them. i18next prints them only with its option `debug`, which the course never sets. Error messages stay.
 * Throws if the code contains no debug call.
 */
export const quietI18next = (): Plugin => ({
  name: 'quiet-i18next',
  apply: 'build',
  transform: {
    filter: {id: /\/i18next\/dist\/esm\/i18next\.js$/},
    handler: code => ({code: withoutDebugCalls(code), map: null}),
  },
});

/**
 * Makes each call that prints a debug message unreachable. The minifier then removes the call together with
 * its text.
 */
export function withoutDebugCalls(code: string): string {
  const quiet = code.replace(debugCall, call => `false && ${call}`);
  if (quiet === code)
    throw new Error(
      'i18next writes its debug messages in another way: update src/compiler/build/quiet-i18next.ts',
    );
  return quiet;
}
