import {ready} from './ready.mjs';
import {run, tool, typescript} from './spawn.mjs';

/**
 * The command of each `npm run NAME`, which runs once the repository is ready. It receives the words after
 * the name.
 * @type {Record<string, (words: string[]) => import('./spawn.mjs').Command>}
 */
const commands = {
  build: words => tool('vite', ['build', '--configLoader', 'runner', ...words]),
  dev: words => typescript('tools/dev.ts', words),
  test: words => typescript('tools/test.ts', words),
  package: words => typescript('src/packaging/main.ts', words),
  decode: words => typescript('tools/decode.ts', words),
  bench: words => typescript('tools/bench.ts', words),
  screens: words => typescript('tools/screens.ts', words),
  scenarios: words => typescript('tools/scenarios.ts', words),
  cards: words => typescript('tools/cards.ts', words),
  bundle: words => typescript('tools/bundle.ts', words),
  specimens: words => typescript('tools/specimens.ts', words),
  sweep: words => typescript('tools/sweep.ts', words),
  new: words => typescript('tools/new.ts', words),
  release: words => typescript('tools/release.ts', words),
  translate: words => typescript('tools/translate.ts', words),
};

/**
 * Usage of the commands that run a third-party program. The help of that program does not mention the course.
 * @type {Record<string, string>}
 */
const usages = {
  build: `Builds the course into dist/: npm run build
  It reports every fault and warning in the author files. A language that lacks texts gives one warning:
  node --import tsx src/compiler/main.ts --missing LANGUAGE lists them.`,
};

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
const usage = words.some(word => word === '--help' || word === '-h') ? usages[name] : undefined;
if (usage) {
  console.log(usage);
} else if (command) {
  await ready();
  process.exitCode = await run(...command(words));
} else {
  console.error(`Say what to run: ${Object.keys(commands).join(', ')}.`);
  process.exitCode = 1;
}
