import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build, type Plugin, type Rolldown} from 'vite';
import {kept} from '../../tools/paths.mjs';

/** Packages that no bundle can hold, because they load files of their own. */
const external = ['@duckdb/node-api', 'libsql', 'vite'];

/** Writes the address of each source module into the bundle, because the desk finds its files by this address. */
const addresses: Plugin = {
  name: 'tamga-addresses',
  transform: {
    order: 'pre',
    filter: {id: /\.ts$/, code: /import\.meta\.url/},
    handler: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  },
};

const bundles = new Map<string, Promise<string>>();

/**
 * Bundles a script with all that it imports into one file, and resolves to its path. A process of the bundle starts in a
 * quarter of the time that the script needs with its hundred modules. The file lies in `node_modules`, where the script finds
 * the packages that are not in the bundle.
 */
export function bundledScript(script: string): Promise<string> {
  const known = bundles.get(script) ?? bundled(script);
  bundles.set(script, known);
  return known;
}

async function bundled(script: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [addresses],
    ssr: {noExternal: true, external},
    build: {
      ssr: script,
      write: false,
      rolldownOptions: {checks: {bundlerTimings: false}, output: {codeSplitting: false}},
    },
  });
  const code = [output].flat().flatMap(codeIn).join('\n');
  const folder = join(kept, 'scripts');
  // The name depends on the code, so that workers can write the same file at the same time.
  const path = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
  if (existsSync(path)) return path;
  mkdirSync(folder, {recursive: true});
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, path);
  return path;
}

function codeIn(output: Rolldown.RolldownOutput | Rolldown.RolldownWatcher): readonly string[] {
  if (!('output' in output)) throw new Error('Vite answered with a watcher');
  return output.output.flatMap(part => (part.type === 'chunk' ? [part.code] : []));
}
