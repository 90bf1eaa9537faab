import {DeskFault} from '../storage/desk-fault.ts';
import {help, readCommandLine} from './options.ts';

/** Runs the command line. Loads the desk only if the command line is valid, because loading the desk takes a second. */
async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (options.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const {runDesk} = await import('./run-desk.ts');
  await runDesk(options);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DeskFault)) throw error;
  process.stderr.write(`\n${error.message}\n${error.cure}\n`);
  process.exitCode = 1;
}
