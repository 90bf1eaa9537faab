import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../paths.mjs';

/** Matches packages that ship to the browser. All other imported packages belong to the build. */
const shipped = /^(lit|@lit\/[a-z-]+|lit-html|i18next|xstate|scorm-again)(\/|$)/;

/**
 * Returns every import specifier of a shipped package in src, so that Vite pre-bundles all of them together.
 * Separate bundles would put two copies of Lit into one page.
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
 * Returns the specifiers that a module imports as values, not only as types.
 * @param {string} source
 */
export function specifiers(source) {
  const imports = source.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)[^'";]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...imports].map(match => match[1] ?? match[2] ?? match[3] ?? '').filter(Boolean);
}
