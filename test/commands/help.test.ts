import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../tools/paths.mjs';
import {capture} from '../../tools/spawn.mjs';

test.each([
  ['npm run package', 'run.mjs', 'package'],
  ['npm run decode', 'run.mjs', 'decode'],
  ['npm run bench', 'run.mjs', 'bench'],
  ['npm run screens', 'run.mjs', 'screens'],
  ['npm run scenarios', 'run.mjs', 'scenarios'],
  ['npm run cards', 'run.mjs', 'cards'],
  ['npm run specimens', 'run.mjs', 'specimens'],
  ['npm run sweep', 'run.mjs', 'sweep'],
  ['npm run new', 'run.mjs', 'new'],
  ['npm run release', 'run.mjs', 'release'],
  ['npm start', 'start.mjs'],
  ['npm test', 'run.mjs', 'test'],
  ['npm run dev', 'run.mjs', 'dev'],
  ['npm run build', 'run.mjs', 'build'],
] as const)('%s -- --help prints its usage and does nothing else', async (said, script, ...words) => {
  const {code, output} = await capture(process.execPath, [join(root, 'tools', script), ...words, '--help']);
  expect(output).toContain(said);
  expect(output.trim().split('\n').length, output).toBeLessThan(40);
  expect(code).toBe(0);
});
