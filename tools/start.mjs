import {ready} from './ready.mjs';
import {run, tool, typescript} from './spawn.mjs';

const words = process.argv.slice(2);
/**
 * With one of these options the desk plays a package, and builds our own course itself if necessary. Then
 * nothing is built here.
 */
const isPackage = words.some(word => /^--(?:standard|package)(?:=|$)/.test(word));

await ready();
const built = isPackage ? 0 : await run(...tool('vite', ['build', '--logLevel', 'warn']));
process.exitCode = built === 0 ? await run(...typescript('src/desk/server/main.ts', words)) : built;
