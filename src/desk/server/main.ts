import {join} from 'node:path';
import {restore} from './backups.ts';
import {openDataFolder} from './data-folder.ts';
import {DeskFault} from './desk-fault.ts';
import {help, readCommandLine} from './options.ts';
import {projectFolder, startDesk, type Desk} from './start-desk.ts';

const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};

function announce({url, network, passphrase, data}: Desk): void {
  print('');
  print(`  The desk is open:  ${url}`);
  for (const address of network) print(`  On the network:    ${address}`);
  print(`  Records:           ${url}records`);
  print(`  Passphrase:        ${passphrase}`);
  print(`  Kept in:           ${data}`);
  print('');
  print('  Ctrl+C ends it. Nothing is lost by that.');
}

async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2), {
    from: process.env['INIT_CWD'] ?? process.cwd(),
    data: join(projectFolder, 'desk-data'),
  });
  if (options.help) {
    print(help);
    return;
  }
  if (options.restore !== undefined) {
    const before = restore(openDataFolder(options.data), options.restore, Date.now());
    print(
      `The back-up "${options.restore}" is in place.${before === '' ? '' : ` What stood there before is "${before}".`}`,
    );
  }
  const {port, host, data, passphrase} = options;
  const desk = await startDesk({
    port,
    host,
    data,
    course: join(projectFolder, 'dist', 'course'),
    ...(passphrase !== undefined && {passphrase}),
  });
  announce(desk);
  const stop = () => {
    void desk.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DeskFault)) throw error;
  process.stderr.write(`\n${error.message}\n${error.cure}\n`);
  process.exitCode = 1;
}
