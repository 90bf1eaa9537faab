import {ready} from './ready.mjs';
import {run, tool, typescript} from './spawn.mjs';

const words = process.argv.slice(2);
/**
 * With one of these options the desk does not need the built course. It plays a package, which it makes itself
 * if it is one of our own, or it prints its help.
 */
const needsNoBuild = words.some(word => /^(?:--(?:standard|package|help)(?:=|$)|-h$)/.test(word));

await ready();
const built = needsNoBuild
  ? 0
  : await run(...tool('vite', ['build', '--configLoader', 'runner', '--logLevel', 'warn']));
process.exitCode = built === 0 ? await run(...typescript('src/desk/server/main.ts', words)) : built;
