import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {transformWithOxc} from 'vite';

/**
 * The folders with the code that journeys import. Playwright translates the journeys themselves, because it needs
 * their line numbers.
 */
const folders = ['src/', 'tools/'].map(folder => new URL(`../../${folder}`, import.meta.url).href);

/** Compiled code imports this package for syntax that Node 20 lacks. Only Vite can find the package. */
const helper = '@oxc-project/runtime/';

/**
 * A hook that translates our TypeScript for the processes of the journeys. In a run without stored translations,
 * Playwright needs ten seconds of a core for these two hundred files, and this compiler less than one.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, next) {
  if (!url.endsWith('.ts') || !folders.some(folder => url.startsWith(folder))) return next(url, context);
  const file = fileURLToPath(url);
  const {code} = await transformWithOxc(await readFile(file, 'utf8'), file, {target: 'es2022'});
  if (code.includes(helper)) return next(url, context);
  return {format: 'module', source: code, shortCircuit: true};
}
