import {parse} from 'acorn';

/**
 * Parses a script as ES2022 and returns its syntax errors. A package must run in Chrome and Edge 109, Firefox 115 and
 * Safari 16.4. All of these know the syntax of ES2022, but none knows all regular expressions of ES2023. So a script
 * is safe if it parses as ES2022. A decorator that was not compiled is a syntax error too.
 */
export function faultsOfSyntax(path: string, source: string): readonly string[] {
  try {
    parse(source, {ecmaVersion: 2022, sourceType: 'module'});
    return [];
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * Platform features that at least one of the oldest supported browsers lacks. `since` is the first browser version
 * that supports the feature.
 */
const missing: readonly (readonly [name: string, use: RegExp, since: string])[] = [
  ['Array.prototype.toSorted and related methods', /\.(toSorted|toReversed|toSpliced)\(/, 'Chrome 110'],
  ['Object.groupBy and Map.groupBy', /\b(Object|Map)\.groupBy\(/, 'Chrome 117'],
  ['Promise.withResolvers and Promise.try', /\bPromise\.(withResolvers|try)\(/, 'Chrome 119'],
  ['Array.fromAsync', /\bArray\.fromAsync\(/, 'Chrome 121'],
  ['new methods of Set', /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, 'Chrome 122'],
  ['Iterator helpers', /\bIterator\.(from|prototype)\b/, 'Chrome 122'],
  ['Intl.Segmenter', /\bIntl\.Segmenter\b/, 'Firefox 125'],
  ['Intl.DurationFormat', /\bIntl\.DurationFormat\b/, 'Chrome 129'],
  ['URL.canParse and URL.parse', /\bURL\.(canParse|parse)\(/, 'Chrome 120'],
  ['AbortSignal.any', /\bAbortSignal\.any\(/, 'Chrome 116'],
  ['String.prototype.isWellFormed', /\.(isWellFormed|toWellFormed)\(/, 'Chrome 111'],
  ['popovers', /\.(showPopover|hidePopover|togglePopover)\(|\bpopovertarget\b/, 'Firefox 125'],
  ['requestIdleCallback', /\brequestIdleCallback\b/, 'no Safari'],
  ['checkVisibility', /\.checkVisibility\(/, 'Safari 17.4'],
  ['RegExp.escape', /\bRegExp\.escape\(/, 'Chrome 136'],
  ['base64 methods of Uint8Array', /\bUint8Array\.fromBase64\(|\.toBase64\(/, 'Chrome 140'],
  ['the selector :has()', /:has\(/, 'Firefox 121'],
  ['the selector :dir()', /:dir\(/, 'Chrome 120'],
  ['the selector :user-invalid', /:user-(in)?valid\b/, 'Chrome 119'],
  ['color-mix()', /\bcolor-mix\(/, 'Chrome 111'],
  ['oklch() and related colour functions', /\b(oklch|oklab|lch|lab)\(\s*[\d.]/, 'Chrome 111'],
  ['light-dark()', /\blight-dark\(/, 'Chrome 123'],
  ['subgrid', /:\s*subgrid\b/, 'Chrome 117'],
  ['@scope and @starting-style', /@(scope|starting-style)\b/, 'Chrome 118'],
  ['nested CSS rules', /\{[^{}]*[;{]\s*&/, 'Chrome 112'],
];

/**
 * Returns the features of a script or style sheet that the oldest browsers lack. A feature inside an `@supports`
 * block does not count.
 */
export function faultsOfPlatform(path: string, source: string): readonly string[] {
  const plain = withoutSupports(source);
  return missing.filter(([, use]) => use.test(plain)).map(([name, , since]) => `${path}: ${name} (${since})`);
}

/** Removes every `@supports` block with its content. */
function withoutSupports(source: string): string {
  const start = source.indexOf('@supports');
  if (start < 0) return source;
  let depth = 0;
  let end = source.indexOf('{', start);
  do {
    if (source[end] === '{') depth++;
    if (source[end] === '}') depth--;
    end++;
  } while (depth > 0 && end < source.length);
  return source.slice(0, start) + withoutSupports(source.slice(end));
}
