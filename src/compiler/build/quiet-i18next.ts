import type {Plugin} from 'vite';

const debugCall = /\b(?:this|i18n)\.logger\.(?:warn|log|deprecate|once)\(/g;

/**
 * Leaves the debug messages of i18next out of a build, so that learners do not download them. i18next prints them only
 * with its option `debug`, which the course never sets. Errors stay. Throws if the code has no such call.
 */
export const quietI18next = (): Plugin => ({
  name: 'quiet-i18next',
  apply: 'build',
  transform: {
    filter: {id: /\/i18next\/dist\/esm\/i18next\.js$/},
    handler: code => ({code: withoutDebugCalls(code), map: null}),
  },
});

/** Makes each call for a debug message unreachable. The minifier then removes the call with its text. */
export function withoutDebugCalls(code: string): string {
  const quiet = code.replace(debugCall, call => `false && ${call}`);
  if (quiet === code)
    throw new Error(
      'i18next writes its debug messages in another way: update src/compiler/build/quiet-i18next.ts',
    );
  return quiet;
}
