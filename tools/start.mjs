import {ready} from './ready.mjs';
import {run, tool, typescript} from './spawn.mjs';

const words = process.argv.slice(2);
/**
 * The desk needs the built course only if it plays that course itself. With `--standard` it makes a package, with
 * `--package` it plays a given package, and with `--help` it plays nothing.
 */
const needsNoBuild = words.some(word => /^(?:--(?:standard|package|help)(?:=|$)|-h$)/.test(word));

await ready();
const built = needsNoBuild
  ? 0
  : await run(...tool('vite', ['build', '--configLoader', 'runner', '--logLevel', 'warn']));
process.exitCode = built === 0 ? await run(...typescript('src/desk/server/main.ts', words)) : built;
