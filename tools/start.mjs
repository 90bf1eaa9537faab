import {ready} from './ready.mjs';
import {run, tool, typescript} from './spawn.mjs';

await ready();
const built = await run(...tool('vite', ['build', '--logLevel', 'warn']));
process.exitCode =
  built === 0 ? await run(...typescript('src/desk/server/main.ts', process.argv.slice(2))) : built;
