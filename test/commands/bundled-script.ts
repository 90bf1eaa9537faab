import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build, type Plugin, type Rolldown} from 'vite';
import {toolData} from '../../tools/paths.mjs';

/** Packages that cannot be in a bundle, because they load files of their own. */
const external = ['@duckdb/node-api', 'libsql', 'vite'];

/** Replaces `import.meta.url` by the address of the source module, because the desk finds its files by this address. */
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
 * Bundles a script and all its modules into one file, and resolves to the path of the file. A bundle starts four
 * times as fast as the script with its hundred modules. The file is in `node_modules`, because there it finds the
 * packages that are not in the bundle.
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
  const folder = join(toolData, 'scripts');
  // The name depends on the code. Workers that write the same file at the same time therefore write the same content.
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
