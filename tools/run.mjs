import {ready} from './ready.mjs';
import {run, tool, typescript} from './spawn.mjs';

/**
 * What `npm run NAME` does once everything is ready; the words after the name are passed on.
 * @type {Record<string, (words: string[]) => import('./spawn.mjs').Command>}
 */
const commands = {
  build: words => tool('vite', ['build', ...words]),
  dev: words => tool('vite', words),
  package: words => typescript('src/packaging/main.ts', words),
  decode: words => typescript('tools/decode.ts', words),
  bench: words => typescript('tools/bench.ts', words),
  screens: words => typescript('tools/screens.ts', words),
  scenarios: words => typescript('tools/scenarios.ts', words),
  cards: words => typescript('tools/cards.ts', words),
  specimens: words => typescript('tools/specimens.ts', words),
  sweep: words => typescript('tools/sweep.ts', words),
};

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
if (command) {
  await ready();
  process.exitCode = await run(...command(words));
} else {
  console.error(`Say what to run: ${Object.keys(commands).join(', ')}.`);
  process.exitCode = 1;
}
