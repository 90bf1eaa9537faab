import {readOptions, usage} from './choice/options.ts';
import {Refusal} from './refusal.ts';

/**
 * Runs the command line. Loads the packager only if the command line is valid, because loading takes most of a
 * second.
 */
async function main(words: readonly string[]): Promise<readonly string[]> {
  const options = readOptions(words);
  if (options.help) return [usage.trimEnd()];
  const {makePackages} = await import('./make-packages.ts');
  return makePackages(options);
}

try {
  for (const line of await main(process.argv.slice(2))) console.log(line);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`${error.message}\n${error.cure}`);
  process.exitCode = 1;
}
