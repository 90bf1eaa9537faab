import {ready} from './ready.mjs';
import {run, tool, typescript} from './spawn.mjs';

const words = process.argv.slice(2);
/**
 * The desk needs a built course only if it plays the build itself. With `--standard`, the desk makes a package. With
 * `--package`, it plays a given package. With `--help`, it plays nothing.
 */
const needsNoBuild = words.some(word => /^(?:--(?:standard|package|help)(?:=|$)|-h$)/.test(word));

await ready();
const buildCode = needsNoBuild
  ? 0
  : await run(...tool('vite', ['build', '--configLoader', 'runner', '--logLevel', 'warn']));
process.exitCode = buildCode === 0 ? await run(...typescript('src/desk/server/main.ts', words)) : buildCode;
