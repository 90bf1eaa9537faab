import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../tools/paths.mjs';
import {capture} from '../../tools/spawn.mjs';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

/**
 * The commands and their scripts. The first two commands cover both ways to start: with a script of their own, and
 * with run.mjs.
 */
const commands: readonly (readonly [said: string, script: string, ...words: string[]])[] = [
  ['npm start', 'start.mjs'],
  ['npm run build', 'run.mjs', 'build'],
  ['npm test', 'run.mjs', 'test'],
  ['npm run dev', 'run.mjs', 'dev'],
  ['npm run package', 'run.mjs', 'package'],
  ['npm run new', 'run.mjs', 'new'],
  ['npm run decode', 'run.mjs', 'decode'],
  ['npm run bench', 'run.mjs', 'bench'],
  ['npm run screens', 'run.mjs', 'screens'],
  ['npm run scenarios', 'run.mjs', 'scenarios'],
  ['npm run cards', 'run.mjs', 'cards'],
  ['npm run specimens', 'run.mjs', 'specimens'],
  ['npm run sweep', 'run.mjs', 'sweep'],
  ['npm run release', 'run.mjs', 'release'],
  ['npm run translate', 'run.mjs', 'translate'],
];

// Only the sweep tests all commands. `npm test` tests the first two (decision 19).
test.each(isSweep ? commands : commands.slice(0, 2))(
  '%s -- --help prints its usage and does nothing else',
  async (usage, script, ...words) => {
    const {code, output} = await capture(process.execPath, [join(root, 'tools', script), ...words, '--help']);
    expect(output).toContain(usage);
    expect(output.trim().split('\n').length, output).toBeLessThan(40);
    expect(code).toBe(0);
  },
);
