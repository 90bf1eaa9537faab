import type {Plugin} from 'vite';

const debugCall = /\b(?:this|i18n)\.logger\.(?:warn|log|deprecate|once)\(/g;

/** Classes of i18next without which the course works. The course has loaders of its own, so i18next has no backend. */
const unusedClasses = ['Connector'];

/**
 * Methods of i18next that the course never calls. For example, the course uses no plugins, and clones no instance of
 * i18next.
 */
const unusedMethods = ['use', 'dir', 'hydrate', 'cloneInstance', 'loadNamespaces', 'loadLanguages'];

/**
 * A Vite plugin that removes unused parts of i18next from a build, so that learners do not download them. These are
 * some classes and methods, and the debug messages, which i18next prints only with the option `debug`. The error
 * messages stay. Throws if the code of i18next has another form than expected.
 */
export const shortI18next = (): Plugin => ({
  name: 'short-i18next',
  apply: 'build',
  transform: {
    filter: {id: /\/i18next\/dist\/esm\/i18next\.js$/},
    handler: code => ({code: withoutUnused(withoutDebugCalls(code)), map: null}),
  },
});

/** Makes the calls that print debug messages unreachable. The minifier then removes these calls and their texts. */
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

/**
 * Matches a class or a method of i18next, from its head to the closing brace with the same indent. The first group of
 * the match is the head.
 */
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
