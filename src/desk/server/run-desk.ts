import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {bundledAssets} from '../build.ts';
import {restore} from '../storage/backups.ts';
import {openDataFolder} from '../storage/data-folder.ts';
import {DeskFault} from '../storage/desk-fault.ts';
import {builtFolder, earlierRecords, folderOf, packageFile, type DeskCourse} from './desk-course.ts';
import {optionsAgain, type CommandLine} from './options.ts';
import {projectFolder, startDesk, type Desk} from './start-desk.ts';

const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};

async function courseOf(options: CommandLine): Promise<DeskCourse> {
  const {standard, modules, country, package: file, sharedDevices} = options;
  if (file !== undefined) return packageFile(file, join(projectFolder, 'dist', 'readable'));
  if (standard === undefined)
    return builtFolder(join(projectFolder, 'dist', 'course'), {country, sharedDevices});
  if (existsSync(bundledAssets(projectFolder)))
    throw new DeskFault(
      'option',
      'A bundle makes no packages.',
      'Leave --standard out: the bundle plays the whole course. Or start the desk from its sources.',
    );
  // Load the packager on demand: it is most of the code that a desk could load, and few desks start with `--standard`.
  const {ownPackage} = await import('./own-package.ts');
  return ownPackage(projectFolder, {standard, modules, country, sharedDevices});
}

/**
 * Returns the user and password of the LRS from the environment. No option contains them, because other users of the
 * computer can read the options of a process.
 */
function lrsLogin(): string {
  const login = process.env['TAMGA_LRS_LOGIN'] ?? '';
  if (login.includes(':')) return login;
  throw new DeskFault(
    'option',
    'The desk has no user and password for the LRS.',
    'Put them into the environment variable TAMGA_LRS_LOGIN, with a colon between them: USER:PASSWORD.',
  );
}

function announce({url, network, records, passphrase, data}: Desk): void {
  print('');
  print(`  The desk is open:  ${url}`);
  for (const address of network) print(`  On the network:    ${address}`);
  print(`  Records:           ${records}`);
  print(`  Passphrase:        ${passphrase}`);
  print(`  Kept in:           ${data}`);
  print('');
  print('  Ctrl+C ends it. Nothing is lost by that.');
}

/** Starts the desk with the options of the command line. The desk runs until the process gets a signal. */
export async function runDesk(options: CommandLine): Promise<void> {
  const course = await courseOf(options);
  const ownData = join(projectFolder, 'desk-data');
  const data = options.data ?? join(ownData, folderOf(course));
  if (options.restore !== undefined) {
    const before = restore(openDataFolder(data), options.restore, course, Date.now());
    print(
      `The back-up "${options.restore}" is in place in "${data}".${before === '' ? '' : ` What stood there before is "${before}".`}`,
    );
  }
  const {port, host, passphrase} = options;
  const desk = await startDesk({
    ...{port, host, data, course, options: optionsAgain(options, data)},
    ...(passphrase !== undefined && {passphrase}),
    ...(options.lrs !== undefined && {lrs: {endpoint: options.lrs, login: lrsLogin()}}),
    ...(options.backups !== undefined && {spare: options.backups}),
  });
  announce(desk);
  const earlier = options.data === undefined ? earlierRecords(course, ownData) : undefined;
  if (earlier) {
    print('');
    print(`  Records of our own course are in "${earlier.folder}". To open them: ${earlier.command}`);
  }
  const stop = () => {
    void desk.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
