import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../paths.mjs';

/** Packages that ship to the browser; whatever else is imported somewhere belongs to the build. */
const shipped = /^(lit|@lit\/[a-z-]+|lit-html|i18next|xstate|scorm-again)(\/|$)/;

/**
 * Every specifier of a shipped package that stands in src, so that all of them are prepared in one go: prepared
 * apart, there would be two copies of Lit in one page.
 * @returns {string[]}
 */
export function browserImports() {
  const files = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'}).filter(name =>
    name.endsWith('.ts'),
  );
  const found = files.flatMap(file => specifiers(readFileSync(join(root, 'src', file), 'utf8')));
  return [...new Set(found)].filter(specifier => shipped.test(specifier)).sort();
}

/**
 * What a module imports for its value.
 * @param {string} source
 */
export function specifiers(source) {
  const imports = source.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)[^'";]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...imports].map(match => match[1] ?? match[2] ?? match[3] ?? '').filter(Boolean);
}
