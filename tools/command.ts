import {parseArgs} from 'node:util';
import {Refusal} from '../src/packaging/refusal.ts';

/** A refused command line or input. The message says what is wrong and what to do. */
export class Refused extends Error {}

/**
 * Runs the command of an npm script with the words of its command line, and sets the exit code of the process.
 * `--help` prints the usage and runs nothing. A refusal is printed without a stack trace. If `parseArgs` does not
 * know a word, the error is printed with the usage.
 */
export async function command(
  usage: string,
  main: (words: readonly string[]) => number | Promise<number>,
): Promise<void> {
  const words = process.argv.slice(2);
  if (asksForHelp(words)) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = await main(words);
  } catch (error) {
    console.error(refusalIn(error, usage));
    process.exitCode = 1;
  }
}

const asksForHelp = (words: readonly string[]): boolean =>
  parseArgs({
    args: [...words],
    options: {help: {type: 'boolean', short: 'h'}},
    strict: false,
    allowPositionals: true,
  }).values.help === true;

/** Returns the text of a refusal. Throws every other error again. */
function refusalIn(error: unknown, usage: string): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof Refusal) return `${error.message}\n${error.cure}`;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return `${error.message}\n${usage}`;
  throw error;
}

/** Refuses every word, for a command that takes none. */
export const takeNoWords = (words: readonly string[]): void => {
  parseArgs({args: [...words], options: {}});
};
