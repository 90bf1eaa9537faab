import type {Plugin} from 'vite';

const debugCall = /\b(?:this|i18n)\.logger\.(?:warn|log|deprecate|once)\(/g;

/** Classes of i18next without which the course works. The course has loaders of its own, so i18next has no backend. */
const unusedClasses = ['Connector'];

/** Methods of i18next that the course never calls. The course has no plugins and no copies of the instance of i18next. */
const unusedMethods = ['use', 'dir', 'hydrate', 'cloneInstance', 'loadNamespaces', 'loadLanguages'];

/**
 * A Vite plugin that removes unused parts of i18next from a build, so that learners do not download them: the debug
 * messages, which i18next prints only with its option `debug`, and some classes and methods. Keeps the error messages.
 * Throws if the code of i18next has another form than expected.
 */
export const shortI18next = (): Plugin => ({
  name: 'short-i18next',
  apply: 'build',
  transform: {
    filter: {id: /\/i18next\/dist\/esm\/i18next\.js$/},
    handler: code => ({code: withoutUnused(withoutDebugCalls(code)), map: null}),
  },
});

/**
 * Makes each call that prints a debug message unreachable. The minifier then removes the call together with
 * its text.
 */
export const withoutDebugCalls = (code: string): string =>
  replaced(code, debugCall, call => `false && ${call}`);

/** Empties the unused classes. Replaces the body of each unused method by an error that names the method. */
export function withoutUnused(code: string): string {
  const withoutClasses = unusedClasses.reduce(
    (rest, name) => replaced(rest, bodyOf('', `class ${name} .*`), (_, head) => `${head}{}\n`),
    code,
  );
  return unusedMethods.reduce(
    (rest, name) =>
      replaced(
        rest,
        bodyOf('  ', `${name}\\(.*\\) `),
        (_, head) => `${head}{ throw new Error('the build of the course has no i18next.${name}'); }\n`,
      ),
    withoutClasses,
  );
}

/** Matches a class or a method of i18next, from its head to the brace with the same indent. The head is the first group. */
const bodyOf = (indent: string, head: string): RegExp =>
  new RegExp(`^(${indent}${head})\\{\\n[^]*?^${indent}\\}\\n`, 'm');

function replaced(code: string, pattern: RegExp, by: (match: string, head: string) => string): string {
  const shorter = code.replace(pattern, by);
  if (shorter === code)
    throw new Error(
      `i18next is written in another way, without ${pattern}: update src/compiler/build/short-i18next.ts`,
    );
  return shorter;
}
