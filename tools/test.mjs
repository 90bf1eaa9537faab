import {ready} from './ready.mjs';
import {run, typescript} from './spawn.mjs';

await ready();
process.exitCode = await run(...typescript('tools/test.ts', process.argv.slice(2)));
