import {fileURLToPath} from 'node:url';
import {normalizePath, type Plugin} from 'vite';

const declarations = normalizePath(fileURLToPath(new URL('declare.ts', import.meta.url)));

/**
 * A Vite plugin that shortens the calls into which a build compiles the decorators of Lit. The compiler's own helper
 * also supports decorators of methods, and several decorators of one field. The course uses neither, so shorter calls
 * are enough.
 */
export const shortDecorators = (): Plugin => ({
  name: 'tamga-short-decorators',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: {code: /@oxc-project\/runtime\/helpers\/decorate/},
    handler: code => ({code: withShortCalls(code, declarations), map: null}),
  },
});

/** Frequent decorators, each with the beginning of the shorter call that replaces it. */
const frequent: Readonly<Record<string, string>> = {
  'property({ attribute: false })': '_given(',
  'state()': '_state(',
};

const importOfHelper = /import _decorate from "@oxc-project\/runtime\/helpers\/decorate";/;
const ofClass = /(\w+) = _decorate\(\[(customElement\("[\w-]+"\))\], \1\)/g;
/** Matches one decorator of a field. Does not match a list of decorators, nor the decorator of a method. */
const ofField = /_decorate\(\[((?:(?!_decorate\(|\), \w+\()[^])+)\], (\w+)\.prototype, ("\w+"), void 0\)/g;

/**
 * Shortens each call of the decorator helper in a compiled module. `path` is the path of `declare.ts`, which the
 * module then imports. Throws if a call has another form than expected.
 */
export function withShortCalls(code: string, path: string): string {
  const names = 'declare as _declare, declareGiven as _given, declareState as _state';
  const short = code
    .replace(importOfHelper, `import {${names}} from ${JSON.stringify(path)};`)
    .replaceAll(ofClass, '$2($1)')
    .replaceAll(ofField, (_, decorator: string, of: string, name: string) => {
      const call = frequent[decorator] ?? `_declare(${decorator}, `;
      return `${call}${of}, ${name})`;
    });
  const [left] = /.*_decorate\b.*/.exec(short) ?? [];
  if (left !== undefined)
    throw new Error(
      `a decorator has an unknown form: update src/compiler/build/short-decorators.ts: ${left}`,
    );
  return short;
}
